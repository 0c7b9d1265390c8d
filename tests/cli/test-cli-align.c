/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run.h"

#include <string.h>

static void
test_lines (void)
{
  g_autofree char *fa = g_test_build_filename (G_TEST_DIST, "align", "data", "law.fa", NULL);
  g_autofree char *en = g_test_build_filename (G_TEST_DIST, "align", "data", "law.en", NULL);
  g_auto (RunResult) result = RUN (NULL, "align", "--lines", fa, en);

  g_assert_cmpstr (result.errors, ==, "");
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.out, ==, "0\t0\n1\t1\n2\t2\n3\t3\n4\t4\n5,6\t5\n7\t6\n");
}

static void
test_input (void)
{
  g_autofree char *en = g_test_build_filename (G_TEST_DIST, "align", "data", "law.en", NULL);
  g_auto (RunResult) none = RUN ("", "align", "--lines", "-", en);
  g_auto (RunResult) bad = RUN ("\xff\n", "align", "--lines", "-", en);

  g_assert_cmpint (none.status, ==, 0);
  g_assert_cmpstr (none.out, ==, "\t0\n\t1\n\t2\n\t3\n\t4\n\t5\n\t6\n");
  g_assert_cmpint (bad.status, ==, 1);
  g_assert_cmpstr (bad.out, ==, "");
  g_assert_true (g_str_has_prefix (bad.errors, "hamkhan-cli: "));
}

static void
test_article (void)
{
  g_autofree char *article = run_data_path ("articles/regionalism-central-asia.txt");
  g_auto (RunResult) text = RUN (NULL, "align", article);
  g_auto (RunResult) json = RUN (NULL, "align", "--json", article);

  g_assert_cmpint (text.status, ==, 0);
  g_assert_nonnull (strstr (text.out, "ازبکستان"));
  g_assert_cmpint (json.status, ==, 0);
  g_assert_true (g_str_has_prefix (json.out, "["));
  g_assert_nonnull (strstr (json.out, "\"confidence\""));
  g_assert_nonnull (strstr (json.out, "\"fa\""));
}

static void
test_calls (void)
{
  g_auto (RunResult) none = RUN (NULL, "align");
  g_auto (RunResult) one = RUN (NULL, "align", "--lines", "x");
  g_auto (RunResult) missing = RUN (NULL, "align", "/nonexistent");
  g_auto (RunResult) help = RUN (NULL, "align", "--help");

  g_assert_cmpint (none.status, ==, 2);
  g_assert_cmpint (one.status, ==, 2);
  g_assert_cmpint (missing.status, ==, 1);
  g_assert_cmpint (help.status, ==, 0);
  g_assert_nonnull (strstr (help.out, "--lines"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/align/lines", test_lines);
  g_test_add_func ("/cli/align/input", test_input);
  g_test_add_func ("/cli/align/article", test_article);
  g_test_add_func ("/cli/align/calls", test_calls);
  return g_test_run ();
}
