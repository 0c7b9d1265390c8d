/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-formats.h"

#include <glib/gstdio.h>
#include <string.h>

#include "hk-limits.h"

static const char page[] = "A title of an article\nAbstract\nText.\nKeywords\none; two\n";

static void
test_table (void)
{
  gsize n;
  const HkFormat *const *formats = hk_formats_list (&n);

  g_assert_cmpuint (n, >, 5);
  for (gsize i = 0; i < n; i++)
    {
      g_assert_nonnull (formats[i]->id);
      g_assert_nonnull (formats[i]->name);
      g_assert_nonnull (formats[i]->mime_types[0]);
      g_assert_nonnull (formats[i]->suffixes[0]);
      g_assert_true (formats[i]->read != NULL || formats[i]->write != NULL);
      g_assert_true ((formats[i]->read == NULL) == (formats[i]->probe == NULL));
      g_assert_true (hk_formats_find (formats[i]->id) == formats[i]);
    }
  g_assert_null (hk_formats_find ("no such format"));
  g_assert_null (hk_formats_find (NULL));
  g_assert_null (hk_formats_find_for_name ("x.no-such-suffix"));
}

static void
test_unknown_to_write (void)
{
  HkWriting writing = { .language = "en" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) out = hk_formats_write ("no such format", &writing, &error);

  g_assert_null (out);
  g_assert_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_UNKNOWN);
}

static void
test_cannot_write (void)
{
  HkWriting writing = { .language = "en" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) out = hk_formats_write ("pdf", &writing, &error);

  g_assert_null (out);
  g_assert_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_CANNOT_WRITE);
}

static void
test_too_large (void)
{
  g_autofree char *zeros = g_malloc0 (HK_LIMIT_FILE_BYTES + 1);
  g_autoptr (GInputStream) stream
      = g_memory_input_stream_new_from_data (zeros, HK_LIMIT_FILE_BYTES + 1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hk_formats_load (stream, NULL, &error);

  g_assert_null (bytes);
  g_assert_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_TOO_LARGE);
}

typedef struct
{
  GMainLoop *loop;
  HkArticle *article;
  GError *error;
  double progress;
} Wait;

static void
on_progress (double fraction, gpointer data)
{
  Wait *wait = data;

  g_assert_true (g_main_context_is_owner (g_main_context_default ()));
  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  wait->progress = fraction;
}

static void
on_file (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->article = hk_formats_read_file_finish (G_FILE (source), result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static void
on_bytes (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->article = hk_formats_read_bytes_finish (result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static void
test_async (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "hk-test-formats-XXXXXX", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (page, strlen (page));
  g_autoptr (GFile) file = NULL;
  Wait wait = { .loop = loop };
  int fd = g_mkstemp (path);

  g_assert_cmpint (fd, >=, 0);
  g_assert_true (g_file_set_contents (path, page, -1, NULL));
  file = g_file_new_for_path (path);
  hk_formats_read_file_async (file, NULL, on_progress, &wait, on_file, &wait);
  g_main_loop_run (loop);
  g_assert_no_error (wait.error);
  g_assert_cmpuint (hk_article_get_fronts (wait.article)->len, ==, 1);
  g_clear_object (&wait.article);
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_close (fd, NULL);

  hk_formats_read_file_async (file, NULL, NULL, NULL, on_file, &wait);
  g_main_loop_run (loop);
  g_assert_error (wait.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (wait.article);
  g_clear_error (&wait.error);

  hk_formats_read_bytes_async (bytes, NULL, NULL, on_bytes, &wait);
  g_main_loop_run (loop);
  g_assert_no_error (wait.error);
  g_assert_nonnull (wait.article);
  g_clear_object (&wait.article);
}

/* What the system says is in its own language, with the whole path. */
static void
test_unreadable (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr (GFile) missing = g_file_get_child (folder, "hamkhan-no-such-file");
  g_autoptr (GError) error = NULL;

  g_assert_null (hk_formats_read_file (folder, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_cmpstr (error->message, ==, "This is a folder and not a file.");
  g_clear_error (&error);
  g_assert_null (hk_formats_read_file (missing, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "There is no such file; it may have been moved or deleted.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/table", test_table);
  g_test_add_func ("/formats/unknown-to-write", test_unknown_to_write);
  g_test_add_func ("/formats/cannot-write", test_cannot_write);
  g_test_add_func ("/formats/too-large", test_too_large);
  g_test_add_func ("/formats/async", test_async);
  g_test_add_func ("/formats/unreadable", test_unreadable);
  return g_test_run ();
}
