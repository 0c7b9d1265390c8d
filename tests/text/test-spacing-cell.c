/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-spacing-cell.h"

static HkSpacingState
state (guint32 word, int cost, guint from)
{
  HkSpacingState made = { .cost = cost, .word = word, .from = from };

  return made;
}

static void
add (HkSpacingCell *cell, guint32 word, int cost, guint from)
{
  HkSpacingState made = state (word, cost, from);

  hk_spacing_cell_add (cell, &made);
}

/* Of two ways with the same last word the better one stays; of too many the worst goes. */
static void
test_add (void)
{
  HkSpacingCell cell = { .n = 0 };

  add (&cell, 1, 50, 0);
  add (&cell, 1, 40, 0);
  add (&cell, 1, 60, 0);
  g_assert_cmpuint (cell.n, ==, 1);
  g_assert_cmpint (cell.states[0].cost, ==, 40);
  for (guint i = 2; i <= HK_SPACING_MAX_STATES; i++)
    add (&cell, i, 40 + (int) i, 0);
  g_assert_cmpuint (cell.n, ==, HK_SPACING_MAX_STATES);
  add (&cell, 99, 1000, 0);
  add (&cell, 100, 1, 0);
  g_assert_cmpuint (cell.n, ==, HK_SPACING_MAX_STATES);
  for (guint i = 0; i < cell.n; i++)
    {
      g_assert_cmpuint (cell.states[i].word, !=, 99);
      g_assert_cmpint (cell.states[i].cost, <, 40 + HK_SPACING_MAX_STATES);
    }
}

/* A tail is bound to words of two letters and more; only known words begin compounds. */
static void
test_states (void)
{
  HkSpacingCell cell = { .n = 0 };

  add (&cell, 1, 10, 0);
  add (&cell, 2, 10, 4);
  add (&cell, HK_LEXICON_UNKNOWN, 10, 0);
  g_assert_cmphex (hk_spacing_cell_stems (&cell, 5), ==, 0x5);
  g_assert_cmphex (hk_spacing_cell_words (&cell, 5), ==, 0x1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spacing-cell/add", test_add);
  g_test_add_func ("/spacing-cell/states", test_states);
  return g_test_run ();
}
