/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Learns the weights by which HkSpacing judges changes, from rightly spaced sentences. */
#pragma once

#include "hk-lexicon-image.h"

G_BEGIN_DECLS

/**
 * HkLexiconTrainOptions:
 * @n_epochs: how often each sentence is seen
 * @step: how much one mistake moves a weight
 * @margin: how much better than the others the right reading must be
 * @n_courses: from how many courses of training, each with other chances, the weights are the mean
 * @n_words: how many rare words are seen after each sentence
 * @weight_bits: how many weights there are, as a power of two
 * @list: word counts, as for hk_lexicon_counts_add_list()
 * @image: what to keep in the lexicons with which it decodes
 */
typedef struct
{
  guint n_epochs;
  int step;
  int margin;
  guint n_courses;
  guint n_words;
  guint weight_bits;
  const char *list;
  HkLexiconImageOptions image;
} HkLexiconTrainOptions;

gint16 *hk_lexicon_train (const char *const *sentences,
                          gsize n_sentences,
                          const HkLexiconTrainOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
