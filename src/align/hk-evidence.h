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
 * @null: the likeness, times @words, that a pair must exceed to be better than none
 * @null_rise: how much more where the texts are more alike than @typical
 * @typical: mean over letters of the best likeness of their sentences, in texts of the middling sort
 * @mass_power: how the worth of words grows with their number
 * @length: lengths that fit
 * @length_null: the fit of lengths that speaks neither for nor against
 * @length_power: how the worth of lengths grows with the number of sentences
 * @question: both ask, or only one does
 * @merge: cost of each sentence more than one on a side
 * @sharpness: how sure a difference of scores makes
 * @threshold: the likelihood below which a pair is not told
 */
typedef struct
{
  double words;
  double background;
  double unknown;
  double null;
  double null_rise;
  double typical;
  double mass_power;
  double length;
  double length_null;
  double length_power;
  double question;
  double merge;
  double sharpness;
  double threshold;
} HkEvidenceWeights;

extern const HkEvidenceWeights hk_evidence_weights;

typedef struct _HkEvidence HkEvidence;

HkEvidence *hk_evidence_new (const HkGloss *gloss,
                             GPtrArray *known_pairs,
                             const HkSlice *first,
                             gsize n_first,
                             const HkSlice *second,
                             gsize n_second) G_GNUC_WARN_UNUSED_RESULT;
void hk_evidence_free (HkEvidence *evidence);
double
hk_evidence_score (HkEvidence *evidence, gsize first, gsize n_first, gsize second, gsize n_second);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkEvidence, hk_evidence_free)

G_END_DECLS
