/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-setting.h"

#define P(family, given) "{\"family\":\"" family "\",\"given\":\"" given "\"}"
#define WORK(id, title, authors, year)                                                             \
  "{\"id\":\"" id "\",\"title\":\"" title "\",\"author\":[" authors                                \
  "],\"issued\":{\"date-parts\":"                                                                  \
  "[[" year "]]}}"

static const struct
{
  const char *what;
  const char *options; /* of <citation> */
  const char *extra;   /* in the layout */
  const char *works;
  const char *ids;
  const char *wanted;
} rows[] = {
  { "nothing is asked for", "", "",
    WORK ("1", "A", P ("Doe", "J"), "2001") "," //
    WORK ("2", "B", P ("Doe", "J"), "2001"),
    "1 2", "Doe 2001; Doe 2001" },
  { "suffixes in the order of the list", "disambiguate-add-year-suffix='true'", "",
    WORK ("1", "B", P ("Doe", "J"), "2001") "," WORK ("2", "A", P ("Doe", "J"), "2001"), "1 2",
    "Doe 2001b; Doe 2001a" },
  { "initials", "disambiguate-add-givenname='true'", "",
    WORK ("1", "A", P ("Doe", "Jane"), "2001") "," WORK ("2", "B", P ("Doe", "Karl"), "2001"),
    "1 2", "J. Doe 2001; K. Doe 2001" },
  { "given names where initials are alike", "disambiguate-add-givenname='true'", "",
    WORK ("1", "A", P ("Doe", "Jane"), "2001") "," WORK ("2", "B", P ("Doe", "Jim"), "2001"), "1 2",
    "Jane Doe 2001; Jim Doe 2001" },
  { "by cite: other years need none", "disambiguate-add-givenname='true'", "",
    WORK ("1", "A", P ("Doe", "Jane"), "2001") "," WORK ("2", "B", P ("Doe", "Karl"), "2002"),
    "1 2", "Doe 2001; Doe 2002" },
  { "all names: other years too",
    "disambiguate-add-givenname='true' givenname-disambiguation-rule='all-names'", "",
    WORK ("1", "A", P ("Doe", "Jane"), "2001") "," WORK ("2", "B", P ("Doe", "Karl"), "2002"),
    "1 2", "J. Doe 2001; K. Doe 2002" },
  { "more names", "et-al-min='3' et-al-use-first='1' disambiguate-add-names='true'", "",
    WORK ("1", "A", P ("Doe", "J") "," P ("Roe", "A") "," P ("Poe", "E"), "2001") "," //
    WORK ("2", "B", P ("Doe", "J") "," P ("Moe", "A") "," P ("Poe", "E"), "2001"),
    "1 2", "Doe, Roe, et al. 2001; Doe, Moe, et al. 2001" },
  { "names that do not help are not added",
    "et-al-min='3' et-al-use-first='1' disambiguate-add-names='true' "
    "disambiguate-add-year-suffix='true'",
    "",
    WORK ("1", "A", P ("Doe", "J") "," P ("Roe", "A") "," P ("Poe", "E"), "2001") "," //
    WORK ("2", "B", P ("Doe", "J") "," P ("Roe", "A") "," P ("Poe", "E"), "2001"),
    "1 2", "Doe et al. 2001a; Doe et al. 2001b" },
  { "more names, though all are known",
    "et-al-min='3' et-al-use-first='1' disambiguate-add-names='true' "
    "disambiguate-add-givenname='true' givenname-disambiguation-rule='all-names'",
    "",
    WORK ("1", "A", P ("Doe", "J") "," P ("Roe", "A") "," P ("Poe", "E"), "2001") "," //
    WORK ("2", "B", P ("Doe", "J") "," P ("Moe", "A") "," P ("Poe", "E"), "2001"),
    "1 2", "Doe, Roe, et al. 2001; Doe, Moe, et al. 2001" },
  { "the style's own test", "",
    "<choose><if disambiguate='true'><text variable='title' prefix=' '/></if></choose>",
    WORK ("1", "A", P ("Doe", "J"), "2001") "," WORK ("2", "B", P ("Doe", "J"), "2001") "," //
    WORK ("3", "C", P ("Roe", "J"), "2001"),
    "1 2 3", "Doe 2001 A; Doe 2001 B; Roe 2001" },
  { "one test after the other", "",
    "<choose><if disambiguate='true'><text variable='title'/></if></choose><choose>"
    "<if disambiguate='true'><text variable='volume' prefix=' '/></if></choose>",
    "{\"id\":\"1\",\"title\":\"A\",\"volume\":\"1\"},{\"id\":\"2\",\"title\":\"B\",\"volume\":\"1\"},"
    "{\"id\":\"3\",\"title\":\"B\",\"volume\":\"2\"}",
    "1 2 3", "A; B 1; B 2" },
};

static void
test_steps (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *style = g_strdup_printf (
          "<citation %s><layout delimiter='; '><names variable='author'><name form='short' "
          "initialize-with='. '/></names><date variable='issued' prefix=' '><date-part "
          "name='year'/></date>%s</layout></citation><bibliography><sort><key variable='title'/>"
          "</sort><layout><text variable='title'/></layout></bibliography>",
          rows[i].options, rows[i].extra);
      g_autofree char *works = g_strdup_printf ("[%s]", rows[i].works);
      g_autoptr (CslProcessor) processor = csl_setting_new ("class='in-text'", style, works);
      g_autofree char *got = csl_setting_cite (processor, rows[i].ids);

      g_test_message ("%s", rows[i].what);
      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

static void
test_many (void)
{
  g_autoptr (GString) works = g_string_new ("[");
  g_autoptr (CslProcessor) processor = NULL;
  g_autofree char *got = NULL;

  for (guint i = 0; i < 28; i++)
    g_string_append_printf (works,
                            "%s{\"id\":\"%u\",\"title\":\"T%02u\",\"issued\":"
                            "{\"date-parts\":[[2001]]}}",
                            i == 0 ? "" : ",", i, i);
  g_string_append_c (works, ']');
  processor = csl_setting_new ("class='in-text'",
                               "<citation disambiguate-add-year-suffix='true'>"
                               "<layout delimiter='; '><date variable='issued'><date-part "
                               "name='year'/></date></layout></citation>",
                               works->str);
  got = csl_setting_cite (processor, "0 25 26 27");
  g_assert_cmpstr (got, ==, "2001a; 2001z; 2001aa; 2001ab");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/disambiguate/steps", test_steps);
  g_test_add_func ("/disambiguate/many", test_many);
  return g_test_run ();
}
