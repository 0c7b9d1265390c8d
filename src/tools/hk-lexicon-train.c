/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-lexicon-train.h"
#include "hk-spacing.h"

#include <stdlib.h>
#include <string.h>

/* Sentences are decoded with a lexicon that was counted without them. */
#define N_FOLDS 4

/* Words of a list are thought rare up to this count. */
#define MAX_RARE 100

typedef struct
{
  HkLexicon *lexicon;
  HkSpacing *spacing;
} Decoder;

typedef struct
{
  const HkLexiconTrainOptions *options;
  gint16 *weights;
  gint64 *sums; /* of changes times when they were made, for the average */
  gint64 now;
  GRand *random;
  GPtrArray *words; /* of choose_words() */
  Decoder for_sentences[N_FOLDS];
  Decoder for_words[N_FOLDS];
  HkLetters damaged;
  HkSpacingFeatures features;
  guint8 target[HK_LETTERS_MAX];
  guint8 found[HK_LETTERS_MAX];
  guint n_mistakes;
} Trainer;

/* How documents are damaged, by how often: every ZWNJ dropped; dropped or a space, with some spaces
 * lost; a little of each. */
static const struct
{
  double share;
  HkDamage damage;
} damages[] = {
  { .45, { 1, 0, 0, 0 } },
  { .45, { .60, .25, .06, 0 } },
  { .10, { .80, .05, .02, 0 } },
};

static const HkDamage *
draw_damage (GRand *random)
{
  double drawn = g_rand_double (random);
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (damages) && drawn >= damages[i].share)
    drawn -= damages[i++].share;
  return &damages[i].damage;
}

static guint8
damage_boundary (GRand *random, guint8 boundary, gboolean joins, const HkDamage *damage)
{
  double drawn = g_rand_double (random);

  if (boundary == HK_BOUNDARY_ZWNJ)
    {
      if (drawn < damage->zwnj_lost)
        return HK_BOUNDARY_NONE;
      return drawn < damage->zwnj_lost + damage->zwnj_to_space ? HK_BOUNDARY_SPACE : boundary;
    }
  if (boundary == HK_BOUNDARY_SPACE && !joins && drawn < damage->space_lost)
    return HK_BOUNDARY_NONE;
  return boundary;
}

static void
move_weights (Trainer *trainer, guint letter, guint8 result, int by)
{
  guint8 printed = trainer->damaged.boundaries[letter];
  guint64 keys[HK_SPACING_N_FEATURES];
  guint32 places[HK_SPACING_N_FEATURES];
  HkChange change;

  if (result == printed)
    return;
  if (result == HK_BOUNDARY_ZWNJ)
    change = printed == HK_BOUNDARY_SPACE ? HK_CHANGE_BIND : HK_CHANGE_JOIN;
  else
    change = HK_CHANGE_SPLIT;
  hk_spacing_features_get (&trainer->features, letter, keys);
  hk_spacing_features_places (keys, change, trainer->options->weight_bits, places);
  for (guint i = 0; i < HK_SPACING_N_FEATURES; i++)
    {
      trainer->weights[places[i]]
          = CLAMP (trainer->weights[places[i]] + by, G_MININT16, G_MAXINT16);
      trainer->sums[places[i]] += by * trainer->now;
    }
}

static void
learn_stretch (Trainer *trainer,
               const Decoder *decoder,
               const HkLetters *right,
               const HkDamage *damage)
{
  HkLetters *damaged = &trainer->damaged;
  HkSpacing *spacing = decoder->spacing;

  *damaged = *right;
  memcpy (trainer->target, right->boundaries, right->n);
  for (guint i = 1; i < right->n; i++)
    damaged->boundaries[i] = damage_boundary (trainer->random, right->boundaries[i],
                                              hk_persian_joins_next (right->codes[i - 1]), damage);
  hk_spacing_set_damage (spacing, damage);
  hk_spacing_set_target (spacing, trainer->target, trainer->options->margin);
  hk_spacing_decode (spacing, damaged, trainer->found);
  trainer->now++;
  hk_spacing_features_begin (&trainer->features, decoder->lexicon, damaged);
  for (guint i = 1; i < right->n; i++)
    {
      if (trainer->found[i] == trainer->target[i])
        continue;
      trainer->n_mistakes++;
      move_weights (trainer, i, trainer->target[i], trainer->options->step);
      move_weights (trainer, i, trainer->found[i], -trainer->options->step);
    }
}

static void
learn_sentence (Trainer *trainer, const Decoder *decoder, const char *sentence)
{
  HkLetterScanner scanner = { sentence, strlen (sentence), 0 };
  g_autofree HkLetters *right = g_new (HkLetters, 1);
  const HkDamage *damage = draw_damage (trainer->random);

  while (hk_letter_scanner_next (&scanner, right))
    learn_stretch (trainer, decoder, right, damage);
}

/* A word of choose_words(): it is read with a lexicon that does not have it. */
static void
learn_word (Trainer *trainer, const char *word)
{
  HkLetterScanner scanner = { word + 2, strlen (word + 2), 0 };
  g_autofree HkLetters *right = g_new (HkLetters, 1);

  while (hk_letter_scanner_next (&scanner, right))
    learn_stretch (trainer, &trainer->for_words[word[0] - '0'], right, &damages[0].damage);
}

static void
prepare_decoder (Trainer *trainer, Decoder *decoder, const HkLexiconCounts *counts)
{
  g_autoptr (GBytes) image = hk_lexicon_image_new (counts, &trainer->options->image);

  decoder->lexicon = hk_lexicon_new (image, NULL);
  decoder->spacing
      = hk_spacing_new (decoder->lexicon, trainer->weights, trainer->options->weight_bits);
}

static void
prepare_fold (Trainer *trainer, guint fold, const char *const *sentences, gsize n_sentences)
{
  g_autoptr (HkLexiconCounts) without_sentences = hk_lexicon_counts_new ();
  g_autoptr (HkLexiconCounts) without_words = hk_lexicon_counts_new ();

  for (gsize i = 0; i < n_sentences; i++)
    {
      if (i % N_FOLDS != fold)
        hk_lexicon_counts_add_text (without_sentences, sentences[i]);
    }
  hk_lexicon_counts_add_list (without_sentences, trainer->options->list, 0, 0);
  hk_lexicon_counts_add_list (without_words, trainer->options->list, N_FOLDS, fold);
  prepare_decoder (trainer, &trainer->for_sentences[fold], without_sentences);
  prepare_decoder (trainer, &trainer->for_words[fold], without_words);
}

/* Words of the list for which usage is of one mind, and which are rare enough to stand for those that
 * no list has; a few of each kind that damage cannot touch. */
static GPtrArray *
choose_words (const char *list)
{
  g_autoptr (GHashTable) best = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = g_strsplit (list, "\n", -1);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *space = strrchr (lines[i], ' ');
      g_auto (GStrv) pieces = NULL;
      g_autofree char *key = NULL;
      guint count;

      if (space == NULL)
        continue;
      *space = '\0';
      count = strtoul (space + 1, NULL, 10);
      pieces = g_strsplit (lines[i], HK_UTF8_ZWNJ, -1);
      key = g_strjoinv ("", pieces);
      /* The list is sorted by count: the first spelling is the commonest. */
      if (g_hash_table_contains (best, key))
        continue;
      g_hash_table_add (best, g_steal_pointer (&key));
      if (count <= MAX_RARE && strlen (lines[i]) >= 8)
        g_ptr_array_add (words, g_strdup_printf ("%u %s", i % N_FOLDS, lines[i]));
    }
  return words;
}

static void
shuffle (GRand *random, gsize *order, gsize n)
{
  for (gsize i = n; i > 1; i--)
    {
      gsize j = g_rand_int_range (random, 0, i), swap = order[i - 1];

      order[i - 1] = order[j];
      order[j] = swap;
    }
}

static void
free_decoder (Decoder *decoder)
{
  hk_spacing_free (decoder->spacing);
  hk_lexicon_free (decoder->lexicon);
}

/* The weights' average over the course, which is added to @total. */
static void
add_average (const Trainer *trainer, gint32 *total)
{
  gsize n = (gsize) 1 << trainer->options->weight_bits;

  for (gsize i = 0; i < n; i++)
    total[i] += trainer->weights[i] - trainer->sums[i] / MAX (trainer->now, 1);
}

static void
run_epoch (Trainer *trainer, const char *const *sentences, const gsize *order, gsize n_sentences)
{
  trainer->n_mistakes = 0;
  for (gsize i = 0; i < n_sentences; i++)
    {
      for (guint k = 0; k < trainer->options->n_words; k++)
        learn_word (trainer,
                    g_ptr_array_index (trainer->words,
                                       g_rand_int_range (trainer->random, 0, trainer->words->len)));
      learn_sentence (trainer, &trainer->for_sentences[order[i] % N_FOLDS], sentences[order[i]]);
    }
}

/* One course of training, from nothing. */
static void
run_course (Trainer *trainer, const char *const *sentences, gsize n_sentences, guint32 seed)
{
  gsize n_weights = (gsize) 1 << trainer->options->weight_bits;
  g_autofree gsize *order = g_new (gsize, n_sentences);

  for (gsize i = 0; i < n_sentences; i++)
    order[i] = i;
  memset (trainer->weights, 0, n_weights * sizeof *trainer->weights);
  memset (trainer->sums, 0, n_weights * sizeof *trainer->sums);
  trainer->now = 0;
  g_rand_set_seed (trainer->random, seed);
  for (guint epoch = 0; epoch < trainer->options->n_epochs; epoch++)
    {
      shuffle (trainer->random, order, n_sentences);
      run_epoch (trainer, sentences, order, n_sentences);
      g_print ("epoch %u: %u boundaries wrong or within the margin\n", epoch + 1,
               trainer->n_mistakes);
    }
}

/**
 * hk_lexicon_train:
 * @sentences: rightly spaced sentences
 * @n_sentences: how many
 * @options: how
 *
 * An averaged structured perceptron with a margin (Collins 2002; Taskar et al. 2003): each sentence is
 * damaged anew, decoded, and where the reading is wrong its weights go down and the right one's up.
 *
 * Returns: (transfer full): the weights
 */
gint16 *
hk_lexicon_train (const char *const *sentences,
                  gsize n_sentences,
                  const HkLexiconTrainOptions *options)
{
  gsize n_weights = (gsize) 1 << options->weight_bits;
  g_autofree gint64 *sums = g_new0 (gint64, n_weights);
  g_autofree gint32 *total = g_new0 (gint32, n_weights);
  g_autofree Trainer *trainer = g_new0 (Trainer, 1);
  g_autoptr (GPtrArray) words = choose_words (options->list);
  gint16 *weights = g_new0 (gint16, n_weights);

  trainer->options = options;
  trainer->weights = weights;
  trainer->sums = sums;
  trainer->words = words;
  trainer->random = g_rand_new ();
  for (guint fold = 0; fold < N_FOLDS; fold++)
    prepare_fold (trainer, fold, sentences, n_sentences);
  for (guint course = 0; course < options->n_courses; course++)
    {
      run_course (trainer, sentences, n_sentences, 1403 + course);
      add_average (trainer, total);
    }
  for (gsize i = 0; i < n_weights; i++)
    weights[i] = total[i] / (gint32) MAX (options->n_courses, 1);
  for (guint fold = 0; fold < N_FOLDS; fold++)
    {
      free_decoder (&trainer->for_sentences[fold]);
      free_decoder (&trainer->for_words[fold]);
    }
  g_rand_free (trainer->random);
  return weights;
}
