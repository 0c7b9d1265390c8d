/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hk-refparse-train DATA OUT: learns the weights with which references are labelled.
 *
 * An averaged structured perceptron (Collins, 2002) whose mistakes must be beaten by a margin; then the
 * rows that matter most are kept, trained again by themselves, and written in bytes. */
#include "config.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "hk-ref-features.h"
#include "hk-ref-model.h"
#include "hk-refparse-data.h"
#include "hk-refparse-lattice.h"
#include "hk-refparse-made.h"
#include "hk-refparse-styled.h"

#define N_ROWS (1u << HK_REF_HASH_BITS)
#define N_WORDS (N_ROWS / 64)

/* What a wrong label must lose by, in the units of a change. */
#define MARGIN 2.f

typedef struct
{
  float *weights; /* HK_REF_ROW a hash */
  float *sums;    /* likewise: of changes times when they were made */
  HkRefTransitions transitions;
  HkRefTransitions transition_sums;
  double now;
  guint64 *allowed; /* a bit a hash; or NULL for all */
  HkRefTokens tokens;
  GArray *hashes;
  HkRefLattice lattice;
  GArray *labels; /* guint8 */
  guint64 n_tokens;
  guint64 n_mistakes;
} Trainer;

static gboolean
is_allowed (const Trainer *trainer, guint32 hash)
{
  return trainer->allowed == NULL || (trainer->allowed[hash >> 6] >> (hash & 63) & 1) != 0;
}

static void
score (Trainer *trainer, const HkRefExample *example)
{
  const guint32 *hash = (const guint32 *) trainer->hashes->data;

  hk_ref_lattice_reserve (&trainer->lattice, example->n);
  for (guint i = 0; i < example->n; i++)
    {
      float *scores = trainer->lattice.scores + (gsize) i * HK_REF_ROW;

      for (guint k = 0; k < HK_REF_N_FEATURES; k++, hash++)
        {
          const float *row = trainer->weights + (gsize) *hash * HK_REF_ROW;

          if (!is_allowed (trainer, *hash))
            continue;
          for (guint y = 0; y < HK_REF_ROW; y++)
            scores[y] += row[y];
        }
      for (guint y = 0; y < HK_REF_N_LABELS; y++)
        if (y != example->labels[i])
          scores[y] += MARGIN;
    }
}

static void
change_token (Trainer *trainer, const guint32 *hashes, guint8 right, guint8 wrong)
{
  for (guint k = 0; k < HK_REF_N_FEATURES; k++)
    {
      gsize row = (gsize) hashes[k] * HK_REF_ROW;

      if (!is_allowed (trainer, hashes[k]))
        continue;
      trainer->weights[row + right] += 1;
      trainer->weights[row + wrong] -= 1;
      trainer->sums[row + right] += (float) trainer->now;
      trainer->sums[row + wrong] -= (float) trainer->now;
    }
}

static void
change (float *value, float *sum, float by, double now)
{
  *value += by;
  *sum += (float) (by * now);
}

static void
change_transitions (Trainer *trainer, const guint8 *labels, guint n, float by)
{
  HkRefTransitions *t = &trainer->transitions, *s = &trainer->transition_sums;

  change (&t->first[labels[0]], &s->first[labels[0]], by, trainer->now);
  for (guint i = 1; i < n; i++)
    change (&t->next[labels[i - 1]][labels[i]], &s->next[labels[i - 1]][labels[i]], by,
            trainer->now);
}

static void
learn (Trainer *trainer, const HkRefExample *example)
{
  const guint8 *found;
  gboolean wrong = FALSE;

  hk_ref_tokens_read (&trainer->tokens, example->text, example->n_bytes);
  hk_ref_features_compute (&trainer->tokens, trainer->hashes);
  score (trainer, example);
  g_array_set_size (trainer->labels, example->n);
  hk_ref_lattice_decode (&trainer->lattice, &trainer->transitions, example->n,
                         (guint8 *) trainer->labels->data);
  found = (const guint8 *) trainer->labels->data;
  for (guint i = 0; i < example->n; i++)
    if (found[i] != example->labels[i])
      {
        wrong = TRUE;
        trainer->n_mistakes++;
        change_token (trainer, &g_array_index (trainer->hashes, guint32, i * HK_REF_N_FEATURES),
                      example->labels[i], found[i]);
      }
  if (wrong)
    {
      change_transitions (trainer, example->labels, example->n, 1);
      change_transitions (trainer, found, example->n, -1);
    }
  trainer->n_tokens += example->n;
  trainer->now += 1;
}

static void
average (Trainer *trainer)
{
  for (gsize i = 0; i < (gsize) N_ROWS * HK_REF_ROW; i++)
    trainer->weights[i] -= (float) (trainer->sums[i] / trainer->now);
  for (guint x = 0; x < HK_REF_ROW; x++)
    {
      trainer->transitions.first[x] -= (float) (trainer->transition_sums.first[x] / trainer->now);
      for (guint y = 0; y < HK_REF_ROW; y++)
        trainer->transitions.next[x][y]
            -= (float) (trainer->transition_sums.next[x][y] / trainer->now);
    }
}

static void
run (Trainer *trainer, GPtrArray *examples, guint n_rounds, GRand *random)
{
  g_autofree guint *order = NULL;
  guint n = 0, total = 0;

  memset (trainer->sums, 0, sizeof (float) * N_ROWS * HK_REF_ROW);
  memset (&trainer->transition_sums, 0, sizeof trainer->transition_sums);
  trainer->now = 0;
  for (guint i = 0; i < examples->len; i++)
    total += ((HkRefExample *) g_ptr_array_index (examples, i))->weight;
  order = g_new (guint, total);
  for (guint i = 0; i < examples->len; i++)
    for (guint k = 0; k < ((HkRefExample *) g_ptr_array_index (examples, i))->weight; k++)
      order[n++] = i;
  for (guint round = 0; round < n_rounds; round++)
    {
      trainer->n_tokens = trainer->n_mistakes = 0;
      for (guint i = n; i > 1; i--)
        {
          guint j = (guint) g_rand_int_range (random, 0, (gint32) i), t = order[i - 1];

          order[i - 1] = order[j];
          order[j] = t;
        }
      for (guint i = 0; i < n; i++)
        learn (trainer, g_ptr_array_index (examples, order[i]));
      g_printerr ("round %u: %.2f %% of %" G_GUINT64_FORMAT " labels wrong or unsure\n", round + 1,
                  100. * trainer->n_mistakes / trainer->n_tokens, trainer->n_tokens);
    }
  average (trainer);
}

/* Several courses from where the trainer stands, in other orders, and their mean: what one order of the examples
 * taught by chance weighs less. */
static void
run_courses (Trainer *trainer, GPtrArray *examples, guint n_courses, guint n_rounds, GRand *random)
{
  gsize n = (gsize) N_ROWS * HK_REF_ROW, n_transitions = sizeof (HkRefTransitions) / sizeof (float);
  g_autofree float *start = g_memdup2 (trainer->weights, n * sizeof *start);
  g_autofree float *mean = g_new0 (float, n);
  HkRefTransitions start_transitions = trainer->transitions, mean_transitions = { { 0 } };

  for (guint course = 0; course < n_courses; course++)
    {
      memcpy (trainer->weights, start, n * sizeof *start);
      trainer->transitions = start_transitions;
      run (trainer, examples, n_rounds, random);
      for (gsize i = 0; i < n; i++)
        mean[i] += trainer->weights[i] / n_courses;
      for (gsize i = 0; i < n_transitions; i++)
        ((float *) &mean_transitions)[i] += ((float *) &trainer->transitions)[i] / n_courses;
    }
  memcpy (trainer->weights, mean, n * sizeof *mean);
  trainer->transitions = mean_transitions;
}

/* A row's weights in bytes. Returns how many are not 0. */
static guint
quantise (const float *row, float scale, float least, gint8 *out)
{
  guint n = 0;

  for (guint y = 0; y < HK_REF_N_LABELS; y++)
    {
      float value = fabsf (row[y]) < least ? 0 : row[y] * scale;

      out[y] = (gint8) lrintf (CLAMP (value, -127, 127));
      n += out[y] != 0;
    }
  return n;
}

typedef struct
{
  float size;
  guint32 hash;
} Ranked;

static int
by_size (const void *a, const void *b)
{
  float x = ((const Ranked *) a)->size, y = ((const Ranked *) b)->size;

  return (x < y) - (x > y);
}

/* Keeps the rows with the largest weights, as many as fit. */
static void
choose_rows (Trainer *trainer, gsize n_bytes, float scale, float least)
{
  g_autofree Ranked *ranked = g_new (Ranked, N_ROWS);
  gsize used = 0;
  guint n = 0;

  for (guint32 h = 0; h < N_ROWS; h++)
    {
      const float *row = trainer->weights + (gsize) h * HK_REF_ROW;
      float size = 0;

      for (guint y = 0; y < HK_REF_N_LABELS; y++)
        size += row[y] * row[y];
      if (size > 0 && is_allowed (trainer, h))
        ranked[n++] = (Ranked){ size, h };
    }
  qsort (ranked, n, sizeof *ranked, by_size);
  g_free (trainer->allowed);
  trainer->allowed = g_new0 (guint64, N_WORDS);
  for (guint i = 0; i < n; i++)
    {
      gint8 bytes[HK_REF_ROW];
      guint n_weights
          = quantise (trainer->weights + (gsize) ranked[i].hash * HK_REF_ROW, scale, least, bytes);

      if (n_weights == 0)
        continue;
      used += 3 + n_weights;
      if (used > n_bytes)
        break;
      trainer->allowed[ranked[i].hash >> 6] |= (guint64) 1 << (ranked[i].hash & 63);
    }
}

static gboolean
write_weights (const Trainer *trainer, const char *path, float scale, float least, GError **error)
{
  HkRefWeightsHeader header = { HK_REF_WEIGHTS_MAGIC, HK_REF_WEIGHTS_BYTE_ORDER, HK_REF_N_LABELS,
                                HK_REF_HASH_BITS, HK_REF_N_FEATURES };
  g_autofree guint64 *bitmap = g_new0 (guint64, N_WORDS);
  g_autoptr (GByteArray) rows = g_byte_array_new (), out = g_byte_array_new ();
  guint n_rows = 0;

  for (guint x = 0; x < HK_REF_N_LABELS; x++)
    {
      header.first[x]
          = (gint16) lrintf (CLAMP (trainer->transitions.first[x] * scale, -32000, 32000));
      for (guint y = 0; y < HK_REF_N_LABELS; y++)
        header.next[x][y]
            = (gint16) lrintf (CLAMP (trainer->transitions.next[x][y] * scale, -32000, 32000));
    }
  for (guint32 h = 0; h < N_ROWS; h++)
    {
      gint8 bytes[HK_REF_ROW];
      guint8 mask[3] = { 0 };

      if (!is_allowed (trainer, h)
          || quantise (trainer->weights + (gsize) h * HK_REF_ROW, scale, least, bytes) == 0)
        continue;
      bitmap[h >> 6] |= (guint64) 1 << (h & 63);
      for (guint y = 0; y < HK_REF_N_LABELS; y++)
        if (bytes[y] != 0)
          mask[y / 8] |= (guint8) (1 << y % 8);
      g_byte_array_append (rows, mask, 3);
      for (guint y = 0; y < HK_REF_N_LABELS; y++)
        if (bytes[y] != 0)
          g_byte_array_append (rows, (const guint8 *) &bytes[y], 1);
      n_rows++;
    }
  header.n_row_bytes = rows->len;
  g_byte_array_append (out, (const guint8 *) &header, sizeof header);
  g_byte_array_append (out, (const guint8 *) bitmap, N_WORDS * sizeof *bitmap);
  g_byte_array_append (out, rows->data, rows->len);
  g_printerr ("%u rows, %u bytes\n", n_rows, out->len);
  return g_file_set_contents (path, (const char *) out->data, out->len, error);
}

static GPtrArray *
read_examples (const char *folder,
               int kept_back,
               guint n_made,
               guint n_styled,
               guint n_printed,
               GRand *random,
               GError **error)
{
  /* What was really printed counts more. */
  static const struct
  {
    const char *name;
    guint weight;
  } files[] = { { "train.jsonl", 1 }, { "synthetic.jsonl", 1 }, { "dev.jsonl", 2 } };
  g_autofree char *works = g_build_filename (folder, "synthetic.jsonl", NULL);
  g_autoptr (GPtrArray) examples = hk_refparse_data_new ();

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);

      if (!hk_refparse_data_read (path, files[i].weight, kept_back, examples, error))
        return NULL;
      g_printerr ("%s: %u examples so far\n", files[i].name, examples->len);
    }
  hk_refparse_made_add (examples, n_made, random);
  if (!hk_refparse_styled_add (examples, n_styled, random, error)
      || !hk_refparse_styled_add_works (examples, works, n_printed, random, error))
    return NULL;
  g_printerr ("%u examples\n", examples->len);
  return g_steal_pointer (&examples);
}

int
main (int argc, char **argv)
{
  int kept_back = -1, n_made = 24000, n_styled = 40, n_printed = 40, n_first = 8, n_second = 20,
      n_courses = 1, n_bytes = 800000;
  double scale = 1, least = 1;
  gboolean dump = FALSE;
  const GOptionEntry entries[] = {
    { "keep-back", 0, 0, G_OPTION_ARG_INT, &kept_back,
      "Quarter of dev.jsonl's groups not to learn from, to measure by; -1 for none", "N" },
    { "made", 0, 0, G_OPTION_ARG_INT, &n_made, "References to make up", "N" },
    { "styled", 0, 0, G_OPTION_ARG_INT, &n_styled,
      "References that the citation engine prints, for each style and language", "N" },
    { "printed", 0, 0, G_OPTION_ARG_INT, &n_printed,
      "Works of the training data that it prints, for each style", "N" },
    { "first", 0, 0, G_OPTION_ARG_INT, &n_first, "Rounds before rows are chosen", "N" },
    { "second", 0, 0, G_OPTION_ARG_INT, &n_second, "Rounds with the chosen rows", "N" },
    { "courses", 0, 0, G_OPTION_ARG_INT, &n_courses, "Courses of these rounds", "N" },
    { "bytes", 0, 0, G_OPTION_ARG_INT, &n_bytes, "Largest size of the weights", "N" },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &scale, "Bytes' units in a change", "X" },
    { "least", 0, 0, G_OPTION_ARG_DOUBLE, &least, "Weights below are dropped", "X" },
    { "dump", 0, 0, G_OPTION_ARG_NONE, &dump, "Print the examples instead", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("DATA OUT");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) examples = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  Trainer trainer = { NULL };
  gsize fixed = sizeof (HkRefWeightsHeader) + N_WORDS * sizeof (guint64);

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 3)
    {
      g_printerr ("hk-refparse-train: %s\n",
                  error != NULL ? error->message : "wants a folder and a file");
      return 2;
    }
  examples = read_examples (argv[1], kept_back, (guint) n_made, (guint) n_styled, (guint) n_printed,
                            random, &error);
  if (examples == NULL)
    {
      g_printerr ("hk-refparse-train: %s\n", error->message);
      return 1;
    }
  if (dump)
    {
      for (guint i = 0; i < examples->len; i++)
        hk_refparse_data_print (g_ptr_array_index (examples, i));
      return 0;
    }
  trainer.weights = g_new0 (float, (gsize) N_ROWS *HK_REF_ROW);
  trainer.sums = g_new0 (float, (gsize) N_ROWS *HK_REF_ROW);
  trainer.hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  trainer.labels = g_array_new (FALSE, FALSE, 1);
  hk_ref_tokens_init (&trainer.tokens);
  run (&trainer, examples, (guint) n_first, random);
  choose_rows (&trainer, (gsize) n_bytes - fixed, (float) scale, (float) least);
  run_courses (&trainer, examples, (guint) n_courses, (guint) n_second, random);
  choose_rows (&trainer, (gsize) n_bytes - fixed, (float) scale, (float) least);
  if (!write_weights (&trainer, argv[2], (float) scale, (float) least, &error))
    {
      g_printerr ("hk-refparse-train: %s\n", error->message);
      return 1;
    }
  hk_ref_tokens_clear (&trainer.tokens);
  hk_ref_lattice_clear (&trainer.lattice);
  g_array_unref (trainer.hashes);
  g_array_unref (trainer.labels);
  g_free (trainer.allowed);
  g_free (trainer.weights);
  g_free (trainer.sums);
  return 0;
}
