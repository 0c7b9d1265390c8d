/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-fold-letters.h"

static void
test_arabic (void)
{
  static const gunichar pairs[][2]
      = { { 0x0643, 0x06A9 }, { 0x064A, 0x06CC }, { 0x0649, 0x06CC }, { 0x06C0, 0x0647 },
          { 0x0671, 0x0627 }, { 0x060C, ',' },    { 0x061B, ';' },    { 0x061F, '?' },
          { 0x0628, 0x0628 }, { 0x06A9, 0x06A9 }, { 'a', 'a' } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_assert_cmphex (hk_fold_arabic (pairs[i][0]), ==, pairs[i][1]);
      /* What was folded is folded. */
      g_assert_cmphex (hk_fold_arabic (pairs[i][1]), ==, pairs[i][1]);
    }
}

static void
test_punctuation (void)
{
  static const gunichar dashes[] = { 0x2010, 0x2011, 0x2012, 0x2013, 0x2014 };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    g_assert_cmphex (hk_fold_punctuation (dashes[i]), ==, '-');
  g_assert_cmphex (hk_fold_punctuation (0x2019), ==, '\'');
  g_assert_cmphex (hk_fold_punctuation (0x201C), ==, '"');
  g_assert_cmphex (hk_fold_punctuation ('x'), ==, 'x');
}

static void
test_plain_latin (void)
{
  g_assert_cmpstr (hk_fold_plain_latin (0x153), ==, "oe"); /* œ */
  g_assert_cmpstr (hk_fold_plain_latin (0xE6), ==, "ae");  /* æ */
  g_assert_cmpstr (hk_fold_plain_latin (0xF8), ==, "o");   /* ø */
  g_assert_null (hk_fold_plain_latin ('a'));
  g_assert_null (hk_fold_plain_latin (0x628));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold-letters/arabic", test_arabic);
  g_test_add_func ("/fold-letters/punctuation", test_punctuation);
  g_test_add_func ("/fold-letters/plain-latin", test_plain_latin);
  return g_test_run ();
}
