/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-name-parts.h"

static void
test_initials (void)
{
  static const struct
  {
    const char *given;
    const char *with;
    const char *wanted;
  } rows[] = {
    { "John", ".", "J." },
    { "Jean-Luc", ".", "J.-L." },
    { "J.R.R.", ". ", "J. R. R." },
    { "ad-din", ".", "ad-din" },
    { "علی", ".", "ع." },
    { "محمد رضا", ". ", "م. ر." },
    { "محمد رضا", "", "م ر" },
    { "محمد\u200cرضا", ".", "م." },
    { "ع. ر.", "", "ع ر" },
    { "Пётр Ильич", ". ", "П. И." },
    { "", ".", "" },
    /* markup, and what only looks like it */
    { "<i>John</i>", ".", "<i>J.</i>" },
    { "<", ".", "" },
    { "A <b", ".", "A." },
    { "a<b", ".", "a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = csl_name_initialize (rows[i].given, rows[i].with, TRUE, TRUE);

      g_test_message ("%s", rows[i].given);
      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

static void
test_particles (void)
{
  CslArena *arena = csl_arena_new ();
  static const struct
  {
    const char *family;
    const char *given;
    const char *wanted_family;
    const char *wanted_non_dropping;
    const char *wanted_dropping;
  } rows[] = {
    { "van Gogh", "Vincent", "Gogh", "van", NULL },
    { "La Fontaine", "Jean de", "La Fontaine", NULL, "de" },
    { "الحسینی", "علی", "الحسینی", NULL, NULL },
    { "ابن سینا", "حسین", "ابن سینا", NULL, NULL },
    { "\"van Gogh\"", "Vincent", "van Gogh", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HkName) name = hk_name_new (rows[i].family, rows[i].given);
      CslNameParts parts;

      csl_name_parts_init (&parts, name, arena);
      g_assert_cmpstr (parts.family, ==, rows[i].wanted_family);
      g_assert_cmpstr (parts.non_dropping, ==, rows[i].wanted_non_dropping);
      g_assert_cmpstr (parts.dropping, ==, rows[i].wanted_dropping);
    }
  csl_arena_free (arena);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-parts/initials", test_initials);
  g_test_add_func ("/name-parts/particles", test_particles);
  return g_test_run ();
}
