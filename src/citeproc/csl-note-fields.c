/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-note-fields.h"

#include <string.h>

#include "csl-date.h"

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

/* "name: value"; whether it is one. */
static gboolean
read_field (const char *line, HkWork *work, HkWork **copy)
{
  const char *colon = strchr (line, ':');
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;
  HkVariable variable;
  gboolean is_type;

  if (colon == NULL || colon == line)
    return FALSE;
  name = g_strstrip (g_strndup (line, colon - line));
  value = g_strstrip (g_strdup (colon + 1));
  is_type = g_str_equal (name, "type");
  if (*value == '\0' || (!is_type && !hk_variable_from_id (name, -1, &variable)))
    return FALSE;
  if (*copy == NULL)
    *copy = hk_work_copy (work);
  if (is_type)
    hk_work_set_csl_type (*copy, value);
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
 * own at its beginning, or "{:name: value}" anywhere. What the work has already stays.
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
