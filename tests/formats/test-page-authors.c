/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-page-authors.h"

#include <string.h>

/* Names with their affiliations in brackets, "*" for the corresponding one, e-mail in angles; then the
 * affiliations. */
static char *
describe (HkFront *front)
{
  GString *out = g_string_new (NULL);
  GPtrArray *authors = hk_front_get_authors (front);
  GPtrArray *affiliations = hk_front_get_affiliations (front);

  for (guint i = 0; i < authors->len; i++)
    {
      const HkAuthor *author = g_ptr_array_index (authors, i);

      g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", hk_text_get_printed (author->text));
      for (guint j = 0; author->affiliations != NULL && j < author->affiliations->len; j++)
        g_string_append_printf (out, "[%u]", g_array_index (author->affiliations, guint, j));
      if (author->corresponding)
        g_string_append_c (out, '*');
      if (author->email != NULL)
        g_string_append_printf (out, "<%s>", author->email);
      if (author->orcid != NULL)
        g_string_append_printf (out, "{%s}", author->orcid);
    }
  for (guint i = 0; i < affiliations->len; i++)
    g_string_append_printf (out, " | %s",
                            hk_text_get_printed (g_ptr_array_index (affiliations, i)));
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *text;
  const char *expected;
} cases[] = {
  { " • علی احمدی 1\n • مریم رضایی 2\n1 استادیار دانشگاه الف\n2 دانشجوی دانشگاه ب",
    "علی احمدی[0]; مریم رضایی[1] | استادیار دانشگاه الف | دانشجوی دانشگاه ب" },
  { "علی احمدی* 1؛ مریم رضایی2\n1گروه الف، دانشگاه ب\n2پژوهشکده ج",
    "علی احمدی[0]*; مریم رضایی[1] | گروه الف، دانشگاه ب | پژوهشکده ج" },
  { "Ali Ahmadi¹², Sara Karimi²*\n¹ University A\n² University B\n* Corresponding author: s@example.org",
    "Ali Ahmadi; Sara Karimi[1]*<s@example.org> | University A | University B" },
  { "Ali Ahmadi1, 2; Sara Karimi2\n1 University A\n2 University B",
    "Ali Ahmadi[0][1]; Sara Karimi[1] | University A | University B" },
  { "علی احمدی (نویسنده مسئول)\nدانشگاه الف", "علی احمدی[0]* | دانشگاه الف" },
  { "علی احمدی و مریم رضایی\nدانشگاه الف", "علی احمدی[0]; مریم رضایی[0] | دانشگاه الف" },
  { "دانشآموخته دکتری از دانشگاه الف", " | دانشآموخته دکتری از دانشگاه الف" },
  { " • Ali Ahmadi https://orcid.org/0000-0002-1825-0097\nPh.D. Student, University A. E-mail: ali@example.org",
    "Ali Ahmadi[0]<ali@example.org>{0000-0002-1825-0097} | Ph.D. Student, University A" },
  { "", "" },
  { "1\n2\n*", "" },
};

static void
test_authors (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autoptr (HkReading) reading = hk_reading_new (bytes, NULL, NULL);
      g_autoptr (HkFront) front = hk_front_new ("fa");
      g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (HkPageLine));
      g_auto (GStrv) split = g_strsplit (cases[i].text, "\n", -1);
      g_autofree char *got = NULL;

      for (char **one = split; *one != NULL; one++)
        {
          HkPageLine line = hk_page_line_make (*one, strlen (*one));

          g_array_append_val (lines, line);
        }
      hk_page_authors_read (reading, front, (HkPageLine *) lines->data, lines->len);
      got = describe (front);
      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

static void
test_people (void)
{
  g_assert_true (hk_page_authors_is_people ("Sara Karimi1, John Smith2"));
  g_assert_true (hk_page_authors_is_people ("استادیار دانشگاه الف"));
  g_assert_true (hk_page_authors_is_people ("a@example.org"));
  g_assert_false (hk_page_authors_is_people ("بازخوانی یک متن کهن"));
  g_assert_false (hk_page_authors_is_people ("The war of 1914 and its end"));
  g_assert_true (hk_page_authors_is_people ("محمد کریمی*، زهرا صالحی"));
  g_assert_true (hk_page_authors_is_people ("Ada Smith, John Michael Brown and Sara Karimi"));
  g_assert_false (hk_page_authors_is_people ("Trade, water and the rivers of the north"));
  g_assert_false (hk_page_authors_is_people (""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-authors/authors", test_authors);
  g_test_add_func ("/page-authors/people", test_people);
  return g_test_run ();
}
