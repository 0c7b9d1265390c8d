/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-fold.h"

#include <stdlib.h>
#include <string.h>

/* Each row of the table, inside a word: what it becomes at each level. */
static void
test_table (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "text", "data", "folding.tsv", NULL);
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  int n = 0;

  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  lines = g_strsplit (table, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) cells = g_strsplit (*line, "\t", -1);
      g_autoptr (GString) text = g_string_new ("ا");
      g_autoptr (GString) wanted = g_string_new ("ا");
      g_autofree char *exact = NULL;
      g_autofree char *loose = NULL;
      gboolean only_loose;

      if (!g_str_has_prefix (*line, "U+") || g_strv_length (cells) < 3
          || g_str_equal (cells[2], "never"))
        continue;
      only_loose = g_str_equal (cells[2], "loose");
      g_string_append_unichar (text, strtoul (cells[0] + 2, NULL, 16));
      if (strlen (cells[1]) == 4 && g_ascii_isxdigit (cells[1][0]))
        g_string_append_unichar (wanted, strtoul (cells[1], NULL, 16));
      else if (!g_str_equal (cells[1], "(delete)"))
        g_string_append (wanted, cells[1]);
      if (!(only_loose && g_str_equal (cells[1], "(delete)"))
          && !g_str_has_prefix (cells[0], "U+0653"))
        {
          g_string_append (text, "ب");
          g_string_append (wanted, "ب");
        }
      exact = hk_fold_string (text->str, -1, HK_FOLD_EXACT);
      loose = hk_fold_string (text->str, -1, HK_FOLD_LOOSE);
      if (!g_str_equal (loose, wanted->str))
        g_error ("%s loosely: expected “%s”, got “%s”", cells[0], wanted->str, loose);
      /* A maddah on an alef is the letter آ, which only the loose level folds. */
      if (g_str_equal (cells[0], "U+0653"))
        only_loose = TRUE;
      if (g_str_equal (exact, wanted->str) == only_loose)
        g_error ("%s exactly: “%s”, where loosely “%s”", cells[0], exact, wanted->str);
      n++;
    }
  g_assert_cmpint (n, ==, 127);
}

static void
test_strings (void)
{
  static const struct
  {
    const char *text, *exact, *loose;
  } cases[] = {
    { "Ünïté ÉTAT", "u\u0308ni\u0308te\u0301 e\u0301tat", "unite etat" },
    { "Straße", "strasse", "strasse" },
    { "Ёлка йод", "е\u0308лка йод", "елка йод" },
    { "Łódź Søren", "ło\u0301dz\u0301 søren", "lodz soren" },
    { "  a \n\t b  ", "a b", "a b" },
    { "كتابي", "کتابی", "کتابی" },
    { "می‌شود", "میشود", "میشود" },
    { "ﻻ ﭘﺎﺭﺳﯽ", "لا پارسی", "لا پارسی" },
    { "امضاء", "امضاء", "امضا" },
    { "امضاء شده", "امضاء شده", "امضا شده" },
    { "جزءا", "جزءا", "جزءا" },
    { "قراءات", "قراءات", "قراءات" },
    { "سُؤال", "سو\u0654ال", "سوال" },
    { "۱۳۹۷ ٤ 5", "1397 4 5", "1397 4 5" },
    { "ﬁne … ½", "fine ... 1\u20442", "fine ... 1\u20442" },
    { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *exact = hk_fold_string (cases[i].text, -1, HK_FOLD_EXACT);
      g_autofree char *loose = hk_fold_string (cases[i].text, -1, HK_FOLD_LOOSE);

      g_assert_cmpstr (exact, ==, cases[i].exact);
      g_assert_cmpstr (loose, ==, cases[i].loose);
    }
}

/* What is written decomposed folds as what is written in one. */
static void
test_canonical_equivalence (void)
{
  static const char *const texts[] = { "آب", "مسئله", "مؤثر", "خانۀ", "é", "й", "ё", "ї", "أحمد" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (int level = HK_FOLD_EXACT; level <= HK_FOLD_LOOSE; level++)
      {
        g_autofree char *apart = g_utf8_normalize (texts[i], -1, G_NORMALIZE_NFD);
        g_autofree char *a = hk_fold_string (texts[i], -1, level);
        g_autofree char *b = hk_fold_string (apart, -1, level);

        g_assert_cmpstr (a, ==, b);
      }
}

/* The range of the whole folded text reaches over marks but not over blanks. */
static void
test_ranges (void)
{
  static const struct
  {
    const char *text;
    gsize start, length; /* in the original */
  } cases[] = {
    { " abc ", 1, 3 }, { "\u200cمُ\u200c", 3, 4 }, { "e\u0301 ", 0, 3 }, { "امضاء ", 0, 10 },
    { "ﷲ", 0, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HkFolded) folded = hk_folded_new (cases[i].text, -1);
      HkByteRange range;
      gsize n;

      hk_folded_get_bytes (folded, &n);
      range = hk_folded_get_range (folded, 0, n);
      g_assert_cmpuint (range.start, ==, cases[i].start);
      g_assert_cmpuint (range.length, ==, cases[i].length);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/table", test_table);
  g_test_add_func ("/fold/strings", test_strings);
  g_test_add_func ("/fold/canonical-equivalence", test_canonical_equivalence);
  g_test_add_func ("/fold/ranges", test_ranges);
  return g_test_run ();
}
