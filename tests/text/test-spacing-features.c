/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-data.h"
#include "hk-spacing-features.h"

#include <string.h>

typedef struct
{
  HkLexicon *lexicon;
  HkLetters letters;
  HkSpacingFeatures features;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = hk_data_find ("models/persian.lexicon");

  fixture->lexicon = hk_lexicon_open (path, NULL);
  g_assert_nonnull (fixture->lexicon);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hk_lexicon_free (fixture->lexicon);
}

static void
look (Fixture *fixture, const char *text, guint letter, guint64 keys[HK_SPACING_N_FEATURES])
{
  HkLetterScanner scanner = { text, strlen (text), 0 };

  g_assert_true (hk_letter_scanner_next (&scanner, &fixture->letters));
  hk_spacing_features_begin (&fixture->features, fixture->lexicon, &fixture->letters);
  hk_spacing_features_get (&fixture->features, letter, keys);
}

/* What is seen hangs on the letters around, not on what was asked before. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  guint64 first[HK_SPACING_N_FEATURES], again[HK_SPACING_N_FEATURES], other[HK_SPACING_N_FEATURES];

  look (fixture, "این کتابها را", 7, first);
  hk_spacing_features_get (&fixture->features, 3, other);
  hk_spacing_features_get (&fixture->features, 7, again);
  g_assert_cmpmem (first, sizeof first, again, sizeof again);
  g_assert_true (memcmp (first, other, sizeof first) != 0);
}

/* The word's key is the same where other words stand around. */
static void
test_word_key (Fixture *fixture, gconstpointer data)
{
  guint64 one[HK_SPACING_N_FEATURES], two[HK_SPACING_N_FEATURES], other[HK_SPACING_N_FEATURES];

  look (fixture, "این کتابها را", 7, one);
  look (fixture, "آن کتابها بود", 6, two);
  look (fixture, "آن قلمهای بود", 5, other);
  g_assert_cmphex (one[HK_SPACING_WORD_KEY], ==, two[HK_SPACING_WORD_KEY]);
  g_assert_cmphex (one[HK_SPACING_WORD_KEY], !=, other[HK_SPACING_WORD_KEY]);
}

/* Weights are chosen among as many as there are, others for each change. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  guint64 keys[HK_SPACING_N_FEATURES];
  guint32 places[HK_N_CHANGES][HK_SPACING_N_FEATURES];

  look (fixture, "این کتابها را", 7, keys);
  for (int change = 0; change < HK_N_CHANGES; change++)
    {
      hk_spacing_features_places (keys, change, 10, places[change]);
      for (guint i = 0; i < HK_SPACING_N_FEATURES; i++)
        g_assert_cmpuint (places[change][i], <, 1 << 10);
    }
  g_assert_true (memcmp (places[0], places[1], sizeof places[0]) != 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/spacing-features/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/spacing-features/word-key", Fixture, NULL, set_up, test_word_key, tear_down);
  g_test_add ("/spacing-features/places", Fixture, NULL, set_up, test_places, tear_down);
  return g_test_run ();
}
