/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-markup.h"
#include "csl-write.h"

#include <string.h>

static const char *const format_names[] = { "text", "html", "pango", "rtf", "markdown", "latex" };

static char *
write_tree (const CslOut *root, HkCitationFormat format)
{
  g_autoptr (CslLocale) locale = csl_locale_new ("en");
  GString *text = g_string_new (NULL);

  csl_write (root, locale, format, text);
  return g_string_free (text, FALSE);
}

static void
assert_written (const CslOut *root, const char *const wanted[6])
{
  for (guint f = 0; f < G_N_ELEMENTS (format_names); f++)
    {
      g_autofree char *got = write_tree (root, (HkCitationFormat) f);

      g_test_message ("%s", format_names[f]);
      g_assert_cmpstr (got, ==, wanted[f]);
    }
}

static CslOut *
spanned (CslArena *arena, CslFormat format, CslOut *child)
{
  CslOut *span = csl_out_span (arena);

  span->format = format;
  csl_out_append (span, child);
  return span;
}

static void
test_escapes (void)
{
  const char *const wanted[] = {
    "a<b>&\\{}_~^%$# \"é\" ب 😀",
    "a&#60;b&#62;&#38;\\{}_~^%$# \"é\" ب 😀",
    "a&lt;b&gt;&amp;\\{}_~^%$# \"é\" ب 😀",
    "a<b>&\\\\\\{\\}_~^%$# \"\\uc0\\u233 \" \\uc0\\u1576  \\uc0\\u-10179 \\u-8704 ",
    "a\\<b\\>&\\\\\\{\\}\\_\\~\\^%$\\# \"é\" ب 😀",
    "a<b>\\&\\textbackslash{}\\{\\}\\_\\textasciitilde{}\\textasciicircum{}\\%\\$\\# \"é\" ب 😀",
  };
  CslArena *arena = csl_arena_new ();

  assert_written (csl_out_text (arena, "a<b>&\\{}_~^%$# \"é\" ب 😀", -1), wanted);
  csl_arena_free (arena);
}

static void
test_decorations (void)
{
  static const struct
  {
    CslFormat format;
    const char *wanted[6];
  } rows[] = {
    { CSL_FONT_STYLE_ITALIC, { "x", "<i>x</i>", "<i>x</i>", "{\\i x}", "*x*", "\\emph{x}" } },
    { CSL_FONT_WEIGHT_BOLD, { "x", "<b>x</b>", "<b>x</b>", "{\\b x}", "**x**", "\\textbf{x}" } },
    { CSL_VERTICAL_ALIGN_SUP,
      { "x", "<sup>x</sup>", "<sup>x</sup>", "{\\super x}", "^x^", "\\textsuperscript{x}" } },
    { CSL_VERTICAL_ALIGN_SUB,
      { "x", "<sub>x</sub>", "<sub>x</sub>", "{\\sub x}", "~x~", "\\textsubscript{x}" } },
    { CSL_TEXT_DECORATION_UNDERLINE,
      { "x", "<span style=\"text-decoration:underline;\">x</span>", "<u>x</u>", "{\\ul x}", "x",
        "\\underline{x}" } },
  };
  CslArena *arena = csl_arena_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_written (spanned (arena, rows[i].format, csl_out_text (arena, "x", -1)), rows[i].wanted);
  csl_arena_free (arena);
}

/* What a field emphasizes within an emphasis stands plain. */
static void
test_flip_flop (void)
{
  CslArena *arena = csl_arena_new ();
  CslOut *inner = spanned (arena, CSL_FONT_STYLE_ITALIC, csl_out_text (arena, "b", -1));
  CslOut *outer = spanned (arena, CSL_FONT_STYLE_ITALIC, csl_out_text (arena, "a ", -1));
  g_autofree char *html = NULL;
  g_autofree char *latex = NULL;

  inner->field = TRUE;
  csl_out_append (outer, inner);
  html = write_tree (outer, HK_CITATION_HTML);
  latex = write_tree (outer, HK_CITATION_LATEX);
  g_assert_cmpstr (html, ==, "<i>a <span style=\"font-style:normal;\">b</span></i>");
  g_assert_cmpstr (latex, ==, "\\emph{a \\textup{b}}");
  csl_arena_free (arena);
}

/* A field with a quote and an emphasis, set in italics and in quotes: both flip in every format. */
static void
test_nested (void)
{
  const char *const wanted[] = {
    "“a ‘b c’ & d”",
    "“<i>a ‘b <span style=\"font-style:normal;\">c</span>’ &#38; d</i>”",
    "“<i>a ‘b <span style=\"normal\">c</span>’ &amp; d</i>”",
    "\\uc0\\u8220 {\\i a \\uc0\\u8216 b {\\i0 c}\\uc0\\u8217  & d}\\uc0\\u8221 ",
    "“*a ‘b *c*’ & d*”",
    "“\\emph{a ‘b \\textup{c}’ \\& d}”",
  };
  CslArena *arena = csl_arena_new ();
  const char field[] = "a \"b <i>c</i>\" & d";
  CslOut *italic = spanned (arena, CSL_FONT_STYLE_ITALIC,
                            csl_markup_parse (arena, field, strlen (field), NULL));
  CslOut *quoted = spanned (arena, 0, italic);

  quoted->quotes = TRUE;
  assert_written (quoted, wanted);
  csl_arena_free (arena);
}

static void
test_quotes (void)
{
  CslArena *arena = csl_arena_new ();
  CslOut *inner = spanned (arena, 0, csl_out_text (arena, "b", -1));
  CslOut *outer = spanned (arena, 0, csl_out_text (arena, "a ", -1));
  g_autofree char *got = NULL;

  inner->quotes = outer->quotes = TRUE;
  csl_out_append (outer, inner);
  got = write_tree (outer, HK_CITATION_TEXT);
  g_assert_cmpstr (got, ==, "“a ‘b’”");
  csl_arena_free (arena);
}

/* The number in the margin is set off in every format. */
static void
test_margin (void)
{
  const char *const wanted[] = {
    "1. x", "<div class=\"csl-left-margin\">1.</div><div class=\"csl-right-inline\">x</div>",
    "1. x", "1. x",
    "1. x", "1. x",
  };
  CslArena *arena = csl_arena_new ();
  CslOut *root = csl_out_span (arena);
  CslOut *margin = spanned (arena, 0, csl_out_text (arena, "1.", -1));
  CslOut *rest = spanned (arena, 0, csl_out_text (arena, "x", -1));

  margin->display = CSL_DISPLAY_LEFT_MARGIN;
  rest->display = CSL_DISPLAY_RIGHT_INLINE;
  csl_out_append (root, margin);
  csl_out_append (root, rest);
  assert_written (root, wanted);
  csl_arena_free (arena);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/write/escapes", test_escapes);
  g_test_add_func ("/write/decorations", test_decorations);
  g_test_add_func ("/write/flip-flop", test_flip_flop);
  g_test_add_func ("/write/nested", test_nested);
  g_test_add_func ("/write/quotes", test_quotes);
  g_test_add_func ("/write/margin", test_margin);
  return g_test_run ();
}
