/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkSpacingJudge: what it costs to put a lost mark back before a letter: by the damage of the document, by
 * learned weights, and by the words that the document has elsewhere. For HkSpacing. */
#pragma once

#include "hk-spacing-features.h"

G_BEGIN_DECLS

/* A change that cannot be. */
#define HK_SPACING_NEVER (G_MAXINT / 4)

/* How many places within words are remembered, of which a quarter stays free. */
#define HK_SPACING_MAX_REMEMBERED 4096

/**
 * HkDamage:
 * @zwnj_lost: of 1, how often a ZWNJ was dropped
 * @zwnj_to_space: how often it was turned into a space
 * @space_lost: how often a space after a letter that does not join was dropped
 * @joined_space_lost: the same after one that joins
 *
 * What happened to a document on its way, as shares of what it must have had.
 */
typedef struct
{
  double zwnj_lost;
  double zwnj_to_space;
  double space_lost;
  double joined_space_lost;
} HkDamage;

/* Where a change has not been judged yet. */
#define HK_SPACING_UNJUDGED G_MININT

typedef struct
{
  const gint16 *weights;
  guint weight_bits;
  int change_costs[HK_N_CHANGES];
  int joined_split_cost;
  const guint8 *target;
  int margin;

  const HkLetters *letters; /* of the stretch that is judged */
  gint32 judged[HK_N_CHANGES][HK_LETTERS_MAX];
  HkSpacingFeatures features;

  guint64 remembered[HK_SPACING_MAX_REMEMBERED]; /* hashes of both parts of words; 0 where free */
  guint n_remembered;
} HkSpacingJudge;

void hk_spacing_judge_init (HkSpacingJudge *judge, const gint16 *weights, guint weight_bits);
void hk_spacing_judge_set_damage (HkSpacingJudge *judge, const HkDamage *damage);
void
hk_spacing_judge_begin (HkSpacingJudge *judge, const HkLexicon *lexicon, const HkLetters *letters);
gint32 hk_spacing_judge_weigh (HkSpacingJudge *judge, guint letter, HkChange change);
void hk_spacing_judge_remember (HkSpacingJudge *judge, const guint8 *boundaries);
void hk_spacing_judge_forget (HkSpacingJudge *judge);

/* What the damage alone says of a change before a letter. */
static inline int
hk_spacing_judge_damage (const HkSpacingJudge *judge, guint letter, HkChange change)
{
  if (change == HK_CHANGE_SPLIT && hk_persian_joins_next (judge->letters->codes[letter - 1]))
    return judge->joined_split_cost;
  return judge->change_costs[change];
}

static inline int
hk_spacing_judge_change (HkSpacingJudge *judge, guint letter, HkChange change)
{
  gint32 judged = judge->judged[change][letter];

  return judged != HK_SPACING_UNJUDGED ? judged : hk_spacing_judge_weigh (judge, letter, change);
}

/* What a ZWNJ before a letter costs. */
static inline int
hk_spacing_judge_zwnj (HkSpacingJudge *judge, guint letter)
{
  switch (judge->letters->boundaries[letter])
    {
    case HK_BOUNDARY_ZWNJ:
      return 0;
    case HK_BOUNDARY_NONE:
      return hk_spacing_judge_change (judge, letter, HK_CHANGE_JOIN);
    case HK_BOUNDARY_SPACE:
      return hk_spacing_judge_change (judge, letter, HK_CHANGE_BIND);
    default:
      return HK_SPACING_NEVER;
    }
}

/* What a space before a letter costs. */
static inline int
hk_spacing_judge_space (HkSpacingJudge *judge, guint letter)
{
  switch (judge->letters->boundaries[letter])
    {
    case HK_BOUNDARY_SPACE:
      return 0;
    case HK_BOUNDARY_NONE:
      return hk_spacing_judge_change (judge, letter, HK_CHANGE_SPLIT);
    default:
      return HK_SPACING_NEVER;
    }
}

G_END_DECLS
