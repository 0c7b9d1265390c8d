/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-date.h"

#include "csl-setting.h"

#define WHOLE "<date variable='issued' form='text'/>"
#define MONTH "<date variable='issued' form='text' date-parts='year-month'/>"
#define NUMERIC "<date variable='issued' form='numeric'/>"
#define PARTS                                                                                      \
  "<date variable='issued' delimiter='-'><date-part name='year' form='short'/>"                    \
  "<date-part name='month' form='short' strip-periods='true'/>"                                    \
  "<date-part name='day' form='ordinal'/></date>"

static void
test_render (void)
{
  static const struct
  {
    const char *element;
    const char *issued;
    const char *wanted;
  } rows[] = {
    { WHOLE, "\"date-parts\":[[2001,5,3]]", "3 May 2001" },
    { WHOLE, "\"date-parts\":[[2001,5]]", "May 2001" },
    { WHOLE, "\"date-parts\":[[2001]]", "2001" },
    { WHOLE, "\"date-parts\":[[\"2001\",\"5\",\"3\"]]", "3 May 2001" },
    { MONTH, "\"date-parts\":[[2001,5,3]]", "May 2001" },
    { NUMERIC, "\"date-parts\":[[2001,5,3]]", "2001/05/3" },
    { PARTS, "\"date-parts\":[[2001,5,1]]", "01-My-1st" },
    { WHOLE, "\"date-parts\":[[2001,5,3],[2001,5,9]]", "3–9 May 2001" },
    { WHOLE, "\"date-parts\":[[2001,5,3],[2001,6,9]]", "3 May–9 June 2001" },
    { WHOLE, "\"date-parts\":[[2001],[2003]]", "2001–2003" },
    { WHOLE, "\"date-parts\":[[2001,5,3],[2001,5,3]]", "3 May 2001" },
    { WHOLE, "\"date-parts\":[[2001]],\"season\":1", "Spring 2001" },
    { WHOLE, "\"date-parts\":[[-50]]", "50BC" },
    { WHOLE, "\"date-parts\":[[79]]", "79AD" },
    { WHOLE, "\"literal\":\"in <i>old</i> days\"", "in <i>old</i> days" },
    { WHOLE, "\"raw\":\"2001-05-03\"", "3 May 2001" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *style
          = g_strdup_printf ("<citation><layout>%s</layout></citation>", rows[i].element);
      g_autofree char *works = g_strdup_printf ("[{\"id\":\"1\",\"issued\":{%s}}]", rows[i].issued);
      g_autoptr (CslProcessor) processor = csl_setting_new ("class='in-text'", style, works);
      g_autofree char *got = csl_setting_cite (processor, "1");

      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

static void
test_sort_key (void)
{
  static const struct
  {
    int before[3];
    int after[3];
  } rows[] = {
    { { -200, 0, 0 }, { -100, 0, 0 } }, { { -1, 0, 0 }, { 1, 0, 0 } },
    { { 99, 0, 0 }, { 1000, 0, 0 } },   { { 2001, 0, 0 }, { 2001, 2, 0 } },
    { { 2001, 2, 0 }, { 2001, 2, 1 } }, { { 2001, 2, 9 }, { 2001, 10, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const int *b = rows[i].before, *a = rows[i].after;
      g_autoptr (HkDate) before = hk_date_new (b[0], b[1], b[2]);
      g_autoptr (HkDate) after = hk_date_new (a[0], a[1], a[2]);
      g_autofree char *x = csl_date_sort_key (before, 3);
      g_autofree char *y = csl_date_sort_key (after, 3);
      g_autofree char *x_year = csl_date_sort_key (before, 1);
      g_autofree char *y_year = csl_date_sort_key (after, 1);

      g_assert_cmpstr (x, <, y);
      g_assert_cmpint (strcmp (x_year, y_year) == 0, ==, b[0] == a[0]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/render", test_render);
  g_test_add_func ("/date/sort-key", test_sort_key);
  return g_test_run ();
}
