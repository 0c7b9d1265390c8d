/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-number.h"

static void
test_pages (void)
{
  static const struct
  {
    const char *text;
    CslPageRange format;
    const char *wanted;
  } rows[] = {
    { "101-108", CSL_PAGE_RANGE_NONE, "101–108" },
    { "101-8", CSL_PAGE_RANGE_EXPANDED, "101–108" },
    { "101-108", CSL_PAGE_RANGE_MINIMAL, "101–8" },
    { "101-108", CSL_PAGE_RANGE_MINIMAL_TWO, "101–08" },
    { "3-10", CSL_PAGE_RANGE_CHICAGO, "3–10" },
    { "100-104", CSL_PAGE_RANGE_CHICAGO, "100–104" },
    { "107-108", CSL_PAGE_RANGE_CHICAGO, "107–8" },
    { "321-325", CSL_PAGE_RANGE_CHICAGO, "321–25" },
    { "1496-1504", CSL_PAGE_RANGE_CHICAGO, "1496–1504" },
    { "1-2, 5-9", CSL_PAGE_RANGE_NONE, "1–2, 5–9" },
    { "xii", CSL_PAGE_RANGE_CHICAGO, "xii" },
    { "N110-N115", CSL_PAGE_RANGE_MINIMAL, "N110–5" },
    { "N110-N115", CSL_PAGE_RANGE_EXPANDED, "N110–N115" },
    /* no ranges of such pages */
    { "R583-6", CSL_PAGE_RANGE_NONE, "R583-6" },
    { "12-S15", CSL_PAGE_RANGE_CHICAGO, "12-S15" },
    { "1\\-2", CSL_PAGE_RANGE_NONE, "1-2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = csl_number_pages (rows[i].text, rows[i].format, "–");

      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/ranges", test_pages);
  return g_test_run ();
}
