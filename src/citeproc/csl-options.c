/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-options.h"

static const char *const groupings[] = { "none", "persian-first", "persian-last", NULL };
static const char *const digits[] = { "style", "work", "persian", "latin", NULL };
static const char *const calendars[] = { "given", "jalali", "gregorian", "both", NULL };
static const char *const titles[] = { "given", "translated", "both", NULL };
static const char *const flags[] = { "no", "yes", NULL };

static gboolean
find (const char *const *words, const char *value, int *index)
{
  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], value))
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * csl_options_set:
 * @options: options
 * @name: "group", "digits", "calendar", "titles" or "name-language"
 * @value: a word for one of its values, as settings and command lines spell it
 *
 * Returns: whether there is such an option and such a value of it; else nothing is changed
 */
gboolean
csl_options_set (CslOptions *options, const char *name, const char *value)
{
  int index;

  if (g_str_equal (name, "group") && find (groupings, value, &index))
    options->grouping = (CslGrouping) index;
  else if (g_str_equal (name, "digits") && find (digits, value, &index))
    options->digits = (CslDigits) index;
  else if (g_str_equal (name, "calendar") && find (calendars, value, &index))
    options->calendars = (CslCalendars) index;
  else if (g_str_equal (name, "titles") && find (titles, value, &index))
    options->titles = (CslTitles) index;
  else if (g_str_equal (name, "name-language") && find (flags, value, &index))
    options->name_language = index;
  else
    return FALSE;
  return TRUE;
}
