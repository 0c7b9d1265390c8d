/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run.h"

#include <glib/gstdio.h>
#include <string.h>

/* Added, listed, found, removed; in a library of its own. */
static void
test_whole (void)
{
  g_autofree char *folder = g_dir_make_tmp ("hamkhan-cli-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autofree char *option = g_strconcat ("--file=", path, NULL);
  g_autofree char *article = run_data_path ("articles/regionalism-central-asia.txt");
  g_auto (RunResult) added = RUN (NULL, "library", option, "add", article);
  g_auto (RunResult) listed = RUN (NULL, "library", option, "list");
  g_auto (RunResult) found = RUN (NULL, "library", option, "search", "central asia");
  g_auto (RunResult) missed = RUN (NULL, "library", option, "search", "zzz");
  g_auto (RunResult) removed = RUN (NULL, "library", option, "remove", article);
  g_auto (RunResult) empty = RUN (NULL, "library", option, "list");
  g_auto (GStrv) cells = NULL;

  g_assert_cmpint (added.status, ==, 0);
  g_assert_cmpint (listed.status, ==, 0);
  cells = g_strsplit (g_strchomp (listed.out), "\t", -1);
  g_assert_cmpuint (g_strv_length (cells), ==, 4);
  g_assert_cmpuint (strlen (cells[0]), ==, 64);
  g_assert_nonnull (strstr (cells[2], "Regionalism and Regional Collaboration in Central Asia"));
  g_assert_true (g_str_has_prefix (cells[3], "file:///"));
  g_assert_cmpstr (g_strchomp (found.out), ==, listed.out);
  g_assert_cmpstr (missed.out, ==, "");
  g_assert_cmpint (removed.status, ==, 0);
  g_assert_cmpstr (empty.out, ==, "");
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_calls (void)
{
  g_auto (RunResult) none = RUN (NULL, "library");
  g_auto (RunResult) unknown = RUN (NULL, "library", "burn");
  g_auto (RunResult) unreachable = RUN (NULL, "library", "--file=/proc/none/library.db", "list");

  g_assert_cmpint (none.status, ==, 2);
  g_assert_cmpint (unknown.status, ==, 2);
  g_assert_cmpint (unreachable.status, ==, 1);
  g_assert_true (g_str_has_prefix (unreachable.errors, "hamkhan-cli: "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/library/whole", test_whole);
  g_test_add_func ("/cli/library/calls", test_calls);
  return g_test_run ();
}
