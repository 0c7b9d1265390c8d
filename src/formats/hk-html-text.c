/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-html-text.h"

#include <string.h>

#include "hk-html-entity.h"
#include "hk-jats-text.h"

#define BULLET "• "

static const char *const blocks[] = {
  "p",    "div",        "h1",         "h2",      "h3",      "h4",      "h5",    "h6",  "ul",
  "ol",   "li",         "tr",         "table",   "section", "article", "dl",    "dt",  "dd",
  "br",   "hr",         "blockquote", "address", "header",  "main",    "aside", "pre", "figure",
  "body", "figcaption", "details",    "summary", "caption", "center",  "title",
};

static const char *const left_out[] = {
  "script", "style", "nav",      "footer", "form",  "button",   "select", "noscript",
  "iframe", "svg",   "template", "head",   "input", "textarea", "object",
};

/* Words of links that sites put after each reference. */
static const char *const link_words[] = {
  "google scholar",
  "crossref",
  "pubmed",
  "scopus",
  "web of science",
  "view in article",
  "cross ref",
  "[google scholar]",
  "pmc",
  "view at publisher",
  "» crossref",
  "» google scholar",
  "links",
  "[ links ]",
};

static gboolean
is_in (const xmlNode *node, const char *const *names, gsize n_names)
{
  for (gsize i = 0; i < n_names; i++)
    if (g_ascii_strcasecmp ((const char *) node->name, names[i]) == 0)
      return TRUE;
  return FALSE;
}

/**
 * hk_html_has_class:
 * @node: (nullable): an element
 * @name: a class
 *
 * Returns: whether the element's class attribute has that word
 */
gboolean
hk_html_has_class (const xmlNode *node, const char *name)
{
  g_autofree char *classes = hk_xml_dup_attribute (node, "class");
  gsize n = strlen (name);

  for (const char *p = classes; p != NULL && (p = strstr (p, name)) != NULL; p += n)
    if ((p == classes || g_ascii_isspace (p[-1])) && (p[n] == '\0' || g_ascii_isspace (p[n])))
      return TRUE;
  return FALSE;
}

static gboolean
ends_with_bullet (const GString *out)
{
  gsize n = strlen (BULLET);

  return out->len >= n && memcmp (out->str + out->len - n, BULLET, n) == 0;
}

static void
end_line (GString *out)
{
  while (out->len > 0 && (out->str[out->len - 1] == ' ' || out->str[out->len - 1] == '\t'))
    {
      /* A paragraph inside a list item goes on after the bullet. */
      if (ends_with_bullet (out))
        return;
      g_string_truncate (out, out->len - 1);
    }
  if (out->len > 0 && out->str[out->len - 1] != '\n')
    g_string_append_c (out, '\n');
}

static gboolean
is_site_link (const xmlNode *node)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *folded = NULL;

  if (!hk_xml_is (node, "a"))
    return FALSE;
  text = g_string_new (NULL);
  hk_xml_append_text (node, text, NULL, NULL, NULL);
  if (text->len > 40)
    return FALSE;
  folded = g_ascii_strdown (g_strstrip (text->str), -1);
  for (gsize i = 0; i < G_N_ELEMENTS (link_words); i++)
    if (g_str_equal (folded, link_words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_hidden (const xmlNode *node)
{
  g_autofree char *style = hk_xml_dup_attribute (node, "style");

  return hk_xml_attribute_is (node, "aria-hidden", "true")
         || (style != NULL && strstr (style, "display:none") != NULL);
}

static gboolean
enter_html (const xmlNode *node, GString *out, gpointer data)
{
  if (is_in (node, left_out, G_N_ELEMENTS (left_out)) || is_site_link (node) || is_hidden (node))
    return FALSE;
  if (is_in (node, blocks, G_N_ELEMENTS (blocks)))
    end_line (out);
  if (hk_xml_is (node, "li") && !ends_with_bullet (out))
    g_string_append (out, BULLET);
  if (hk_xml_is (node, "td") || hk_xml_is (node, "th"))
    g_string_append_c (out, ' ');
  if (hk_xml_is (node, "sub"))
    {
      g_autoptr (GString) text = g_string_new (NULL);

      hk_xml_append_text (node, text, NULL, NULL, NULL);
      hk_jats_append_script (out, text->str, FALSE);
      return FALSE;
    }
  return TRUE;
}

static void
leave_html (const xmlNode *node, GString *out, gpointer data)
{
  if (is_in (node, blocks, G_N_ELEMENTS (blocks)))
    end_line (out);
}

/* White space in the source is no line break on the page. */
static void
flatten (xmlNode *root)
{
  for (xmlNode *node = root; node != NULL; node = hk_xml_walk (node, root, TRUE))
    if (node->type == XML_TEXT_NODE && node->content != NULL)
      for (xmlChar *p = node->content; *p != '\0'; p++)
        if (*p == '\n' || *p == '\r' || *p == '\t')
          *p = ' ';
}

/**
 * hk_html_dup_lines:
 * @node: an element of a page
 *
 * Returns: (transfer full): its text as lines, with bullets before items of lists, without what a page
 *   has for programs and for finding one's way
 */
char *
hk_html_dup_lines (const xmlNode *node)
{
  GString *out = g_string_new (NULL);

  flatten ((xmlNode *) node);
  hk_xml_append_text (node, out, enter_html, leave_html, NULL);
  /* What stood around a link that was left out. */
  g_string_replace (out, "[ ]", "", 0);
  g_string_replace (out, "[  ]", "", 0);
  return g_string_free (out, FALSE);
}

static gboolean
is_tag (const char *name, gsize name_bytes)
{
  static const char *const inline_tags[]
      = { "i",          "b",        "em",          "strong",   "sup",      "sub",
          "span",       "a",        "u",           "font",     "small",    "jats:p",
          "jats:title", "jats:sec", "jats:italic", "jats:sup", "jats:sub", "jats:bold",
          "italic",     "bold",     "sec",         "o:p",      "mark",     "s" };

  for (gsize i = 0; i < G_N_ELEMENTS (inline_tags); i++)
    if (strlen (inline_tags[i]) == name_bytes
        && g_ascii_strncasecmp (inline_tags[i], name, name_bytes) == 0)
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (strlen (blocks[i]) == name_bytes && g_ascii_strncasecmp (blocks[i], name, name_bytes) == 0)
      return TRUE;
  return FALSE;
}

/* The end of a tag that begins at "<", or NULL when it is a sign of mathematics. */
static const char *
find_tag_end (const char *p, gboolean *block)
{
  const char *name = p + 1 + (p[1] == '/');
  const char *end = name;

  while (g_ascii_isalnum (*end) || *end == ':')
    end++;
  if (!is_tag (name, end - name) || (*end != '>' && *end != '/' && !g_ascii_isspace (*end)))
    return NULL;
  *block = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (blocks); i++)
    *block = *block
             || (strlen (blocks[i]) == (gsize) (end - name)
                 && g_ascii_strncasecmp (blocks[i], name, end - name) == 0);
  *block = *block || g_ascii_strncasecmp (name, "jats:p", 6) == 0
           || g_ascii_strncasecmp (name, "jats:title", 10) == 0;
  name = end;
  end = strpbrk (end, "<>");
  /* Nothing but attributes may stand in a tag: "a<b and c>d" is none. */
  if (end == NULL || *end != '>'
      || (memchr (name, '=', end - name) == NULL && name + strspn (name, " /") != end))
    return NULL;
  return end + 1;
}

/**
 * hk_html_strip:
 * @text: a field that may hold tags of HTML or JATS as text, UTF-8
 *
 * Returns: (transfer full): the field without those tags, each block on a line of its own, with references
 *   to characters resolved. What only looks like a tag, as in "p < 0.05", stays.
 */
char *
hk_html_strip (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0';)
    {
      gboolean block;
      const char *end = *p == '<' ? find_tag_end (p, &block) : NULL;

      if (*p == '&')
        {
          p += hk_html_append_entity (out, p);
          continue;
        }
      if (end == NULL)
        {
          g_string_append_c (out, *p++);
          continue;
        }
      if (block && out->len > 0 && out->str[out->len - 1] != '\n')
        g_string_append_c (out, '\n');
      p = end;
    }
  return g_strstrip (g_string_free (out, FALSE));
}
