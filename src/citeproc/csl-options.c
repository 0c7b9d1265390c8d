/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-options.h"

static const char *const groupings[] = { "none", "persian-first", "persian-last", NULL };
static const char *const digits[] = { "style", "work", "persian", "latin", NULL };
static const char *const calendars[] = { "given", "jalali", "gregorian", "both", "marked", NULL };
static const char *const titles[] = { "given", "translated", "both", NULL };
static const char *const flags[] = { "no", "yes", NULL };

/**
 * csl_options_list_values:
 * @name: "group", "digits", "calendar", "titles" or "name-language"
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the words for its values, in the order
 *   of the enumeration
 */
const char *const *
csl_options_list_values (const char *name)
{
  const struct
  {
    const char *name;
    const char *const *values;
  } lists[] = {
    { "group", groupings }, { "digits", digits },       { "calendar", calendars },
    { "titles", titles },   { "name-language", flags },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].name, name))
      return lists[i].values;
  return NULL;
}

/**
 * csl_options_set:
 * @options: options
 * @name: one of those of csl_options_list_values()
 * @value: one of its values
 *
 * Returns: whether there is such an option and such a value of it; else nothing is changed
 */
gboolean
csl_options_set (CslOptions *options, const char *name, const char *value)
{
  const char *const *values = csl_options_list_values (name);
  int index = 0;

  while (values != NULL && values[index] != NULL && !g_str_equal (values[index], value))
    index++;
  if (values == NULL || values[index] == NULL)
    return FALSE;
  if (values == groupings)
    options->grouping = (CslGrouping) index;
  else if (values == digits)
    options->digits = (CslDigits) index;
  else if (values == calendars)
    options->calendars = (CslCalendars) index;
  else if (values == titles)
    options->titles = (CslTitles) index;
  else
    options->name_language = index;
  return TRUE;
}
