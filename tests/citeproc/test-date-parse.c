/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-date.h"

#define J HK_CALENDAR_JALALI
#define G HK_CALENDAR_GREGORIAN

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    HkCalendar calendar;
    HkDatePart start;
  } rows[] = {
    { "2023", G, { 2023 } },
    { "2023-01-23", G, { 2023, 1, 23 } },
    { "January 23, 2023", G, { 2023, 1, 23 } },
    { "1/23/2023", G, { 2023, 1, 23 } },
    { "23/1/2023", G, { 2023, 1, 23 } },
    { "Spring 2023", G, { 2023, 0, 0, 1 } },
    /* digits of any script; the calendar is not told by them */
    { "۱۴۰۲", G, { 1402 } },
    { "۱۴۰۲/۵/۱۵", G, { 1402, 5, 15 } },
    { "15/5/1402", G, { 1402, 5, 15 } },
    { "1402-05", G, { 1402, 5 } },
    { "١٤١٤", G, { 1414 } },
    /* months and seasons in Persian */
    { "۱۵ مرداد ۱۴۰۲", J, { 1402, 5, 15 } },
    { "آذر ماه 1401", J, { 1401, 9 } },
    { "تیر ۱۴۰۱", J, { 1401, 4 } },
    { "ديماه", G, { 0 } },
    { "۳ ژانویه ۲۰۲۳", G, { 2023, 1, 3 } },
    { "ژوئیه 2023", G, { 2023, 7 } },
    { "پاييز ۱۴۰۲", G, { 1402, 0, 0, 3 } },
    /* no dates */
    { "", G, { 0 } },
    { "بی‌تا", G, { 0 } },
    { "forthcoming", G, { 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HkDate) date = hk_date_new (0, 0, 0);
      gboolean understood = csl_date_parse (rows[i].text, date);

      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (understood, ==, rows[i].start.year != 0);
      g_assert_cmpint (date->start.year, ==, rows[i].start.year);
      g_assert_cmpint (date->start.month, ==, rows[i].start.month);
      g_assert_cmpint (date->start.day, ==, rows[i].start.day);
      g_assert_cmpint (date->start.season, ==, rows[i].start.season);
      g_assert_cmpint (date->calendar, ==, rows[i].calendar);
    }
}

static void
test_ranges (void)
{
  g_autoptr (HkDate) date = hk_date_new (0, 0, 0);
  g_autoptr (HkDate) open = hk_date_new (0, 0, 0);
  g_autoptr (HkDate) circa = hk_date_new (0, 0, 0);

  g_assert_true (csl_date_parse ("۱۳۹۹–۱۴۰۲", date));
  g_assert_true (date->is_range);
  g_assert_cmpint (date->start.year, ==, 1399);
  g_assert_cmpint (date->end.year, ==, 1402);
  g_assert_true (csl_date_parse ("2010/..", open));
  g_assert_true (open->is_range);
  g_assert_cmpint (open->end.year, ==, 0);
  g_assert_true (csl_date_parse ("1375?", circa));
  g_assert_true (circa->circa);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-parse/dates", test_dates);
  g_test_add_func ("/date-parse/ranges", test_ranges);
  return g_test_run ();
}
