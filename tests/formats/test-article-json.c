/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "dump.h"
#include "hk-formats.h"
#include "hk-test.h"

static HkArticle *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return hk_formats_read_bytes (bytes, "x.hamkhan", NULL, error);
}

static char *
write_article (HkArticle *article)
{
  g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func (g_free);
  HkWriting writing = { .article = article, .lost = lost };
  g_autoptr (GError) error = NULL;
  GString *text = hk_formats_write ("json", &writing, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lost->len, ==, 0);
  return g_string_free (text, FALSE);
}

static const char whole[]
    = "{\"hamkhan\": 1, \"x-top\": [1, {\"deep\": null}],"
      " \"work\": {\"type\": \"article-journal\", \"title\": \"عنوان\", \"custom\": {\"a\": 1}},"
      " \"fronts\": [{\"language\": \"fa\", \"x-front\": true,"
      "  \"title\": {\"printed\": \"منطقه گرایی\", \"x-text\": 7, \"edits\": ["
      "   {\"start\": 10, \"length\": 1, \"after\": \"\\u200c\", \"kind\": \"zwnj\", \"confidence\": 0.95, \"undone\": true, \"x-edit\": \"me\"}]},"
      "  \"authors\": [{\"name\": {\"printed\": \"علی احمدی\", \"x-name\": 1}, \"parts\": {\"family\": \"احمدی\", \"given\": \"علی\", \"x-part\": []},"
      "    \"affiliations\": [0], \"corresponding\": true, \"email\": \"a@b.ir\", \"x-author\": \"k\"}],"
      "  \"affiliations\": [\"دانشگاه تهران\"],"
      "  \"abstract\": [{\"printed\": \"هدف\", \"heading\": true}, \"متن.\"], \"keywords\": [\"یک\", \"دو\"],"
      "  \"subjects\": [\"سه\"]}, {\"language\": \"en\", \"title\": \"A title\", \"keywords\": [\"one\"]},"
      "  {\"language\": \"de\", \"title\": \"Ein Titel\", \"pairs\": \"1:1 2:0\"}],"
      " \"history\": {\"received\": {\"date-parts\": [[1397, 2, 3]], \"calendar\": \"jalali\", \"x-date\": {}}},"
      " \"pairs\": \"1:1! 1:0 2:1=650\","
      " \"references\": [{\"label\": \"1\", \"language\": \"fa\", \"printed\": \"درمنطقه. 69-39\","
      "   \"edits\": [{\"start\": 4, \"length\": 0, \"after\": \" \", \"kind\": \"space\", \"unverified\": true}],"
      "   \"others\": [{\"language\": \"en\", \"printed\": \"In the region\", \"x-other\": 1}],"
      "   \"works\": [{\"type\": \"book\", \"title\": \"در منطقه\"}], \"confidences\": [{\"title\": 0.5}],"
      "   \"flags\": [\"page:reversed-range\"], \"x-reference\": {\"b\": [2]}}]}";

/* Of the second language in the older place, of the third in today's. */
static void
expect_pairs (HkArticle *article)
{
  g_assert_cmpstr (hk_front_get_pairs (hk_article_get_front (article, "en")), ==,
                   "1:1! 1:0 2:1=650");
  g_assert_cmpstr (hk_front_get_pairs (hk_article_get_front (article, "de")), ==, "1:1 2:0");
}

static void
test_round_trip (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = read_text (whole, &error);
  g_autoptr (HkArticle) again = NULL;
  g_autoptr (HkReference) reference = NULL;
  g_autofree char *text = NULL;
  g_autofree char *text_again = NULL;
  HkFront *front;
  HkText *title;

  g_assert_no_error (error);
  front = hk_article_get_front (article, "fa");
  title = hk_front_get_title (front);
  g_assert_cmpuint (hk_edits_get_length (hk_text_get_edits (title)), ==, 1);
  g_assert_cmpstr (hk_text_get_string (title), ==, "منطقه گرایی");
  hk_text_set_edit_undone (title, 0, FALSE);
  g_assert_cmpstr (hk_text_get_string (title), ==, "منطقه‌گرایی");
  g_assert_cmpint (hk_article_get_history (article, HK_HISTORY_RECEIVED)->calendar, ==,
                   HK_CALENDAR_JALALI);
  reference = g_list_model_get_item (hk_article_get_references (article), 0);
  g_assert_cmpstr (hk_text_get_string (hk_reference_get_text (reference)), ==, "در منطقه. 69-39");
  g_assert_cmpfloat (hk_reference_get_confidence (reference), ==, .5);
  expect_pairs (article);

  text = write_article (article);
  for (const char *const *member
       = (const char *const[]){ "\"x-top\"", "\"x-front\"", "\"x-text\"", "\"x-author\"",
                                "\"x-reference\"", "\"deep\"", "\"x-name\"", "\"x-part\"",
                                "\"x-edit\"", "\"x-date\"", "\"x-other\"", "\"In the region\"",
                                NULL };
       *member != NULL; member++)
    if (strstr (text, *member) == NULL)
      g_error ("%s was not kept in\n%s", *member, text);
  again = read_text (text, &error);
  g_assert_no_error (error);
  expect_pairs (again);
  text_again = write_article (again);
  g_assert_cmpstr (text, ==, text_again);
}

/* A real article, read from a page and repaired by nobody, is the same after saving and opening. */
static void
test_real_article (void)
{
  g_autofree char *path = hk_test_shared ("article.txt");
  g_autoptr (GFile) file = NULL;
  g_autoptr (HkArticle) article = NULL;
  g_autoptr (HkArticle) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (path == NULL)
    return;
  file = g_file_new_for_path (path);
  article = hk_formats_read_file (file, NULL, &error);
  g_assert_no_error (error);
  text = write_article (article);
  again = read_text (text, &error);
  g_assert_no_error (error);
  before = hk_dump_article (article);
  after = hk_dump_article (again);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (g_list_model_get_n_items (hk_article_get_references (again)), ==, 32);
}

static void
test_wrong_members (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = read_text (
      "{\"hamkhan\": 9, \"fronts\": [7, {\"language\": \"fa\", \"title\": 5, \"keywords\": [\"الف\", 3],"
      " \"authors\": [{}, \"علی\"]}, {\"language\": \"fa\"}], \"references\": [{}, {\"printed\": \"a\\u202eb\","
      " \"edits\": [{\"start\": 99, \"length\": 1}]}], \"history\": {\"received\": \"1397\"}}",
      &error);
  g_autoptr (HkReference) reference = NULL;
  HkFront *front;

  g_assert_no_error (error);
  front = hk_article_get_front (article, "fa");
  g_assert_null (hk_front_get_title (front));
  g_assert_cmpuint (hk_front_get_keywords (front)->len, ==, 1);
  g_assert_cmpuint (hk_front_get_authors (front)->len, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (hk_article_get_references (article)), ==, 1);
  reference = g_list_model_get_item (hk_article_get_references (article), 0);
  g_assert_cmpstr (hk_text_get_printed (hk_reference_get_text (reference)), ==, "ab");
  g_assert_cmpuint (hk_article_get_notices (article)->len, >, 3);
}

static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    int code;
    const char *message;
  } cases[] = {
    { "{\"hamkhan\": 1,\n \"fronts\": ]}", HK_FORMAT_ERROR_SYNTAX, "Line 2, column 12:" },
    { "{\"hamkhan\": 1} {}", HK_FORMAT_ERROR_SYNTAX, "Line 1, column 16:" },
    { "{\"hamkhan\": '1'}", HK_FORMAT_ERROR_SYNTAX, "Line 1, column 13:" },
    { "  \n ", HK_FORMAT_ERROR_EMPTY, "empty" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HkArticle) article = read_text (cases[i].text, &error);

      g_assert_null (article);
      g_assert_error (error, HK_FORMAT_ERROR, cases[i].code);
      if (strstr (error->message, cases[i].message) == NULL)
        g_error ("%s: expected “%s”, got “%s”", cases[i].text, cases[i].message, error->message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article-json/round-trip", test_round_trip);
  g_test_add_func ("/article-json/real-article", test_real_article);
  g_test_add_func ("/article-json/wrong-members", test_wrong_members);
  g_test_add_func ("/article-json/errors", test_errors);
  return g_test_run ();
}
