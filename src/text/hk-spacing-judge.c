/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-spacing-judge.h"

#include <math.h>
#include <string.h>

/* What a ZWNJ gains from the same word's having one elsewhere in the document. */
#define REMEMBERED_GAIN HK_LEXICON_COST_SCALE

/**
 * hk_spacing_judge_init:
 * @judge: (out caller-allocates): a judge that takes every text for a sound one
 * @weights: the weights
 * @weight_bits: how many there are, as a power of two
 */
void
hk_spacing_judge_init (HkSpacingJudge *judge, const gint16 *weights, guint weight_bits)
{
  const HkDamage sound = { 0 };

  judge->weights = weights;
  judge->weight_bits = weight_bits;
  judge->target = NULL;
  judge->margin = 0;
  judge->letters = NULL;
  hk_spacing_judge_forget (judge);
  hk_spacing_judge_set_damage (judge, &sound);
}

static int
probability_cost (double probability)
{
  return probability <= 0 ? HK_SPACING_NEVER
                          : (int) lrint (-log (probability) * HK_LEXICON_COST_SCALE);
}

/**
 * hk_spacing_judge_set_damage:
 * @judge: a judge
 * @damage: what is known of the document's damage; what is 0 is never repaired
 */
void
hk_spacing_judge_set_damage (HkSpacingJudge *judge, const HkDamage *damage)
{
  judge->change_costs[HK_CHANGE_JOIN] = probability_cost (damage->zwnj_lost);
  judge->change_costs[HK_CHANGE_BIND] = probability_cost (damage->zwnj_to_space);
  judge->change_costs[HK_CHANGE_SPLIT] = probability_cost (damage->space_lost);
  judge->joined_split_cost = probability_cost (damage->joined_space_lost);
}

/**
 * hk_spacing_judge_begin:
 * @judge: a judge
 * @lexicon: a lexicon
 * @letters: the stretch that is judged from now on, which must outlive that
 */
void
hk_spacing_judge_begin (HkSpacingJudge *judge, const HkLexicon *lexicon, const HkLetters *letters)
{
  judge->letters = letters;
  hk_spacing_features_begin (&judge->features, lexicon, letters);
  for (int change = 0; change < HK_N_CHANGES; change++)
    for (guint i = 0; i < letters->n; i++)
      judge->judged[change][i] = HK_SPACING_UNJUDGED;
}

/* Where a place within a word is remembered, or would be. */
static guint
find_remembered (const HkSpacingJudge *judge, guint64 key)
{
  guint at = key % HK_SPACING_MAX_REMEMBERED;

  while (judge->remembered[at] != 0 && judge->remembered[at] != key)
    at = (at + 1) % HK_SPACING_MAX_REMEMBERED;
  return at;
}

static int
weigh (const HkSpacingJudge *judge, guint letter, HkChange change, const guint64 *keys)
{
  int cost = hk_spacing_judge_damage (judge, letter, change);
  guint32 places[HK_SPACING_N_FEATURES];

  if (cost >= HK_SPACING_NEVER)
    return HK_SPACING_NEVER;
  hk_spacing_features_places (keys, change, judge->weight_bits, places);
  for (guint i = 0; i < HK_SPACING_N_FEATURES; i++)
    cost -= GINT16_FROM_LE (judge->weights[places[i]]);
  if (judge->n_remembered > 0 && change != HK_CHANGE_SPLIT
      && judge->remembered[find_remembered (judge, keys[HK_SPACING_WORD_KEY])] != 0)
    cost -= REMEMBERED_GAIN;
  if (judge->target != NULL)
    {
      HkBoundary result = change == HK_CHANGE_SPLIT ? HK_BOUNDARY_SPACE : HK_BOUNDARY_ZWNJ;

      cost += judge->target[letter] == result ? judge->margin : -judge->margin;
    }
  return cost;
}

/**
 * hk_spacing_judge_weigh:
 * @judge: a judge that has begun with a stretch
 * @letter: a letter, from 1
 * @change: a change that the boundary before it allows
 *
 * Every change that is possible there is judged at once: what is seen around it is the same for all.
 *
 * Returns: what the change costs, which may be less than nothing; %HK_SPACING_NEVER if it cannot be
 */
gint32
hk_spacing_judge_weigh (HkSpacingJudge *judge, guint letter, HkChange change)
{
  guint64 keys[HK_SPACING_N_FEATURES];
  gint32 *judged = &judge->judged[change][letter];

  if (hk_spacing_judge_damage (judge, letter, change) >= HK_SPACING_NEVER)
    return *judged = HK_SPACING_NEVER;
  hk_spacing_features_get (&judge->features, letter, keys);
  if (change == HK_CHANGE_BIND)
    return *judged = weigh (judge, letter, change, keys);
  judge->judged[HK_CHANGE_JOIN][letter] = weigh (judge, letter, HK_CHANGE_JOIN, keys);
  judge->judged[HK_CHANGE_SPLIT][letter] = weigh (judge, letter, HK_CHANGE_SPLIT, keys);
  return *judged;
}

/**
 * hk_spacing_judge_remember:
 * @judge: a judge
 * @boundaries: what was found for the stretch with which it began last
 *
 * Remembers the words that have a ZWNJ: other places of the document where the same letters stand are then
 * more readily read alike.
 */
void
hk_spacing_judge_remember (HkSpacingJudge *judge, const guint8 *boundaries)
{
  guint64 keys[HK_SPACING_N_FEATURES];

  for (guint i = 1; i < judge->letters->n; i++)
    {
      guint at;

      if (boundaries[i] != HK_BOUNDARY_ZWNJ
          || judge->n_remembered >= HK_SPACING_MAX_REMEMBERED * 3 / 4)
        continue;
      hk_spacing_features_get (&judge->features, i, keys);
      at = find_remembered (judge, keys[HK_SPACING_WORD_KEY]);
      judge->n_remembered += judge->remembered[at] == 0;
      judge->remembered[at] = keys[HK_SPACING_WORD_KEY];
    }
}

/**
 * hk_spacing_judge_forget:
 * @judge: a judge
 *
 * Forgets the words of the document before.
 */
void
hk_spacing_judge_forget (HkSpacingJudge *judge)
{
  memset (judge->remembered, 0, sizeof judge->remembered);
  judge->n_remembered = 0;
}
