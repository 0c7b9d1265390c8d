/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-format.h"

static void
test_number (void)
{
  static const struct
  {
    gint64 number;
    const char *language, *expected;
  } cases[] = {
    { 0, "en", "0" },
    { 999, "en", "999" },
    { 12345, "en", "12,345" },
    { 12345, "fa", "۱۲٬۳۴۵" },
    { 1000000, NULL, "1,000,000" },
    { -7, "en", "−7" },
    { -1234, "fa", "\u200e−۱٬۲۳۴" },
    { G_MININT64, "en", "−9,223,372,036,854,775,808" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = hk_format_number (cases[i].number, cases[i].language);

      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

static void
test_percent (void)
{
  g_autofree char *english = hk_format_percent (0.855, "en");
  g_autofree char *persian = hk_format_percent (0.855, "fa");

  g_assert_cmpstr (english, ==, "86%");
  g_assert_cmpstr (persian, ==, "۸۶٪");
}

static void
test_date (void)
{
  static const struct
  {
    HkCalendar calendar;
    int year, month, day;
    const char *language, *expected;
  } cases[] = {
    { HK_CALENDAR_GREGORIAN, 2020, 12, 15, "en", "15 December 2020" },
    { HK_CALENDAR_GREGORIAN, 2020, 12, 15, "fa", "۱۵ دسامبر ۲۰۲۰" },
    { HK_CALENDAR_JALALI, 1399, 9, 25, "fa", "۲۵ آذر ۱۳۹۹" },
    { HK_CALENDAR_JALALI, 1399, 9, 25, "en", "25 Azar 1399" },
    { HK_CALENDAR_JALALI, 1399, 9, 0, "fa", "آذر ۱۳۹۹" },
    { HK_CALENDAR_JALALI, 1399, 0, 0, "fa", "۱۳۹۹" },
    { HK_CALENDAR_ISLAMIC, 1442, 9, 1, "fa", "۱ رمضان ۱۴۴۲" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = hk_format_date (cases[i].calendar, cases[i].year, cases[i].month,
                                             cases[i].day, cases[i].language);

      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

static void
test_year_in (void)
{
  static const struct
  {
    HkCalendar from, to;
    int year;
    const char *language, *expected;
  } cases[] = {
    { HK_CALENDAR_JALALI, HK_CALENDAR_GREGORIAN, 1397, "en", "2018/19" },
    { HK_CALENDAR_JALALI, HK_CALENDAR_GREGORIAN, 1397, "fa", "۲۰۱۸/۱۹" },
    { HK_CALENDAR_JALALI, HK_CALENDAR_GREGORIAN, 1278, "en", "1899/1900" },
    { HK_CALENDAR_GREGORIAN, HK_CALENDAR_JALALI, 2016, "fa", "۱۳۹۴/۹۵" },
    { HK_CALENDAR_JALALI, HK_CALENDAR_JALALI, 1397, "fa", "۱۳۹۷" },
    { HK_CALENDAR_JALALI, HK_CALENDAR_GREGORIAN, 0, "en", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got
          = hk_format_year_in (cases[i].from, cases[i].year, cases[i].to, cases[i].language);

      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/number", test_number);
  g_test_add_func ("/format/percent", test_percent);
  g_test_add_func ("/format/date", test_date);
  g_test_add_func ("/format/year-in", test_year_in);
  return g_test_run ();
}
