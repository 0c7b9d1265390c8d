/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-jats-text.h"

#include <string.h>

#include "hk-language-name.h"

/* Unicode's raised and lowered characters (Superscripts and Subscripts, Latin-1, Phonetic Extensions). */
static const char above_from[] = "0123456789+-−=()ni";
static const char *const above_to[]
    = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁺", "⁻", "⁻", "⁼", "⁽", "⁾", "ⁿ", "ⁱ" };
static const char below_from[] = "0123456789+-−=()aeox";
static const char *const below_to[] = { "₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉",
                                        "₊", "₋", "₋", "₌", "₍", "₎", "ₐ", "ₑ", "ₒ", "ₓ" };

static const char *
find_script (gunichar c, gboolean above)
{
  const char *from = above ? above_from : below_from;

  for (guint i = 0; *from != '\0'; from = g_utf8_next_char (from), i++)
    if (g_utf8_get_char (from) == c)
      return above ? above_to[i] : below_to[i];
  return NULL;
}

/**
 * hk_jats_append_script:
 * @out: where to append
 * @text: what is raised or lowered, UTF-8
 * @above: whether it is raised
 *
 * Uses Unicode's raised and lowered characters when they have all of @text, else the text as it is.
 */
void
hk_jats_append_script (GString *out, const char *text, gboolean above)
{
  gsize before = out->len;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *script = find_script (c, above);

      if (script == NULL && !g_unichar_isspace (c))
        {
          g_string_truncate (out, before);
          g_string_append (out, text);
          return;
        }
      g_string_append (out, script == NULL ? " " : script);
    }
}

static gboolean
is_any (const xmlNode *node, const char *const *names)
{
  for (; *names != NULL; names++)
    if (hk_xml_is (node, *names))
      return TRUE;
  return FALSE;
}

static char *
dup_stripped (const xmlNode *node)
{
  GString *text = g_string_new (NULL);

  hk_xml_append_text (node, text, NULL, NULL, NULL);
  return g_strstrip (g_string_free (text, FALSE));
}

static void append_math (const xmlNode *node, GString *out);

/* An operand, in brackets when it is more than one thing. */
static void
append_operand (const xmlNode *node, GString *out)
{
  gsize before = out->len;
  gboolean long_one;

  if (node == NULL)
    return;
  append_math (node, out);
  long_one = g_utf8_strlen (out->str + before, -1) > 1 && hk_xml_is (node, "mrow");
  if (!long_one)
    return;
  g_string_insert_c (out, before, '(');
  g_string_append_c (out, ')');
}

static void
append_math_script (const xmlNode *node, gboolean above, GString *out)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (node == NULL)
    return;
  append_math (node, text);
  hk_jats_append_script (out, text->str, above);
}

/* Presentation MathML (3.0) on one line. Recursion ends at the parser's limit of depth. */
static void
append_math (const xmlNode *node, GString *out)
{
  const xmlNode *first = hk_xml_first_element (node);
  const xmlNode *second = first == NULL ? NULL : hk_xml_next_element (first);
  const xmlNode *third = second == NULL ? NULL : hk_xml_next_element (second);

  if (is_any (node, (const char *const[]){ "annotation", "annotation-xml", "mphantom", NULL }))
    return;
  if (first == NULL)
    {
      g_autofree char *text = dup_stripped (node);

      g_string_append (out, text);
      return;
    }
  if (hk_xml_is (node, "mfrac"))
    {
      append_operand (first, out);
      g_string_append_c (out, '/');
      append_operand (second, out);
    }
  else if (hk_xml_is (node, "msqrt"))
    {
      g_string_append (out, "√(");
      for (; first != NULL; first = hk_xml_next_element (first))
        append_math (first, out);
      g_string_append_c (out, ')');
    }
  else if (hk_xml_is (node, "msup") || hk_xml_is (node, "msub"))
    {
      append_math (first, out);
      append_math_script (second, hk_xml_is (node, "msup"), out);
    }
  else if (hk_xml_is (node, "msubsup"))
    {
      append_math (first, out);
      append_math_script (second, FALSE, out);
      append_math_script (third, TRUE, out);
    }
  else
    for (; first != NULL; first = hk_xml_next_element (first))
      append_math (first, out);
}

/* Elements that mark a place and say nothing in the text itself. */
static gboolean
is_left_out (const xmlNode *node)
{
  static const char *const names[]
      = { "label",           "fn",    "institution-id", "contrib-id", "object-id",  "graphic",
          "inline-graphic",  "media", "private-char",   "index-term", "table-wrap", "fig",
          "table-wrap-foot", NULL };

  if (is_any (node, names))
    return TRUE;
  if (hk_xml_is (node, "xref"))
    return hk_xml_attribute_is (node, "ref-type", "fn")
           || hk_xml_attribute_is (node, "ref-type", "aff")
           || hk_xml_attribute_is (node, "ref-type", "corresp")
           || hk_xml_attribute_is (node, "ref-type", "table-fn")
           || hk_xml_attribute_is (node, "ref-type", "author-notes");
  /* One of several ways to write a formula is enough. */
  return hk_xml_is (node, "tex-math")
         && (hk_xml_child (node->parent, "math") != NULL
             || hk_xml_child (node->parent, "textual-form") != NULL);
}

/* TeX of a formula without the document that some tools wrap around it. */
static void
append_tex (const xmlNode *node, GString *out)
{
  g_autofree char *text = dup_stripped (node);
  char *begin = strstr (text, "\\begin{document}");
  char *end = strstr (text, "\\end{document}");
  char *from = begin == NULL ? text : begin + strlen ("\\begin{document}");

  if (end != NULL && end >= from)
    *end = '\0';
  for (; *from != '\0'; from++)
    if (*from != '$')
      g_string_append_c (out, *from);
}

static gboolean
enter_inline (const xmlNode *node, GString *out, gpointer data)
{
  if (is_left_out (node))
    return FALSE;
  if (hk_xml_is (node, "sup") || hk_xml_is (node, "sub"))
    {
      g_autofree char *text = NULL;
      g_autoptr (GString) inside = g_string_new (NULL);

      hk_xml_append_text (node, inside, enter_inline, NULL, NULL);
      text = g_strdup (inside->str);
      hk_jats_append_script (out, text, hk_xml_is (node, "sup"));
      return FALSE;
    }
  if (hk_xml_is (node, "math"))
    {
      append_math (node, out);
      return FALSE;
    }
  if (hk_xml_is (node, "tex-math"))
    {
      append_tex (node, out);
      return FALSE;
    }
  if (hk_xml_is (node, "break"))
    g_string_append_c (out, ' ');
  return TRUE;
}

static void
leave_inline (const xmlNode *node, GString *out, gpointer data)
{
  static const char *const blocks[]
      = { "p",   "title",      "list-item", "def-item",          "disp-formula", "td",
          "sec", "verse-line", "attrib",    "compound-kwd-part", "term",         NULL };

  if (is_any (node, blocks))
    g_string_append_c (out, ' ');
}

/**
 * hk_jats_dup_text:
 * @reading: a reading
 * @node: (nullable): an element of JATS
 *
 * Returns: (transfer full): its text without footnotes and marks; "" for %NULL
 */
char *
hk_jats_dup_text (HkReading *reading, const xmlNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (node != NULL)
    hk_xml_append_text (node, text, enter_inline, leave_inline, NULL);
  return hk_reading_clean (reading, text->str, text->len);
}

static gboolean
is_formatting (const xmlNode *node)
{
  static const char *const names[]
      = { "italic",    "bold",          "sup",   "sub",        "sc",        "styled-content",
          "underline", "named-content", "roman", "sans-serif", "monospace", "break",
          NULL };

  return is_any (node, names);
}

static gboolean
ends_with_space (const GString *out)
{
  return out->len == 0 || strchr (" \n\t(['\"“", out->str[out->len - 1]) != NULL;
}

/* Publishers leave out the space between fields, such as surname and given-names, that their style
 * sheets put back. */
static gboolean
enter_citation (const xmlNode *node, GString *out, gpointer data)
{
  const xmlNode *before = node->prev;
  gboolean touches = before != NULL && before->type == XML_ELEMENT_NODE && !is_formatting (node)
                     && !is_formatting (before);

  if (hk_xml_is (node, "pub-id") && touches)
    return FALSE;
  /* Of the forms of a name, the first is the printed one. */
  if (hk_xml_is (node->parent, "name-alternatives") && node != hk_xml_first_element (node->parent))
    return FALSE;
  if (touches && !ends_with_space (out))
    g_string_append_c (out, ' ');
  if (hk_xml_is (node, "etal") && node->children == NULL)
    g_string_append (out, ends_with_space (out) ? "et al." : " et al.");
  return enter_inline (node, out, NULL);
}

/**
 * hk_jats_dup_citation:
 * @reading: a reading
 * @node: a mixed-citation, or what else holds a reference as it is printed
 *
 * Returns: (transfer full): the reference as printed
 */
char *
hk_jats_dup_citation (HkReading *reading, const xmlNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);

  hk_xml_append_text (node, text, enter_citation, leave_inline, NULL);
  /* Where the label was marked up, its full stop may be left. */
  return hk_reading_clean_reference (reading, text->str + strspn (text->str, " \t\n.,;:)]"), -1);
}

static gboolean
enter_affiliation (const xmlNode *node, GString *out, gpointer data)
{
  static const char *const parts[]
      = { "institution", "addr-line",     "country",          "city",  "state",
          "postal-code", "named-content", "institution-wrap", "email", NULL };
  gsize n = out->len;

  /* A raised number before the text is a mark that was not tagged as a label. */
  if (is_left_out (node) || hk_xml_is (node, "email") || (hk_xml_is (node, "sup") && out->len == 0)
      || hk_xml_attribute_is (node, "content-type", "normalized"))
    return FALSE;
  if (!is_any (node, parts))
    return enter_inline (node, out, NULL);
  while (n > 0 && g_ascii_isspace (out->str[n - 1]))
    n--;
  /* Parts that follow each other with nothing but white space between are set apart by commas. */
  if (n > 0 && strchr (",;:.(-", out->str[n - 1]) == NULL)
    {
      g_string_truncate (out, n);
      g_string_append (out, ", ");
    }
  return TRUE;
}

/* Indented files have white space before the commas between elements. */
static void
close_commas (GString *text)
{
  gsize n = 0;

  for (gsize i = 0; i < text->len; i++)
    {
      if (text->str[i] == ',')
        while (n > 0 && g_ascii_isspace (text->str[n - 1]))
          n--;
      text->str[n++] = text->str[i];
    }
  g_string_truncate (text, n);
}

/**
 * hk_jats_dup_affiliation:
 * @reading: a reading
 * @node: an aff
 *
 * Returns: (transfer full): the affiliation as the article prints it: SciELO's files give that in one
 *   institution, beside its parts
 */
char *
hk_jats_dup_affiliation (HkReading *reading, const xmlNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (hk_xml_is (child, "institution") && hk_xml_attribute_is (child, "content-type", "original"))
      return hk_jats_dup_text (reading, child);
  hk_xml_append_text (node, text, enter_affiliation, NULL, NULL);
  close_commas (text);
  return hk_reading_clean (reading, text->str, text->len);
}

/**
 * hk_jats_own_language:
 * @node: (nullable): an element
 *
 * Returns: (transfer none) (nullable): the language that its own xml:lang gives
 */
const char *
hk_jats_own_language (const xmlNode *node)
{
  g_autofree char *value = hk_xml_dup_attribute (node, "lang");

  return value == NULL ? NULL : hk_language_from_name (value, -1);
}
