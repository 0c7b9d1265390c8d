/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-citation-key.h"
#include "hk-file-format.h"
#include "hk-format-list.h"
#include "hk-json.h"
#include "hk-limits.h"
#include "hk-records.h"
#include "hk-work-json.h"
#include "hk-writing.h"

/* The end of the value that begins at @p, in JSON that was checked. */
static const char *
skip_value (const char *p, const char *end)
{
  guint depth = 0;

  for (; p < end; p++)
    switch (*p)
      {
      case '"':
        for (p++; *p != '"'; p++)
          if (*p == '\\')
            p++;
        if (depth == 0)
          return p + 1;
        break;
      case '{':
      case '[':
        depth++;
        break;
      case '}':
      case ']':
        if (depth == 0)
          return p;
        if (--depth == 0)
          return p + 1;
        break;
      case ',':
        if (depth == 0)
          return p;
        break;
      default:
        break;
      }
  return p;
}

static const char *
skip_space (const char *p)
{
  return p + strspn (p, " \t\r\n");
}

/* The array of items: the file itself, or the member "items" or "references" of its object. */
static const char *
find_items (const char *text, const char *end)
{
  const char *p = skip_space (text);

  if (*p == '[')
    return p;
  for (p = skip_space (p + 1); p < end && *p == '"'; p = skip_space (p + (*p == ',')))
    {
      gboolean found = g_str_has_prefix (p, "\"items\"") || g_str_has_prefix (p, "\"references\"");

      p = skip_space (skip_space (skip_value (p, end)) + 1);
      if (found && *p == '[' && *skip_space (p + 1) == '{')
        return p;
      p = skip_space (skip_value (p, end));
    }
  return NULL;
}

/* Each item is read by itself, so that there is never a tree of the whole file. */
static gboolean
read_item (HkReading *reading,
           HkArticle *article,
           const char *item,
           gsize item_bytes,
           GError **error)
{
  g_autoptr (GError) bad = NULL;
  HkWork *work = hk_work_from_json_text (item, item_bytes, &bad);

  if (work != NULL)
    hk_records_take (reading, article, work);
  if (bad == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&bad));
  return FALSE;
}

static gboolean
read_items (HkReading *reading,
            HkArticle *article,
            const char *text,
            const char *end,
            GError **error)
{
  const char *p = find_items (text, end);
  guint n = 0;

  if (p == NULL)
    {
      p = skip_space (text);
      return read_item (reading, article, p, skip_value (p, end) - p, error);
    }
  for (p = skip_space (p + 1); p < end && *p != ']'; p = skip_space (p + (*p == ',')))
    {
      const char *item_end = skip_value (p, end);

      if (!hk_reading_allow (reading, n, HK_LIMIT_RECORDS, "works"))
        return TRUE;
      if (n++ % 256 == 0 && !hk_reading_go_on (reading, (double) (p - text) / (end - text), error))
        return FALSE;
      if (!read_item (reading, article, p, item_end - p, error))
        return FALSE;
      p = skip_space (item_end);
    }
  return TRUE;
}

static HkArticle *
read_csl_json (HkReading *reading, GError **error)
{
  g_autoptr (HkArticle) article = NULL;
  gsize text_bytes;
  const char *text = hk_json_get_checked (reading, &text_bytes, error);

  if (text == NULL)
    return NULL;
  if (strchr ("[{", *skip_space (text)) == NULL)
    {
      hk_format_set_syntax_error (error, 1, 1, _ ("works are objects in braces"));
      return NULL;
    }
  article = hk_article_new ();
  if (!read_items (reading, article, text, text + text_bytes, error))
    return NULL;
  return g_steal_pointer (&article);
}

static guint
probe (const char *head, gsize head_bytes)
{
  const char *p = skip_space (head);

  if (*p == '[')
    {
      p = skip_space (p + 1);
      if (*p != '{')
        return *p == ']' ? 10 : 0;
    }
  else if (*p != '{')
    return 0;
  if (strstr (head, "\"type\"") == NULL && strstr (head, "\"title\"") == NULL)
    return 5;
  return strstr (head, "\"@context\"") != NULL ? 5 : 85;
}

static gboolean
write_csl_json (const HkWriting *writing, GString *out, GError **error)
{
  g_autoptr (GPtrArray) works = hk_writing_list_works (writing);
  g_autoptr (HkCitationKeys) keys = hk_citation_keys_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_pretty (generator, TRUE);
  g_string_append_c (out, '[');
  for (guint i = 0; i < works->len; i++)
    {
      HkWork *work = g_ptr_array_index (works, i);
      g_autoptr (HkWork) copy = hk_work_copy (work);
      g_autoptr (JsonBuilder) builder = json_builder_new ();
      g_autoptr (JsonNode) root = NULL;

      hk_work_set_id (copy, hk_citation_keys_add (keys, work));
      hk_work_to_json (copy, builder);
      root = json_builder_get_root (builder);
      json_generator_set_root (generator, root);
      g_string_append (out, i == 0 ? "\n" : ",\n");
      json_generator_to_gstring (generator, out);
    }
  g_string_append (out, "\n]\n");
  hk_writing_lose_beyond (writing, hk_format_csl_json.holds);
  return TRUE;
}

const HkFormat hk_format_csl_json = {
  .id = "csl-json",
  .name = N_ ("CSL-JSON"),
  .mime_types = HK_STRINGS ("application/vnd.citationstyles.csl+json"),
  .suffixes = HK_STRINGS ("csl.json", "json"),
  .holds = HK_HOLDS_TITLE | HK_HOLDS_TITLES | HK_HOLDS_AUTHORS | HK_HOLDS_ABSTRACT
           | HK_HOLDS_ABSTRACTS | HK_HOLDS_KEYWORDS | HK_HOLDS_ALL_KEYWORDS | HK_HOLDS_REFERENCES
           | HK_HOLDS_WORKS,
  .second_language = "custom.title_fa",
  .probe = probe,
  .read = read_csl_json,
  .write = write_csl_json,
};
