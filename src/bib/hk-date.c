/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-date.h"

G_DEFINE_BOXED_TYPE (HkDate, hk_date, hk_date_copy, hk_date_free)

/**
 * hk_date_new:
 * @year: the year, negative before our era
 * @month: 1 to 12, or 0
 * @day: 1 to 31, or 0
 *
 * Returns: (transfer full): a Gregorian date
 */
HkDate *
hk_date_new (int year, int month, int day)
{
  HkDate *date = g_new0 (HkDate, 1);

  date->start.year = year;
  date->start.month = (guint8) month;
  date->start.day = (guint8) day;
  return date;
}

/**
 * hk_date_copy:
 * @date: a date
 *
 * Returns: (transfer full): a deep copy
 */
HkDate *
hk_date_copy (const HkDate *date)
{
  HkDate *copy = g_memdup2 (date, sizeof *date);

  copy->literal = g_strdup (date->literal);
  copy->raw = g_strdup (date->raw);
  copy->others = g_strdup (date->others);
  return copy;
}

/**
 * hk_date_free:
 * @date: (nullable) (transfer full): a date
 */
void
hk_date_free (HkDate *date)
{
  if (date == NULL)
    return;
  g_free (date->literal);
  g_free (date->raw);
  g_free (date->others);
  g_free (date);
}

static gboolean
part_equal (const HkDatePart *a, const HkDatePart *b)
{
  return a->year == b->year && a->month == b->month && a->day == b->day && a->season == b->season;
}

/**
 * hk_date_equal:
 * @a: a date
 * @b: a date
 *
 * Returns: whether both say the same in the same calendar
 */
gboolean
hk_date_equal (const HkDate *a, const HkDate *b)
{
  return part_equal (&a->start, &b->start) && part_equal (&a->end, &b->end)
         && a->is_range == b->is_range && a->circa == b->circa && a->calendar == b->calendar
         && g_strcmp0 (a->literal, b->literal) == 0 && g_strcmp0 (a->raw, b->raw) == 0;
}

/**
 * hk_date_seems_jalali:
 * @date: a date of a work in Persian
 *
 * CSL has no member for a calendar. Iranian programs write the Jalali year where the Gregorian one
 * belongs; Gregorian years in that range have no Persian works that are cited by them.
 *
 * Returns: whether the date says nothing else than a Jalali year in the place of a Gregorian one
 */
gboolean
hk_date_seems_jalali (const HkDate *date)
{
  return date->calendar == HK_CALENDAR_GREGORIAN && date->start.year >= 1200
         && date->start.year < 1500;
}
