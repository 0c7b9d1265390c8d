/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-data.h"
#include "hk-unknown-word.h"

#include <string.h>

/* No list has these; slashes stand for the ZWNJs that their letters suggest, where some were lost. */
static const struct
{
  const char *printed;
  double zwnj_lost;
  guint64 inner;
} cases[] = {
  { "ژژقغپچ", 0, 0 },
  { "ژژقغپچ", .001, 0 },
  { "ژژق\u200cغپچ", 0, 1 << 3 },
  { "ژژق\u200cغپچ", .01, 1 << 3 },
};

static void
test_cases (void)
{
  g_autofree char *path = hk_data_find ("models/persian.lexicon");
  g_autoptr (HkLexicon) lexicon = hk_lexicon_open (path, NULL);
  g_autofree HkLetters *letters = g_new (HkLetters, 1);
  g_autofree HkSpacingJudge *judge = g_new (HkSpacingJudge, 1);

  g_assert_nonnull (lexicon);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HkDamage damage = { .zwnj_lost = cases[i].zwnj_lost };
      HkLetterScanner scanner = { cases[i].printed, strlen (cases[i].printed), 0 };
      guint64 inner;
      int whole, part;

      g_assert_true (hk_letter_scanner_next (&scanner, letters));
      hk_spacing_judge_init (judge, lexicon->weights, lexicon->header.weight_bits);
      hk_spacing_judge_set_damage (judge, &damage);
      hk_spacing_judge_begin (judge, lexicon, letters);
      whole = hk_unknown_word_read (judge, lexicon, 0, letters->n, &inner);
      g_assert_cmphex (inner, ==, cases[i].inner);
      g_assert_cmpint (whole, <, HK_SPACING_NEVER);
      part = hk_unknown_word_read (judge, lexicon, 0, 2, &inner);
      g_assert_cmpint (part, >, 0);
      g_assert_cmpint (whole, >, part);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unknown-word/cases", test_cases);
  return g_test_run ();
}
