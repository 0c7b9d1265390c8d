/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-kashida.h"

static const struct
{
  gunichar before, after;
  gboolean is_final;
  int rank;
} cases[] = {
  { 0x633 /* seen */, 0x6cc, TRUE, 1 },
  { 0x628 /* beh */, 0x6cc, TRUE, HK_KASHIDA_NEVER },
  { 0x644 /* lam */, 0x627, FALSE, HK_KASHIDA_NEVER },
  { 0x628, 0x647 /* heh */, TRUE, 2 },
  { 0x628, 0x627 /* alef */, FALSE, 3 },
  { 0x628, 0x6af /* gaf */, TRUE, 3 },
  { 0x628, 0x6af, FALSE, 9 },
  { 0x628, 0x648 /* waw */, FALSE, 5 },
  { 0x628, 0x631 /* reh */, FALSE, 6 },
  { 0x628, 0x646 /* noon */, TRUE, 6 },
  { 0x628, 0x646, FALSE, 9 },
};

static void
test_rank (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("U+%04X U+%04X%s", cases[i].before, cases[i].after,
                      cases[i].is_final ? " final" : "");
      g_assert_cmpint (hk_kashida_rank (cases[i].before, cases[i].after, cases[i].is_final), ==,
                       cases[i].rank);
    }
}

static void
test_joining (void)
{
  g_assert_true (hk_kashida_joins_next (0x628));
  g_assert_true (hk_kashida_joins_next (0x647));
  g_assert_false (hk_kashida_joins_next (0x62f));
  g_assert_false (hk_kashida_joins_next (0x627));
  g_assert_false (hk_kashida_joins_next ('a'));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kashida/rank", test_rank);
  g_test_add_func ("/kashida/joining", test_joining);
  return g_test_run ();
}
