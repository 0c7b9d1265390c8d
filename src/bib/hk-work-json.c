/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-work-json.h"

#include "hk-digits.h"
#include "hk-language-name.h"
#include "hk-script.h"
#include "hk-work-scan.h"

#include <string.h>

#include "hk-json-build.h"

/* Members that programs write for a variable under an older or another name. */
static const struct
{
  const char *member;
  HkVariable variable;
} aliases[] = {
  { "shortTitle", HK_VAR_TITLE_SHORT },
  { "journalAbbreviation", HK_VAR_CONTAINER_TITLE_SHORT },
};

static const char *const date_members[]
    = { "date-parts", "circa", "literal", "raw", "edtf", "season", "calendar", NULL };
static const char *const name_members[]
    = { "family",  "given",        "dropping-particle", "non-dropping-particle", "suffix",
        "literal", "comma-suffix", "static-ordering",   "parse-names",           "et-al",
        NULL };

static const char *const calendar_ids[] = { "gregorian", "jalali", "islamic" };

/* A scalar as text: files give numbers as strings and strings as numbers. */
static char *
scalar_to_string (JsonNode *node)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return json_node_dup_string (node);
    case G_TYPE_INT64:
      return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
    case G_TYPE_DOUBLE:
      return g_strdup (g_ascii_dtostr (buffer, sizeof buffer, json_node_get_double (node)));
    case G_TYPE_BOOLEAN:
      return g_strdup (json_node_get_boolean (node) ? "true" : "false");
    default:
      return NULL;
    }
}

static gint64
scalar_to_int (JsonNode *node)
{
  g_autofree char *text = scalar_to_string (node);
  g_autofree char *latin = text == NULL ? NULL : hk_digits_convert (text, -1, HK_DIGITS_LATIN);

  return latin == NULL ? 0 : g_ascii_strtoll (latin, NULL, 10);
}

static gboolean
scalar_to_boolean (JsonNode *node)
{
  g_autofree char *text = scalar_to_string (node);

  return text != NULL && *text != '\0' && !g_str_equal (text, "0") && !g_str_equal (text, "false");
}

/* Members of a name or date that are not CSL's, as one object's JSON text. */
static char *
dup_others (JsonObject *object, const char *const *known)
{
  g_autoptr (JsonObject) others = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      if (g_strv_contains (known, member))
        continue;
      if (others == NULL)
        others = json_object_new ();
      json_object_set_member (others, member, json_node_copy (node));
    }
  if (others == NULL)
    return NULL;
  root = json_node_init_object (json_node_alloc (), others);
  return json_to_string (root, FALSE);
}

static void
write_others (JsonBuilder *builder, const char *others)
{
  g_autoptr (JsonNode) root = others == NULL ? NULL : json_from_string (others, NULL);
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      json_builder_set_member_name (builder, member);
      json_builder_add_value (builder, json_node_copy (node));
    }
}

static void
read_date_part (JsonArray *array, HkDatePart *part)
{
  guint length = json_array_get_length (array);

  if (length > 0)
    part->year
        = (gint32) CLAMP (scalar_to_int (json_array_get_element (array, 0)), -999999, 999999);
  if (length > 1)
    part->month = (guint8) CLAMP (scalar_to_int (json_array_get_element (array, 1)), 0, 99);
  if (length > 2)
    part->day = (guint8) CLAMP (scalar_to_int (json_array_get_element (array, 2)), 0, 31);
}

static void
read_date_parts (JsonNode *node, HkDate *date)
{
  JsonArray *parts;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return;
  parts = json_node_get_array (node);
  for (guint i = 0; i < MIN (json_array_get_length (parts), 2); i++)
    {
      JsonNode *element = json_array_get_element (parts, i);

      if (!JSON_NODE_HOLDS_ARRAY (element))
        continue;
      read_date_part (json_node_get_array (element), i == 0 ? &date->start : &date->end);
      date->is_range = i == 1;
    }
}

static HkDate *
read_date (JsonNode *node)
{
  g_autoptr (HkDate) date = hk_date_new (0, 0, 0);
  JsonObject *object;
  g_autofree char *season = NULL;
  g_autofree char *calendar = NULL;

  if (JSON_NODE_HOLDS_VALUE (node))
    {
      date->raw = scalar_to_string (node);
      return g_steal_pointer (&date);
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  object = json_node_get_object (node);
  read_date_parts (json_object_get_member (object, "date-parts"), date);
  date->circa = scalar_to_boolean (json_object_get_member (object, "circa"));
  date->literal = scalar_to_string (json_object_get_member (object, "literal"));
  date->raw = scalar_to_string (json_object_get_member (object, "raw"));
  if (date->raw == NULL)
    date->raw = scalar_to_string (json_object_get_member (object, "edtf"));
  season = scalar_to_string (json_object_get_member (object, "season"));
  if (season != NULL)
    {
      gint64 number = g_ascii_strtoll (season, NULL, 10);

      if (number >= 1 && number <= 4)
        date->start.season = (guint8) number;
      else if (number == 0 && date->literal == NULL && date->start.year == 0)
        date->literal = g_steal_pointer (&season);
    }
  calendar = scalar_to_string (json_object_get_member (object, "calendar"));
  for (guint i = 0; calendar != NULL && i < G_N_ELEMENTS (calendar_ids); i++)
    if (g_str_equal (calendar, calendar_ids[i]))
      date->calendar = i;
  date->others = dup_others (object, date_members);
  return g_steal_pointer (&date);
}

static HkName *
read_name (JsonNode *node)
{
  JsonObject *object;
  HkName *name;

  if (JSON_NODE_HOLDS_VALUE (node))
    {
      g_autofree char *literal = scalar_to_string (node);

      return hk_name_new_literal (literal);
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  object = json_node_get_object (node);
  name = g_new0 (HkName, 1);
  name->family = scalar_to_string (json_object_get_member (object, "family"));
  name->given = scalar_to_string (json_object_get_member (object, "given"));
  name->dropping_particle = scalar_to_string (json_object_get_member (object, "dropping-particle"));
  name->non_dropping_particle
      = scalar_to_string (json_object_get_member (object, "non-dropping-particle"));
  name->suffix = scalar_to_string (json_object_get_member (object, "suffix"));
  name->literal = scalar_to_string (json_object_get_member (object, "literal"));
  name->comma_suffix = scalar_to_boolean (json_object_get_member (object, "comma-suffix"));
  name->static_ordering = scalar_to_boolean (json_object_get_member (object, "static-ordering"));
  name->parse_names = scalar_to_boolean (json_object_get_member (object, "parse-names"));
  name->et_al = scalar_to_boolean (json_object_get_member (object, "et-al"));
  name->others = dup_others (object, name_members);
  return name;
}

static gboolean
read_names (HkWork *work, HkVariable variable, JsonNode *node)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      HkName *name = read_name (json_array_get_element (array, i));

      if (name != NULL)
        hk_work_take_name (work, variable, name);
    }
  return TRUE;
}

static gboolean
find_variable (const char *member, HkVariable *variable)
{
  if (hk_variable_from_id (member, -1, variable))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (g_str_equal (member, aliases[i].member))
      {
        *variable = aliases[i].variable;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_variable (HkWork *work, HkVariable variable, JsonNode *node)
{
  g_autofree char *text = NULL;

  switch (hk_variable_get_kind (variable))
    {
    case HK_VARIABLE_NAMES:
      return read_names (work, variable, node);
    case HK_VARIABLE_DATE:
      {
        HkDate *date = read_date (node);

        hk_work_take_date (work, variable, date);
        return date != NULL;
      }
    case HK_VARIABLE_STRING:
    case HK_VARIABLE_NUMBER:
      text = scalar_to_string (node);
      if (text == NULL)
        return FALSE;
      hk_work_set_string (work, variable, text);
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_persian (HkWork *work)
{
  const char *language = hk_work_get_string (work, HK_VAR_LANGUAGE);
  const char *title = hk_work_get_string (work, HK_VAR_TITLE);
  const char *custom = hk_work_get_extra (work, "custom");

  if (custom != NULL && strstr (custom, "\"calendar\":\"jalali\"") != NULL)
    return TRUE;
  if (language == NULL)
    language = title == NULL ? NULL : hk_language_guess (title, -1);
  else
    language = hk_language_from_name (language, -1);
  return g_strcmp0 (language, "fa") == 0;
}

/* See hk_date_seems_jalali(). */
static void
guess_calendars (HkWork *work)
{
  for (HkVariable v = HK_VAR_ACCESSED; v <= HK_VAR_SUBMITTED; v++)
    {
      HkDate *date = (HkDate *) hk_work_get_date (work, v);

      if (date != NULL && hk_date_seems_jalali (date) && is_persian (work))
        date->calendar = HK_CALENDAR_JALALI;
    }
}

/**
 * hk_work_from_json:
 * @object: an item of CSL-JSON
 *
 * Reads strings that are numbers and numbers that are strings; keeps members that CSL does not know.
 * A date may have a member "calendar" ("jalali", "islamic"); without it, a year from 1200 to 1499 of
 * a work in Persian, by its language or else its title, or of one whose "custom" says so, is Jalali.
 *
 * Returns: (transfer full): the work
 */
HkWork *
hk_work_from_json (JsonObject *object)
{
  HkWork *work = hk_work_new (NULL);
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      HkVariable variable;
      g_autofree char *text = NULL;

      if (JSON_NODE_HOLDS_NULL (node))
        continue;
      if (g_str_equal (member, "id") || g_str_equal (member, "type"))
        {
          text = scalar_to_string (node);
          if (*member == 'i')
            hk_work_set_id (work, text);
          else
            hk_work_set_csl_type (work, text);
        }
      else if (!find_variable (member, &variable) || !read_variable (work, variable, node))
        {
          text = json_to_string (node, FALSE);
          hk_work_set_extra (work, member, text);
        }
    }
  guess_calendars (work);
  return work;
}

/**
 * hk_work_from_json_text:
 * @text: an item of CSL-JSON, valid UTF-8 and JSON
 * @text_bytes: its length
 * @error: return location for an error
 *
 * The same as hk_work_from_json(), but that most items are read without a tree.
 *
 * Returns: (transfer full) (nullable): the work; %NULL without @error set when it is no object
 */
HkWork *
hk_work_from_json_text (const char *text, gsize text_bytes, GError **error)
{
  HkWork *work = hk_work_scan_json (text, text_bytes);
  g_autoptr (JsonParser) parser = NULL;
  JsonNode *root;

  if (work != NULL)
    {
      guess_calendars (work);
      return work;
    }
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, text, (gssize) text_bytes, error))
    return NULL;
  root = json_parser_get_root (parser);
  return JSON_NODE_HOLDS_OBJECT (root) ? hk_work_from_json (json_node_get_object (root)) : NULL;
}

static void
write_date_part (JsonBuilder *builder, const HkDatePart *part)
{
  json_builder_begin_array (builder);
  if (part->year != 0 || part->month != 0)
    json_builder_add_int_value (builder, part->year);
  if (part->month != 0)
    json_builder_add_int_value (builder, part->month);
  if (part->month != 0 && part->day != 0)
    json_builder_add_int_value (builder, part->day);
  json_builder_end_array (builder);
}

static void
write_date (JsonBuilder *builder, const HkDate *date)
{
  json_builder_begin_object (builder);
  if (date->start.year != 0 || date->is_range)
    {
      json_builder_set_member_name (builder, "date-parts");
      json_builder_begin_array (builder);
      write_date_part (builder, &date->start);
      if (date->is_range)
        write_date_part (builder, &date->end);
      json_builder_end_array (builder);
    }
  if (date->start.season != 0)
    {
      json_builder_set_member_name (builder, "season");
      json_builder_add_int_value (builder, date->start.season);
    }
  hk_json_build_flag (builder, "circa", date->circa);
  hk_json_build_string (builder, "literal", date->literal);
  hk_json_build_string (builder, "raw", date->raw);
  if (date->calendar != HK_CALENDAR_GREGORIAN)
    hk_json_build_string (builder, "calendar", calendar_ids[date->calendar]);
  write_others (builder, date->others);
  json_builder_end_object (builder);
}

static void
write_name (JsonBuilder *builder, const HkName *name)
{
  json_builder_begin_object (builder);
  hk_json_build_string (builder, "family", name->family);
  hk_json_build_string (builder, "given", name->given);
  hk_json_build_string (builder, "dropping-particle", name->dropping_particle);
  hk_json_build_string (builder, "non-dropping-particle", name->non_dropping_particle);
  hk_json_build_string (builder, "suffix", name->suffix);
  hk_json_build_string (builder, "literal", name->literal);
  hk_json_build_flag (builder, "comma-suffix", name->comma_suffix);
  hk_json_build_flag (builder, "static-ordering", name->static_ordering);
  hk_json_build_flag (builder, "parse-names", name->parse_names);
  hk_json_build_flag (builder, "et-al", name->et_al);
  write_others (builder, name->others);
  json_builder_end_object (builder);
}

static void
write_variable (HkWork *work, HkVariable variable, JsonBuilder *builder)
{
  const HkName *const *names;
  gsize n_names;

  json_builder_set_member_name (builder, hk_variable_to_id (variable));
  switch (hk_variable_get_kind (variable))
    {
    case HK_VARIABLE_NAMES:
      names = hk_work_get_names (work, variable, &n_names);
      json_builder_begin_array (builder);
      for (gsize i = 0; i < n_names; i++)
        write_name (builder, names[i]);
      json_builder_end_array (builder);
      break;
    case HK_VARIABLE_DATE:
      write_date (builder, hk_work_get_date (work, variable));
      break;
    case HK_VARIABLE_STRING:
    case HK_VARIABLE_NUMBER:
      json_builder_add_string_value (builder, hk_work_get_string (work, variable));
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * hk_work_to_json:
 * @work: a work
 * @builder: a builder that expects a value
 *
 * Adds the work as an item of CSL-JSON; hk_work_from_json() gives an equal work from it.
 */
void
hk_work_to_json (HkWork *work, JsonBuilder *builder)
{
  const char *const *extras = hk_work_list_extras (work);

  json_builder_begin_object (builder);
  hk_json_build_string (builder, "id", hk_work_get_id (work));
  hk_json_build_string (builder, "type", hk_work_get_csl_type (work));
  for (HkVariable v = 0; v < HK_N_VARIABLES; v++)
    if (hk_work_has (work, v))
      write_variable (work, v, builder);
  for (; extras != NULL && *extras != NULL; extras++)
    {
      JsonNode *node = json_from_string (hk_work_get_extra (work, *extras), NULL);

      if (node == NULL)
        continue;
      json_builder_set_member_name (builder, *extras);
      json_builder_add_value (builder, node);
    }
  json_builder_end_object (builder);
}
