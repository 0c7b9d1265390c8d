/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-front-fill.h"

#include "hk-article-merge.h"

static HkReading *
make_reading (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  return hk_reading_new (bytes, NULL, NULL);
}

static char *
join_texts (GPtrArray *texts)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "|" : "",
                            hk_text_get_printed (g_ptr_array_index (texts, i)));
  return g_string_free (out, FALSE);
}

static void
test_keywords (void)
{
  static const char *const cases[][2] = {
    { "a; b ;c", "a|b|c" },
    { "a, b, c", "a|b|c" },
    { "a, b; c", "a, b|c" },
    { "الف، ب، پ", "الف|ب|پ" },
    { "الف؛ ب، پ", "الف|ب، پ" },
    { "a; a; b", "a|b" },
    { ";;", "" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HkReading) reading = make_reading ();
      g_autoptr (HkFront) front = hk_front_new ("fa");
      g_autofree char *got = NULL;

      hk_front_fill_keywords (reading, front, cases[i][0]);
      got = join_texts (hk_front_get_keywords (front));
      g_assert_cmpstr (got, ==, cases[i][1]);
    }
}

static void
test_abstract (void)
{
  g_autoptr (HkReading) reading = make_reading ();
  g_autoptr (HkFront) front = hk_front_new ("en");
  GPtrArray *blocks = hk_front_get_abstract (front);

  hk_front_fill_abstract (reading, front, "Methods:\nWe count.\n\nResults");
  g_assert_cmpuint (blocks->len, ==, 3);
  g_assert_cmpint (((HkBlock *) g_ptr_array_index (blocks, 0))->kind, ==, HK_BLOCK_HEADING);
  g_assert_cmpstr (hk_text_get_printed (((HkBlock *) g_ptr_array_index (blocks, 0))->text), ==,
                   "Methods");
  g_assert_cmpint (((HkBlock *) g_ptr_array_index (blocks, 1))->kind, ==, HK_BLOCK_PARAGRAPH);
  /* A last line is text, whatever it says. */
  g_assert_cmpint (((HkBlock *) g_ptr_array_index (blocks, 2))->kind, ==, HK_BLOCK_PARAGRAPH);
}

static void
test_people (void)
{
  g_autoptr (HkReading) reading = make_reading ();
  g_autoptr (HkFront) front = hk_front_new ("en");
  HkAuthor *ada = hk_front_fill_author (reading, front, "Smith, Ada");
  HkAuthor *ben = hk_front_fill_author (reading, front, "Ben van Dam");
  g_autofree char *orcid = hk_front_fill_find_orcid ("https://orcid.org/0000-0002-1694-233x");

  g_assert_null (hk_front_fill_author (reading, front, " "));
  hk_front_fill_affiliation (reading, front, ada, "Place");
  hk_front_fill_affiliation (reading, front, ben, "Place");
  g_assert_cmpuint (hk_front_get_affiliations (front)->len, ==, 1);
  g_assert_cmpstr (hk_text_get_printed (ada->text), ==, "Ada Smith");
  g_assert_cmpstr (hk_text_get_printed (ben->text), ==, "Ben van Dam");
  g_assert_cmpuint (g_array_index (ben->affiliations, guint, 0), ==, 0);
  g_assert_cmpstr (orcid, ==, "0000-0002-1694-233X");
  g_assert_null (hk_front_fill_find_orcid ("0000-0002-1694"));
}

static void
test_language (void)
{
  g_assert_cmpstr (hk_front_fill_language ("fa", "متن فارسی است"), ==, "fa");
  g_assert_cmpstr (hk_front_fill_language ("ar", "متن"), ==, "ar");
  g_assert_cmpstr (hk_front_fill_language ("fa", "This is the text of it"), ==, "en");
  g_assert_cmpstr (hk_front_fill_language ("fa", "123"), ==, "fa");
  g_assert_null (hk_front_fill_language (NULL, NULL));
}

static void
test_merge (void)
{
  g_autoptr (HkReading) reading = make_reading ();
  g_autoptr (HkArticle) article = hk_article_new ();
  g_autoptr (HkArticle) other = hk_article_new ();
  HkFront *front = hk_article_ensure_front (article, "fa");
  HkFront *second = hk_article_ensure_front (other, "fa");
  HkAuthor *author;
  HkAuthor *with_place;

  hk_front_set_title (front, "عنوان");
  hk_front_set_title (second, "عنوان دیگر");
  hk_front_fill_abstract (reading, front, "کوتاه");
  hk_front_fill_abstract (reading, second, "چکیده‌ای که بلندتر است");
  hk_front_fill_author (reading, front, "احمدی، علی");
  with_place = hk_front_fill_author (reading, second, "علی احمدی");
  hk_front_fill_affiliation (reading, second, with_place, "دانشگاه");
  hk_article_ensure_front (other, "en");
  hk_front_set_title (hk_article_get_front (other, "en"), "Title");
  hk_work_set_string (hk_article_get_work (other), HK_VAR_VOLUME, "5");
  hk_article_take_reference (other, hk_reference_new ("entry", NULL));
  hk_article_merge (article, other);
  g_assert_cmpstr (hk_text_get_printed (hk_front_get_title (front)), ==, "عنوان");
  g_assert_cmpstr (hk_text_get_printed (
                       ((HkBlock *) g_ptr_array_index (hk_front_get_abstract (front), 0))->text),
                   ==, "چکیده‌ای که بلندتر است");
  g_assert_cmpuint (hk_front_get_authors (front)->len, ==, 1);
  author = g_ptr_array_index (hk_front_get_authors (front), 0);
  g_assert_cmpuint (author->affiliations->len, ==, 1);
  g_assert_cmpstr (author->name->family, ==, "احمدی");
  g_assert_nonnull (hk_article_get_front (article, "en"));
  g_assert_cmpstr (hk_work_get_string (hk_article_get_work (article), HK_VAR_VOLUME), ==, "5");
  g_assert_cmpuint (g_list_model_get_n_items (hk_article_get_references (article)), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/front-fill/keywords", test_keywords);
  g_test_add_func ("/front-fill/abstract", test_abstract);
  g_test_add_func ("/front-fill/people", test_people);
  g_test_add_func ("/front-fill/language", test_language);
  g_test_add_func ("/front-fill/merge", test_merge);
  return g_test_run ();
}
