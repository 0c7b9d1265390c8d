/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-data.h"
#include "hk-spacing.h"

#include <string.h>

/* All ZWNJs lost; some spaces lost; ZWNJs that became spaces too. */
static const HkDamage dropped = { 1, 0, 0, 0 }, glued = { .8, .05, .08, 0 },
                      mixed = { .6, .25, .06, 0 }, sound = { 0 };

/* Slashes stand for a ZWNJ in what is expected. */
static const struct
{
  const HkDamage *damage;
  const char *printed;
  const char *expected;
} cases[] = {
  { &dropped, "این کتابها نوشته میشوند", "این کتاب/ها نوشته می/شوند" },
  { &dropped, "سازمانهای منطقهای", "سازمان/های منطقه/ای" },
  { &dropped, "روابط بینالملل", "روابط بین/الملل" },
  { &dropped, "میدان شهر", "میدان شهر" },
  { &dropped, "ایران و جهان", "ایران و جهان" },
  { &glued, "پس ازفروپاشی شوروی", "پس از فروپاشی شوروی" },
  { &glued, "مردم وکشورهای جهان", "مردم و کشورهای جهان" },
  { &glued, "هیدروانرژی در ایران", "هیدروانرژی در ایران" },
  { &mixed, "آنان می گویند", "آنان می/گویند" },
  { &mixed, "خانه های قدیمی", "خانه/های قدیمی" },
  { &mixed, "خانههای قدیمی می روند", "خانه/های قدیمی می/روند" },
  { &sound, "این کتابها نوشته میشوند", "این کتابها نوشته میشوند" },
};

/* The letters of a text with the boundaries that were found. */
static char *
respaced (const char *text, const HkLetters *letters, const guint8 *boundaries)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < letters->n; i++)
    {
      const char *letter = text + letters->gap_ends[i];

      if (i > 0 && boundaries[i] == HK_BOUNDARY_SPACE)
        g_string_append_c (out, ' ');
      else if (i > 0 && boundaries[i] == HK_BOUNDARY_ZWNJ)
        g_string_append_c (out, '/');
      g_string_append_len (out, letter, g_utf8_next_char (letter) - letter);
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  HkLexicon *lexicon;
  HkSpacing *spacing;
  HkLetters letters;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = hk_data_find ("models/persian.lexicon");

  fixture->lexicon = hk_lexicon_open (path, NULL);
  g_assert_nonnull (fixture->lexicon);
  fixture->spacing = hk_spacing_new (fixture->lexicon, NULL, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hk_spacing_free (fixture->spacing);
  hk_lexicon_free (fixture->lexicon);
}

static void
test_decode (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HkLetterScanner scanner = { cases[i].printed, strlen (cases[i].printed), 0 };
      guint8 boundaries[HK_LETTERS_MAX];
      g_autofree char *got = NULL;

      g_assert_true (hk_letter_scanner_next (&scanner, &fixture->letters));
      hk_spacing_set_damage (fixture->spacing, cases[i].damage);
      hk_spacing_decode (fixture->spacing, &fixture->letters, boundaries);
      got = respaced (cases[i].printed, &fixture->letters, boundaries);
      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

/* A ZWNJ or space that was printed stays, whatever the letters; nothing is put inside a ligature. */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  guint8 boundaries[HK_LETTERS_MAX];

  hk_spacing_set_damage (fixture->spacing, &dropped);
  for (guint round = 0; round < 300; round++)
    {
      HkLetters *letters = &fixture->letters;

      letters->n = g_rand_int_range (random, 1, 90);
      for (guint i = 0; i < letters->n; i++)
        {
          letters->codes[i] = g_rand_int_range (random, 2, HK_PERSIAN_N_CODES);
          letters->boundaries[i] = i == 0 || g_rand_double (random) < .7
                                       ? HK_BOUNDARY_NONE
                                       : g_rand_int_range (random, 0, HK_BOUNDARY_FIXED + 1);
        }
      hk_spacing_decode (fixture->spacing, letters, boundaries);
      for (guint i = 1; i < letters->n; i++)
        if (letters->boundaries[i] != HK_BOUNDARY_NONE)
          g_assert_cmpuint (boundaries[i], ==, letters->boundaries[i]);
    }
}

static void
test_known (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "کتاب ژژقغپچ";
  HkLetterScanner scanner = { text, strlen (text), 0 };
  guint8 boundaries[HK_LETTERS_MAX];

  g_assert_true (hk_letter_scanner_next (&scanner, &fixture->letters));
  hk_spacing_set_damage (fixture->spacing, &dropped);
  hk_spacing_decode (fixture->spacing, &fixture->letters, boundaries);
  g_assert_true (hk_spacing_is_known (fixture->spacing, 0));
  g_assert_false (hk_spacing_is_known (fixture->spacing, 6));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/spacing/decode", Fixture, NULL, set_up, test_decode, tear_down);
  g_test_add ("/spacing/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/spacing/known", Fixture, NULL, set_up, test_known, tear_down);
  return g_test_run ();
}
