/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-case.h"

#include "csl-markup.h"

#include <string.h>

typedef struct
{
  CslTextCase text_case;
  const char *text;
  const char *wanted;
} Row;

static char *
apply (const char *text, CslTextCase text_case, gboolean english)
{
  g_autoptr (CslArena) arena = csl_arena_new ();
  GString *got = g_string_new (NULL);
  CslOut *out = csl_markup_parse (arena, text, strlen (text), NULL);

  csl_case_apply (arena, out, text_case, english);
  csl_out_plain (out, got);
  return g_string_free (got, FALSE);
}

static void
test_english (void)
{
  static const Row rows[] = {
    { CSL_CASE_NONE, "a Tale", "a Tale" },
    { CSL_CASE_LOWERCASE, "A Tale of ÉTÉ", "a tale of été" },
    { CSL_CASE_UPPERCASE, "a tale: straße", "A TALE: STRASSE" },
    { CSL_CASE_CAPITALIZE_FIRST, "a tale of two", "A tale of two" },
    { CSL_CASE_CAPITALIZE_FIRST, "eBay and more", "eBay and more" },
    { CSL_CASE_CAPITALIZE_ALL, "a tale of two", "A Tale Of Two" },
    { CSL_CASE_SENTENCE, "A Tale Of TWO", "A tale of two" },
    { CSL_CASE_TITLE, "a tale of two cities", "A Tale of Two Cities" },
    { CSL_CASE_TITLE, "what it stands for", "What It Stands For" },
    { CSL_CASE_TITLE, "the sea: an introduction", "The Sea: An Introduction" },
    { CSL_CASE_TITLE, "who? the answer", "Who? The Answer" },
    { CSL_CASE_TITLE, "an iPad for the NASA", "An iPad for the NASA" },
    { CSL_CASE_TITLE, "up-to-date maps for in-house use", "Up-to-Date Maps for In-House Use" },
    { CSL_CASE_TITLE, "on <span class=\"nocase\">drosophila in</span> water",
      "On drosophila in Water" },
    { CSL_CASE_UPPERCASE, "on <span class=\"nocase\">pH</span> value", "ON pH VALUE" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = apply (rows[i].text, rows[i].text_case, TRUE);

      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

static void
test_other_languages (void)
{
  g_autofree char *title = apply ("die see und das meer", CSL_CASE_TITLE, FALSE);
  g_autofree char *persian = apply ("دریا و ساحل", CSL_CASE_UPPERCASE, FALSE);

  g_assert_cmpstr (title, ==, "die see und das meer");
  g_assert_cmpstr (persian, ==, "دریا و ساحل");
}

static void
test_dotted_letters (void)
{
  static const Row rows[] = {
    { CSL_CASE_UPPERCASE, "istanbul", "\u0130STANBUL" },
    { CSL_CASE_LOWERCASE, "ILIK", "\u0131l\u0131k" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CslArena) arena = csl_arena_new ();
      g_autoptr (GString) got = g_string_new (NULL);
      CslOut *out = csl_out_text (arena, rows[i].text, -1);

      csl_case_dot_letters (arena, out, rows[i].text_case);
      csl_case_apply (arena, out, rows[i].text_case, FALSE);
      csl_out_plain (out, got);
      g_assert_cmpstr (got->str, ==, rows[i].wanted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case/english", test_english);
  g_test_add_func ("/case/other-languages", test_other_languages);
  g_test_add_func ("/case/dotted-letters", test_dotted_letters);
  return g_test_run ();
}
