/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run.h"

#include <string.h>

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return n;
}

static void
test_queries (void)
{
  static const struct
  {
    const char *query, *expected; /* a part of what is printed, NULL for nothing at all */
  } cases[] = {
    { "regionalism", "keyword (en): Regionalism" },
    { "منطقه گرايي", "reference 1: حسنوند" },
    { "1397", "reference 1: حسنوند" },
    { "asia trade zzz", NULL },
  };
  g_autofree char *article = run_data_path ("articles/regionalism-central-asia.txt");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (RunResult) result = RUN (NULL, "search", cases[i].query, article);

      g_assert_cmpint (result.status, ==, 0);
      if (cases[i].expected == NULL)
        g_assert_cmpstr (result.out, ==, "");
      else if (strstr (result.out, cases[i].expected) == NULL)
        g_error ("“%s”: expected “%s” in\n%s", cases[i].query, cases[i].expected, result.out);
    }
}

/* With several files each line names its own, and one that cannot be read does not stop the others. */
static void
test_files (void)
{
  g_autofree char *article = run_data_path ("articles/regionalism-central-asia.txt");
  g_autofree char *prefix = g_strconcat (article, ": ", NULL);
  g_auto (RunResult) one = RUN (NULL, "search", "geopolitics", article);
  g_auto (RunResult) two = RUN (NULL, "search", "geopolitics", "/nonexistent", article);

  g_assert_cmpint (two.status, ==, 1);
  g_assert_nonnull (strstr (two.errors, "/nonexistent"));
  g_assert_true (g_str_has_prefix (two.out, prefix));
  g_assert_cmpuint (count_lines (two.out), ==, count_lines (one.out));
}

static void
test_calls (void)
{
  g_auto (RunResult) none = RUN (NULL, "search");
  g_auto (RunResult) one = RUN (NULL, "search", "x");

  g_assert_cmpint (none.status, ==, 2);
  g_assert_cmpint (one.status, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/search/queries", test_queries);
  g_test_add_func ("/cli/search/files", test_files);
  g_test_add_func ("/cli/search/calls", test_calls);
  return g_test_run ();
}
