/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-page-person.h"

static void
test_marks (void)
{
  static const struct
  {
    const char *printed;
    const char *name;
    guint numbers[3]; /* the last first, 0 ends */
    gboolean starred;
  } cases[] = {
    { "علی احمدی1،2*", "علی احمدی", { 2, 1 }, TRUE }, { "Ada Smith¹", "Ada Smith", { 1 }, FALSE },
    { "Ada Smith (12)", "Ada Smith", { 12 }, FALSE }, { "مریم رضایی†", "مریم رضایی", { 0 }, TRUE },
    { "Smith J.", "Smith J.", { 0 }, FALSE },         { "3", "", { 3 }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup (cases[i].printed);
      g_autoptr (GArray) numbers = g_array_new (TRUE, FALSE, sizeof (guint));
      gboolean starred = FALSE;

      hk_page_person_take_marks (name, numbers, &starred);
      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpint (starred, ==, cases[i].starred);
      for (guint j = 0; j <= numbers->len; j++)
        g_assert_cmpuint (g_array_index (numbers, guint, j), ==, cases[i].numbers[j]);
    }
}

static void
test_addresses (void)
{
  g_autofree char *text
      = g_strdup ("Ada Smith <ada.smith@example.org>, orcid.org/0000-0001-2345-678X");
  g_autofree char *email = hk_page_person_take_email (text);
  g_autofree char *orcid = hk_page_person_take_orcid (text);

  g_assert_cmpstr (email, ==, "ada.smith@example.org");
  g_assert_cmpstr (orcid, ==, "0000-0001-2345-678X");
  g_assert_cmpstr (g_strchomp (text), ==, "Ada Smith <                     >,");
  g_assert_null (hk_page_person_take_email (text));
  g_assert_null (hk_page_person_take_orcid (text));
}

static void
test_contact (void)
{
  static const struct
  {
    const char *printed;
    const char *rest;
    const char *email;
    gboolean corresponding;
  } cases[] = {
    { "Department of Reading, Town. E-mail: ada@example.org", "Department of Reading, Town",
      "ada@example.org", FALSE },
    { "استادیار دانشگاه (نویسنده مسئول)، رایانامه: ada@example.ir", "استادیار دانشگاه",
      "ada@example.ir", TRUE },
    { "Department of Reading", "Department of Reading", NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup (cases[i].printed);
      gboolean corresponding;
      g_autofree char *email = hk_page_person_take_contact (text, &corresponding);

      g_assert_cmpstr (email, ==, cases[i].email);
      g_assert_cmpint (corresponding, ==, cases[i].corresponding);
      g_assert_true (g_str_has_prefix (text, cases[i].rest));
      g_assert_null (g_strstr_len (text, -1, "mail"));
    }
}

static void
test_label (void)
{
  static const struct
  {
    const char *printed;
    guint label;
    gsize n_bytes;
  } cases[] = {
    { "1استادیار", 1, 1 },
    { "[2] Department", 2, 4 },
    { "۳- استاد", 3, 4 },
    { "Department", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint label;
      gsize n_bytes = hk_page_person_label (cases[i].printed, &label);

      g_test_message ("%s", cases[i].printed);
      g_assert_cmpuint (label, ==, cases[i].label);
      g_assert_cmpuint (n_bytes, ==, cases[i].n_bytes);
    }
}

static void
test_words (void)
{
  g_assert_true (hk_page_person_is_affiliation ("Professor of Reading"));
  g_assert_true (hk_page_person_is_affiliation ("دانشآموخته دکتری"));
  g_assert_false (hk_page_person_is_affiliation ("Ada Smith"));
  g_assert_true (hk_page_person_is_corresponding ("* نویسنده مسئول: ada@example.ir"));
  g_assert_false (hk_page_person_is_corresponding ("نویسنده"));
  g_assert_cmpint (hk_page_person_digit (0x2075), ==, 5);
  g_assert_cmpint (hk_page_person_digit (0x6f4), ==, 4);
  g_assert_cmpint (hk_page_person_digit ('a'), ==, -1);
  g_assert_true (hk_page_person_is_mark (0x2020));
  g_assert_false (hk_page_person_is_mark ('a'));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-person/marks", test_marks);
  g_test_add_func ("/page-person/addresses", test_addresses);
  g_test_add_func ("/page-person/contact", test_contact);
  g_test_add_func ("/page-person/label", test_label);
  g_test_add_func ("/page-person/words", test_words);
  return g_test_run ();
}
