/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-note-fields.h"

static HkWork *
with_note (const char *note)
{
  g_autoptr (HkWork) work = hk_work_new ("book");

  hk_work_set_string (work, HK_VAR_TITLE, "A title");
  hk_work_set_string (work, HK_VAR_NOTE, note);
  return csl_note_fields_apply (work);
}

static void
test_strings (void)
{
  static const struct
  {
    const char *note;
    HkVariable variable;
    const char *value;
  } rows[] = {
    { "publisher: The Press", HK_VAR_PUBLISHER, "The Press" },
    { "A note\nedition: 3", HK_VAR_EDITION, "3" },
    { "See {:genre: memoir} there", HK_VAR_GENRE, "memoir" },
    { "title: another", HK_VAR_TITLE, "A title" },
    { "one\ntwo\nedition: 3", HK_VAR_EDITION, NULL },
    { "Remark: none of CSL's", HK_VAR_GENRE, NULL },
    { "{:genre: never closed", HK_VAR_GENRE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HkWork) work = with_note (rows[i].note);

      g_test_message ("%s", rows[i].note);
      g_assert_cmpstr (hk_work_get_string (work, rows[i].variable), ==, rows[i].value);
    }
}

static void
test_names_and_dates (void)
{
  g_autoptr (HkWork) work = with_note (
      "translator: Doe || Jane\ntranslator: The Office\nevent-date: 2004-10-01/2004-10-14\ntype: report");
  gsize n_names;
  const HkName *const *names = hk_work_get_names (work, HK_VAR_TRANSLATOR, &n_names);
  const HkDate *date = hk_work_get_date (work, HK_VAR_EVENT_DATE);

  g_assert_cmpuint (n_names, ==, 2);
  g_assert_cmpstr (names[0]->family, ==, "Doe");
  g_assert_cmpstr (names[0]->given, ==, "Jane");
  g_assert_cmpstr (names[1]->literal, ==, "The Office");
  g_assert_cmpint (date->start.day, ==, 1);
  g_assert_cmpint (date->end.day, ==, 14);
  g_assert_cmpstr (hk_work_get_csl_type (work), ==, "report");
}

static void
test_translations (void)
{
  g_autoptr (HkWork) work = with_note (
      "translated-title: عنوان\ntranslated-author: Doe || Jane\ntranslated-author: The Office\n"
      "translated-issued: 2004\nedition: 3");

  g_assert_cmpstr (hk_work_get_extra (work, "translated-title"), ==, "\"عنوان\"");
  g_assert_cmpstr (hk_work_get_extra (work, "translated-author"), ==,
                   "[{\"family\":\"Doe\",\"given\":\"Jane\"},{\"literal\":\"The Office\"}]");
  g_assert_null (hk_work_get_extra (work, "translated-issued"));
  g_assert_null (hk_work_get_string (work, HK_VAR_EDITION));
}

static void
test_untouched (void)
{
  g_autoptr (HkWork) work = hk_work_new ("book");
  g_autoptr (HkWork) same = NULL;

  hk_work_set_string (work, HK_VAR_NOTE, "An ordinary note.");
  same = csl_note_fields_apply (work);
  g_assert_true (same == work);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/note-fields/strings", test_strings);
  g_test_add_func ("/note-fields/names-and-dates", test_names_and_dates);
  g_test_add_func ("/note-fields/translations", test_translations);
  g_test_add_func ("/note-fields/untouched", test_untouched);
  return g_test_run ();
}
