/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-lexicon-image.h"
#include "hk-letter-model.h"
#include "hk-word-graph.h"

#include <math.h>
#include <string.h>

/* Shares of running text, of the list of counts, and of nothing at all in a form's probability. */
#define TEXT_SHARE .75
#define LIST_SHARE .25

/* Endings are kept that at least so many different words take. */
#define MIN_TAIL 6

/* The same of beginnings, most of which are nouns with their plurals: only what begins many is of use. */
#define MIN_HEAD 12

typedef struct
{
  const HkLexiconCounts *counts;
  const HkLexiconImageOptions *options;
  GPtrArray *words; /* const char *codes, sorted */
  GPtrArray *tails;
  GPtrArray *heads;
  GHashTable *tail_types; /* codes -> number of forms that end so */
  GHashTable *head_types; /* codes -> number of forms that begin so; owns its keys */
  guint64 n_tail_types;
  HkWordGraph *graph;
  HkLexicon reader; /* over the graph, to look up numbers */
} Build;

static guint8
cost_byte (double probability)
{
  double cost = -log (MAX (probability, 1e-30)) * HK_LEXICON_COST_SCALE / HK_LEXICON_COST_STEP;

  return (guint8) CLAMP (lrint (cost), 0, 255);
}

static double
form_probability (const HkLexiconCounts *counts, const HkFormCount *form)
{
  double probability = TEXT_SHARE * form->in_text / MAX (counts->n_in_text, 1);

  return probability + LIST_SHARE * form->in_list / MAX (counts->n_in_list, 1);
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
count_tail (Build *build, const char *tail)
{
  guint types = GPOINTER_TO_UINT (g_hash_table_lookup (build->tail_types, tail));

  g_hash_table_insert (build->tail_types, (gpointer) tail, GUINT_TO_POINTER (types + 1));
  build->n_tail_types++;
}

static void
count_head (Build *build, const char *codes, gsize n_codes)
{
  char *head = g_strndup (codes, n_codes);
  guint types = GPOINTER_TO_UINT (g_hash_table_lookup (build->head_types, head));

  g_hash_table_replace (build->head_types, head, GUINT_TO_POINTER (types + 1));
}

/* Every ZWNJ of a form begins a tail, if a stem stands before it; the first ends a head. */
static void
count_tails (Build *build, const char *codes)
{
  const char *first = strchr (codes, HK_PERSIAN_ZWNJ);

  if (first != NULL)
    count_head (build, codes, first - codes);
  for (const char *zwnj = strchr (codes, HK_PERSIAN_ZWNJ); zwnj != NULL;
       zwnj = strchr (zwnj + 1, HK_PERSIAN_ZWNJ))
    if (zwnj - codes >= 2)
      count_tail (build, zwnj + 1);
}

static void
choose_forms (Build *build)
{
  const HkLexiconCounts *counts = build->counts;
  GHashTableIter iter;
  gpointer codes, types;

  for (guint i = 1; i < counts->forms->len; i++)
    {
      HkFormCount *form = g_ptr_array_index (counts->forms, i);

      if (form->in_text == 0 && form->in_list < build->options->min_in_list)
        continue;
      g_ptr_array_add (build->words, form->codes);
      count_tails (build, form->codes);
    }
  g_hash_table_iter_init (&iter, build->tail_types);
  while (g_hash_table_iter_next (&iter, &codes, &types))
    if (GPOINTER_TO_UINT (types) >= MIN_TAIL)
      g_ptr_array_add (build->tails, codes);
  g_hash_table_iter_init (&iter, build->head_types);
  while (g_hash_table_iter_next (&iter, &codes, &types))
    if (GPOINTER_TO_UINT (types) >= MIN_HEAD)
      g_ptr_array_add (build->heads, codes);
  g_ptr_array_sort (build->heads, compare_codes);
  g_ptr_array_sort (build->words, compare_codes);
  g_ptr_array_sort (build->tails, compare_codes);
}

static guint32
number_of (Build *build, HkLexiconGraph which, const char *codes)
{
  guint32 number = HK_LEXICON_OTHER;

  if (*codes != '\0')
    hk_lexicon_find (&build->reader, which, (const guint8 *) codes, strlen (codes), &number);
  return number;
}

static void
append (GByteArray *out, gconstpointer data, gsize n_bytes)
{
  const guint8 zeros[4] = { 0 };

  g_byte_array_append (out, data, n_bytes);
  g_byte_array_append (out, zeros, -n_bytes & 3);
}

static void
append_form_costs (Build *build, GByteArray *out)
{
  g_autofree guint8 *words = g_malloc0 (build->words->len + 1);
  g_autofree guint8 *tails = g_malloc0 (build->tails->len + 1);
  g_autofree guint8 *heads = g_malloc0 (build->heads->len + 1);

  for (guint i = 1; i < build->counts->forms->len; i++)
    {
      const HkFormCount *form = g_ptr_array_index (build->counts->forms, i);
      guint32 number = number_of (build, HK_LEXICON_WORDS, form->codes);

      if (number != HK_LEXICON_OTHER)
        words[number] = cost_byte (form_probability (build->counts, form));
    }
  for (guint i = 0; i < build->tails->len; i++)
    {
      const char *codes = g_ptr_array_index (build->tails, i);
      guint types = GPOINTER_TO_UINT (g_hash_table_lookup (build->tail_types, codes));

      tails[number_of (build, HK_LEXICON_TAILS, codes)]
          = cost_byte ((double) types / build->n_tail_types);
    }
  append (out, words, build->words->len);
  append (out, tails, build->tails->len);
  /* Heads cost nothing by themselves: they are words. */
  append (out, heads, build->heads->len);
}

typedef struct
{
  guint16 *checks;
  guint8 *costs;
  guint bits;
  guint n;
} PairTable;

static void
put_pair (PairTable *table, guint32 before, guint32 form, double probability)
{
  guint32 hash = hk_lexicon_pair_hash (before, form);
  guint32 size = 1u << table->bits;
  guint32 at = hash >> (32 - table->bits);

  /* Readers give up after 64 places, and a full table would be slow: keep it below nine tenths. */
  if (table->n >= size / 10 * 9)
    return;
  while (table->checks[at] != 0)
    at = (at + 1) & (size - 1);
  table->checks[at] = (hash & 0xFFFF) | 1;
  table->costs[at] = cost_byte (probability);
  table->n++;
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const HkPairCount *x = *(const HkPairCount *const *) a, *y = *(const HkPairCount *const *) b;

  if (x->count != y->count)
    return x->count > y->count ? -1 : 1;
  if (x->before != y->before)
    return x->before < y->before ? -1 : 1;
  return x->form < y->form ? -1 : x->form > y->form;
}

/* Witten and Bell's estimate: what follows a word was seen after it, or is as frequent as anywhere, in
 * the share of its successors that were new. */
static void
put_pairs (Build *build, PairTable *table)
{
  const HkLexiconCounts *counts = build->counts;
  g_autoptr (GPtrArray) pairs = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key;

  for (guint i = 0; i < counts->forms->len; i++)
    {
      const HkFormCount *form = g_ptr_array_index (counts->forms, i);

      if (form->in_text >= 3)
        put_pair (table, number_of (build, HK_LEXICON_WORDS, form->codes), HK_LEXICON_BACKOFF,
                  (double) form->n_after / (form->in_text + form->n_after));
    }
  g_hash_table_iter_init (&iter, counts->pairs);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (((HkPairCount *) key)->count >= build->options->min_pair)
      g_ptr_array_add (pairs, key);
  g_ptr_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const HkPairCount *pair = g_ptr_array_index (pairs, i);
      const HkFormCount *before = g_ptr_array_index (counts->forms, pair->before);
      const HkFormCount *form = g_ptr_array_index (counts->forms, pair->form);

      if (before->in_text < 3)
        continue;
      put_pair (table, number_of (build, HK_LEXICON_WORDS, before->codes),
                number_of (build, HK_LEXICON_WORDS, form->codes),
                (pair->count + before->n_after * form_probability (counts, form))
                    / (before->in_text + before->n_after));
    }
}

static void
append_pairs (Build *build, GByteArray *out)
{
  guint bits = build->options->pair_bits;
  g_autofree guint16 *checks = g_new0 (guint16, 1u << bits);
  g_autofree guint8 *costs = g_new0 (guint8, 1u << bits);
  PairTable table = { checks, costs, bits, 0 };

  put_pairs (build, &table);
  append (out, checks, sizeof *checks << bits);
  append (out, costs, sizeof *costs << bits);
}

static void
append_letters (Build *build, GByteArray *out)
{
  g_autoptr (HkLetterModel) model = hk_letter_model_new ();
  g_autoptr (GByteArray) costs = g_byte_array_new ();
  const HkLexiconCounts *counts = build->counts;
  double list_weight = .5 * counts->n_in_text / MAX (counts->n_in_list, 1);

  for (guint i = 1; i < counts->forms->len; i++)
    {
      const HkFormCount *form = g_ptr_array_index (counts->forms, i);

      hk_letter_model_add (model, form->codes, log1p (form->in_text + form->in_list * list_weight));
    }
  for (guint a = 0; a < HK_PERSIAN_N_CODES; a++)
    for (guint b = 0; b < HK_PERSIAN_N_CODES; b++)
      for (guint c = 0; c < HK_PERSIAN_N_CODES; c++)
        {
          guint8 cost = cost_byte (hk_letter_model_get (model, a, b, c));

          g_byte_array_append (costs, &cost, 1);
        }
  append (out, costs->data, costs->len);
}

static void
append_weights (Build *build, GByteArray *out)
{
  gsize n_bytes = sizeof (gint16) << build->options->weight_bits;
  g_autofree gint16 *zeros = g_malloc0 (n_bytes);

  append (out, build->options->weights != NULL ? build->options->weights : zeros, n_bytes);
}

static void
append_graph (Build *build, GByteArray *out)
{
  guint n_edges = hk_word_graph_get_n_edges (build->graph);

  append (out, hk_word_graph_get_roots (build->graph),
          sizeof (HkLexiconRoot) * HK_LEXICON_N_GRAPHS * HK_PERSIAN_N_CODES);
  append (out, hk_word_graph_get_edges (build->graph), sizeof (guint32) * n_edges);
  append (out, hk_word_graph_get_skips (build->graph), n_edges);
  append (out, hk_word_graph_get_long_skips (build->graph)->data,
          sizeof (HkLexiconRoot) * hk_word_graph_get_long_skips (build->graph)->len);
}

static void
prepare_reader (Build *build)
{
  build->reader.header.n_edges = hk_word_graph_get_n_edges (build->graph);
  build->reader.edges = hk_word_graph_get_edges (build->graph);
  build->reader.skips = hk_word_graph_get_skips (build->graph);
  build->reader.header.n_long_skips = hk_word_graph_get_long_skips (build->graph)->len;
  build->reader.long_skips
      = (const HkLexiconRoot *) (gpointer) hk_word_graph_get_long_skips (build->graph)->data;
  build->reader.roots = hk_word_graph_get_roots (build->graph);
}

/**
 * hk_lexicon_image_new:
 * @counts: counts
 * @options: what to keep of them
 *
 * The numbers are written as this machine has them; lexicons are built on little-endian ones.
 *
 * Returns: (transfer full): a file for hk_lexicon_new()
 */
GBytes *
hk_lexicon_image_new (const HkLexiconCounts *counts, const HkLexiconImageOptions *options)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GPtrArray) tails = g_ptr_array_new ();
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();
  g_autoptr (GHashTable) tail_types = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) head_types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (HkWordGraph) graph = hk_word_graph_new ();
  Build build
      = { counts, options, words, tails, heads, tail_types, head_types, 0, graph, { { { 0 } } } };
  GByteArray *out = g_byte_array_new ();
  HkLexiconHeader header = { .pair_bits = options->pair_bits, .weight_bits = options->weight_bits };

  choose_forms (&build);
  hk_word_graph_add (graph, HK_LEXICON_WORDS, (const char *const *) words->pdata, words->len);
  hk_word_graph_add (graph, HK_LEXICON_TAILS, (const char *const *) tails->pdata, tails->len);
  hk_word_graph_add (graph, HK_LEXICON_HEADS, (const char *const *) heads->pdata, heads->len);
  prepare_reader (&build);
  memcpy (header.magic, HK_LEXICON_MAGIC, sizeof header.magic);
  header.n_edges = hk_word_graph_get_n_edges (graph);
  header.n_forms[HK_LEXICON_WORDS] = words->len;
  header.n_forms[HK_LEXICON_TAILS] = tails->len;
  header.n_forms[HK_LEXICON_HEADS] = heads->len;
  header.n_long_skips = hk_word_graph_get_long_skips (graph)->len;
  append (out, &header, sizeof header);
  append_graph (&build, out);
  append_form_costs (&build, out);
  append_pairs (&build, out);
  append_letters (&build, out);
  append_weights (&build, out);
  return g_byte_array_free_to_bytes (out);
}
