/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkLexis: the words of two texts, numbered, weighed by how much they tell, and which word of the one
 * may answer which of the other. */
#pragma once

#include "hk-aligner.h"
#include "hk-words.h"

G_BEGIN_DECLS

/**
 * HkKnownPair:
 * @first: a title, keyword or the like of the first text
 * @second: its counterpart
 */
typedef struct
{
  char *first;
  char *second;
} HkKnownPair;

/**
 * HkLink:
 * @word: a word of the second text
 * @likelihood: how surely it answers, 0 to 1
 */
typedef struct
{
  guint word;
  float likelihood;
} HkLink;

/**
 * HkLexisSide:
 * @sentences: (element-type GArray): for each sentence its different words, guint
 * @weights: (element-type float): what each word counts
 * @words: (element-type HkWord): each different word once
 */
typedef struct
{
  GPtrArray *sentences;
  GArray *weights;
  GArray *words;
} HkLexisSide;

/**
 * HkLexis:
 * @sides: the two texts
 * @links: (element-type GArray): for each word of the first side its HkLink
 */
typedef struct
{
  HkLexisSide sides[2];
  GPtrArray *links;
  GStringChunk *pool;
} HkLexis;

HkLexis *hk_lexis_new (const HkGloss *gloss,
                       GPtrArray *known_pairs,
                       const HkSlice *first,
                       gsize n_first,
                       const HkSlice *second,
                       gsize n_second,
                       double unknown_weight) G_GNUC_WARN_UNUSED_RESULT;
void hk_lexis_free (HkLexis *lexis);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkLexis, hk_lexis_free)

G_END_DECLS
