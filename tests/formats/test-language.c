/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-language.h"

static void
test_names (void)
{
  static const char *const cases[][2] = {
    { "fa", "fa" },      { "EN", "en" },       { "fa_IR", "fa" },   { "pt-BR", "pt" },    { "per", "fa" },
    { "fas", "fa" },     { "eng", "en" },      { "English", "en" }, { "Persian ", "fa" }, { "فارسی", "fa" },
    { "fre", "fr" },     { "rus", "ru" },      { "cpe", "cpe" },    { "und", NULL },      { "", NULL },
    { "Mathematics", NULL }, { "!", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (hk_language_from_name (cases[i][0], -1), ==, cases[i][1]);
  g_assert_null (hk_language_from_name (NULL, -1));
}

static void
test_guess (void)
{
  static const char *const cases[][2] = {
    { "سیمبر، رضا (1398). قدرت ژئوپلیتیکی. فصلنامه روابط خارجی. https://doi.org/10.1000/1", "fa" },
    { "المجلة العربية للعلوم الاجتماعية", "ar" },
    { "Вардомский Л.Б, Пылин А.Г, (2014). Регионализация.", "ru" },
    { "Європейська інтеграція", "uk" },
    { "Patnaik, A. (2016). Central Asia", "en" },
    { "مثال: Patnaik, A. (2016). Central Asia: Geopolitics, security and stability", "en" },
    { "2016, 12-14", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (hk_language_guess (cases[i][0], -1), ==, cases[i][1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/names", test_names);
  g_test_add_func ("/language/guess", test_guess);
  return g_test_run ();
}
