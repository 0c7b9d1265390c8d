/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkCalendar: days of the Jalali, Gregorian and Islamic calendars, and from one to another.
 *
 * Jalali is exact from 1178 to 1633; beyond, and from 1499 on as far as the future is not decreed,
 * it is what the rule gives. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HK_CALENDAR_GREGORIAN,
  HK_CALENDAR_JALALI,
  HK_CALENDAR_ISLAMIC,
} HkCalendar;

#define HK_N_CALENDARS (HK_CALENDAR_ISLAMIC + 1)

gboolean hk_calendar_is_leap_year (HkCalendar calendar, int year);
int hk_calendar_days_in_month (HkCalendar calendar, int year, int month);
gboolean hk_calendar_is_valid (HkCalendar calendar, int year, int month, int day);
gboolean hk_calendar_to_day (HkCalendar calendar, int year, int month, int day, gint32 *julian_day);
gboolean
hk_calendar_from_day (HkCalendar calendar, gint32 julian_day, int *year, int *month, int *day);
gboolean hk_calendar_convert (HkCalendar from, HkCalendar to, int *year, int *month, int *day);
gboolean
hk_calendar_year_span (HkCalendar from, int year, HkCalendar to, int *first_year, int *last_year);

G_END_DECLS
