/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "dump.h"
#include "hk-formats.h"
#include "hk-test.h"

static HkArticle *
read_path (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  HkArticle *article = hk_formats_read_file (file, NULL, &error);

  g_assert_no_error (error);
  return article;
}

static void
test_made (gconstpointer data)
{
  g_autofree char *in = g_test_build_filename (G_TEST_DIST, "formats", "jats", data, NULL);
  g_autofree char *out = g_strconcat (in, ".json", NULL);
  g_autoptr (HkArticle) article = read_path (in);
  g_autofree char *got = hk_dump_article (article);

  hk_dump_compare (got, out);
}

/* Each reference can be cited: it has a work, or what is printed. */
static guint
count_citable (HkArticle *article)
{
  GListModel *references = hk_article_get_references (article);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);

      n += hk_reference_get_works (reference)->len > 0
           || *hk_text_get_printed (hk_reference_get_text (reference)) != '\0';
    }
  return n;
}

/* The sum of the whole dump, which was checked by eye, but for the languages that are guessed. */
static char *
sum_up (HkArticle *article)
{
  g_autofree char *dump = hk_dump_article (article);
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (char **line = lines; *line != NULL; line++)
    if (strstr (*line, "\"language\" : ") == NULL)
      g_checksum_update (sum, (const guchar *) *line, -1);
  return g_strdup (g_checksum_get_string (sum));
}

/* A line of figures for an article: the texts themselves may not be copied here. */
static char *
describe (const char *name, HkArticle *article)
{
  g_autofree char *sum = sum_up (article);
  GPtrArray *fronts = hk_article_get_fronts (article);
  GString *line = g_string_new (name);

  for (guint i = 0; i < fronts->len; i++)
    {
      HkFront *front = g_ptr_array_index (fronts, i);

      g_string_append_printf (line, "\t%s: title %ld, authors %u, abstract %u, keywords %u",
                              hk_front_get_language (front),
                              hk_front_get_title (front) == NULL
                                  ? 0l
                                  : g_utf8_strlen (hk_text_get_printed (hk_front_get_title (front)),
                                                   -1),
                              hk_front_get_authors (front)->len, hk_front_get_abstract (front)->len,
                              hk_front_get_keywords (front)->len);
    }
  g_string_append_printf (line, "\treferences %u, citable %u\t%.16s",
                          g_list_model_get_n_items (hk_article_get_references (article)),
                          count_citable (article), sum);
  return g_string_free (line, FALSE);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
test_samples (void)
{
  g_autofree char *folder = hk_test_shared ("samples/jats");
  g_autofree char *figures
      = g_test_build_filename (G_TEST_DIST, "formats", "jats", "figures.tsv", NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) got = g_string_new (NULL);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (folder == NULL)
    return;
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      g_autoptr (HkArticle) article = read_path (path);
      g_autofree char *line = describe (g_ptr_array_index (names, i), article);

      g_string_append_printf (got, "%s%s", i > 0 ? "\n" : "", line);
    }
  hk_dump_compare (got->str, figures);
}

static void
test_no_front (void)
{
  static const char xml[] = "<article xmlns='x'><front><journal-meta/></front></article>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = hk_formats_read_bytes (bytes, NULL, NULL, &error);

  g_assert_null (article);
  g_assert_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_SYNTAX);
  g_assert_cmpuint (hk_format_error_get_line (error), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/jats/fa-en", "fa-en-sinaweb.xml", test_made);
  g_test_add_data_func ("/jats/ru-en", "ru-en-alternatives.xml", test_made);
  g_test_add_data_func ("/jats/nlm2", "nlm2.xml", test_made);
  g_test_add_data_func ("/jats/standard", "standard.xml", test_made);
  g_test_add_data_func ("/jats/variants", "variants.xml", test_made);
  g_test_add_data_func ("/jats/features", "features.xml", test_made);
  g_test_add_data_func ("/jats/nlm23", "nlm23.xml", test_made);
  g_test_add_data_func ("/jats/citations", "citations.xml", test_made);
  g_test_add_data_func ("/jats/prefixed", "prefixed.xml", test_made);
  g_test_add_func ("/jats/samples", test_samples);
  g_test_add_func ("/jats/no-front", test_no_front);
  return g_test_run ();
}
