/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-model.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-ref-features.h"
#include "hk-refparser.h"

#define N_WORDS ((1u << HK_REF_HASH_BITS) / 64)

struct _HkRefModel
{
  GMappedFile *file;
  const guint64 *has_row;  /* N_WORDS */
  const guint32 *first_row; /* N_WORDS: bytes into rows */
  const guint8 *rows;
  HkRefTransitions transitions;
  HkRefLattice lattice;
};

static inline guint32
get_mask (const guint8 *row)
{
  return row[0] | (guint32) row[1] << 8 | (guint32) row[2] << 16;
}

static gboolean
check_header (const char *bytes,
              gsize n_bytes)
{
  const HkRefWeightsHeader *header = (const HkRefWeightsHeader *) (const void *) bytes;

  return n_bytes >= sizeof *header && memcmp (header->magic, HK_REF_WEIGHTS_MAGIC, sizeof header->magic) == 0
         && header->byte_order == HK_REF_WEIGHTS_BYTE_ORDER && header->n_labels == HK_REF_N_LABELS
         && header->hash_bits == HK_REF_HASH_BITS && header->n_features == HK_REF_N_FEATURES
         && n_bytes == sizeof *header + N_WORDS * (sizeof (guint64) + sizeof (guint32)) + header->n_row_bytes;
}

/* Whether all rows lie within the file, so that labelling need not look. */
static gboolean
check_rows (const HkRefModel *model,
            gsize n_row_bytes)
{
  gsize at = 0;

  for (guint w = 0; w < N_WORDS; w++)
    {
      if (model->first_row[w] != at)
        return FALSE;
      for (int k = __builtin_popcountll (model->has_row[w]); k > 0; k--)
        {
          guint32 mask;

          if (at + 3 > n_row_bytes)
            return FALSE;
          mask = get_mask (model->rows + at);
          if (mask >> HK_REF_N_LABELS != 0)
            return FALSE;
          at += 3 + (guint) __builtin_popcount (mask);
          if (at > n_row_bytes)
            return FALSE;
        }
    }
  return at == n_row_bytes;
}

/**
 * hk_ref_model_new:
 * @path: a weights file
 * @error: return location; %HK_REFPARSE_ERROR or %G_FILE_ERROR
 *
 * Returns: (transfer full) (nullable): a model, for one thread
 */
HkRefModel *
hk_ref_model_new (const char *path,
                  GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (HkRefModel) model = NULL;
  const HkRefWeightsHeader *header;
  const char *bytes;

  if (file == NULL)
    return NULL;
  bytes = g_mapped_file_get_contents (file);
  if (!check_header (bytes, g_mapped_file_get_length (file)))
    {
      g_set_error (error, HK_REFPARSE_ERROR, HK_REFPARSE_ERROR_WEIGHTS,
                   _ ("“%s” does not hold weights that this version can read."), path);
      return NULL;
    }
  header = (const HkRefWeightsHeader *) (const void *) bytes;
  model = g_new0 (HkRefModel, 1);
  model->file = g_steal_pointer (&file);
  model->has_row = (const guint64 *) (const void *) (bytes + sizeof *header);
  model->first_row = (const guint32 *) (const void *) (model->has_row + N_WORDS);
  model->rows = (const guint8 *) (model->first_row + N_WORDS);
  for (guint x = 0; x < HK_REF_ROW; x++)
    {
      model->transitions.first[x] = header->first[x];
      for (guint y = 0; y < HK_REF_ROW; y++)
        model->transitions.next[x][y] = header->next[x][y];
    }
  if (!check_rows (model, header->n_row_bytes))
    {
      g_set_error (error, HK_REFPARSE_ERROR, HK_REFPARSE_ERROR_WEIGHTS, _ ("The weights in “%s” are damaged."), path);
      return NULL;
    }
  return g_steal_pointer (&model);
}

void
hk_ref_model_free (HkRefModel *model)
{
  if (model == NULL)
    return;
  hk_ref_lattice_clear (&model->lattice);
  g_mapped_file_unref (model->file);
  g_free (model);
}

static inline void
add_row (const HkRefModel *model,
         guint32 hash,
         float *scores)
{
  guint32 w = hash >> 6, mask;
  guint64 bit = (guint64) 1 << (hash & 63);
  const guint8 *row;

  if ((model->has_row[w] & bit) == 0)
    return;
  row = model->rows + model->first_row[w];
  for (int k = __builtin_popcountll (model->has_row[w] & (bit - 1)); k > 0; k--)
    row += 3 + __builtin_popcount (get_mask (row));
  mask = get_mask (row);
  for (row += 3; mask != 0; mask &= mask - 1)
    scores[__builtin_ctz (mask)] += (gint8) *row++;
}

/* How much worse the best sequence is that gives a token another label: what the token's own scores and
 * those of its neighbours, as they were labelled, say. */
static void
measure_margins (const HkRefModel *model,
                 gsize n,
                 const guint8 *labels,
                 float *margins)
{
  for (gsize i = 0; i < n; i++)
    {
      const float *scores = model->lattice.scores + i * HK_REF_ROW;
      float own = 0, other = -G_MAXFLOAT;

      for (guint y = 0; y < HK_REF_N_LABELS; y++)
        {
          float score = scores[y];

          score += i == 0 ? model->transitions.first[y] : model->transitions.next[labels[i - 1]][y];
          if (i + 1 < n)
            score += model->transitions.next[y][labels[i + 1]];
          if (y == labels[i])
            own = score;
          else
            other = MAX (other, score);
        }
      margins[i] = own - other;
    }
}

/**
 * hk_ref_model_label:
 * @model: a model
 * @hashes: %HK_REF_N_FEATURES for each token
 * @n: tokens
 * @labels: (out) (array length=n): #HkRefLabel of each
 * @margins: (out) (array length=n): how much surer it is than any other
 */
void
hk_ref_model_label (HkRefModel *model,
                    const guint32 *hashes,
                    gsize n,
                    guint8 *labels,
                    float *margins)
{
  hk_ref_lattice_reserve (&model->lattice, n);
  for (gsize i = 0; i < n; i++)
    for (guint k = 0; k < HK_REF_N_FEATURES; k++)
      add_row (model, hashes[i * HK_REF_N_FEATURES + k], model->lattice.scores + i * HK_REF_ROW);
  hk_ref_lattice_decode (&model->lattice, &model->transitions, n, labels);
  measure_margins (model, n, labels, margins);
}
