/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkEvidence: what speaks for or against one stretch of sentences being the translation of another.
 * The aligner asks it for every bead that it considers. */
#pragma once

#include "hk-aligner.h"

G_BEGIN_DECLS

/**
 * HkEvidenceWeights:
 * @words: shared words, numbers and names, as a share of all words
 * @background: how much of the likeness to the other sentences is taken off
 * @unknown: what a word counts that no lexicon knows, against 1
 * @length: lengths that fit
 * @question: both ask, or only one does
 * @numbers: numbers on both sides, none of them the same
 * @merge: cost of each sentence more than one on a side
 * @bias: cost of any pair
 * @alone: worth of a sentence that stays alone
 * @sharpness: how sure a difference of scores makes
 * @threshold: the likelihood below which a pair is not told
 */
typedef struct
{
  double words;
  double background;
  double unknown;
  double length;
  double question;
  double numbers;
  double merge;
  double bias;
  double alone;
  double sharpness;
  double threshold;
} HkEvidenceWeights;

extern HkEvidenceWeights hk_evidence_weights;

typedef struct _HkEvidence HkEvidence;

HkEvidence *hk_evidence_new (const HkGloss *gloss,
                             GPtrArray *known_pairs,
                             const HkSlice *first,
                             gsize n_first,
                             const HkSlice *second,
                             gsize n_second) G_GNUC_WARN_UNUSED_RESULT;
void hk_evidence_free (HkEvidence *evidence);
double hk_evidence_score (HkEvidence *evidence,
                          gsize first,
                          gsize n_first,
                          gsize second,
                          gsize n_second);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkEvidence, hk_evidence_free)

G_END_DECLS
