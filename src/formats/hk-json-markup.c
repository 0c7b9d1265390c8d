/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-json-markup.h"

#include <string.h>

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

static gboolean
is_tag (const char *p)
{
  return *p == '<' && (g_ascii_isalpha (p[1]) || p[1] == '/') && strchr (p, '>') != NULL;
}

/* Returns how long the reference is. */
static gsize
append_entity (GString *out, const char *p)
{
  static const char *const entities[][2]
      = { { "&amp;", "&" },   { "&lt;", "<" },   { "&gt;", ">" },
          { "&quot;", "\"" }, { "&apos;", "'" }, { "&nbsp;", " " } };

  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    if (g_str_has_prefix (p, entities[i][0]))
      {
        g_string_append (out, entities[i][1]);
        return strlen (entities[i][0]);
      }
  g_string_append_c (out, '&');
  return 1;
}

static void
flush (HkReading *reading, HkFront *front, GString *text, HkBlockKind kind)
{
  g_autofree char *clean = hk_reading_clean (reading, text->str, (gssize) text->len);

  g_string_truncate (text, 0);
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

  for (const char *p = markup; *p != '\0';)
    {
      if (is_tag (p))
        {
          const char *end = strchr (p, '>');
          gboolean title = is_element (p + 1, end - p - 1, "title");

          if (title || is_element (p + 1, end - p - 1, "p") || is_element (p + 1, end - p - 1, "br")
              || is_element (p + 1, end - p - 1, "sec") || is_element (p + 1, end - p - 1, "div"))
            {
              flush (reading, front, text, kind);
              kind = title && p[1] != '/' ? HK_BLOCK_HEADING : HK_BLOCK_PARAGRAPH;
            }
          p = end + 1;
        }
      else if (*p == '&')
        p += append_entity (text, p);
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

  for (const char *p = markup; *p != '\0';)
    {
      if (is_tag (p))
        p = strchr (p, '>') + 1;
      else if (*p == '&')
        p += append_entity (text, p);
      else
        g_string_append_c (text, *p++);
    }
  return hk_reading_clean (reading, text->str, (gssize) text->len);
}
