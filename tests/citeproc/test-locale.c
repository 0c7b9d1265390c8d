/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-locale-private.h"

#include "csl-setting.h"

static void
test_terms (void)
{
  static const struct
  {
    const char *name;
    CslForm form;
    gboolean plural;
    const char *wanted;
  } rows[] = {
    { "page", CSL_FORM_SHORT, FALSE, "p." },
    { "page", CSL_FORM_SHORT, TRUE, "pp." },
    { "page", CSL_FORM_SYMBOL, TRUE, "pp." }, /* no symbol: the short form */
    { "page", CSL_FORM_LONG, FALSE, NULL },
    { "and", CSL_FORM_SHORT, FALSE, "and" }, /* no short form: the long one */
    { "and", CSL_FORM_VERB_SHORT, FALSE, "and" },
    { "nothing", CSL_FORM_LONG, FALSE, NULL },
  };
  g_autoptr (CslLocale) locale = csl_setting_locale ("en", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (csl_locale_get_term (locale, rows[i].name, rows[i].form, rows[i].plural), ==,
                     rows[i].wanted);
  g_assert_cmpint (csl_locale_get_gender (locale, "edition"), ==, CSL_GENDER_FEMININE);
  g_assert_cmpint (csl_locale_get_gender (locale, "nothing"), ==, CSL_GENDER_NEUTER);
}

static void
test_overlay (void)
{
  static const char over[] = "<locale xmlns='http://purl.org/net/xbiblio/csl'><style-options "
                             "punctuation-in-quote='true'/><terms><term name='and'>plus</term>"
                             "<term name='et-al'></term></terms></locale>";
  g_autoptr (CslLocale) locale = csl_setting_locale ("en", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (csl_locale_punctuation_in_quote (locale));
  g_assert_true (csl_locale_add_bytes (locale, over, strlen (over), &error));
  g_assert_no_error (error);
  g_assert_true (csl_locale_punctuation_in_quote (locale));
  g_assert_cmpstr (csl_locale_get_term (locale, "and", CSL_FORM_LONG, FALSE), ==, "plus");
  g_assert_cmpstr (csl_locale_get_term (locale, "et-al", CSL_FORM_LONG, FALSE), ==, "");
  g_assert_cmpstr (csl_locale_get_term (locale, "ibid", CSL_FORM_LONG, FALSE), ==, "ibid.");
  g_assert_nonnull (csl_locale_get_date (locale, CSL_DATE_FORM_TEXT));
}

static void
test_ordinals (void)
{
  static const struct
  {
    int number;
    CslGender gender;
    const char *wanted;
  } rows[] = {
    { 1, CSL_GENDER_NEUTER, "st" },   { 2, CSL_GENDER_FEMININE, "a" },
    { 3, CSL_GENDER_NEUTER, "th" },   { 11, CSL_GENDER_NEUTER, "th" },
    { 101, CSL_GENDER_NEUTER, "st" }, { 111, CSL_GENDER_NEUTER, "th" },
  };
  g_autoptr (CslLocale) locale = csl_setting_locale ("en", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (csl_locale_get_ordinal (locale, rows[i].number, rows[i].gender), ==,
                     rows[i].wanted);
  g_assert_cmpstr (csl_locale_get_long_ordinal (locale, 2, CSL_GENDER_NEUTER), ==, "second");
  g_assert_null (csl_locale_get_long_ordinal (locale, 11, CSL_GENDER_NEUTER));
}

static void
test_broken (void)
{
  static const char *const texts[] = { "", "<locale", "<style/>", "{}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CslLocale) locale = csl_locale_new ("en");
      g_autoptr (GError) error = NULL;

      g_assert_false (csl_locale_add_bytes (locale, texts[i], strlen (texts[i]), &error));
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, !=, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/locale/terms", test_terms);
  g_test_add_func ("/locale/overlay", test_overlay);
  g_test_add_func ("/locale/ordinals", test_ordinals);
  g_test_add_func ("/locale/broken", test_broken);
  return g_test_run ();
}
