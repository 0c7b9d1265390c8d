/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as keys that sort: in one calendar, as precise as a style shows them. */
#include "config.h"

#include "csl-date.h"

#include "csl-calendar.h"

static int
sortable (int year)
{
  return year + 100000;
}

/**
 * csl_date_precision:
 * @node: <date>
 *
 * Returns: how much of a date it shows: 1 the year, 2 the month too, 3 the day too
 */
int
csl_date_precision (const CslNode *node)
{
  int precision = 1;

  if (node->form != CSL_DATE_FORM_NONE)
    return 3 - node->date_parts;
  for (guint i = 0; i < node->n_children; i++)
    if (node->children[i]->kind == CSL_NODE_DATE_PART)
      precision = MAX (precision, (int) node->children[i]->part + 1);
  return precision;
}

static void
append_sort_part (GString *key, const HkDatePart *part, int precision)
{
  g_string_append_printf (key, "%07d%02d%02d", sortable (part->year),
                          precision > 1 ? csl_date_month (part) : 0, precision > 2 ? part->day : 0);
}

/**
 * csl_date_sort_key:
 * @date: a date
 * @precision: 1 to 3: the year, the month, the day counts
 *
 * Returns: (transfer full): digits that sort as the date does; nothing for one that is not understood
 */
char *
csl_date_sort_key (const HkDate *date, int precision)
{
  g_autoptr (HkDate) gregorian = NULL;
  GString *key;

  /* Works of both calendars stand in one list. */
  if (date->calendar != HK_CALENDAR_GREGORIAN)
    date = gregorian = csl_calendar_convert (date, HK_CALENDAR_GREGORIAN);
  if (date->start.year == 0)
    return g_strdup ("");
  key = g_string_new (NULL);
  append_sort_part (key, &date->start, precision);
  if (date->is_range)
    {
      /* A number of its own: keys sort by value. */
      g_string_append_c (key, ' ');
      append_sort_part (key, &date->end, precision);
    }
  return g_string_free (key, FALSE);
}
