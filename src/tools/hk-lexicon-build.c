/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hk-lexicon-build DATA OUT: makes data/models/persian.lexicon from the texts and counts that
 * data/README.md names. */
#include "config.h"

#include "hk-lexicon-train.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

static guint n_epochs = 6, n_courses = 4, n_words = 0, min_in_list = 7, min_pair = 2,
             pair_bits = 16, weight_bits = 16;
static int step = 8, margin = 160;
static char **more_sources;

static const GOptionEntry entries[] = {
  { "epochs", 0, 0, G_OPTION_ARG_INT, &n_epochs, "How often training sees each sentence", "N" },
  { "courses", 0, 0, G_OPTION_ARG_INT, &n_courses,
    "From how many courses of training the weights are the mean", "N" },
  { "words", 0, 0, G_OPTION_ARG_INT, &n_words,
    "How many rare words training sees for each sentence", "N" },
  { "min-count", 0, 0, G_OPTION_ARG_INT, &min_in_list, "Least count of a form that no text has",
    "N" },
  { "min-pair", 0, 0, G_OPTION_ARG_INT, &min_pair, "Least count of a pair of words", "N" },
  { "pair-bits", 0, 0, G_OPTION_ARG_INT, &pair_bits,
    "Size of the table of pairs, as a power of two", "N" },
  { "weight-bits", 0, 0, G_OPTION_ARG_INT, &weight_bits, "How many weights, as a power of two",
    "N" },
  { "step", 0, 0, G_OPTION_ARG_INT, &step, "What one mistake moves a weight by, in 1/64", "N" },
  { "margin", 0, 0, G_OPTION_ARG_INT, &margin, "The margin of training, in 1/64", "N" },
  { "more", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &more_sources,
    "Right sentences too, the last column of each line", "FILE" },
  G_OPTION_ENTRY_NULL,
};

static char *
read_source (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  gsize n_bytes;

  if (!g_file_get_contents (path, &text, &n_bytes, error))
    return NULL;
  if (!g_utf8_validate_len (text, n_bytes, NULL))
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s is not UTF-8", path);
      return NULL;
    }
  return g_steal_pointer (&text);
}

/* Adds the last column of each line to the sentences. */
static gboolean
add_sentences (const char *path, GPtrArray *sentences, GError **error)
{
  g_autofree char *text = read_source (path, error);

  if (text == NULL)
    return FALSE;
  for (char *line = text, *end; *line != '\0'; line = *end == '\0' ? end : end + 1)
    {
      const char *tab;

      end = strchrnul (line, '\n');
      tab = memrchr (line, '\t', end - line);
      line = tab != NULL ? (char *) tab + 1 : line;
      g_ptr_array_add (sentences, g_strndup (line, end - line));
    }
  return TRUE;
}

static gboolean
build (const char *folder, const char *out, GError **error)
{
  g_autofree char *text_path = g_build_filename (folder, "perdt-train.txt", NULL);
  g_autofree char *list_path = g_build_filename (folder, "fa-wikipedia-counts.txt", NULL);
  g_autofree char *list = read_source (list_path, error);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HkLexiconCounts) counts = hk_lexicon_counts_new ();
  g_autofree gint16 *weights = NULL;
  g_autoptr (GBytes) image = NULL;
  HkLexiconTrainOptions options
      = { n_epochs, step,        margin, n_courses,
          n_words,  weight_bits, list,   { min_in_list, min_pair, pair_bits, NULL, weight_bits } };

  if (list == NULL || !add_sentences (text_path, sentences, error))
    return FALSE;
  for (guint i = 0; more_sources != NULL && more_sources[i] != NULL; i++)
    if (!add_sentences (more_sources[i], sentences, error))
      return FALSE;
  if (n_epochs > 0)
    weights = hk_lexicon_train ((const char *const *) sentences->pdata, sentences->len, &options);
  for (guint i = 0; i < sentences->len; i++)
    hk_lexicon_counts_add_text (counts, g_ptr_array_index (sentences, i));
  hk_lexicon_counts_add_list (counts, list, 0, 0);
  options.image.weights = weights;
  image = hk_lexicon_image_new (counts, &options.image);
  g_print ("%u forms counted, %zu bytes\n", counts->forms->len, g_bytes_get_size (image));
  return g_file_set_contents (out, g_bytes_get_data (image, NULL), g_bytes_get_size (image), error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("DATA OUT");
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 3)
    {
      g_printerr ("hk-lexicon-build: %s\n", error != NULL ? error->message : "needs DATA and OUT");
      return 2;
    }
  if (build (argv[1], argv[2], &error))
    return EXIT_SUCCESS;
  g_printerr ("hk-lexicon-build: %s\n", error->message);
  return EXIT_FAILURE;
}
