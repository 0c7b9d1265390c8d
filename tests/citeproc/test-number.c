/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-number.h"

#include "csl-setting.h"

static void
test_is_numeric (void)
{
  static const struct
  {
    const char *text;
    gboolean wanted;
  } rows[] = {
    { "3", TRUE },          { "۱۲", TRUE },   { "2nd", TRUE },    { "A12", TRUE },
    { "1-3, 5 & 7", TRUE }, { "12a", TRUE },  { "third", FALSE }, { "", FALSE },
    { "3 volumes", FALSE }, { "xii", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (csl_number_is_numeric (rows[i].text), ==, rows[i].wanted);
    }
}

static void
test_is_plural (void)
{
  static const struct
  {
    const char *text;
    gboolean count;
    gboolean wanted;
  } rows[] = {
    { "3", FALSE, FALSE },     { "3-5", FALSE, TRUE }, { "3, 5", FALSE, TRUE },
    { "3\\-5", FALSE, FALSE }, { "۳–۵", FALSE, TRUE }, { "iv-vi", FALSE, TRUE },
    { "1", TRUE, FALSE },      { "2", TRUE, TRUE },    { "1, fol. 186", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (csl_number_is_plural (rows[i].text, rows[i].count), ==, rows[i].wanted);
    }
}

static void
test_format (void)
{
  static const struct
  {
    const char *text;
    CslNumberForm form;
    CslGender gender;
    const char *wanted;
  } rows[] = {
    { "1-3,5&7", CSL_NUMBER_NUMERIC, CSL_GENDER_NEUTER, "1–3, 5 & 7" },
    { "1", CSL_NUMBER_ORDINAL, CSL_GENDER_NEUTER, "1st" },
    { "11", CSL_NUMBER_ORDINAL, CSL_GENDER_NEUTER, "11th" },
    { "21", CSL_NUMBER_ORDINAL, CSL_GENDER_NEUTER, "21st" },
    { "2", CSL_NUMBER_ORDINAL, CSL_GENDER_FEMININE, "2a" },
    { "2", CSL_NUMBER_LONG_ORDINAL, CSL_GENDER_NEUTER, "second" },
    { "11", CSL_NUMBER_LONG_ORDINAL, CSL_GENDER_NEUTER, "11th" },
    { "1999", CSL_NUMBER_ROMAN, CSL_GENDER_NEUTER, "mcmxcix" },
    { "4000", CSL_NUMBER_ROMAN, CSL_GENDER_NEUTER, "4000" },
    { "12a", CSL_NUMBER_ORDINAL, CSL_GENDER_NEUTER, "12a" },
  };
  g_autoptr (CslLocale) locale = csl_setting_locale ("en", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *got
          = csl_number_format (rows[i].text, rows[i].form, rows[i].gender, "–", locale);

      g_assert_cmpstr (got, ==, rows[i].wanted);
    }
}

static void
test_plain_word (void)
{
  g_assert_true (csl_number_is_plain_word ("fol. 186"));
  g_assert_false (csl_number_is_plain_word ("xiv"));
  g_assert_false (csl_number_is_plain_word ("no 5"));
  g_assert_true (csl_number_is_dash (0x2013));
}

static void
test_value (void)
{
  g_assert_cmpint (csl_number_value ("vol. ۱۲"), ==, 12);
  g_assert_cmpint (csl_number_value ("none"), ==, -1);
  g_assert_cmpint (csl_number_value ("99999999999999999999999999"), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/is-numeric", test_is_numeric);
  g_test_add_func ("/number/is-plural", test_is_plural);
  g_test_add_func ("/number/format", test_format);
  g_test_add_func ("/number/plain-word", test_plain_word);
  g_test_add_func ("/number/value", test_value);
  return g_test_run ();
}
