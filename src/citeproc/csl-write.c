/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-write.h"

#include <string.h>
#include <unicode/uchar.h>

typedef struct
{
  const CslLocale *locale;
  HkCitationFormat format;
  GString *into;
  enum
  {
    QUOTE_NONE,
    QUOTE_OUTER,
    QUOTE_INNER,
  } quote; /* the quotes around */
} Writer;

/* One decoration as a format spells it; a plain spelling takes it back inside an emphasis. */
typedef struct
{
  CslFormat mask;
  CslFormat value;
  const char *open[6];
  const char *close[6];
} Spelling;

#define NONE ""
/* By HkCitationFormat: text, HTML, Pango, RTF, Markdown, LaTeX. */
static const Spelling spellings[] = {
  { CSL_FONT_STYLE_MASK,
    CSL_FONT_STYLE_ITALIC,
    { NONE, "<i>", "<i>", "{\\i ", "*", "\\emph{" },
    { NONE, "</i>", "</i>", "}", "*", "}" } },
  { CSL_FONT_STYLE_MASK,
    CSL_FONT_STYLE_OBLIQUE,
    { NONE, "<em>", "<i>", "{\\i ", "*", "\\textsl{" },
    { NONE, "</em>", "</i>", "}", "*", "}" } },
  { CSL_FONT_STYLE_MASK,
    CSL_FONT_STYLE_NORMAL,
    { NONE, "<span style=\"font-style:normal;\">", "<span style=\"normal\">", "{\\i0 ", "*",
      "\\textup{" },
    { NONE, "</span>", "</span>", "}", "*", "}" } },
  { CSL_FONT_VARIANT_MASK,
    CSL_FONT_VARIANT_SMALL_CAPS,
    { NONE, "<span style=\"font-variant:small-caps;\">", "<span variant=\"small-caps\">",
      "{\\scaps ", "<span style=\"font-variant:small-caps\">", "\\textsc{" },
    { NONE, "</span>", "</span>", "}", "</span>", "}" } },
  { CSL_FONT_VARIANT_MASK,
    CSL_FONT_VARIANT_NORMAL,
    { NONE, "<span style=\"font-variant:normal;\">", "<span variant=\"normal\">", "{\\scaps0 ",
      NONE, "\\textnormal{" },
    { NONE, "</span>", "</span>", "}", NONE, "}" } },
  { CSL_FONT_WEIGHT_MASK,
    CSL_FONT_WEIGHT_BOLD,
    { NONE, "<b>", "<b>", "{\\b ", "**", "\\textbf{" },
    { NONE, "</b>", "</b>", "}", "**", "}" } },
  { CSL_FONT_WEIGHT_MASK,
    CSL_FONT_WEIGHT_LIGHT,
    { NONE, NONE, "<span weight=\"light\">", NONE, NONE, NONE },
    { NONE, NONE, "</span>", NONE, NONE, NONE } },
  { CSL_FONT_WEIGHT_MASK,
    CSL_FONT_WEIGHT_NORMAL,
    { NONE, "<span style=\"font-weight:normal;\">", "<span weight=\"normal\">", "{\\b0 ", "**",
      "\\textmd{" },
    { NONE, "</span>", "</span>", "}", "**", "}" } },
  { CSL_TEXT_DECORATION_MASK,
    CSL_TEXT_DECORATION_UNDERLINE,
    { NONE, "<span style=\"text-decoration:underline;\">", "<u>", "{\\ul ", NONE, "\\underline{" },
    { NONE, "</span>", "</u>", "}", NONE, "}" } },
  { CSL_TEXT_DECORATION_MASK,
    CSL_TEXT_DECORATION_NONE,
    { NONE, "<span style=\"text-decoration:none;\">", "<span underline=\"none\">", "{\\ulnone ",
      NONE, NONE },
    { NONE, "</span>", "</span>", "}", NONE, NONE } },
  { CSL_VERTICAL_ALIGN_MASK,
    CSL_VERTICAL_ALIGN_SUP,
    { NONE, "<sup>", "<sup>", "{\\super ", "^", "\\textsuperscript{" },
    { NONE, "</sup>", "</sup>", "}", "^", "}" } },
  { CSL_VERTICAL_ALIGN_MASK,
    CSL_VERTICAL_ALIGN_SUB,
    { NONE, "<sub>", "<sub>", "{\\sub ", "~", "\\textsubscript{" },
    { NONE, "</sub>", "</sub>", "}", "~", "}" } },
  { CSL_VERTICAL_ALIGN_MASK,
    CSL_VERTICAL_ALIGN_BASELINE,
    { NONE, "<span style=\"baseline\">", "<span rise=\"0\">", "{\\nosupersub ", NONE, NONE },
    { NONE, "</span>", "</span>", "}", NONE, NONE } },
};

static void
write_rtf (GString *into, gunichar c)
{
  if (c == '\\' || c == '{' || c == '}')
    g_string_append_printf (into, "\\%c", (char) c);
  else if (c < 0x80)
    g_string_append_c (into, (char) c);
  else if (c < 0x10000)
    g_string_append_printf (into, "\\uc0\\u%d ", (gint16) c);
  else
    g_string_append_printf (into, "\\uc0\\u%d \\u%d ", (gint16) (0xd7c0 + (c >> 10)),
                            (gint16) (0xdc00 | (c & 0x3ff)));
}

static void
write_latex (GString *into, gunichar c)
{
  switch (c)
    {
    case '&':
    case '%':
    case '$':
    case '#':
    case '_':
    case '{':
    case '}':
      g_string_append_printf (into, "\\%c", (char) c);
      break;
    case '~':
      g_string_append (into, "\\textasciitilde{}");
      break;
    case '^':
      g_string_append (into, "\\textasciicircum{}");
      break;
    case '\\':
      g_string_append (into, "\\textbackslash{}");
      break;
    default:
      g_string_append_unichar (into, c);
    }
}

static void
write_char (Writer *writer, gunichar c)
{
  switch (writer->format)
    {
    case HK_CITATION_HTML:
    case HK_CITATION_PANGO:
      if (c == '&')
        g_string_append (writer->into, writer->format == HK_CITATION_HTML ? "&#38;" : "&amp;");
      else if (c == '<')
        g_string_append (writer->into, writer->format == HK_CITATION_HTML ? "&#60;" : "&lt;");
      else if (c == '>')
        g_string_append (writer->into, writer->format == HK_CITATION_HTML ? "&#62;" : "&gt;");
      else
        g_string_append_unichar (writer->into, c);
      break;
    case HK_CITATION_RTF:
      write_rtf (writer->into, c);
      break;
    case HK_CITATION_MARKDOWN:
      if (c < 0x80 && strchr ("\\`*_{}[]<>#~^|", (int) c) != NULL && c != 0)
        g_string_append_c (writer->into, '\\');
      g_string_append_unichar (writer->into, c);
      break;
    case HK_CITATION_LATEX:
      write_latex (writer->into, c);
      break;
    case HK_CITATION_TEXT:
    default:
      g_string_append_unichar (writer->into, c);
    }
}

static void
spell (Writer *writer, CslFormat format, gboolean open)
{
  int n = (int) G_N_ELEMENTS (spellings);

  for (int i = open ? n - 1 : 0; open ? i >= 0 : i < n; i += open ? -1 : 1)
    if ((format & spellings[i].mask) == spellings[i].value)
      g_string_append (writer->into, open ? spellings[i].open[writer->format]
                                          : spellings[i].close[writer->format]);
}

/* Letters that Unicode has as superscripts are set as such, where the format can; see write_text(). */
static gboolean
write_superscript (Writer *writer, gunichar c)
{
  /* Raised letters that Unicode does not decompose. */
  static const gunichar others[][2]
      = { { 0x2c0, 0x294 }, { 0x2c1, 0x295 }, { 0x6e5, 0x648 }, { 0x6e6, 0x64a } };
  gunichar plain[4];
  gsize n = 0;

  if (c < 0xaa || writer->format == HK_CITATION_TEXT)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i][0] == c)
      plain[n++] = others[i][1];
  if (n == 0 && u_getIntPropertyValue ((UChar32) c, UCHAR_DECOMPOSITION_TYPE) != U_DT_SUPER)
    return FALSE;
  if (n == 0)
    n = g_unichar_fully_decompose (c, TRUE, plain, G_N_ELEMENTS (plain));
  /* What follows another raised letter joins it. */
  if (writer->format == HK_CITATION_HTML && g_str_has_suffix (writer->into->str, "</sup>"))
    g_string_truncate (writer->into, writer->into->len - strlen ("</sup>"));
  else
    spell (writer, CSL_VERTICAL_ALIGN_SUP, TRUE);
  for (gsize i = 0; i < MIN (n, G_N_ELEMENTS (plain)); i++)
    write_char (writer, plain[i]);
  spell (writer, CSL_VERTICAL_ALIGN_SUP, FALSE);
  return TRUE;
}

/* Direction marks would travel with the citation into other people's texts. */
static gboolean
is_control (gunichar c)
{
  return c == 0x200e || c == 0x200f || c == 0x061c || (c >= 0x202a && c <= 0x202e)
         || (c >= 0x2066 && c <= 0x2069);
}

/* Bytes that every format spells as they are: runs of them are copied at once. */
static gboolean
is_plain (char c)
{
  return g_ascii_isalnum (c) || c == ' ' || c == ',' || c == '.' || c == ':' || c == '(' || c == ')'
         || c == '-' || c == '/';
}

static void
write_text (Writer *writer, const char *text, gsize n_bytes)
{
  const char *end = text + n_bytes;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      const char *start = p;
      gunichar c;

      while (p < end && is_plain (*p))
        p++;
      g_string_append_len (writer->into, start, p - start);
      if (p == end)
        return;
      c = g_utf8_get_char (p);
      if (!is_control (c)
          && !((c < 0x600 || c > 0x7ff || c == 0x6e5 || c == 0x6e6)
               && write_superscript (writer, c)))
        write_char (writer, c);
    }
}

static void
write_quote (Writer *writer, gboolean open, gboolean inner)
{
  const char *name = open ? (inner ? "open-inner-quote" : "open-quote")
                          : (inner ? "close-inner-quote" : "close-quote");
  const char *quote = csl_locale_get_term (writer->locale, name, CSL_FORM_LONG, FALSE);

  if (quote == NULL)
    quote = open ? (inner ? "\u2018" : "\u201c") : (inner ? "\u2019" : "\u201d");
  write_text (writer, quote, strlen (quote));
}

/* Decorations that differ from those around; what a field emphasizes inside an emphasis stands plain, but
 * for raised and lowered letters. HTML says what a style sets plain in decoration and line, as the
 * reference processor does. */
static CslFormat
effective (const CslOut *out, CslFormat around, HkCitationFormat format)
{
  static const struct
  {
    CslFormat mask;
    CslFormat plain;
  } kinds[] = {
    { CSL_FONT_STYLE_MASK, CSL_FONT_STYLE_NORMAL },
    { CSL_FONT_VARIANT_MASK, CSL_FONT_VARIANT_NORMAL },
    { CSL_FONT_WEIGHT_MASK, CSL_FONT_WEIGHT_NORMAL },
    { CSL_TEXT_DECORATION_MASK, CSL_TEXT_DECORATION_NONE },
    { CSL_VERTICAL_ALIGN_MASK, CSL_VERTICAL_ALIGN_BASELINE },
  };
  CslFormat result = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      CslFormat mine = out->format & kinds[i].mask, outer = around & kinds[i].mask;
      gboolean flips = kinds[i].mask != CSL_VERTICAL_ALIGN_MASK;
      gboolean is_said = format == HK_CITATION_HTML && kinds[i].mask >= CSL_TEXT_DECORATION_MASK;

      if (outer == kinds[i].plain)
        outer = 0;
      if (out->nodecor && outer != 0 && flips)
        mine = kinds[i].plain;
      if (mine == 0 || (mine == kinds[i].plain && outer == 0 && !is_said))
        continue;
      if (mine == outer && out->field && flips)
        mine = kinds[i].plain;
      result |= mine;
    }
  return result;
}

static const char *const display_classes[]
    = { NULL, "csl-block", "csl-left-margin", "csl-right-inline", "csl-indent" };

static void
write_tree (Writer *writer, const CslOut *out, CslFormat around)
{
  CslFormat format;
  gboolean as_block;
  guint quote_around = writer->quote;

  if (out->text != NULL)
    {
      write_text (writer, out->text, out->n_bytes);
      return;
    }
  if (csl_out_is_empty (out))
    return;
  as_block = out->display != CSL_DISPLAY_NONE && writer->format == HK_CITATION_HTML;
  if (as_block)
    g_string_append_printf (writer->into, "<div class=\"%s\">", display_classes[out->display]);
  format = effective (out, around, writer->format);
  spell (writer, format, TRUE);
  if (out->quotes)
    {
      writer->quote = quote_around == QUOTE_OUTER || (quote_around == QUOTE_NONE && out->inner)
                          ? QUOTE_INNER
                          : QUOTE_OUTER;
      write_quote (writer, TRUE, writer->quote == QUOTE_INNER);
    }
  for (const CslOut *child = out->first; child != NULL; child = child->next)
    {
      CslFormat inner = around;

      for (CslFormat mask = CSL_FONT_STYLE_MASK; mask <= CSL_VERTICAL_ALIGN_MASK;
           mask = (CslFormat) (mask << 2))
        if ((format & mask) != 0)
          inner = (CslFormat) ((inner & ~mask) | (format & mask));
      write_tree (writer, child, inner);
    }
  if (out->quotes)
    {
      write_quote (writer, FALSE, writer->quote == QUOTE_INNER);
      writer->quote = quote_around;
    }
  spell (writer, format, FALSE);
  if (as_block)
    g_string_append (writer->into, "</div>");
  else if (out->display == CSL_DISPLAY_LEFT_MARGIN)
    g_string_append_c (writer->into, ' ');
}

/**
 * csl_write:
 * @root: a tree whose punctuation is settled
 * @locale: whose quotes are used
 * @format: how to spell it
 * @into: where it is added
 */
void
csl_write (const CslOut *root, const CslLocale *locale, HkCitationFormat format, GString *into)
{
  Writer writer = { locale, format, into, QUOTE_NONE };

  write_tree (&writer, root, 0);
}
