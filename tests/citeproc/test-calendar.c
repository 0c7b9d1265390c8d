/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-calendar.h"

typedef struct
{
  HkCalendar from;
  HkDatePart start;
  HkDatePart end;
  HkCalendar to;
  HkDatePart wanted_start;
  HkDatePart wanted_end; /* year 0: no range */
} Row;

#define J HK_CALENDAR_JALALI
#define G HK_CALENDAR_GREGORIAN

static void
assert_part (const HkDatePart *got, const HkDatePart *wanted)
{
  g_assert_cmpint (got->year, ==, wanted->year);
  g_assert_cmpint (got->month, ==, wanted->month);
  g_assert_cmpint (got->day, ==, wanted->day);
  g_assert_cmpint (got->season, ==, wanted->season);
}

static void
test_convert (void)
{
  static const Row rows[] = {
    /* days */
    { J, { 1401, 11, 3 }, { 0 }, G, { 2023, 1, 23 }, { 0 } },
    { J, { 1403, 12, 30 }, { 0 }, G, { 2025, 3, 20 }, { 0 } },
    { G, { 2023, 3, 21 }, { 0 }, J, { 1402, 1, 1 }, { 0 } },
    /* months, which lie in two */
    { J, { 1402, 5 }, { 0 }, G, { 2023, 7 }, { 2023, 8 } },
    { J, { 1401, 10 }, { 0 }, G, { 2022, 12 }, { 2023, 1 } },
    { G, { 2023, 3 }, { 0 }, J, { 1401, 12 }, { 1402, 1 } },
    /* years: a Jalali one lies in two, of others most counts */
    { J, { 1386 }, { 0 }, G, { 2007 }, { 2008 } },
    { G, { 2020 }, { 0 }, J, { 1399 }, { 0 } },
    { HK_CALENDAR_ISLAMIC, { 1445 }, { 0 }, G, { 2024 }, { 0 } },
    /* seasons: winter ends the Jalali year */
    { J, { 1402, 0, 0, 1 }, { 0 }, G, { 2023, 0, 0, 1 }, { 0 } },
    { J, { 1402, 0, 0, 4 }, { 0 }, G, { 2024, 0, 0, 4 }, { 0 } },
    { G, { 2024, 0, 0, 4 }, { 0 }, J, { 1402, 0, 0, 4 }, { 0 } },
    /* ranges */
    { J, { 1399 }, { 1402 }, G, { 2020 }, { 2024 } },
    { J, { 1402, 5 }, { 1402, 6 }, G, { 2023, 7 }, { 2023, 9 } },
    /* the same calendar */
    { G, { 2020, 2 }, { 0 }, G, { 2020, 2 }, { 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HkDate) date = hk_date_new (0, 0, 0);
      g_autoptr (HkDate) got = NULL;

      g_test_message ("row %u", i);
      date->calendar = rows[i].from;
      date->start = rows[i].start;
      date->end = rows[i].end;
      date->is_range = rows[i].end.year != 0;
      got = csl_calendar_convert (date, rows[i].to);
      g_assert_cmpint (got->calendar, ==, rows[i].to);
      assert_part (&got->start, &rows[i].wanted_start);
      g_assert_cmpint (got->is_range, ==, rows[i].wanted_end.year != 0);
      if (got->is_range)
        assert_part (&got->end, &rows[i].wanted_end);
    }
}

/* What is no date stays, and what is only said in words. */
static void
test_unconvertible (void)
{
  g_autoptr (HkDate) words = hk_date_new (0, 0, 0);
  g_autoptr (HkDate) wrong = hk_date_new (1402, 12, 31);
  g_autoptr (HkDate) open = hk_date_new (1402, 0, 0);
  g_autoptr (HkDate) same = NULL, still = NULL, opened = NULL;

  words->literal = g_strdup ("بهار");
  same = csl_calendar_convert (words, HK_CALENDAR_JALALI);
  g_assert_cmpstr (same->literal, ==, "بهار");
  g_assert_cmpint (same->calendar, ==, HK_CALENDAR_GREGORIAN);
  wrong->calendar = HK_CALENDAR_JALALI;
  still = csl_calendar_convert (wrong, HK_CALENDAR_GREGORIAN);
  g_assert_cmpint (still->calendar, ==, HK_CALENDAR_JALALI);
  g_assert_cmpint (still->start.day, ==, 31);
  open->calendar = HK_CALENDAR_JALALI;
  open->is_range = TRUE;
  opened = csl_calendar_convert (open, HK_CALENDAR_GREGORIAN);
  g_assert_true (opened->is_range);
  g_assert_cmpint (opened->start.year, ==, 2023);
  g_assert_cmpint (opened->end.year, ==, 0);
}

static void
test_span (void)
{
  static const struct
  {
    HkDatePart part;
    int first;
    int last;
  } rows[] = {
    { { 1402, 10, 20, 0 }, 2024, 2024 }, { { 1402, 10, 5, 0 }, 2023, 2023 },
    { { 1402, 0, 0, 0 }, 2023, 2024 },   { { 1402, 5, 0, 0 }, 2023, 2023 },
    { { 1402, 10, 0, 0 }, 2023, 2024 },  { { 1402, 0, 0, 2 }, 2023, 2023 },
    { { 1402, 0, 0, 4 }, 2023, 2024 },   { { 1399, 12, 30, 0 }, 2021, 2021 },
  };
  const HkDatePart none = { 0 };
  int first, last;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (csl_calendar_jalali_span (&rows[i].part, &first, &last));
      g_assert_cmpint (first, ==, rows[i].first);
      g_assert_cmpint (last, ==, rows[i].last);
    }
  g_assert_false (csl_calendar_jalali_span (&none, &first, &last));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/convert", test_convert);
  g_test_add_func ("/calendar/unconvertible", test_unconvertible);
  g_test_add_func ("/calendar/span", test_span);
  return g_test_run ();
}
