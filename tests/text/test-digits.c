/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-digits.h"

static void
test_convert (void)
{
  static const struct
  {
    const char *text;
    HkDigits digits;
    const char *expected;
  } cases[] = {
    { "سال 2016 و ۱۳۹۵", HK_DIGITS_PERSIAN, "سال ۲۰۱۶ و ۱۳۹۵" },
    { "سال 2016 و ۱۳۹۵", HK_DIGITS_LATIN, "سال 2016 و 1395" },
    { "٣٫٥ and ۴", HK_DIGITS_LATIN, "3٫5 and 4" },
    { "12", HK_DIGITS_ARABIC, "١٢" },
    { "٤ ۴ 4", HK_DIGITS_AS_WRITTEN, "٤ ۴ 4" },
    { "", HK_DIGITS_PERSIAN, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = hk_digits_convert (cases[i].text, -1, cases[i].digits);

      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

static void
test_of_language (void)
{
  g_assert_cmpint (hk_digits_of_language ("fa"), ==, HK_DIGITS_PERSIAN);
  g_assert_cmpint (hk_digits_of_language ("fa-IR"), ==, HK_DIGITS_PERSIAN);
  g_assert_cmpint (hk_digits_of_language ("fab"), ==, HK_DIGITS_LATIN);
  g_assert_cmpint (hk_digits_of_language ("en"), ==, HK_DIGITS_LATIN);
  g_assert_cmpint (hk_digits_of_language ("ar"), ==, HK_DIGITS_ARABIC);
  g_assert_cmpint (hk_digits_of_language (NULL), ==, HK_DIGITS_LATIN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/digits/convert", test_convert);
  g_test_add_func ("/digits/of-language", test_of_language);
  return g_test_run ();
}
