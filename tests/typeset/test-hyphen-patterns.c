/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-hyphen-patterns.h"

#include <string.h>

static const struct
{
  const char *text;
  const char *word;
  const char *weights; /* before each byte of the word with its full stops, and after the last */
} cases[] = {
  /* Liang's own example. */
  { "hy3ph\nhe2n\nhena4\nhen5at\n1na\nn2at\n1tio\n2io\no2n\n", ".hyphenation.", "00030025420200" },
  /* The full stops are letters of their own. */
  { ".a2b\nb1c.\n", ".abc.", "002100" },
  { ".a2b\nb1c.\n", ".abcd.", "0020000" },
  /* Lines that say something else, the last one without an end. */
  { "LEFTHYPHENMIN 2\n% a1b\r\n\na1b\r\nb1a", ".aba.", "001100" },
  /* Only the patterns of the parts of compounds. */
  { "a1b\nNEXTLEVEL\nb3a\n", ".aba.", "000300" },
  /* A division that would change the spelling is none, and forbids others. */
  { "s1t/st=st,1,2\n1t\n", ".ast.", "000200" },
  /* More than one byte a letter. */
  { "я1б\n", ".яб.", "0001000" },
  { "", ".word.", "0000000" },
};

static void
test_weigh (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HkHyphenPatterns) patterns = hk_hyphen_patterns_new (g_strdup (cases[i].text));
      guint8 weights[64];
      gsize n_bytes = strlen (cases[i].word);

      hk_hyphen_patterns_weigh (patterns, cases[i].word, n_bytes, weights);
      for (gsize k = 0; k <= n_bytes; k++)
        weights[k] += '0';
      weights[n_bytes + 1] = '\0';
      g_assert_cmpstr ((const char *) weights, ==, cases[i].weights);
    }
}

static void
test_least (void)
{
  g_autoptr (HkHyphenPatterns) patterns
      = hk_hyphen_patterns_new (g_strdup ("LEFTHYPHENMIN 2\nRIGHTHYPHENMIN 3\na1b\n"));
  g_autoptr (HkHyphenPatterns) silent = hk_hyphen_patterns_new (g_strdup ("a1b\n"));

  g_assert_cmpuint (hk_hyphen_patterns_least_before (patterns), ==, 2);
  g_assert_cmpuint (hk_hyphen_patterns_least_after (patterns), ==, 3);
  g_assert_cmpuint (hk_hyphen_patterns_least_before (silent), ==, 0);
  g_assert_cmpuint (hk_hyphen_patterns_least_after (silent), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hyphen-patterns/weigh", test_weigh);
  g_test_add_func ("/hyphen-patterns/least", test_least);
  return g_test_run ();
}
