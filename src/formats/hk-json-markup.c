/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-json-markup.h"

#include <string.h>

#include "hk-html-entity.h"
#include "hk-jats-text.h"
#include "hk-limits.h"

/* The local name of a tag's element, without "/" and prefix: "</jats:p>" is "p". */
static gboolean
is_element (const char *tag, gsize tag_bytes, const char *name)
{
  const char *colon;
  gsize n = 0;

  if (tag_bytes > 0 && *tag == '/')
    {
      tag++;
      tag_bytes--;
    }
  while (n < tag_bytes && (g_ascii_isalnum (tag[n]) || tag[n] == ':' || tag[n] == '-'))
    n++;
  colon = memchr (tag, ':', n);
  if (colon != NULL)
    {
      n -= colon + 1 - tag;
      tag = colon + 1;
    }
  return strlen (name) == n && g_ascii_strncasecmp (tag, name, n) == 0;
}

/* @last is the last ">" of the text, or NULL: looking for one from each "<" on would be quadratic. */
static gboolean
is_tag (const char *p, const char *last)
{
  return *p == '<' && (g_ascii_isalpha (p[1]) || p[1] == '/') && last != NULL && p < last;
}

/* The tag at @p, after which the text goes on. What is set above or below the line is kept so. */
static const char *
append_tag (GString *out, const char *p)
{
  const char *end = strchr (p, '>');
  gsize n = end - p - 1;
  gboolean above = is_element (p + 1, n, "sup");
  const char *close
      = p[1] == '/' || (!above && !is_element (p + 1, n, "sub")) ? NULL : strchr (end, '<');
  g_autofree char *inside = close == NULL ? NULL : g_strndup (end + 1, close - end - 1);

  if (inside == NULL)
    return end + 1;
  hk_jats_append_script (out, inside, above);
  return close;
}

/* Publishers begin an abstract with a heading that says that it is one. */
static gboolean
says_abstract (const char *heading)
{
  static const char *const words[]
      = { "abstract", "summary", "چکیده", "resumo", "resumen", "résumé", NULL };
  g_autofree char *folded = g_utf8_strdown (heading, -1);

  return g_strv_contains (words, folded);
}

static void
flush (HkReading *reading, HkFront *front, GString *text, HkBlockKind kind)
{
  g_autofree char *clean = hk_reading_clean (reading, text->str, (gssize) text->len);

  g_string_truncate (text, 0);
  if (kind == HK_BLOCK_HEADING && hk_front_get_abstract (front)->len == 0 && says_abstract (clean))
    return;
  if (*clean != '\0'
      && hk_reading_allow (reading, hk_front_get_abstract (front)->len, HK_LIMIT_PARTS,
                           "paragraphs"))
    hk_front_add_block (front, kind, clean);
}

/**
 * hk_json_markup_fill_abstract:
 * @reading: a reading
 * @front: the front matter
 * @markup: UTF-8 with tags of JATS or HTML, or none
 *
 * Adds the paragraphs and headings of an abstract. Other tags are dropped and their text kept.
 */
void
hk_json_markup_fill_abstract (HkReading *reading, HkFront *front, const char *markup)
{
  g_autoptr (GString) text = g_string_new (NULL);
  HkBlockKind kind = HK_BLOCK_PARAGRAPH;
  const char *last = strrchr (markup, '>');

  for (const char *p = markup; *p != '\0';)
    {
      if (is_tag (p, last))
        {
          const char *end = strchr (p, '>');
          gboolean title = is_element (p + 1, end - p - 1, "title");

          if (title || is_element (p + 1, end - p - 1, "p") || is_element (p + 1, end - p - 1, "br")
              || is_element (p + 1, end - p - 1, "sec") || is_element (p + 1, end - p - 1, "div"))
            {
              flush (reading, front, text, kind);
              kind = title && p[1] != '/' ? HK_BLOCK_HEADING : HK_BLOCK_PARAGRAPH;
            }
          p = append_tag (text, p);
        }
      else if (*p == '&')
        p += hk_html_append_entity (text, p);
      else
        g_string_append_c (text, *p++);
    }
  flush (reading, front, text, kind);
}

/**
 * hk_json_markup_strip:
 * @reading: a reading
 * @markup: UTF-8 of a title or the like, perhaps with tags
 *
 * Returns: (transfer full): the text of it
 */
char *
hk_json_markup_strip (HkReading *reading, const char *markup)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *last = strrchr (markup, '>');

  for (const char *p = markup; *p != '\0';)
    {
      if (is_tag (p, last))
        p = append_tag (text, p);
      else if (*p == '&')
        p += hk_html_append_entity (text, p);
      else
        g_string_append_c (text, *p++);
    }
  return hk_reading_clean (reading, text->str, (gssize) text->len);
}
