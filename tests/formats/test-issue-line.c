/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-issue-line.h"

#include <string.h>

static const struct
{
  const char *line;
  const char *volume;
  const char *issue;
  const char *page;
  int year;
  int month;
  int season;
} cases[] = {
  { "مقاله 398، دوره 52، شماره 1، فروردین 1399، صفحه 347-365", "52", "1", "347-365", 1399, 1, 0 },
  { "دوره ۱۲، شماره ۳ (پیاپی ۴۷)، پاییز ۱۴۰۰، صفحه ۱۱-۳۰", "12", "3", "11-30", 1400, 0, 3 },
  { "دوره 7، شماره 2 - شماره پیاپی 14، بهار و تابستان 1398، صفحه 1-20", "7", "2", "1-20", 1398, 0,
    1 },
  { "سال 12، شماره 4، 1396", "12", "4", NULL, 1396, 0, 0 },
  { "Volume 5, Issue 2, May 2021, Pages 12-34", "5", "2", "12-34", 2021, 5, 0 },
  { "Article 7, Volume 5, Issue 2, May 2021, Page 12-34  XML PDF (1.2 MB)", "5", "2", "12-34", 2021,
    5, 0 },
  { "Vol. 5 No. 2 (2021)", "5", "2", NULL, 2021, 0, 0 },
  { "المجلد 3، العدد 1، یونیو 2015، الصفحة 5-9", "3", "1", "5-9", 2015, 6, 0 },
  { "Том 4, № 2, 2013, С. 51-75", "4", "2", "51-75", 2013, 0, 0 },
  { "صفحه 347-365", NULL, NULL, "347-365", 0, 0, 0 },
  { "سال نهم، شماره 33، تابستان 1400، صص 1-28", "9", "33", "1-28", 1400, 0, 2 },
  { "دورهٔ بیست و یکم، شمارهٔ دوم، 1400", "21", "2", NULL, 1400, 0, 0 },
  { "صفحات ۱۱ تا ۳۰", NULL, NULL, "11-30", 0, 0, 0 },
  { "pages 5 to 9, 2021", NULL, NULL, "5-9", 2021, 0, 0 },
};

static void
test_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HkWork) work = hk_work_new (NULL);
      const HkDate *date;

      g_test_message ("%s", cases[i].line);
      g_assert_true (hk_issue_line_parse (cases[i].line, strlen (cases[i].line), work));
      g_assert_cmpstr (hk_work_get_string (work, HK_VAR_VOLUME), ==, cases[i].volume);
      g_assert_cmpstr (hk_work_get_string (work, HK_VAR_ISSUE), ==, cases[i].issue);
      g_assert_cmpstr (hk_work_get_string (work, HK_VAR_PAGE), ==, cases[i].page);
      date = hk_work_get_date (work, HK_VAR_ISSUED);
      g_assert_cmpint (date == NULL ? 0 : date->start.year, ==, cases[i].year);
      g_assert_cmpint (date == NULL ? 0 : date->start.month, ==, cases[i].month);
      g_assert_cmpint (date == NULL ? 0 : date->start.season, ==, cases[i].season);
    }
}

static void
test_texts (void)
{
  static const char *const lines[] = {
    "",
    "2(1), 5-20.",
    "در دوره شوروی سال 1917",
    "Volume of the work is 5",
    "بازخوانی یک متن کهن",
    "12",
    "Smith 2001",
    "آب",
    "بهار",
    "May",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (HkWork) work = hk_work_new (NULL);

      g_test_message ("%s", lines[i]);
      g_assert_false (hk_issue_line_parse (lines[i], strlen (lines[i]), work));
      g_assert_false (hk_work_has (work, HK_VAR_VOLUME) || hk_work_has (work, HK_VAR_ISSUED));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/issue-line/lines", test_lines);
  g_test_add_func ("/issue-line/texts", test_texts);
  return g_test_run ();
}
