/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-json.h"

#include <string.h>

#include "hk-format-error.h"
#include "hk-json-check.h"

static JsonNode *
parse (const char *text, gsize text_bytes, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) problem = NULL;

  if (json_parser_load_from_data (parser, text, (gssize) text_bytes, &problem))
    return json_parser_steal_root (parser);
  hk_format_set_syntax_error (error, (guint) json_parser_get_current_line (parser), 0,
                              problem->message);
  return NULL;
}

/**
 * hk_json_parse_text:
 * @text: UTF-8
 * @text_bytes: its length in bytes
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the value; %NULL with an error of hk_json_check()
 */
JsonNode *
hk_json_parse_text (const char *text, gsize text_bytes, GError **error)
{
  return hk_json_check (text, text_bytes, NULL, error) ? parse (text, text_bytes, error) : NULL;
}

/**
 * hk_json_get_checked:
 * @reading: a reading
 * @text_bytes: (out): length of the text in bytes
 * @error: return location
 *
 * A member that an object has twice, of which only the last will be read, is told in a notice.
 *
 * Returns: (transfer none) (nullable): the file's text, which is JSON; %NULL with an error of
 *   hk_json_check()
 */
const char *
hk_json_get_checked (HkReading *reading, gsize *text_bytes, GError **error)
{
  const char *text = hk_reading_get_text (reading, text_bytes, error);
  const char *repeated;
  g_autofree char *name = NULL;
  guint line = 1;

  if (text == NULL || !hk_json_check (text, *text_bytes, &repeated, error))
    return NULL;
  if (repeated == NULL)
    return text;
  name = g_strndup (repeated + 1, strcspn (repeated + 1, "\""));
  for (const char *p = text; p < repeated; p++)
    line += *p == '\n';
  hk_reading_add_notice (reading, HK_NOTICE_LEFT_OUT, name, 0, line);
  return text;
}

/**
 * hk_json_parse:
 * @reading: a reading
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the file's value; %NULL with an error of hk_json_check()
 */
JsonNode *
hk_json_parse (HkReading *reading, GError **error)
{
  gsize text_bytes;
  const char *text = hk_json_get_checked (reading, &text_bytes, error);

  return text == NULL ? NULL : parse (text, text_bytes, error);
}

/**
 * hk_json_get:
 * @node: (nullable): a value
 * @member: a name
 *
 * Returns: (transfer none) (nullable): the member, when @node is an object that has it and it is not null
 */
JsonNode *
hk_json_get (JsonNode *node, const char *member)
{
  JsonNode *found;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  found = json_object_get_member (json_node_get_object (node), member);
  return found == NULL || JSON_NODE_HOLDS_NULL (found) ? NULL : found;
}

/**
 * hk_json_get_length:
 * @node: (nullable): a value
 *
 * Returns: the length of an array; 1 for another value, 0 for none: files write one thing either way
 */
guint
hk_json_get_length (JsonNode *node)
{
  if (node == NULL)
    return 0;
  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 1;
}

/**
 * hk_json_get_element:
 * @node: a value
 * @i: less than its hk_json_get_length()
 *
 * Returns: (transfer none): the element of an array; the value itself when it is none
 */
JsonNode *
hk_json_get_element (JsonNode *node, guint i)
{
  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_element (json_node_get_array (node), i)
                                      : node;
}

/**
 * hk_json_get_string:
 * @node: (nullable): a value
 * @member: (nullable): a name, or %NULL for @node itself
 *
 * Returns: (transfer none) (nullable): the string that it is
 */
const char *
hk_json_get_string (JsonNode *node, const char *member)
{
  JsonNode *found = member == NULL ? node : hk_json_get (node, member);

  if (found == NULL || !JSON_NODE_HOLDS_VALUE (found)
      || json_node_get_value_type (found) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (found);
}
