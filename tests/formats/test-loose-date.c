/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-loose-date.h"

static const struct
{
  const char *text;
  int year;
  int month;
  int day;
  int season;
  HkCalendar calendar;
} cases[] = {
  { "12 دی 1398", 1398, 10, 12, 0, HK_CALENDAR_JALALI },
  { "۱۳۹۸/۱۰/۱۲", 1398, 10, 12, 0, HK_CALENDAR_JALALI },
  { "12/10/1398", 1398, 10, 12, 0, HK_CALENDAR_JALALI },
  { "فروردین ۱۳۹۹", 1399, 1, 0, 0, HK_CALENDAR_JALALI },
  { "بهار 1399", 1399, 0, 0, 1, HK_CALENDAR_JALALI },
  { "پاييز 1399", 1399, 0, 0, 3, HK_CALENDAR_JALALI },
  { "1399", 1399, 0, 0, 0, HK_CALENDAR_JALALI },
  { "02 January 2020", 2020, 1, 2, 0, HK_CALENDAR_GREGORIAN },
  { "January 2, 2020", 2020, 1, 2, 0, HK_CALENDAR_GREGORIAN },
  { "2020-01-02T10:20:30Z", 2020, 1, 2, 0, HK_CALENDAR_GREGORIAN },
  { "20200102", 2020, 1, 2, 0, HK_CALENDAR_GREGORIAN },
  { "2020/13/05", 2020, 5, 13, 0, HK_CALENDAR_GREGORIAN },
  { "06/2019", 2019, 6, 0, 0, HK_CALENDAR_GREGORIAN },
  { "2 января 2020 г.", 2020, 1, 2, 0, HK_CALENDAR_GREGORIAN },
  { "5 février 1999", 1999, 2, 5, 0, HK_CALENDAR_GREGORIAN },
  { "2019 Mar", 2019, 3, 0, 0, HK_CALENDAR_GREGORIAN },
  { "Winter 2008", 2008, 0, 0, 4, HK_CALENDAR_GREGORIAN },
  { "15 رمضان 1441", 1441, 9, 15, 0, HK_CALENDAR_ISLAMIC },
};

static void
test_dates (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HkDate) date = hk_loose_date_parse (cases[i].text, -1);

      g_test_message ("%s", cases[i].text);
      g_assert_nonnull (date);
      g_assert_cmpint (date->start.year, ==, cases[i].year);
      g_assert_cmpint (date->start.month, ==, cases[i].month);
      g_assert_cmpint (date->start.day, ==, cases[i].day);
      g_assert_cmpint (date->start.season, ==, cases[i].season);
      g_assert_cmpint (date->calendar, ==, cases[i].calendar);
    }
}

static void
test_no_dates (void)
{
  static const char *const texts[] = { "", "no year", "12 دی", "123456789", "99999999", "3000" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (HkDate) date = hk_loose_date_parse (texts[i], -1);

      if (date != NULL)
        g_test_message ("%s gave %d", texts[i], date->start.year);
      g_assert_null (date);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loose-date/dates", test_dates);
  g_test_add_func ("/loose-date/no-dates", test_no_dates);
  return g_test_run ();
}
