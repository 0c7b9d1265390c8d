/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-data.h"

#include <glib/gstdio.h>

/* The folder that the environment names comes before all others, even without the file. */
static void
test_named (void)
{
  g_autofree char *before = g_strdup (g_getenv ("HK_DATADIR"));
  g_autofree char *path = NULL;

  g_setenv ("HK_DATADIR", "/nowhere/at-all", TRUE);
  path = hk_data_find ("models/x.lexicon");
  g_assert_cmpstr (path, ==, "/nowhere/at-all/models/x.lexicon");
  if (before != NULL)
    g_setenv ("HK_DATADIR", before, TRUE);
  else
    g_unsetenv ("HK_DATADIR");
}

static void
test_found (void)
{
  static const char *const names[]
      = { "models/persian.lexicon", "models/references.weights", "models/fa-en.glosses" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = hk_data_find (names[i]);

      g_test_message ("%s", path);
      g_assert_true (g_path_is_absolute (path));
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
}

/* What is nowhere is sought where it should be installed, so that a message can name the place. */
static void
test_missing (void)
{
  g_autofree char *path = hk_data_find ("models/no-such-file");

  g_assert_true (g_str_has_suffix (path, "models/no-such-file"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/named", test_named);
  g_test_add_func ("/data/found", test_found);
  g_test_add_func ("/data/missing", test_missing);
  return g_test_run ();
}
