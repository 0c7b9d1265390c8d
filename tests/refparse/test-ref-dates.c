/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-ref-dates.h"

#include <string.h>

/* What is printed, and year-month-day, then s and a season, o and an original year, r and the year of a range's
 * end, j for the Jalali calendar. */
static const struct
{
  const char *printed;
  const char *expected;
} cases[] = {
  { "2014", "2014-0-0" },
  { "(2018, January 9)", "2018-1-9" },
  { "9 January 2018", "2018-1-9" },
  { "2018 Sep 3", "2018-9-3" },
  { "1991[1983]", "1991-0-0 o1983" },
  { "1991 (1983)", "1991-0-0 o1983" },
  { "2004-2006", "2004-0-0 r2006" },
  { "2004–06", "2004-0-0" },
  { "2018-03-04", "2018-3-4" },
  { "15.03.2019", "2019-3-15" },
  { "15/3/2019", "2019-3-15" },
  { "2.0 2019", "2019-0-0" },
  { "Spring 2010", "2010-0-0 s1" },
  { "1397/05/12", "1397-5-12 j" },
  { "۱۳۹۷/۵/۱۲", "1397-5-12 j" },
  { "۱۲ مهر ۱۳۹۹", "1399-7-12 j" },
  { "بهار ۱۳۹۷", "1397-0-0 s1 j" },
  { "پاییز و زمستان ۱۳۹۰", "1390-0-0 s4 j" },
  { "5 мая 1999", "1999-5-5" },
  { "3 avril 1968", "1968-4-3" },
  { "12 de março de 2001", "2001-3-0" },
  { "n.d.", NULL },
  { "12 May", NULL },
  { "99999", NULL },
  { "", NULL },
};

static char *
describe (const HkDate *date, int original)
{
  GString *string = g_string_new (NULL);

  g_string_printf (string, "%d-%d-%d", date->start.year, date->start.month, date->start.day);
  if (date->start.season != 0)
    g_string_append_printf (string, " s%d", date->start.season);
  if (original != 0)
    g_string_append_printf (string, " o%d", original);
  if (date->is_range)
    g_string_append_printf (string, " r%d", date->end.year);
  if (date->calendar == HK_CALENDAR_JALALI)
    g_string_append (string, " j");
  return g_string_free (string, FALSE);
}

static void
test_read (void)
{
  g_auto (HkRefTokens) tokens = { NULL };

  hk_ref_tokens_init (&tokens);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HkDate) date = NULL;
      g_autofree char *found = NULL;
      int original;

      hk_ref_tokens_read (&tokens, cases[i].printed, strlen (cases[i].printed));
      date = hk_ref_date_read (&tokens, 0, tokens.items->len, &original);
      found = date == NULL ? NULL : describe (date, original);
      g_test_message ("%s", cases[i].printed);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ref-dates/read", test_read);
  return g_test_run ();
}
