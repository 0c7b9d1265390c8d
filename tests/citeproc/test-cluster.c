/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-setting.h"

static const char works[]
    = "[{\"id\":\"1\",\"author\":[{\"family\":\"Doe\"}],\"issued\":{\"date-parts\":[[2001]]}},"
      "{\"id\":\"2\",\"author\":[{\"family\":\"Roe\"}],\"issued\":{\"date-parts\":[[1999]]}},"
      "{\"id\":\"3\",\"author\":[{\"family\":\"Doe\"}],\"issued\":{\"date-parts\":[[2003]]}},"
      "{\"id\":\"4\",\"author\":[{\"family\":\"Doe\"}],\"issued\":{\"date-parts\":[[2001]]}},"
      "{\"id\":\"5\",\"author\":[{\"family\":\"Doe\"}],\"issued\":{\"date-parts\":[[2001]]}},"
      "{\"id\":\"6\",\"title\":\"Neither\"}]";

#define YEARS                                                                                      \
  "<names variable='author' suffix=' '><name form='short'/></names>"                               \
  "<date variable='issued'><date-part name='year'/></date>"
#define NUMBERS "<text variable='citation-number'/>"
#define SORT "<sort><key variable='issued'/></sort>"

static CslProcessor *
make (const char *options, const char *sort, const char *body)
{
  g_autofree char *style
      = g_strdup_printf ("<citation %s>%s<layout prefix='(' suffix=')' delimiter='; '>%s</layout>"
                         "</citation>",
                         options, sort, body);

  return csl_setting_new ("class='in-text'", style, works);
}

static void
test_collapse (void)
{
  static const struct
  {
    const char *options;
    const char *sort;
    const char *body;
    const char *ids;
    const char *wanted;
  } rows[] = {
    { "", "", YEARS, "1 2 3", "(Doe 2001; Roe 1999; Doe 2003)" },
    { "", SORT, YEARS, "1 2 3", "(Roe 1999; Doe 2001; Doe 2003)" },
    { "collapse='year'", "", YEARS, "1 3 2", "(Doe 2001, 2003; Roe 1999)" },
    /* Cites that are not sorted stand as their author put them. */
    { "collapse='year'", "", YEARS, "1 2 3", "(Doe 2001; Roe 1999; Doe 2003)" },
    { "collapse='year' cite-group-delimiter=' + '", "", YEARS, "1 3", "(Doe 2001 + 2003)" },
    { "collapse='year' after-collapse-delimiter=' | '", "", YEARS, "1 3 2",
      "(Doe 2001, 2003 | Roe 1999)" },
    { "collapse='year-suffix' year-suffix-delimiter=',' disambiguate-add-year-suffix='true'", "",
      YEARS, "1 4 5 3", "(Doe 2001a,b,c, 2003)" },
    { "collapse='year-suffix-ranged' disambiguate-add-year-suffix='true'", "", YEARS, "1 4 5 3",
      "(Doe 2001a–c, 2003)" },
    { "collapse='citation-number'", "", NUMBERS, "1 2 3 5", "(1–3; 5)" },
    { "collapse='citation-number'", "", NUMBERS, "1 2 5", "(1; 2; 5)" },
    { "", "", NUMBERS, "1 2 3", "(1; 2; 3)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CslProcessor) processor = make (rows[i].options, rows[i].sort, rows[i].body);
      g_autofree char *got = csl_setting_cite (processor, rows[i].ids);

      g_test_message ("%s %s", rows[i].options, rows[i].ids);
      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

static void
test_affixes (void)
{
  static const struct
  {
    CslCiteRequest cite;
    const char *wanted;
  } rows[] = {
    { { .id = "1", .prefix = "see", .suffix = "for all" }, "(see Doe 2001 for all)" },
    { { .id = "1", .prefix = "see <i>also</i> ", .suffix = ", p." }, "(see also Doe 2001, p.)" },
    { { .id = "1", .suppress_author = TRUE }, "(2001)" },
    { { .id = "1", .author_only = TRUE }, "Doe" },
    { { .id = "6" }, "(?)" },
    { { .id = "no such work" }, "" },
  };
  g_autoptr (CslProcessor) processor = make ("", "", YEARS);

  csl_processor_set_placeholder (processor, "?");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = csl_processor_cite (processor, &rows[i].cite, 1, 0, HK_CITATION_TEXT);

      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

static void
test_marks (void)
{
  const CslCiteRequest cites[] = { { .id = "1", .suffix = " and so on." }, { .id = "2" } };
  g_autoptr (CslProcessor) processor = make ("", "", YEARS);
  g_autofree char *got
      = csl_processor_cite (processor, cites, G_N_ELEMENTS (cites), 0, HK_CITATION_TEXT);

  g_assert_cmpstr (got, ==, "(Doe 2001 and so on. Roe 1999)");
}

/* A locator keeps a number apart, but only where the style gives it. */
static void
test_locators (void)
{
  static const char *const bodies[] = { NUMBERS, NUMBERS "<text variable='locator' prefix=':'/>" };
  static const char *const wanted[] = { "(1–3)", "(1; 2:9; 3)" };
  const CslCiteRequest cites[] = { { .id = "1" }, { .id = "2", .locator = "9" }, { .id = "3" } };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (CslProcessor) processor = make ("collapse='citation-number'", "", bodies[i]);
      g_autofree char *got
          = csl_processor_cite (processor, cites, G_N_ELEMENTS (cites), 0, HK_CITATION_TEXT);

      g_assert_cmpstr (got, ==, wanted[i]);
    }
}

static void
test_emphasis (void)
{
  g_autoptr (CslProcessor) processor
      = make ("collapse='year-suffix' disambiguate-add-year-suffix='true'", "",
              YEARS "<text variable='year-suffix' font-style='italic'/>");
  const CslCiteRequest cites[] = { { .id = "1" }, { .id = "4" } };
  g_autofree char *got
      = csl_processor_cite (processor, cites, G_N_ELEMENTS (cites), 0, HK_CITATION_HTML);

  g_assert_cmpstr (got, ==, "(Doe 2001<i>a</i>; <i>b</i>)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cluster/collapse", test_collapse);
  g_test_add_func ("/cluster/affixes", test_affixes);
  g_test_add_func ("/cluster/marks", test_marks);
  g_test_add_func ("/cluster/locators", test_locators);
  g_test_add_func ("/cluster/emphasis", test_emphasis);
  return g_test_run ();
}
