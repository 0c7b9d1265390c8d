/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-setting.h"

#define JANE "{\"family\":\"Doe\",\"given\":\"Jane Ann\"}"
#define KARL "{\"family\":\"de Wit\",\"given\":\"Karl-Otto\"}"
#define OFFICE "{\"literal\":\"The Office\"}"
#define MEDICI "{\"family\":\"de' Medici\",\"given\":\"Cosimo\"}"
#define ALEMBERT "{\"family\":\"d'Alembert\",\"given\":\"Jean\"}"

static void
test_names (void)
{
  static const struct
  {
    const char *names; /* attributes */
    const char *name;
    const char *people;
    const char *wanted;
  } rows[] = {
    { "", "<name/>", JANE, "Jane Ann Doe" },
    { "", "<name form='short'/>", JANE "," KARL, "Doe, de Wit" },
    { "", "<name and='text'/>", JANE "," KARL, "Jane Ann Doe and Karl-Otto de Wit" },
    { "", "<name and='symbol'/>", JANE "," KARL "," OFFICE,
      "Jane Ann Doe, Karl-Otto de Wit, & The Office" },
    { "", "<name and='text' delimiter-precedes-last='never'/>", JANE "," KARL "," OFFICE,
      "Jane Ann Doe, Karl-Otto de Wit and The Office" },
    { "", "<name initialize-with='. '/>", JANE "," KARL, "J. A. Doe, K.-O. de Wit" },
    { "", "<name initialize-with=''/>", JANE, "JA Doe" },
    { "", "<name name-as-sort-order='all' sort-separator='; '/>", JANE, "Doe; Jane Ann" },
    { "", "<name name-as-sort-order='first' form='long'/>", JANE "," KARL,
      "Doe, Jane Ann, Karl-Otto de Wit" },
    { "", "<name name-as-sort-order='all'/>", KARL, "Wit, Karl-Otto de" },
    { "", "<name et-al-min='3' et-al-use-first='1'/>", JANE "," KARL "," OFFICE,
      "Jane Ann Doe et al." },
    { "", "<name et-al-min='3' et-al-use-first='2'/>", JANE "," KARL "," OFFICE,
      "Jane Ann Doe, Karl-Otto de Wit, et al." },
    { "", "<name et-al-min='3' et-al-use-first='1' et-al-use-last='true'/>",
      JANE "," KARL "," OFFICE, "Jane Ann Doe, … The Office" },
    { "", "<name form='count'/>", JANE "," KARL, "2" },
    { "", "<name/><label form='short' prefix=' (' suffix=')'/>", JANE, "Jane Ann Doe (ed.)" },
    { "", "<name/><label form='short' prefix=' (' suffix=')'/>", JANE "," KARL,
      "Jane Ann Doe, Karl-Otto de Wit (eds.)" },
    { "", "<name/>", MEDICI "," ALEMBERT, "Cosimo de’ Medici, Jean d’Alembert" },
    { "", "<name><name-part name='family' text-case='uppercase'/></name>", JANE, "Jane Ann DOE" },
    { "", "<name/>", "{\"family\":\"毛\",\"given\":\"泽东\"}", "毛泽东" },
    { "", "<name/>", "{\"family\":\"Doe\",\"given\":\"J.\",\"suffix\":\"Jr.\"}", "J. Doe Jr." },
    { "", "<name initialize-with='.'/>", "{\"family\":\"Doe\",\"given\":\"J <b\"}", "J. Doe" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *style = g_strdup_printf (
          "<citation><layout><names variable='editor' %s>%s</names></layout></citation>",
          rows[i].names, rows[i].name);
      g_autofree char *works = g_strdup_printf ("[{\"id\":\"1\",\"editor\":[%s]}]", rows[i].people);
      g_autoptr (CslProcessor) processor = csl_setting_new ("class='in-text'", style, works);
      g_autofree char *got = csl_setting_cite (processor, "1");

      g_test_message ("%s %s", rows[i].name, rows[i].people);
      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

static void
test_substitute (void)
{
  static const char style[]
      = "<citation><layout delimiter='; '><group delimiter=', '><names variable='author'>"
        "<name form='short'/><substitute><names variable='editor'/><text variable='title'/>"
        "</substitute></names><names variable='editor'/><text variable='title'/></group></layout>"
        "</citation>";
  static const char works[] = "[{\"id\":\"1\",\"title\":\"T\",\"editor\":[" JANE "]},"
                              "{\"id\":\"2\",\"title\":\"T\"}]";
  g_autoptr (CslProcessor) processor = csl_setting_new ("class='in-text'", style, works);
  g_autofree char *got = csl_setting_cite (processor, "1 2");

  /* What stands in for the authors is not given twice. */
  g_assert_cmpstr (got, ==, "Doe, T; T");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/names", test_names);
  g_test_add_func ("/names/substitute", test_substitute);
  return g_test_run ();
}
