/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-data.h"
#include "hk-spacing-judge.h"

#include <string.h>

#define WEIGHT_BITS 10

typedef struct
{
  HkLexicon *lexicon;
  HkLetters letters;
  HkSpacingJudge judge;
  gint16 weights[1 << WEIGHT_BITS];
} Fixture;

/* کتابها: a ZWNJ may have been lost before ها, at letter 4. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "کتابها خوب";
  g_autofree char *path = hk_data_find ("models/persian.lexicon");
  HkLetterScanner scanner = { text, strlen (text), 0 };

  fixture->lexicon = hk_lexicon_open (path, NULL);
  g_assert_nonnull (fixture->lexicon);
  g_assert_true (hk_letter_scanner_next (&scanner, &fixture->letters));
  memset (fixture->weights, 0, sizeof fixture->weights);
  hk_spacing_judge_init (&fixture->judge, fixture->weights, WEIGHT_BITS);
  hk_spacing_judge_begin (&fixture->judge, fixture->lexicon, &fixture->letters);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hk_lexicon_free (fixture->lexicon);
}

static int
judge (Fixture *fixture, double zwnj_lost, guint letter)
{
  const HkDamage damage = { .zwnj_lost = zwnj_lost };

  hk_spacing_judge_set_damage (&fixture->judge, &damage);
  hk_spacing_judge_begin (&fixture->judge, fixture->lexicon, &fixture->letters);
  return hk_spacing_judge_zwnj (&fixture->judge, letter);
}

/* The more was lost, the less a repair costs; nothing is repaired that was not. */
static void
test_damage (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (judge (fixture, 0, 4), ==, HK_SPACING_NEVER);
  g_assert_cmpint (judge (fixture, .1, 4), <, HK_SPACING_NEVER);
  g_assert_cmpint (judge (fixture, .9, 4), <, judge (fixture, .1, 4));
  g_assert_cmpint (judge (fixture, 1, 4), ==, 0);
}

/* What was printed costs nothing; a space is no place for a lost ZWNJ if none became one. */
static void
test_printed (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (judge (fixture, .5, 6), ==, HK_SPACING_NEVER);
  g_assert_cmpint (hk_spacing_judge_space (&fixture->judge, 6), ==, 0);
  g_assert_cmpint (hk_spacing_judge_space (&fixture->judge, 4), ==, HK_SPACING_NEVER);
}

static void
test_weights (Fixture *fixture, gconstpointer data)
{
  int before = judge (fixture, .5, 4);

  for (guint i = 0; i < G_N_ELEMENTS (fixture->weights); i++)
    fixture->weights[i] = GINT16_TO_LE (3);
  g_assert_cmpint (judge (fixture, .5, 4), ==, before - 3 * HK_SPACING_N_FEATURES);
}

/* A word that was found with a ZWNJ is sooner found so again, until the document ends. */
static void
test_memory (Fixture *fixture, gconstpointer data)
{
  int before = judge (fixture, .5, 4);
  guint8 boundaries[HK_LETTERS_MAX];

  memcpy (boundaries, fixture->letters.boundaries, sizeof boundaries);
  boundaries[4] = HK_BOUNDARY_ZWNJ;
  hk_spacing_judge_remember (&fixture->judge, boundaries);
  g_assert_cmpint (judge (fixture, .5, 4), <, before);
  hk_spacing_judge_forget (&fixture->judge);
  g_assert_cmpint (judge (fixture, .5, 4), ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/spacing-judge/damage", Fixture, NULL, set_up, test_damage, tear_down);
  g_test_add ("/spacing-judge/printed", Fixture, NULL, set_up, test_printed, tear_down);
  g_test_add ("/spacing-judge/weights", Fixture, NULL, set_up, test_weights, tear_down);
  g_test_add ("/spacing-judge/memory", Fixture, NULL, set_up, test_memory, tear_down);
  return g_test_run ();
}
