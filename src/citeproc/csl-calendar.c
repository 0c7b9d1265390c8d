/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-calendar.h"

/* The part of the year in which most of a season lies, in the numbering of each calendar: spring
 * begins the Jalali year, and winter the Gregorian one. */
static int
middle_month (HkCalendar calendar, const HkDatePart *part)
{
  static const guint8 middles[2][5] = { { 7, 5, 8, 11, 2 }, { 7, 2, 5, 8, 11 } };

  if (part->month >= 1 && part->month <= 12)
    return part->month;
  return middles[calendar == HK_CALENDAR_JALALI][part->season <= 4 ? part->season : 0];
}

static gboolean
convert_day (const HkDatePart *part,
             HkCalendar from,
             HkCalendar to,
             int month,
             int day,
             HkDatePart *converted)
{
  int year = part->year;

  if (!hk_calendar_convert (from, to, &year, &month, &day))
    return FALSE;
  *converted = (HkDatePart){ year, (guint8) month, (guint8) day, 0 };
  return TRUE;
}

/* A year without a month lies in two years of the other calendar; the answer is the one that most of it
 * lies in, as journals print it: 1386 is 2007. 0 if it cannot be told. */
static int
year_in (const HkDatePart *part, HkCalendar from, HkCalendar to)
{
  HkDatePart converted;

  if (part->year == 0
      || !convert_day (part, from, to, middle_month (from, part),
                       part->month != 0 && part->day != 0 ? part->day : 15, &converted))
    return 0;
  return converted.year;
}

/**
 * csl_calendar_jalali_span:
 * @part: a Jalali date
 * @first: (out): the Gregorian year in which what is known of it begins
 * @last: (out): the one in which that ends
 *
 * A year without a month lies in two Gregorian years, winter and its first month too.
 *
 * Returns: whether it can be told
 */
gboolean
csl_calendar_jalali_span (const HkDatePart *part, int *first, int *last)
{
  gboolean has_month = part->month >= 1 && part->month <= 12;
  gboolean has_season = !has_month && part->season >= 1 && part->season <= 4;
  int from = has_month ? part->month : has_season ? 3 * part->season - 2 : 1;
  int to = has_month ? part->month : has_season ? 3 * part->season : 12;
  gboolean has_day = has_month && part->day != 0;
  HkDatePart start, end;

  if (part->year == 0
      || !convert_day (part, HK_CALENDAR_JALALI, HK_CALENDAR_GREGORIAN, from,
                       has_day ? part->day : 1, &start)
      || !convert_day (part, HK_CALENDAR_JALALI, HK_CALENDAR_GREGORIAN, to,
                       has_day ? part->day
                               : hk_calendar_days_in_month (HK_CALENDAR_JALALI, part->year, to),
                       &end))
    return FALSE;
  *first = start.year;
  *last = end.year;
  return TRUE;
}

/* A day stays a day; a month lies in two, as a Jalali year does; a season or a Gregorian year is the one that
 * most of it lies in. */
static gboolean
convert_part (const HkDatePart *part,
              HkCalendar from,
              HkCalendar to,
              gboolean at_end,
              HkDatePart *converted)
{
  int day = part->day;

  if (part->month < 1 || part->month > 12)
    {
      int first, last;

      if (from == HK_CALENDAR_JALALI && part->month == 0 && part->season == 0
          && csl_calendar_jalali_span (part, &first, &last))
        *converted = (HkDatePart){ at_end ? last : first, 0, 0, part->season };
      else
        *converted = (HkDatePart){ year_in (part, from, to), 0, 0, part->season };
      return converted->year != 0;
    }
  if (day == 0)
    day = at_end ? hk_calendar_days_in_month (from, part->year, part->month) : 1;
  if (!convert_day (part, from, to, part->month, day, converted))
    return FALSE;
  if (part->day == 0)
    converted->day = 0;
  return TRUE;
}

/**
 * csl_calendar_convert:
 * @date: a date
 * @to: a calendar
 *
 * A month becomes the range of the two months in which it lies, a Jalali year that of the two years.
 *
 * Returns: (transfer full): the date in that calendar; as it is, if it cannot be converted
 */
HkDate *
csl_calendar_convert (const HkDate *date, HkCalendar to)
{
  HkDate *converted = hk_date_copy (date);
  const HkDatePart *end = date->is_range ? &date->end : &date->start;
  gboolean is_open = date->is_range && date->end.year == 0;
  gboolean is_year = date->start.month == 0 && date->start.season == 0;
  gboolean is_span
      = date->start.day == 0
        && (date->start.month != 0 || (is_year && date->calendar == HK_CALENDAR_JALALI));

  if (date->calendar == to || date->start.year == 0
      || !convert_part (&date->start, date->calendar, to, FALSE, &converted->start))
    return converted;
  if (!is_open && (date->is_range || is_span))
    {
      if (!convert_part (end, date->calendar, to, TRUE, &converted->end))
        {
          converted->start = date->start;
          return converted;
        }
      converted->is_range = TRUE;
    }
  converted->calendar = to;
  return converted;
}
