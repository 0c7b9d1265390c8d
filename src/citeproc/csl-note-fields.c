/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-note-fields.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "csl-date.h"
#include "csl-translation.h"

/* "Family || Given", or the name of an institution. */
static HkName *
read_name (const char *value)
{
  const char *bars = strstr (value, "||");
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;

  if (bars == NULL)
    return hk_name_new_literal (value);
  family = g_strstrip (g_strndup (value, bars - value));
  given = g_strstrip (g_strdup (bars + 2));
  return hk_name_new (family, given);
}

static void
set_variable (HkWork *work, HkWork *original, HkVariable variable, const char *value)
{
  HkDate *date;

  switch (hk_variable_get_kind (variable))
    {
    case HK_VARIABLE_NAMES:
      if (!hk_work_has (original, variable))
        hk_work_take_name (work, variable, read_name (value));
      break;
    case HK_VARIABLE_DATE:
      if (hk_work_has (original, variable))
        break;
      date = hk_date_new (0, 0, 0);
      date->raw = g_strdup (value);
      csl_date_parse (value, date);
      hk_work_take_date (work, variable, date);
      break;
    case HK_VARIABLE_STRING:
    case HK_VARIABLE_NUMBER:
    default:
      if (!hk_work_has (original, variable))
        hk_work_set_string (work, variable, value);
      break;
    }
}

/* The variable that "translated-title" or "transliterated-author" translates. */
static gboolean
find_translated (const char *name, HkVariable *variable)
{
  static const char *const prefixes[] = { CSL_TRANSLATED, CSL_TRANSLITERATED };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (name, prefixes[i])
        && hk_variable_from_id (name + strlen (prefixes[i]), -1, variable))
      return hk_variable_get_kind (*variable) != HK_VARIABLE_DATE;
  return FALSE;
}

static JsonNode *
name_to_json (const char *value)
{
  g_autoptr (HkName) name = read_name (value);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, name->literal != NULL ? "literal" : "family");
  json_builder_add_string_value (builder, name->literal != NULL ? name->literal : name->family);
  if (name->given != NULL)
    {
      json_builder_set_member_name (builder, "given");
      json_builder_add_string_value (builder, name->given);
    }
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/* A translation is kept as CSL-JSON would have it; each further name is added to those before. */
static void
add_translation (HkWork *work, const char *member, HkVariable variable, const char *value)
{
  const char *before = hk_work_get_extra (work, member);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL;

  if (hk_variable_get_kind (variable) == HK_VARIABLE_NAMES)
    {
      if (before != NULL)
        node = json_from_string (before, NULL);
      if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
        {
          g_clear_pointer (&node, json_node_unref);
          node = json_node_new (JSON_NODE_ARRAY);
          json_node_take_array (node, json_array_new ());
        }
      json_array_add_element (json_node_get_array (node), name_to_json (value));
    }
  else if (before == NULL)
    node = json_node_init_string (json_node_alloc (), value);
  if (node == NULL)
    return;
  json = json_to_string (node, FALSE);
  hk_work_set_extra (work, member, json);
}

/* "name: value"; whether it is one. */
static gboolean
read_field (const char *line, HkWork *work, HkWork **copy)
{
  const char *colon = strchr (line, ':');
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;
  HkVariable variable;
  gboolean is_type, is_translation;

  if (colon == NULL || colon == line)
    return FALSE;
  name = g_strstrip (g_strndup (line, colon - line));
  value = g_strstrip (g_strdup (colon + 1));
  is_type = g_str_equal (name, "type");
  is_translation = find_translated (name, &variable);
  if (*value == '\0' || (!is_type && !is_translation && !hk_variable_from_id (name, -1, &variable)))
    return FALSE;
  if (*copy == NULL)
    *copy = hk_work_copy (work);
  if (is_type)
    hk_work_set_csl_type (*copy, value);
  else if (is_translation)
    add_translation (*copy, name, variable, value);
  else if (variable != HK_VAR_NOTE)
    set_variable (*copy, work, variable, value);
  return TRUE;
}

static void
read_braces (const char *note, HkWork *work, HkWork **copy)
{
  const char *open;

  while ((open = strstr (note, "{:")) != NULL)
    {
      const char *close = strchr (open, '}');
      g_autofree char *field = NULL;

      if (close == NULL)
        return;
      field = g_strndup (open + 2, close - open - 2);
      read_field (field, work, copy);
      note = close + 1;
    }
}

static void
read_lines (const char *note, HkWork *work, HkWork **copy)
{
  g_auto (GStrv) lines = g_strsplit (note, "\n", -1);

  /* The first line may be a note; after it fields stand together. */
  for (guint i = 0; lines[i] != NULL; i++)
    if (!read_field (lines[i], work, copy) && i > 0)
      return;
}

/**
 * csl_note_fields_apply:
 * @work: a work
 *
 * Reads fields from the work's note as reference managers write them: "name: value" on lines of their
 * own at its beginning, or "{:name: value}" anywhere. What the work has already stays. Translations
 * (see csl_translation_apply()) are read in the same way.
 *
 * Returns: (transfer full): @work, or a copy with those fields
 */
HkWork *
csl_note_fields_apply (HkWork *work)
{
  const char *note = hk_work_get_string (work, HK_VAR_NOTE);
  HkWork *copy = NULL;

  if (note == NULL || strchr (note, ':') == NULL)
    return g_object_ref (work);
  read_lines (note, work, &copy);
  read_braces (note, work, &copy);
  return copy != NULL ? copy : g_object_ref (work);
}
