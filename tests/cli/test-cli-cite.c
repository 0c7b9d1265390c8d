/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run.h"

#include <string.h>

/* The file after "--references" is not the option's value. */
static void
test_references (void)
{
  g_autofree char *article = run_data_path ("articles/regionalism-central-asia.txt");
  g_auto (RunResult) before = RUN (NULL, "cite", "--references", article);
  g_auto (RunResult) after = RUN (NULL, "cite", article, "--references");
  g_auto (RunResult) first = RUN (NULL, "cite", "--references=1", article);

  if (first.status != 0)
    {
      g_test_skip_printf ("no style can be used here: %s", first.errors);
      return;
    }
  g_assert_cmpint (before.status, ==, 0);
  g_assert_cmpstr (before.out, ==, after.out);
  g_assert_cmpuint (strlen (before.out), >, strlen (first.out));
}

static void
test_wrong (void)
{
  g_autofree char *article = run_data_path ("articles/regionalism-central-asia.txt");
  g_auto (RunResult) none = RUN (NULL, "cite");
  g_auto (RunResult) ranges = RUN (NULL, "cite", "--references=a-b", article);

  g_assert_cmpint (none.status, ==, 2);
  g_assert_cmpint (ranges.status, ==, 2);
}

/* What is wrong is named, and nothing is printed as if it were a citation. */
static void
test_told (void)
{
  g_autofree char *article = run_data_path ("articles/regionalism-central-asia.txt");
  const struct
  {
    const char *option;
    const char *file;
    const char *input;
    const char *says;
  } rows[] = {
    { "--style=nobody", article, NULL, "“nobody”" },
    { "--style=/nowhere/nobody.csl", article, NULL, "“/nowhere/nobody.csl”" },
    { "--locale=xx-YY", article, NULL, "“xx-YY”" },
    { "--references=99", article, NULL, "no such reference" },
    { "--style=apa", "-", "[{\"id\": 1,]", "-:1: " },
    { "--style=apa", "-", "", "empty" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (RunResult) result = RUN (rows[i].input, "cite", rows[i].option, rows[i].file);

      g_assert_cmpint (result.status, ==, 1);
      g_assert_cmpstr (result.out, ==, "");
      if (strstr (result.errors, rows[i].says) == NULL)
        g_error ("expected “%s” in “%s”", rows[i].says, result.errors);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-cite/references", test_references);
  g_test_add_func ("/cli-cite/wrong", test_wrong);
  g_test_add_func ("/cli-cite/told", test_told);
  return g_test_run ();
}
