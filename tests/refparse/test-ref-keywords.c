/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-ref-keywords.h"
#include "hk-ref-tokens.h"

#include <string.h>

/* As printed: they are folded first. */
static const struct
{
  const char *word;
  HkRefKeyword keyword;
  guint8 number;
} cases[] = {
  { "Vol", HK_REF_KEYWORD_VOLUME, 0 },
  { "دوره", HK_REF_KEYWORD_VOLUME, 0 },
  { "Т", HK_REF_KEYWORD_VOLUME, 0 },
  { "№", HK_REF_KEYWORD_NONE, 0 },
  { "вып", HK_REF_KEYWORD_ISSUE, 0 },
  { "شماره", HK_REF_KEYWORD_ISSUE, 0 },
  { "صص", HK_REF_KEYWORD_PAGES, 0 },
  { "Eds", HK_REF_KEYWORD_EDITOR, 0 },
  { "ترجمهٔ", HK_REF_KEYWORD_TRANSLATOR, 0 },
  { "ترجمه‌ی", HK_REF_KEYWORD_TRANSLATOR, 0 },
  { "انتشارات", HK_REF_KEYWORD_PUBLISHER, 0 },
  { "پایان‌نامه", HK_REF_KEYWORD_THESIS, 0 },
  { "Décembre", HK_REF_KEYWORD_MONTH, 12 },
  { "June", HK_REF_KEYWORD_MONTH, 6 },
  { "آبان", HK_REF_KEYWORD_MONTH, 8 },
  { "мая", HK_REF_KEYWORD_MONTH, 5 },
  { "زمستان", HK_REF_KEYWORD_SEASON, 4 },
  { "autumn", HK_REF_KEYWORD_SEASON, 3 },
  { "همکاران", HK_REF_KEYWORD_OTHERS, 0 },
  { "border", HK_REF_KEYWORD_NONE, 0 },
  { "", HK_REF_KEYWORD_NONE, 0 },
  { "a-word-that-is-longer-than-any-of-the-keywords", HK_REF_KEYWORD_NONE, 0 },
};

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) folded = g_string_new (NULL);
      guint8 number = 99;

      hk_ref_fold (folded, cases[i].word, strlen (cases[i].word));
      g_test_message ("%s", cases[i].word);
      g_assert_cmpuint (hk_ref_keyword_find (folded->str, folded->len, &number), ==,
                        cases[i].keyword);
      g_assert_cmpuint (number, ==, cases[i].number);
      g_assert_cmpuint (hk_ref_keyword_find (folded->str, folded->len, NULL), ==, cases[i].keyword);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ref-keywords/find", test_find);
  return g_test_run ();
}
