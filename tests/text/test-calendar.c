/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-calendar.h"

#include <stdio.h>

/* Nowruz and leap years of 1178 to 1633, computed from the equinox. */
static void
test_nowruz (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "text", "data", "nowruz.tsv", NULL);
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  int n = 0;

  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  lines = g_strsplit (table, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      int jalali, year, month, day, leap, y, m, d;

      if (sscanf (*line, "%d\t%d-%d-%d\t%d", &jalali, &year, &month, &day, &leap) != 5)
        continue;
      y = jalali, m = 1, d = 1;
      g_assert_true (hk_calendar_convert (HK_CALENDAR_JALALI, HK_CALENDAR_GREGORIAN, &y, &m, &d));
      if (y != year || m != month || d != day)
        g_error ("1/1/%d: expected %d-%d-%d, got %d-%d-%d", jalali, year, month, day, y, m, d);
      g_assert_true (hk_calendar_convert (HK_CALENDAR_GREGORIAN, HK_CALENDAR_JALALI, &y, &m, &d));
      if (y != jalali || m != 1 || d != 1)
        g_error ("%d-%d-%d: expected 1/1/%d, got %d/%d/%d", year, month, day, jalali, d, m, y);
      g_assert_cmpint (hk_calendar_is_leap_year (HK_CALENDAR_JALALI, jalali), ==, leap);
      n++;
    }
  g_assert_cmpint (n, ==, 456);
}

static void
test_known_days (void)
{
  static const int days[][6] = {
    { 1399, 9, 25, 2020, 12, 15 }, { 1403, 12, 30, 2025, 3, 20 }, { 1357, 11, 22, 1979, 2, 11 },
    { 1300, 1, 1, 1921, 3, 21 },   { 1399, 12, 30, 2021, 3, 20 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      int y = days[i][0], m = days[i][1], d = days[i][2];

      g_assert_true (hk_calendar_convert (HK_CALENDAR_JALALI, HK_CALENDAR_GREGORIAN, &y, &m, &d));
      g_assert_cmpint (y, ==, days[i][3]);
      g_assert_cmpint (m, ==, days[i][4]);
      g_assert_cmpint (d, ==, days[i][5]);
    }
}

static void
test_islamic (void)
{
  int y = 1442, m = 1, d = 1;

  g_assert_true (hk_calendar_convert (HK_CALENDAR_ISLAMIC, HK_CALENDAR_GREGORIAN, &y, &m, &d));
  g_assert_cmpint (y, ==, 2020);
  g_assert_cmpint (m, ==, 8);
  g_assert_cmpint (d, ==, 20);
}

/* Every day there and back, in each calendar. */
static void
test_round_trip (void)
{
  for (int calendar = 0; calendar < HK_N_CALENDARS; calendar++)
    for (gint32 day = 2305448; day < 2544700; day += 7)
      {
        int y, m, d;
        gint32 again;

        g_assert_true (hk_calendar_from_day (calendar, day, &y, &m, &d));
        g_assert_true (hk_calendar_to_day (calendar, y, m, d, &again));
        g_assert_cmpint (again, ==, day);
      }
}

static void
test_refused (void)
{
  static const int days[][4] = {
    { HK_CALENDAR_JALALI, 1400, 12, 30 },   { HK_CALENDAR_JALALI, 1400, 13, 1 },
    { HK_CALENDAR_JALALI, 1400, 0, 1 },     { HK_CALENDAR_JALALI, 0, 1, 1 },
    { HK_CALENDAR_GREGORIAN, 2021, 2, 29 }, { HK_CALENDAR_GREGORIAN, G_MAXINT, 1, 1 },
  };
  int y = 1400, m = 12, d = 30;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_false (hk_calendar_is_valid (days[i][0], days[i][1], days[i][2], days[i][3]));
  g_assert_false (hk_calendar_convert (HK_CALENDAR_JALALI, HK_CALENDAR_GREGORIAN, &y, &m, &d));
  g_assert_cmpint (d, ==, 30);
}

static void
test_year_span (void)
{
  int first, last;

  g_assert_true (
      hk_calendar_year_span (HK_CALENDAR_JALALI, 1397, HK_CALENDAR_GREGORIAN, &first, &last));
  g_assert_cmpint (first, ==, 2018);
  g_assert_cmpint (last, ==, 2019);
  g_assert_true (
      hk_calendar_year_span (HK_CALENDAR_GREGORIAN, 2016, HK_CALENDAR_JALALI, &first, &last));
  g_assert_cmpint (first, ==, 1394);
  g_assert_cmpint (last, ==, 1395);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/nowruz", test_nowruz);
  g_test_add_func ("/calendar/known-days", test_known_days);
  g_test_add_func ("/calendar/islamic", test_islamic);
  g_test_add_func ("/calendar/round-trip", test_round_trip);
  g_test_add_func ("/calendar/refused", test_refused);
  g_test_add_func ("/calendar/year-span", test_year_span);
  return g_test_run ();
}
