/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csl-translation.h"

static HkWork *
persian_work (void)
{
  HkWork *work = hk_work_new ("book");

  hk_work_set_string (work, HK_VAR_LANGUAGE, "fa");
  hk_work_set_string (work, HK_VAR_TITLE, "آسیای مرکزی");
  hk_work_set_string (work, HK_VAR_TITLE_SHORT, "آسیا");
  hk_work_take_name (work, HK_VAR_AUTHOR, hk_name_new ("محمدی", "علی"));
  return work;
}

static void
test_title (void)
{
  static const struct
  {
    const char *translated;
    const char *transliterated;
    const char *original;
    CslTitles titles;
    const char *wanted;
  } rows[] = {
    { "\"Central Asia\"", NULL, NULL, CSL_TITLES_AS_GIVEN, "آسیای مرکزی" },
    { "\"Central Asia\"", NULL, NULL, CSL_TITLES_TRANSLATED, "Central Asia" },
    { "\"Central Asia\"", NULL, NULL, CSL_TITLES_BOTH, "آسیای مرکزی [Central Asia]" },
    { "\"Central Asia\"", "\"Āsiyā\"", NULL, CSL_TITLES_BOTH, "Āsiyā [Central Asia]" },
    { NULL, "\"Āsiyā\"", NULL, CSL_TITLES_BOTH, "Āsiyā" },
    { NULL, "\"Āsiyā\"", NULL, CSL_TITLES_TRANSLATED, "Āsiyā" },
    { NULL, NULL, "Inner Asia", CSL_TITLES_TRANSLATED, "Inner Asia" },
    { "\"Central Asia\"", NULL, "Inner Asia", CSL_TITLES_TRANSLATED, "Central Asia" },
    { NULL, NULL, "آسیای میانه", CSL_TITLES_TRANSLATED, "آسیای مرکزی" },
    { "[1, {}]", NULL, NULL, CSL_TITLES_TRANSLATED, "آسیای مرکزی" },
    { NULL, NULL, NULL, CSL_TITLES_BOTH, "آسیای مرکزی" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HkWork) work = persian_work ();
      g_autoptr (HkWork) got = NULL;

      if (rows[i].translated != NULL)
        hk_work_set_extra (work, "translated-title", rows[i].translated);
      if (rows[i].transliterated != NULL)
        hk_work_set_extra (work, "transliterated-title", rows[i].transliterated);
      if (rows[i].original != NULL)
        hk_work_set_string (work, HK_VAR_ORIGINAL_TITLE, rows[i].original);
      got = csl_translation_apply (work, "en-US", rows[i].titles);
      g_test_message ("row %u", i);
      g_assert_cmpstr (hk_work_get_string (got, HK_VAR_TITLE), ==, rows[i].wanted);
      g_assert_cmpstr (hk_work_get_string (work, HK_VAR_TITLE), ==, "آسیای مرکزی");
    }
}

/* The short title of the other language must not stand beside a translated one. */
static void
test_others (void)
{
  g_autoptr (HkWork) work = persian_work ();
  g_autoptr (HkWork) got = NULL;
  gsize n_names;

  hk_work_set_extra (work, "translated-title", "\"Central Asia\"");
  hk_work_set_extra (work, "transliterated-author",
                     "[{\"family\":\"Mohammadi\",\"given\":\"Ali\"},\"SAMT\"]");
  hk_work_set_extra (work, "translated-publisher-place", "\"Tehran\"");
  hk_work_set_extra (work, "translated-nonsense", "\"x\"");
  got = csl_translation_apply (work, "en-US", CSL_TITLES_TRANSLATED);
  g_assert_null (hk_work_get_string (got, HK_VAR_TITLE_SHORT));
  g_assert_cmpstr (hk_work_get_string (got, HK_VAR_PUBLISHER_PLACE), ==, "Tehran");
  g_assert_cmpstr (hk_work_get_names (got, HK_VAR_AUTHOR, &n_names)[0]->family, ==, "Mohammadi");
  g_assert_cmpuint (n_names, ==, 2);
}

static void
test_same_language (void)
{
  g_assert_true (csl_language_is_same ("fa", "fa-IR"));
  g_assert_true (csl_language_is_same ("FA_IR", "fa"));
  g_assert_false (csl_language_is_same ("fa", "fat"));
  g_assert_false (csl_language_is_same ("en", "fa"));
  g_assert_false (csl_language_is_same (NULL, "fa"));
  g_assert_true (csl_language_is_same (NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/translation/title", test_title);
  g_test_add_func ("/translation/others", test_others);
  g_test_add_func ("/translation/same-language", test_same_language);
  return g_test_run ();
}
