/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-data.h"
#include "hk-ref-features.h"
#include "hk-ref-model.h"
#include "hk-ref-tokens.h"
#include "hk-refparser.h"

#include <glib/gstdio.h>
#include <string.h>

static const char reference[]
    = "Miller, J. (2014). Rivers and borders. Journal of Water Studies, 12(3), 45–67.";

typedef struct
{
  HkRefTokens tokens;
  GArray *hashes;
  guint n;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  hk_ref_tokens_init (&fixture->tokens);
  fixture->hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  hk_ref_tokens_read (&fixture->tokens, reference, strlen (reference));
  hk_ref_features_compute (&fixture->tokens, fixture->hashes);
  fixture->n = fixture->tokens.items->len;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hk_ref_tokens_clear (&fixture->tokens);
  g_array_unref (fixture->hashes);
}

/* Hashes choose among as many rows as there can be, and do not hang on which digits are printed. */
static void
test_features (Fixture *fixture, gconstpointer data)
{
  g_auto (HkRefTokens) tokens = { NULL };
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  static const char latin[] = "رضایی (1397). رودها، 12(3)",
                    persian[] = "رضایی (۱۳۹۷). رودها، ۱۲(۳)";
  g_autofree guint32 *first = NULL;
  guint n;

  g_assert_cmpuint (fixture->hashes->len, ==, fixture->n * HK_REF_N_FEATURES);
  for (guint i = 0; i < fixture->hashes->len; i++)
    g_assert_cmpuint (g_array_index (fixture->hashes, guint32, i), <, 1u << HK_REF_HASH_BITS);
  hk_ref_tokens_init (&tokens);
  hk_ref_tokens_read (&tokens, latin, strlen (latin));
  hk_ref_features_compute (&tokens, hashes);
  n = hashes->len;
  first = g_memdup2 (hashes->data, n * sizeof *first);
  hk_ref_tokens_read (&tokens, persian, strlen (persian));
  hk_ref_features_compute (&tokens, hashes);
  g_assert_cmpmem (hashes->data, hashes->len * sizeof (guint32), first, n * sizeof *first);
  hk_ref_tokens_read (&tokens, "", 0);
  hk_ref_features_compute (&tokens, hashes);
  g_assert_cmpuint (hashes->len, ==, 0);
}

static HkRefModel *
new_model (void)
{
  g_autofree char *path = hk_data_find ("models/references.weights");
  g_autoptr (GError) error = NULL;
  HkRefModel *model = hk_ref_model_new (path, &error);

  g_assert_no_error (error);
  return model;
}

static void
score (Fixture *fixture, HkRefModel *model)
{
  hk_ref_model_score (model, (const guint32 *) (gpointer) fixture->hashes->data, fixture->n);
}

/* A forced label is kept, and the neighbours are labelled around it; one that is free again is as before. */
static void
test_forced (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HkRefModel) model = new_model ();
  g_autofree guint8 *forced = g_malloc (fixture->n), *labels = g_malloc (fixture->n);
  g_autofree guint8 *free_labels = g_malloc (fixture->n);

  memset (forced, HK_REF_FREE, fixture->n);
  score (fixture, model);
  hk_ref_model_label (model, forced, free_labels);
  g_assert_cmpuint (free_labels[0], ==, HK_REF_AUTHOR);
  for (guint label = 0; label < HK_REF_N_LABELS; label++)
    {
      forced[0] = label;
      hk_ref_model_label (model, forced, labels);
      g_assert_cmpuint (labels[0], ==, label);
    }
  forced[0] = HK_REF_FREE;
  hk_ref_model_label (model, forced, labels);
  g_assert_cmpmem (labels, fixture->n, free_labels, fixture->n);
}

/* The best path is surer than any with one other label, one run's other label or one edge elsewhere. */
static void
test_margins (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HkRefModel) model = new_model ();
  g_autofree guint8 *forced = g_malloc (fixture->n), *labels = g_malloc (fixture->n);
  g_autofree float *margins = g_new (float, fixture->n);

  memset (forced, HK_REF_FREE, fixture->n);
  score (fixture, model);
  hk_ref_model_label (model, forced, labels);
  hk_ref_model_measure (model, labels, margins);
  for (guint i = 0; i < fixture->n; i++)
    g_assert_cmpfloat (margins[i], >=, 0);
}

/* A file that was cut or changed is refused or read within its bounds. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = hk_data_find ("models/references.weights");
  g_autofree char *folder = g_dir_make_tmp ("hk-weights-XXXXXX", NULL);
  g_autofree char *changed = g_build_filename (folder, "weights", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  gsize n_bytes;

  g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));
  g_assert_cmpuint (n_bytes, <=, 800000);
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *copy = g_memdup2 (bytes, n_bytes);
      g_autoptr (HkRefModel) model = NULL;
      g_autoptr (GError) error = NULL;
      gsize length = i % 2 == 0 ? n_bytes : n_bytes * i / 30;

      copy[i == 0 ? 0 : g_rand_int_range (random, 0, n_bytes)] ^= 0x55;
      g_file_set_contents (changed, copy, length, NULL);
      model = hk_ref_model_new (changed, &error);
      if (i == 0 || i % 2 == 1)
        g_assert_error (error, HK_REFPARSE_ERROR, HK_REFPARSE_ERROR_WEIGHTS);
      g_assert_true ((model == NULL) == (error != NULL));
    }
  g_remove (changed);
  g_rmdir (folder);
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hk_ref_model_new ("/no/such/weights", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  hk_ref_model_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/ref-model/features", Fixture, NULL, set_up, test_features, tear_down);
  g_test_add ("/ref-model/forced", Fixture, NULL, set_up, test_forced, tear_down);
  g_test_add ("/ref-model/margins", Fixture, NULL, set_up, test_margins, tear_down);
  g_test_add ("/ref-model/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add_func ("/ref-model/missing", test_missing);
  return g_test_run ();
}
