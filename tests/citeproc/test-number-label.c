/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-number-label.h"

#include "csl-setting.h"

static void
test_label (void)
{
  g_assert_cmpstr (csl_number_label ("pp.", 3), ==, "page");
  g_assert_cmpstr (csl_number_label ("fig.", 4), ==, "figure");
  g_assert_null (csl_number_label ("pp", 2));
  g_assert_null (csl_number_label ("", 0));
}

static void
test_find (void)
{
  static const struct
  {
    const char *text;
    const char *wanted;
  } rows[] = {
    { "7, p. 3-8", "p. 3-8" }, { "7, p. x", NULL }, { "p. 3", NULL },
    { "seven, p. 3", NULL },   { "7", NULL },       { "7 p.", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (csl_number_find_label (rows[i].text), ==, rows[i].wanted);
}

static void
test_set (void)
{
  static const struct
  {
    const char *text;
    const char *wanted;
  } rows[] = {
    { "7, p. 3-8", "7, pp. 3-8" },
    { "7, pp. 3", "7, p. 3" },
    { "12, fig. 2, 3, p. 9", "12, figs. 2, 3, p. 9" },
    { "12, vol. 3", "12, vol. 3" },
    { "p. 3", "p. 3" },
    { "", "" },
  };
  g_autoptr (CslLocale) locale = csl_setting_locale ("en", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got = csl_number_set_labels (rows[i].text, locale);

      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-label/label", test_label);
  g_test_add_func ("/number-label/find", test_find);
  g_test_add_func ("/number-label/set", test_set);
  return g_test_run ();
}
