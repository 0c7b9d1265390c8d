/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "dump.h"
#include "hk-formats.h"

static void
test_file (gconstpointer data)
{
  const char *name = data;
  g_autofree char *in = g_test_build_filename (G_TEST_DIST, "formats", "page", name, NULL);
  g_autofree char *out = g_strconcat (in, ".json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (in);
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = hk_formats_read_file (file, NULL, &error);
  g_autofree char *got = NULL;

  g_assert_no_error (error);
  got = hk_dump_article (article);
  hk_dump_compare (got, out);
}

static guint
count_language (HkArticle *article, const char *language)
{
  GListModel *references = hk_article_get_references (article);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);

      n += g_strcmp0 (hk_reference_get_language (reference), language) == 0;
    }
  return n;
}

/* The article that is shipped with the program. */
static void
test_bundled (void)
{
  const char *root = g_getenv ("HK_DATADIR");
  g_autofree char *path = g_build_filename (root == NULL ? "data" : root, "articles",
                                            "regionalism-central-asia.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = hk_formats_read_file (file, NULL, &error);
  HkFront *fa;
  HkFront *en;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (hk_article_get_references (article)), ==, 32);
  g_assert_cmpuint (count_language (article, "fa"), ==, 3);
  g_assert_cmpuint (count_language (article, "ru"), ==, 1);
  g_assert_cmpuint (count_language (article, "en"), ==, 28);
  g_assert_cmpuint (hk_article_get_fronts (article)->len, ==, 2);
  g_assert_cmpuint (hk_article_get_notices (article)->len, ==, 0);
  fa = g_ptr_array_index (hk_article_get_fronts (article), 0);
  en = g_ptr_array_index (hk_article_get_fronts (article), 1);
  g_assert_cmpstr (hk_front_get_language (fa), ==, "fa");
  g_assert_cmpstr (hk_front_get_language (en), ==, "en");
  g_assert_nonnull (hk_front_get_title (fa));
  g_assert_nonnull (hk_front_get_title (en));
  g_assert_cmpstr (hk_text_get_printed (hk_front_get_article_type (fa)), ==, "مقاله پژوهشی");
  g_assert_cmpuint (hk_front_get_authors (fa)->len, ==, 0);
  g_assert_cmpuint (hk_front_get_affiliations (fa)->len, ==, 1);
  g_assert_cmpuint (hk_front_get_authors (en)->len, ==, 1);
  g_assert_cmpuint (hk_front_get_affiliations (en)->len, ==, 1);
  g_assert_cmpuint (hk_front_get_abstract (fa)->len, ==, 1);
  g_assert_cmpuint (hk_front_get_abstract (en)->len, ==, 1);
  g_assert_cmpuint (hk_front_get_keywords (fa)->len, ==, 0);
  g_assert_cmpuint (hk_front_get_keywords (en)->len, ==, 6);
}

static void
read_text (const char *text, HkArticle **article, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  *article = hk_formats_read_bytes (bytes, NULL, NULL, error);
}

static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    HkFormatError code;
  } cases[] = {
    { "", HK_FORMAT_ERROR_EMPTY },
    { " \n\n ", HK_FORMAT_ERROR_EMPTY },
    { "a letter to a friend\n", HK_FORMAT_ERROR_UNKNOWN },
    { "چکیده\n\nکلیدواژه‌ها\n", HK_FORMAT_ERROR_EMPTY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HkArticle) article = NULL;

      read_text (cases[i].text, &article, &error);
      g_assert_null (article);
      g_assert_error (error, HK_FORMAT_ERROR, (int) cases[i].code);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Abstract\nText\nKeywords\na", 24);
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = NULL;

  g_cancellable_cancel (cancellable);
  article = hk_formats_read_bytes (bytes, NULL, cancellable, &error);
  g_assert_null (article);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/bundled", test_bundled);
  g_test_add_func ("/page/errors", test_errors);
  g_test_add_func ("/page/cancelled", test_cancelled);
  folder = g_test_build_filename (G_TEST_DIST, "formats", "page", NULL);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_strdup_printf ("/page/file/%s", name);

      if (!g_str_has_suffix (name, ".txt"))
        continue;
      g_ptr_array_add (names, g_strdup (name));
      g_test_add_data_func (path, g_ptr_array_index (names, names->len - 1), test_file);
    }
  return g_test_run ();
}
