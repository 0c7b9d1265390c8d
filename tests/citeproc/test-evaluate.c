/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-setting.h"

typedef struct
{
  const char *body;
  const char *work;
  const char *wanted;
} Row;

static void
check (const Row *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *style
          = g_strdup_printf ("<macro name='in'><text value='in '/></macro>"
                             "<macro name='pages'><text variable='page'/></macro>"
                             "<citation><layout>%s</layout></citation>",
                             rows[i].body);
      g_autofree char *works = g_strdup_printf ("[{\"id\":\"1\",%s}]", rows[i].work);
      g_autoptr (CslProcessor) processor = csl_setting_new ("class='in-text'", style, works);
      g_autofree char *got = csl_setting_cite (processor, "1");

      g_test_message ("%s", rows[i].body);
      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

/* A group is left out when all variables in it are empty; one that gives something counts as filled. */
static void
test_groups (void)
{
  static const Row rows[] = {
    { "<group delimiter=', '><text value='in'/><text variable='title'/></group>", "\"title\":\"T\"",
      "in, T" },
    { "<group><text value='in'/><text variable='title'/></group>", "\"type\":\"book\"", "" },
    { "<group><text value='in'/></group>", "\"type\":\"book\"", "in" },
    { "<group delimiter=', '><group><text term='ibid'/></group><text variable='title'/></group>",
      "\"type\":\"book\"", "ibid." },
    { "<group><text macro='in'/><text macro='pages'/></group>", "\"type\":\"book\"", "in " },
    { "<group><text macro='in'/><text macro='pages'/></group>", "\"page\":\"3\"", "in 3" },
    { "<group delimiter=', '><text variable='title'/><group><text value='a'/>"
      "<text variable='publisher'/></group></group>",
      "\"title\":\"T\"", "T" },
    { "<group prefix='(' suffix=')'><text variable='title'/></group>", "\"type\":\"book\"", "" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_conditions (void)
{
#define IF(test)                                                                                   \
  "<choose><if " test "><text value='y'/></if><else><text value='n'/></else></choose>"
  static const Row rows[] = {
    { IF ("type='book chapter'"), "\"type\":\"chapter\"", "y" },
    { IF ("type='book'"), "\"type\":\"chapter\"", "n" },
    { IF ("variable='title page'"), "\"title\":\"T\"", "n" },
    { IF ("variable='title page' match='any'"), "\"title\":\"T\"", "y" },
    { IF ("variable='title page' match='none'"), "\"volume\":\"1\"", "y" },
    { IF ("is-numeric='volume'"), "\"volume\":\"12th\"", "y" },
    { IF ("is-numeric='volume'"), "\"volume\":\"Blue\"", "n" },
    { IF ("is-uncertain-date='issued'"), "\"issued\":{\"date-parts\":[[2001]],\"circa\":true}",
      "y" },
    { IF ("is-uncertain-date='issued'"), "\"issued\":{\"date-parts\":[[2001]]}", "n" },
    { IF ("variable='issued'"), "\"issued\":{\"raw\":\"1999\"}", "y" },
    { IF ("variable='nothing-like-it'"), "\"title\":\"T\"", "n" },
    { IF ("position='first'"), "\"title\":\"T\"", "y" },
    { IF ("disambiguate='true'"), "\"title\":\"T\"", "n" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_variables (void)
{
  static const Row rows[] = {
    { "<text variable='title' form='short'/>", "\"title\":\"T\",\"title-short\":\"S\"", "S" },
    { "<text variable='title' form='short'/>", "\"title\":\"T\"", "T" },
    { "<text variable='page-first'/>", "\"page\":\"12-19\"", "12" },
    { "<number variable='edition' form='ordinal'/>", "\"edition\":11", "11th" },
    { "<number variable='edition' form='ordinal'/>", "\"edition\":\"7, p. 3-8\"", "7th, pp. 3–8" },
    { "<number variable='edition' form='ordinal'/>", "\"edition\":\"second\"", "second" },
    { "<label variable='page' form='short' suffix=' '/><text variable='page'/>", "\"page\":\"1-2\"",
      "pp. 1–2" },
    { "<label variable='page' form='short' plural='never' suffix=' '/><text variable='page'/>",
      "\"page\":\"1-2\"", "p. 1–2" },
    { "<label variable='page' form='short'/>", "\"title\":\"T\"", "" },
    { "<text variable='citation-number'/>", "\"title\":\"T\"", "1" },
    { "<text variable='title' strip-periods='true' suffix='.'/>", "\"title\":\"a.b.\"", "ab." },
    { "<text term='no date' form='short'/>", "\"title\":\"T\"", "n.d." },
  };

  check (rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evaluate/groups", test_groups);
  g_test_add_func ("/evaluate/conditions", test_conditions);
  g_test_add_func ("/evaluate/variables", test_variables);
  return g_test_run ();
}
