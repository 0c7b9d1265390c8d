/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hk-lexicon-build DATA OUT: makes data/models/persian.lexicon from the texts and counts that
 * data/README.md names. */
#include "config.h"

#include "hk-lexicon-train.h"

#include <locale.h>
#include <stdlib.h>

static guint n_epochs = 6, n_words = 0, min_in_list = 7, min_pair = 2, pair_bits = 16,
             weight_bits = 16;
static int step = 8, margin = 48;

static const GOptionEntry entries[] = {
  { "epochs", 0, 0, G_OPTION_ARG_INT, &n_epochs, "How often training sees each sentence", "N" },
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
  G_OPTION_ENTRY_NULL,
};

static char *
read_source (const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
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

static gboolean
build (const char *folder, const char *out, GError **error)
{
  g_autofree char *text = read_source (folder, "perdt-train.txt", error);
  g_autofree char *list
      = text == NULL ? NULL : read_source (folder, "fa-wikipedia-counts.txt", error);
  g_autoptr (HkLexiconCounts) counts = hk_lexicon_counts_new ();
  g_auto (GStrv) sentences = NULL;
  g_autofree gint16 *weights = NULL;
  g_autoptr (GBytes) image = NULL;
  HkLexiconTrainOptions options = { n_epochs,
                                    step,
                                    margin,
                                    n_words,
                                    weight_bits,
                                    list,
                                    { min_in_list, min_pair, pair_bits, NULL, weight_bits } };

  if (list == NULL)
    return FALSE;
  sentences = g_strsplit (text, "\n", -1);
  if (n_epochs > 0)
    weights
        = hk_lexicon_train ((const char *const *) sentences, g_strv_length (sentences), &options);
  hk_lexicon_counts_add_text (counts, text);
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
