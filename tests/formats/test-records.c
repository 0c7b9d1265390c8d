/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Formats of records: each file of records/ beside the JSON of what it says. */
#include <string.h>

#include "dump.h"
#include "hk-formats.h"

static void
test_file (gconstpointer data)
{
  const char *name = data;
  g_autofree char *id = g_strndup (name, strcspn (name, "."));
  g_autofree char *in = g_test_build_filename (G_TEST_DIST, "formats", "records", name, NULL);
  g_autofree char *out = g_strconcat (in, ".json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (in);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HkReading) reading = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HkArticle) article = NULL;
  g_autofree char *got = NULL;
  const HkFormat *format;

  stream = G_INPUT_STREAM (g_file_read (file, NULL, &error));
  g_assert_no_error (error);
  bytes = hk_formats_load (stream, NULL, &error);
  g_assert_no_error (error);
  reading = hk_reading_new (bytes, name, NULL);
  format = hk_formats_recognise (reading);
  g_assert_nonnull (format);
  g_assert_cmpstr (format->id, ==, id);
  article = hk_formats_read (reading, format, &error);
  g_assert_no_error (error);
  got = hk_dump_article (article);
  hk_dump_compare (got, out);
}

int
main (int argc, char **argv)
{
  static const char *const formats[] = {
    "bibtex.bib",
    "ris.ris",
    "nbib.nbib",
    "crossref.json",
    "datacite.json",
    "pubmed.xml",
    "pubmed.vernacular.xml",
    "endnote.xml",
    "mods.xml",
    "oai-dc.xml",
    "tei.xml",
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_strconcat ("/records/", formats[i], NULL);

      g_test_add_data_func (path, formats[i], test_file);
    }
  return g_test_run ();
}
