/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-language-name.h"

static void
test_names (void)
{
  static const char *const cases[][2] = {
    { "fa", "fa" },          { "EN", "en" },       { "fa_IR", "fa" }, { "pt-BR", "pt" },
    { "per", "fa" },         { "fas", "fa" },      { "prs", "fa" },   { "eng", "en" },
    { "English", "en" },     { "Persian ", "fa" }, { "فارسی", "fa" }, { "fre", "fr" },
    { "rus", "ru" },         { "cpe", "cpe" },     { "und", NULL },   { "", NULL },
    { "Mathematics", NULL }, { "!", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (hk_language_from_name (cases[i][0], -1), ==, cases[i][1]);
  g_assert_null (hk_language_from_name (NULL, -1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language-name/names", test_names);
  return g_test_run ();
}
