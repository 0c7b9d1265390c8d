/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-citation-options.h"

static void
test_defaults (void)
{
  g_autoptr (GSettings) settings = g_settings_new (HK_APPLICATION_ID);
  CslOptions options;

  hk_citation_options_read (settings, &options);
  g_assert_cmpint (options.digits, ==, CSL_DIGITS_OF_WORK);
  g_assert_cmpint (options.calendars, ==, CSL_CALENDARS_AS_GIVEN);
  g_assert_cmpint (options.grouping, ==, CSL_GROUP_NONE);
  g_assert_cmpint (options.titles, ==, CSL_TITLES_TRANSLATED);
  g_assert_false (options.name_language);
}

/* What the settings may hold is what the engine knows, value for value. */
static void
test_choices (void)
{
  static const char *const keys[][2] = {
    { "citation-digits", "digits" },
    { "citation-calendar", "calendar" },
    { "citation-group", "group" },
    { "citation-titles", "titles" },
  };
  g_autoptr (GSettings) settings = g_settings_new (HK_APPLICATION_ID);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *const *values = csl_options_list_values (keys[i][1]);

      for (int v = 0; values[v] != NULL; v++)
        {
          CslOptions options;
          int got;

          g_assert_true (g_settings_set_string (settings, keys[i][0], values[v]));
          hk_citation_options_read (settings, &options);
          got = i == 0   ? (int) options.digits
                : i == 1 ? (int) options.calendars
                : i == 2 ? (int) options.grouping
                         : (int) options.titles;
          g_assert_cmpint (got, ==, v);
        }
      g_settings_reset (settings, keys[i][0]);
    }
}

static guint n_changes;

static void
count (GSettings *settings, const char *key, GObject *object)
{
  n_changes++;
}

/* Each key is heard of, as long as the object lives. */
static void
test_watch (void)
{
  g_autoptr (GSettings) settings = g_settings_new (HK_APPLICATION_ID);
  GObject *object = g_object_new (G_TYPE_OBJECT, NULL);

  hk_citation_options_watch (settings, G_CALLBACK (count), object);
  g_settings_set_string (settings, "citation-digits", "latin");
  g_settings_set_boolean (settings, "citation-name-language", TRUE);
  g_settings_set_string (settings, "citation-style", "ieee");
  g_assert_cmpuint (n_changes, ==, 2);
  g_object_unref (object);
  g_settings_set_string (settings, "citation-digits", "persian");
  g_assert_cmpuint (n_changes, ==, 2);
  g_settings_reset (settings, "citation-digits");
  g_settings_reset (settings, "citation-name-language");
  g_settings_reset (settings, "citation-style");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation-options/defaults", test_defaults);
  g_test_add_func ("/citation-options/choices", test_choices);
  g_test_add_func ("/citation-options/watch", test_watch);
  return g_test_run ();
}
