/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-options.h"

static void
test_values (void)
{
  static const char *const names[] = { "group", "digits", "calendar", "titles", "name-language" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *const *values = csl_options_list_values (names[i]);

      g_assert_nonnull (values);
      for (int v = 0; values[v] != NULL; v++)
        {
          CslOptions options = { 0 };
          int fields[5];

          g_assert_true (csl_options_set (&options, names[i], values[v]));
          fields[0] = (int) options.grouping;
          fields[1] = (int) options.digits;
          fields[2] = (int) options.calendars;
          fields[3] = (int) options.titles;
          fields[4] = options.name_language;
          for (guint f = 0; f < G_N_ELEMENTS (fields); f++)
            g_assert_cmpint (fields[f], ==, f == i ? v : 0);
        }
    }
}

static void
test_unknown (void)
{
  CslOptions options = { .digits = CSL_DIGITS_PERSIAN };

  g_assert_null (csl_options_list_values ("colour"));
  g_assert_false (csl_options_set (&options, "colour", "red"));
  g_assert_false (csl_options_set (&options, "digits", "roman"));
  g_assert_false (csl_options_set (&options, "digits", ""));
  g_assert_cmpint (options.digits, ==, CSL_DIGITS_PERSIAN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/options/values", test_values);
  g_test_add_func ("/options/unknown", test_unknown);
  return g_test_run ();
}
