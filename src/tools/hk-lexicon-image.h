/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns counts into the file that HkLexicon maps. */
#pragma once

#include "hk-lexicon-counts.h"

G_BEGIN_DECLS

/**
 * HkLexiconImageOptions:
 * @min_in_list: forms that stand in no text are kept from this count on
 * @min_pair: pairs of words are kept from this count on
 * @pair_bits: size of the table of pairs, as a power of two
 * @weights: (nullable): weights of changes, or %NULL for zeros
 * @weight_bits: how many, as a power of two
 */
typedef struct
{
  guint min_in_list;
  guint min_pair;
  guint pair_bits;
  const gint16 *weights;
  guint weight_bits;
} HkLexiconImageOptions;

GBytes *hk_lexicon_image_new (const HkLexiconCounts *counts,
                              const HkLexiconImageOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
