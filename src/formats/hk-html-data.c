/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-html-data.h"

#include "hk-article-json.h"
#include "hk-clean.h"
#include "hk-format-list.h"

/* JSON with no "<" in it, which could end the script or begin another, and without direction controls. */
static void
append_json (GString *out, const char *json)
{
  for (const char *p = json; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '<')
        g_string_append (out, "\\u003c");
      else if (!hk_clean_is_control (c))
        g_string_append_unichar (out, c);
    }
}

/**
 * hk_html_data_write:
 * @writing: what to write
 * @out: where to append
 *
 * Appends the script.
 */
void
hk_html_data_write (const HkWriting *writing, GString *out)
{
  g_autoptr (GString) json = g_string_new (NULL);

  if (!hk_article_json_write (writing, json, NULL))
    return;
  g_string_append_printf (out, "<script type=\"%s\">\n", hk_format_json.mime_types[0]);
  append_json (out, json->str);
  g_string_append (out, "</script>\n");
}

/**
 * hk_html_data_read:
 * @reading: a reading
 * @root: the page's first element
 *
 * Returns: (transfer full) (nullable): the article that the page holds so; %NULL when it holds none, or one that
 *   cannot be read
 */
HkArticle *
hk_html_data_read (HkReading *reading, const xmlNode *root)
{
  for (const xmlNode *node = root; node != NULL; node = hk_xml_walk (node, root, TRUE))
    {
      g_autoptr (GString) text = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (HkReading) inner = NULL;
      HkArticle *article;

      if (!hk_xml_is (node, "script")
          || !hk_xml_attribute_is (node, "type", hk_format_json.mime_types[0]))
        continue;
      text = g_string_new (NULL);
      hk_xml_append_text (node, text, NULL, NULL, NULL);
      bytes = g_bytes_new (text->str, text->len);
      inner = hk_reading_new (bytes, NULL, hk_reading_get_cancellable (reading));
      article = hk_format_json.read (inner, NULL);
      if (article != NULL)
        hk_reading_give_notices (inner, article);
      return article;
    }
  return NULL;
}
