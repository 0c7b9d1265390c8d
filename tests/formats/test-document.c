/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents for people, and JATS, as they are written. */
#include <string.h>

#include "dump.h"
#include "hk-clean.h"
#include "hk-formats.h"
#include "hk-test.h"

static HkArticle *
make_article (void)
{
  HkArticle *article = hk_article_new ();
  HkFront *fa = hk_article_ensure_front (article, "fa");
  HkFront *en = hk_article_ensure_front (article, "en");
  HkReference *printed = hk_reference_new ("احمدی، علی (1397). A <b>title</b> & more. 1. x", "fa");
  HkReference *fields = hk_reference_new ("", "en");
  HkWork *work = hk_work_new ("article-journal");
  HkAuthor *author = hk_author_new ("علی احمدی", "fa");

  hk_work_set_string (hk_article_get_work (article), HK_VAR_TITLE, "عنوان");
  hk_work_set_string (hk_article_get_work (article), HK_VAR_LANGUAGE, "fa");
  hk_front_set_title (fa, "عنوان & <script>");
  hk_front_set_title (en, "1. A *title* with [marks]");
  hk_front_add_affiliation (fa, "دانشگاه تهران");
  hk_author_add_affiliation (author, 0);
  author->name = hk_name_new ("احمدی", "علی");
  author->corresponding = TRUE;
  hk_front_take_author (fa, author);
  hk_front_add_block (fa, HK_BLOCK_HEADING, "هدف");
  hk_front_add_block (fa, HK_BLOCK_PARAGRAPH, "متن \u202eوارونه\u202c.");
  hk_front_add_block (en, HK_BLOCK_PARAGRAPH, "Text of the abstract.");
  hk_front_add_keyword (fa, "یک");
  hk_front_add_keyword (fa, "دو");
  hk_front_add_keyword (en, "one");
  hk_article_take_reference (article, printed);
  hk_work_set_string (work, HK_VAR_TITLE, "Fields only");
  hk_work_set_string (work, HK_VAR_DOI, "10.1000/xyz");
  hk_work_take_name (work, HK_VAR_AUTHOR, hk_name_new ("Smith", "Ada"));
  hk_work_take_date (work, HK_VAR_ISSUED, hk_date_new (2020, 0, 0));
  hk_reference_take_work (fields, work);
  hk_article_take_reference (article, fields);
  return article;
}

static char *
write_as (HkArticle *article, const char *format)
{
  HkWriting writing = { .article = article };
  g_autoptr (GError) error = NULL;
  GString *text = hk_formats_write (format, &writing, &error);

  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (text->str, (gssize) text->len, NULL));
  for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char (p))
    if (hk_clean_is_control (g_utf8_get_char (p)))
      g_error ("%s has U+%04X in it", format, g_utf8_get_char (p));
  return g_string_free (text, FALSE);
}

static void
expect (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("expected “%s” in\n%s", part, text);
}

static void
test_html (void)
{
  g_autoptr (HkArticle) article = make_article ();
  g_autofree char *html = write_as (article, "html");
  const char *script;

  expect (html, "<html lang=\"fa\" dir=\"rtl\">");
  expect (html, "<section lang=\"en\" dir=\"ltr\">");
  expect (html, "<h1 lang=\"fa\" dir=\"rtl\">عنوان &amp; &lt;script&gt;</h1>");
  expect (html, "<h2 lang=\"fa\" dir=\"rtl\">چکیده</h2>");
  expect (html, "<p lang=\"fa\" dir=\"rtl\">علی احمدی 1*</p>");
  expect (html,
          "<li lang=\"en\" dir=\"ltr\">Smith, Ada (2020). Fields only. 10.1000/xyz <a dir=\"ltr\" "
          "href=\"https://doi.org/10.1000/xyz\">https://doi.org/10.1000/xyz</a></li>");
  expect (html, "A &lt;b&gt;title&lt;/b&gt; &amp; more");
  script = strstr (html, "<script");
  g_assert_true (g_str_has_prefix (script, "<script type=\"application/x-hamkhan-article+json\">"));
  g_assert_null (strstr (script + 1, "<script"));
  g_assert_true (g_str_has_suffix (html, "\n}\n</script>\n</body>\n</html>\n"));
  g_assert_true (strchr (script + 1, '<') == strstr (script, "</script>"));
}

static void
test_markdown (void)
{
  g_autoptr (HkArticle) article = make_article ();
  g_autofree char *text = write_as (article, "markdown");

  expect (text, "# 1\\. A \\*title\\* with \\[marks\\]\n\n");
  expect (text, "## کلیدواژه‌ها\n\nیک، دو\n\n");
  expect (text, "A \\<b\\>title\\</b\\> \\& more");
  expect (text, "2. Smith, Ada (2020). Fields only. 10.1000/xyz <https://doi.org/10.1000/xyz>\n");
}

static void
test_text (void)
{
  g_autoptr (HkArticle) article = make_article ();
  g_autofree char *text = write_as (article, "text");

  expect (text, "عنوان & <script>\nعلی احمدی 1*\n");
  expect (text, "\nKeywords\none\n");
  expect (text, "\nمنابع\n1. احمدی، علی (1397). A <b>title</b> & more. 1. x\n2. Smith");
}

static HkArticle *
read_again (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  HkArticle *article = hk_formats_read_bytes (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  return article;
}

/* A page that was written opens as the article that it was written from, with all of it. */
static void
check_html (HkArticle *article)
{
  g_autofree char *html = write_as (article, "html");
  g_autofree char *expected = write_as (article, "json");
  g_autoptr (HkArticle) again = read_again (html);
  g_autofree char *got = write_as (again, "json");

  g_assert_cmpstr (got, ==, expected);
}

/* Reads what was written, and compares it with what it was written from. */
static void
check_jats (HkArticle *article)
{
  g_autofree char *xml = write_as (article, "jats");
  g_autoptr (HkArticle) again = read_again (xml);
  g_autofree char *xml_again = write_as (again, "jats");

  g_assert_cmpstr (xml, ==, xml_again);
}

static void
test_jats (void)
{
  g_autoptr (HkArticle) article = make_article ();

  check_jats (article);
}

static void
test_jats_file (gconstpointer name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "jats", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = hk_formats_read_file (file, NULL, &error);

  g_assert_no_error (error);
  check_jats (article);
  check_html (article);
}

/* A format tells what it leaves out, once for each thing. */
static void
test_lost (void)
{
  g_autoptr (HkArticle) article = make_article ();
  g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func (g_free);
  HkWriting writing = { .article = article, .lost = lost };
  GString *text = hk_formats_write ("ris", &writing, NULL);
  g_autofree char *all = NULL;

  g_string_free (text, TRUE);
  g_ptr_array_add (lost, NULL);
  all = g_strjoinv ("|", (char **) lost->pdata);
  g_assert_cmpstr (all, ==,
                   "affiliations|abstract in the second language|headings of the abstract|"
                   "keywords in the second language|references as they were printed");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/html", test_html);
  g_test_add_func ("/document/markdown", test_markdown);
  g_test_add_func ("/document/text", test_text);
  g_test_add_func ("/document/jats", test_jats);
  g_test_add_data_func ("/document/jats/fa-en", "fa-en-sinaweb.xml", test_jats_file);
  g_test_add_data_func ("/document/jats/ru-en", "ru-en-alternatives.xml", test_jats_file);
  g_test_add_func ("/document/lost", test_lost);
  return g_test_run ();
}
