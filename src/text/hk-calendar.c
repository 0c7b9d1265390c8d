/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-calendar.h"

/* Julian day numbers of the day before 1/1/1 of each calendar. */
#define GREGORIAN_EPOCH 1721425
#define JALALI_EPOCH 1948319
#define ISLAMIC_EPOCH 1948439

/* Enough for every date that is printed, and no sum overflows. */
#define MAX_YEAR 100000

/* Days before the year began, counted from its calendar's epoch.
 *
 * Jalali: the 33-year rule, which equals the equinox at noon of Tehran's meridian (52.5° E) from
 * 1178 to 1633. The 2820-year rule is wrong in 1403 and 1404 already. Islamic: the tabular calendar
 * of 30 years with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29. */
static gint32
days_before_year (HkCalendar calendar, int year)
{
  int past = year - 1;

  switch (calendar)
    {
    case HK_CALENDAR_JALALI:
      return 365 * past + (8 * year + 21) / 33;
    case HK_CALENDAR_ISLAMIC:
      return 354 * past + (11 * year + 3) / 30;
    case HK_CALENDAR_GREGORIAN:
    default:
      return 365 * past + past / 4 - past / 100 + past / 400;
    }
}

static gint32
epoch_of (HkCalendar calendar)
{
  static const gint32 epochs[HK_N_CALENDARS] = {
    [HK_CALENDAR_GREGORIAN] = GREGORIAN_EPOCH,
    [HK_CALENDAR_JALALI] = JALALI_EPOCH,
    [HK_CALENDAR_ISLAMIC] = ISLAMIC_EPOCH,
  };

  return epochs[calendar];
}

/**
 * hk_calendar_is_leap_year:
 * @calendar: a calendar
 * @year: a year of it, from 1
 *
 * Returns: whether the year has a day more
 */
gboolean
hk_calendar_is_leap_year (HkCalendar calendar, int year)
{
  int common = calendar == HK_CALENDAR_ISLAMIC ? 354 : 365;

  if (year < 1 || year > MAX_YEAR)
    return FALSE;
  return days_before_year (calendar, year + 1) - days_before_year (calendar, year) > common;
}

/**
 * hk_calendar_days_in_month:
 * @calendar: a calendar
 * @year: a year of it, from 1
 * @month: 1 to 12
 *
 * Returns: how many days the month has; 0 when there is no such month
 */
int
hk_calendar_days_in_month (HkCalendar calendar, int year, int month)
{
  static const guint8 gregorian[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  int leap = hk_calendar_is_leap_year (calendar, year);

  if (month < 1 || month > 12)
    return 0;
  switch (calendar)
    {
    case HK_CALENDAR_JALALI:
      return month <= 6 ? 31 : month < 12 ? 30 : 29 + leap;
    case HK_CALENDAR_ISLAMIC:
      return month % 2 == 1 ? 30 : month < 12 ? 29 : 29 + leap;
    case HK_CALENDAR_GREGORIAN:
    default:
      return gregorian[month - 1] + (month == 2 ? leap : 0);
    }
}

/**
 * hk_calendar_is_valid:
 * @calendar: a calendar
 * @year: a year
 * @month: a month
 * @day: a day
 *
 * Returns: whether there is such a day
 */
gboolean
hk_calendar_is_valid (HkCalendar calendar, int year, int month, int day)
{
  return year >= 1 && year <= MAX_YEAR && day >= 1
         && day <= hk_calendar_days_in_month (calendar, year, month);
}

/**
 * hk_calendar_to_day:
 * @calendar: a calendar
 * @year: a year of it
 * @month: 1 to 12
 * @day: 1 to 31
 * @julian_day: (out): its Julian day number
 *
 * Returns: %FALSE if there is no such day
 */
gboolean
hk_calendar_to_day (HkCalendar calendar, int year, int month, int day, gint32 *julian_day)
{
  if (!hk_calendar_is_valid (calendar, year, month, day))
    return FALSE;
  *julian_day = epoch_of (calendar) + days_before_year (calendar, year) + day;
  for (int m = 1; m < month; m++)
    *julian_day += hk_calendar_days_in_month (calendar, year, m);
  return TRUE;
}

/**
 * hk_calendar_from_day:
 * @calendar: a calendar
 * @julian_day: a Julian day number
 * @year: (out): its year
 * @month: (out): its month, 1 to 12
 * @day: (out): its day, 1 to 31
 *
 * Returns: %FALSE if the day is before the calendar's first
 */
gboolean
hk_calendar_from_day (HkCalendar calendar, gint32 julian_day, int *year, int *month, int *day)
{
  gint32 past = julian_day - epoch_of (calendar), rest;
  int y, m = 1;

  if (past < 1 || past / 366 > MAX_YEAR - 1)
    return FALSE;
  /* The year from its mean length is at most one off. */
  y = calendar == HK_CALENDAR_ISLAMIC ? past / 355 + 1 : past / 366 + 1;
  while (days_before_year (calendar, y + 1) < past)
    y++;
  rest = past - days_before_year (calendar, y);
  while (rest > hk_calendar_days_in_month (calendar, y, m))
    rest -= hk_calendar_days_in_month (calendar, y, m++);
  *year = y;
  *month = m;
  *day = rest;
  return TRUE;
}

/**
 * hk_calendar_convert:
 * @from: the calendar of the date
 * @to: the calendar that is wanted
 * @year: (inout): year
 * @month: (inout): month
 * @day: (inout): day
 *
 * Returns: %FALSE, and nothing changed, if there is no such day
 */
gboolean
hk_calendar_convert (HkCalendar from, HkCalendar to, int *year, int *month, int *day)
{
  gint32 julian_day;

  return hk_calendar_to_day (from, *year, *month, *day, &julian_day)
         && hk_calendar_from_day (to, julian_day, year, month, day);
}

/**
 * hk_calendar_year_span:
 * @from: the calendar of the year
 * @year: a year without month and day
 * @to: the calendar that is wanted
 * @first_year: (out): the year in which it begins
 * @last_year: (out): the year in which it ends
 *
 * A bare year of one calendar is no year of another: 1397 of Jalali is 2018/19.
 *
 * Returns: %FALSE if there is no such year
 */
gboolean
hk_calendar_year_span (HkCalendar from, int year, HkCalendar to, int *first_year, int *last_year)
{
  gint32 first;
  int month, day;

  if (!hk_calendar_to_day (from, year, 1, 1, &first))
    return FALSE;
  return hk_calendar_from_day (to, first, first_year, &month, &day)
         && hk_calendar_from_day (to,
                                  first + days_before_year (from, year + 1)
                                      - days_before_year (from, year) - 1,
                                  last_year, &month, &day);
}
