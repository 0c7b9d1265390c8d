/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-model.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-ref-features.h"
#include "hk-refparser.h"

#define N_WORDS ((1u << HK_REF_HASH_BITS) / 64)

/* Labels that are scored at once: a few more than there are, as machines add eight by eight. */
#define LANES 24

/* Added to a forced label. Scores stay within 16 bits: rows give at most 127 for each feature. */
#define FORCE 12000
#define MIN_SCORE (-16000)

/* What a token's labels are worth, and the best path to each of them. */
typedef struct
{
  gint16 scores[LANES];
  gint16 best[LANES];
  gint16 back[LANES];
  guint8 forced; /* the label that counts %FORCE more, or %HK_REF_FREE */
} Column;

/* As compilers know to add them eight by eight, on any processor. */
typedef gint16 Eight __attribute__ ((vector_size (16)));
typedef gint8 EightBytes __attribute__ ((vector_size (8)));

typedef struct
{
  EightBytes weights[LANES / 8];
} Row;

/* Of 64 hashes, which have a row, and how many rows come before theirs. */
typedef struct
{
  guint64 has_row;
  guint32 row_number;
} Word;

struct _HkRefModel
{
  Word *words; /* N_WORDS */
  Row *rows;   /* with their zeros, as the processor likes them */
  gint16 first[LANES];
  gint16 next[HK_REF_N_LABELS][LANES];
  Column *columns; /* of the reference that was scored last */
  gsize n_columns;
  gsize n_allocated;
};

static inline guint32
get_mask (const guint8 *row)
{
  return row[0] | (guint32) row[1] << 8 | (guint32) row[2] << 16;
}

static gboolean
check_header (const char *bytes, gsize n_bytes)
{
  const HkRefWeightsHeader *header = (const HkRefWeightsHeader *) (const void *) bytes;

  return n_bytes >= sizeof *header
         && memcmp (header->magic, HK_REF_WEIGHTS_MAGIC, sizeof header->magic) == 0
         && header->byte_order == HK_REF_WEIGHTS_BYTE_ORDER && header->n_labels == HK_REF_N_LABELS
         && header->hash_bits == HK_REF_HASH_BITS && header->n_features == HK_REF_N_FEATURES
         && n_bytes == sizeof *header + N_WORDS * sizeof (guint64) + header->n_row_bytes;
}

static void
spread_row (Row *row, const guint8 *packed)
{
  guint32 mask = get_mask (packed);

  for (packed += 3; mask != 0; mask &= mask - 1)
    {
      guint y = (guint) __builtin_ctz (mask);

      row->weights[y / 8][y % 8] = (gint8) *packed++;
    }
}

/* Numbers the rows of the file's bitmap. Returns how many there are. */
static guint32
number_rows (HkRefModel *model, const guint64 *has_row)
{
  guint32 n = 0;

  model->words = g_new0 (Word, N_WORDS);
  for (guint w = 0; w < N_WORDS; w++)
    {
      model->words[w].has_row = has_row[w];
      model->words[w].row_number = n;
      n += (guint) __builtin_popcountll (has_row[w]);
    }
  return n;
}

/* Spreads the rows. Returns whether all lie within the file. */
static gboolean
read_rows (HkRefModel *model, const HkRefWeightsHeader *header)
{
  const guint64 *has_row = (const guint64 *) (const void *) (header + 1);
  const guint8 *packed = (const guint8 *) (has_row + N_WORDS), *end = packed + header->n_row_bytes;
  guint32 n_rows = number_rows (model, has_row);

  model->rows = g_new0 (Row, n_rows + 1);
  for (guint32 n = 0; n < n_rows; n++)
    {
      guint32 mask, n_weights;

      if (end - packed < 3)
        return FALSE;
      mask = get_mask (packed);
      n_weights = (guint32) __builtin_popcount (mask);
      if (mask >> HK_REF_N_LABELS != 0 || end - packed < 3 + (gssize) n_weights)
        return FALSE;
      spread_row (&model->rows[n], packed);
      packed += 3 + n_weights;
    }
  return packed == end;
}

/**
 * hk_ref_model_new:
 * @path: a weights file
 * @error: return location; %HK_REFPARSE_ERROR or %G_FILE_ERROR
 *
 * Returns: (transfer full) (nullable): a model, for one thread
 */
HkRefModel *
hk_ref_model_new (const char *path, GError **error)
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
  for (guint x = 0; x < LANES; x++)
    model->first[x] = x < HK_REF_N_LABELS ? CLAMP (header->first[x], -2000, 2000) : MIN_SCORE;
  for (guint x = 0; x < HK_REF_N_LABELS; x++)
    for (guint y = 0; y < LANES; y++)
      model->next[x][y] = y < HK_REF_N_LABELS ? CLAMP (header->next[x][y], -2000, 2000) : -2000;
  if (!read_rows (model, header))
    {
      g_set_error (error, HK_REFPARSE_ERROR, HK_REFPARSE_ERROR_WEIGHTS,
                   _ ("The weights in “%s” are damaged."), path);
      return NULL;
    }
  return g_steal_pointer (&model);
}

void
hk_ref_model_free (HkRefModel *model)
{
  if (model == NULL)
    return;
  g_free (model->words);
  g_free (model->rows);
  g_free (model->columns);
  g_free (model);
}

/* The same code for processors with wider registers, chosen when the program starts. What it calls must be
 * part of it, or it is compiled for the narrow ones only. */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)                                \
    && !defined(__SANITIZE_ADDRESS__)
#define FOR_WIDE_REGISTERS __attribute__ ((target_clones ("default", "avx2")))
#else
#define FOR_WIDE_REGISTERS
#endif

/* The sum of the rows of a token's hashes. Which of them have a row cannot be foretold: without a branch all
 * are looked for, then those that were found are added. */
static G_ALWAYS_INLINE inline void
sum_rows (const HkRefModel *model, const guint32 *hashes, gint16 *scores)
{
  const Row *rows[HK_REF_N_FEATURES];
  Eight sums[LANES / 8] = { { 0 } };
  guint n = 0;

  for (guint k = 0; k < HK_REF_N_FEATURES; k++)
    {
      const Word *word = &model->words[hashes[k] >> 6];
      guint64 bit = (guint64) 1 << (hashes[k] & 63);

      rows[n] = model->rows + word->row_number + __builtin_popcountll (word->has_row & (bit - 1));
      __builtin_prefetch (rows[n]);
      n += (word->has_row & bit) != 0;
    }
  for (guint k = 0; k < n; k++)
    for (guint v = 0; v < LANES / 8; v++)
      sums[v] += __builtin_convertvector(rows[k]->weights[v], Eight);
  memcpy (scores, sums, sizeof sums);
}

/* The best path to each label of a column (Viterbi, 1967). The best one counts as 0, so that figures stay
 * small however long the reference is. */
static G_ALWAYS_INLINE inline void
extend (const HkRefModel *model, const Column *before, Column *column)
{
  gint16 top[LANES], from[LANES] = { 0 }, best = G_MININT16;

  for (guint y = 0; y < LANES; y++)
    top[y] = (gint16) (before->best[0] + model->next[0][y]);
  for (gint16 x = 1; x < HK_REF_N_LABELS; x++)
    for (guint y = 0; y < LANES; y++)
      {
        gint16 path = (gint16) (before->best[x] + model->next[x][y]);

        from[y] = path > top[y] ? x : from[y];
        top[y] = path > top[y] ? path : top[y];
      }
  for (guint y = 0; y < LANES; y++)
    {
      int sum = top[y] + column->scores[y];

      top[y] = (gint16) CLAMP (sum, G_MININT16, G_MAXINT16);
      best = MAX (best, top[y]);
    }
  for (guint y = 0; y < LANES; y++)
    column->best[y] = (gint16) MAX (top[y] - best, MIN_SCORE);
  memcpy (column->back, from, sizeof from);
}

static G_ALWAYS_INLINE inline void
decode (const HkRefModel *model, gsize n, guint8 *labels)
{
  Column *columns = model->columns;
  gint16 label = 0;

  memset (columns[0].back, 0, sizeof columns[0].back);
  for (guint y = 0; y < LANES; y++)
    columns[0].best[y] = (gint16) MAX (columns[0].scores[y] + model->first[y], MIN_SCORE);
  for (gsize i = 1; i < n; i++)
    extend (model, &columns[i - 1], &columns[i]);
  for (gint16 y = 1; y < HK_REF_N_LABELS; y++)
    if (columns[n - 1].best[y] > columns[n - 1].best[label])
      label = y;
  for (gsize i = n; i-- > 0;)
    {
      labels[i] = (guint8) label;
      label = columns[i].back[label];
    }
}

/* How much surer a label is than any other, by the token's own scores and its neighbours as they were
 * labelled. */
static void
measure_tokens (const HkRefModel *model, gsize n, const guint8 *labels, float *margins)
{
  for (gsize i = 0; i < n; i++)
    {
      const gint16 *scores = model->columns[i].scores;
      const gint16 *left = i == 0 ? model->first : model->next[labels[i - 1]];
      int own = 0, other = G_MININT;

      for (guint y = 0; y < HK_REF_N_LABELS; y++)
        {
          int sum = scores[y] + left[y] + (i + 1 < n ? model->next[y][labels[i + 1]] : 0);

          if (y == labels[i])
            own = sum;
          else
            other = MAX (other, sum);
        }
      margins[i] = own - other;
    }
}

/* The same for a run of tokens of one label, if all of it had another. */
static float
measure_run (const HkRefModel *model, gsize n, const guint8 *labels, gsize first, gsize end)
{
  const gint16 *left = first == 0 ? model->first : model->next[labels[first - 1]];
  guint8 label = labels[first];
  int sums[LANES] = { 0 }, other = G_MININT;

  for (gsize i = first; i < end; i++)
    for (guint y = 0; y < LANES; y++)
      sums[y] += model->columns[i].scores[y];
  for (guint y = 0; y < HK_REF_N_LABELS; y++)
    {
      sums[y] += left[y] + (int) (end - first - 1) * model->next[y][y]
                 + (end < n ? model->next[y][labels[end]] : 0);
      if (y != label)
        other = MAX (other, sums[y]);
    }
  return sums[label] - other;
}

/* How much surer it is that one run ends and the next begins here than up to some tokens before or after. */
static float
measure_edge (const HkRefModel *model,
              gsize n,
              const guint8 *labels,
              gsize edge,
              gsize before,
              gsize after)
{
  guint8 x = labels[edge - 1], y = labels[edge];
  int least = G_MAXINT, sum = 0, step = model->next[x][x] - model->next[y][y];

  for (gsize i = edge; i-- > before;)
    {
      sum += model->columns[i].scores[x] - model->columns[i].scores[y] + step;
      least = MIN (least, sum);
    }
  sum = 0;
  for (gsize i = edge; i < after; i++)
    {
      sum += model->columns[i].scores[y] - model->columns[i].scores[x] - step;
      least = MIN (least, sum);
    }
  return least;
}

/* No edge is thought to be farther off. */
#define MAX_SHIFT 8

static void
measure_margins (const HkRefModel *model, gsize n, const guint8 *labels, float *margins)
{
  gsize before = 0;

  measure_tokens (model, n, labels, margins);
  for (gsize first = 0, end; first < n; before = first, first = end)
    {
      float margin;

      for (end = first + 1; end < n && labels[end] == labels[first];)
        end++;
      margin = measure_run (model, n, labels, first, end);
      for (gsize i = first; i < end; i++)
        margins[i] = MIN (margins[i], margin);
      if (first == 0)
        continue;
      /* A run keeps a token of its own. */
      margin
          = measure_edge (model, n, labels, first, MAX (before + 1, first - MIN (first, MAX_SHIFT)),
                          MIN (end - 1, first + MAX_SHIFT));
      margins[first - 1] = MIN (margins[first - 1], margin);
      margins[first] = MIN (margins[first], margin);
    }
}

/**
 * hk_ref_model_score:
 * @model: a model
 * @hashes: %HK_REF_N_FEATURES for each token of a reference
 * @n: tokens
 *
 * What each label is worth for each token, by which the reference can then be labelled.
 */
FOR_WIDE_REGISTERS void
hk_ref_model_score (HkRefModel *model, const guint32 *hashes, gsize n)
{
  if (n > model->n_allocated)
    {
      model->n_allocated = n + n / 2 + 64;
      model->columns = g_renew (Column, model->columns, model->n_allocated);
    }
  model->n_columns = n;
  for (gsize i = 0; i < n; i++)
    {
      model->columns[i].forced = HK_REF_FREE;
      sum_rows (model, hashes + i * HK_REF_N_FEATURES, model->columns[i].scores);
    }
}

static void
force (Column *column, guint8 label)
{
  if (column->forced < HK_REF_N_LABELS)
    column->scores[column->forced] -= FORCE;
  if (label < HK_REF_N_LABELS)
    column->scores[label] += FORCE;
  column->forced = label;
}

/**
 * hk_ref_model_label:
 * @model: a model that has scored a reference
 * @forced: (array): the label that each of its tokens must have, or %HK_REF_FREE
 * @labels: (out) (array): the #HkRefLabel of each
 */
FOR_WIDE_REGISTERS void
hk_ref_model_label (HkRefModel *model, const guint8 *forced, guint8 *labels)
{
  if (model->n_columns == 0)
    return;
  for (gsize i = 0; i < model->n_columns; i++)
    force (&model->columns[i], forced[i]);
  decode (model, model->n_columns, labels);
}

/**
 * hk_ref_model_measure:
 * @model: a model that has scored a reference
 * @labels: (array): the label of each token
 * @margins: (out) (array): how much surer it is than any other
 */
void
hk_ref_model_measure (const HkRefModel *model, const guint8 *labels, float *margins)
{
  measure_margins (model, model->n_columns, labels, margins);
}
