/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-clean.h"

static void
check (const char *text, gsize max_bytes, const char *expected, guint expected_removed)
{
  guint n_removed = 0;
  g_autofree char *field = hk_clean_field (text, -1, max_bytes, &n_removed);

  g_assert_cmpstr (field, ==, expected);
  g_assert_cmpuint (n_removed, ==, expected_removed);
}

static void
test_white_space (void)
{
  check ("  a \n\t b\xC2\xA0\xC2\xA0"
         "c\r\n",
         100, "a b c", 0);
  check ("", 100, "", 0);
  check (" \n ", 100, "", 0);
}

static void
test_controls (void)
{
  check ("abc\u202Egnp.exe\u202C", 100, "abcgnp.exe", 2);
  check ("\uFEFFعنوان\u200F", 100, "عنوان", 2);
  /* ZWNJ and ZWJ are letters of Persian. */
  check ("می\u200Cرود ه\u200D", 100, "می\u200Cرود ه\u200D", 0);
}

static void
test_cut (void)
{
  check ("آبپ", 5, "آب", 0);
  check ("ab cd", 3, "ab", 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clean/white-space", test_white_space);
  g_test_add_func ("/clean/controls", test_controls);
  g_test_add_func ("/clean/cut", test_cut);
  return g_test_run ();
}
