/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-write.h"

static char *
settle (const char *left, const char *right, gboolean quoted, gboolean in_quote)
{
  CslArena *arena = csl_arena_new ();
  g_autoptr (CslLocale) locale = csl_locale_new ("en");
  CslOut *root = csl_out_span (arena), *span = csl_out_span (arena);
  GString *text = g_string_new (NULL);

  csl_out_append (span, csl_out_text (arena, left, -1));
  span->quotes = quoted;
  csl_out_append (root, span);
  csl_out_append (root, csl_out_text (arena, right, -1));
  csl_settle_punctuation (arena, root, in_quote);
  csl_write (root, locale, HK_CITATION_TEXT, text);
  csl_arena_free (arena);
  return g_string_free (text, FALSE);
}

static void
test_pairs (void)
{
  static const struct
  {
    const char *left;
    const char *right;
    const char *wanted;
  } rows[] = {
    { "a.", ".", "a." },      { "a.", ", b", "a., b" }, { "a?", ". b", "a? b" },
    { "a ", " b", "a b" },    { "ع.", "، ز", "ع.، ز" }, { "ع،", "، ز", "ع، ز" },
    { "ع،", "؛ ز", "ع؛ ز" },  { "ع؛", "، ز", "ع؛ ز" },  { "ع،", ".", "ع." },
    { "ع؟", ".", "ع؟" },      { "ع؟", "، ز", "ع؟ ز" },  { "ع!", "، ز", "ع! ز" },
    { "ع؟", "؛ ز", "ع؟؛ ز" }, { "ع:", "، ز", "ع: ز" },  { "ع،", "؟", "ع؟" },
    { "ع؟", "؟", "ع؟" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = settle (rows[i].left, rows[i].right, FALSE, FALSE);

      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

static void
test_quotes (void)
{
  static const struct
  {
    const char *left;
    const char *right;
    gboolean in_quote;
    const char *wanted;
  } rows[] = {
    { "a", ", b", TRUE, "“a,” b" },
    { "a", ", b", FALSE, "“a”, b" },
    { "ع؟", "، ز", FALSE, "“ع؟”، ز" },
    { "ع", ".", FALSE, "“ع”." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = settle (rows[i].left, rows[i].right, TRUE, rows[i].in_quote);

      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

static char *
localize (const char *language, const char *text, gboolean from_persian)
{
  static const char persian[] = "<locale><terms><term name=\"comma\">،</term>"
                                "<term name=\"semicolon\">؛</term></terms></locale>";
  CslArena *arena = csl_arena_new ();
  g_autoptr (CslLocale) locale = csl_locale_new (language);
  CslOut *root = csl_out_span (arena);
  GString *plain = g_string_new (NULL);

  if (g_str_equal (language, "fa"))
    g_assert_true (csl_locale_add_bytes (locale, persian, sizeof persian - 1, NULL));
  csl_out_append (root, csl_out_text (arena, "x,", -1)); /* a field */
  csl_out_append_text (arena, root, text);
  csl_localize_affixes (arena, root, locale, from_persian);
  csl_out_plain (root, plain);
  csl_arena_free (arena);
  return g_string_free (plain, FALSE);
}

static void
test_localize (void)
{
  g_autofree char *persian = localize ("fa", ", ; .", FALSE);
  g_autofree char *english = localize ("en", ", ; .", FALSE);
  g_autofree char *back = localize ("en", "، ؛ .", TRUE);

  g_assert_cmpstr (persian, ==, "x,، ؛ .");
  g_assert_cmpstr (english, ==, "x,, ; .");
  g_assert_cmpstr (back, ==, "x,, ; .");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/punctuation/pairs", test_pairs);
  g_test_add_func ("/punctuation/quotes", test_quotes);
  g_test_add_func ("/punctuation/localize", test_localize);
  return g_test_run ();
}
