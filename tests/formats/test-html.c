/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "dump.h"
#include "hk-formats.h"
#include "hk-html-text.h"

static void
test_file (gconstpointer data)
{
  g_autofree char *in = g_test_build_filename (G_TEST_DIST, "formats", "html", data, NULL);
  g_autofree char *out = g_strconcat (in, ".json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (in);
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = hk_formats_read_file (file, NULL, &error);
  g_autofree char *got = NULL;

  g_assert_no_error (error);
  got = hk_dump_article (article);
  hk_dump_compare (got, out);
}

static void
test_strip (void)
{
  static const char *const cases[][2] = {
    { "plain", "plain" },
    { "a <b>bold</b> word", "a bold word" },
    { "<p>one</p><p>two</p>", "one\ntwo" },
    { "p < 0.05 and n > 3", "p < 0.05 and n > 3" },
    { "a<b and c>d", "a<b and c>d" },
    { "<script>x", "<script>x" },
    { "<jats:p>text</jats:p>", "text" },
    { "end <", "end <" },
    { "open <b", "open <b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = hk_html_strip (cases[i][0]);

      g_assert_cmpstr (got, ==, cases[i][1]);
    }
}

static void
test_not_an_article (void)
{
  static const char html[]
      = "<!DOCTYPE html><html><head><title>x</title></head><body></body></html>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = hk_formats_read_bytes (bytes, "x.html", NULL, &error);

  g_assert_null (article);
  g_assert_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_EMPTY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/html/ojs3", "ojs3.html", test_file);
  g_test_add_data_func ("/html/sinaweb-1256", "sinaweb-1256.html", test_file);
  g_test_add_data_func ("/html/highwire", "highwire.html", test_file);
  g_test_add_data_func ("/html/linked-data", "linked-data-graph.html", test_file);
  g_test_add_data_func ("/html/linked-data-list", "linked-data-list.html", test_file);
  g_test_add_data_func ("/html/ojs2", "ojs2.html", test_file);
  g_test_add_data_func ("/html/scielo", "scielo.html", test_file);
  g_test_add_func ("/html/strip", test_strip);
  g_test_add_func ("/html/not-an-article", test_not_an_article);
  return g_test_run ();
}
