/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkAligner: finds which sentences of two texts answer each other.
 *
 * Give it the sentences of both languages in order, and what is known to correspond (titles,
 * keywords); it returns beads. For the pairs of an opened article, use HkAlignment, which a person
 * can change. */
#pragma once

#include "hk-gloss.h"

G_BEGIN_DECLS

/**
 * HkSlice:
 * @text: UTF-8, not terminated
 * @n_bytes: its length
 */
typedef struct
{
  const char *text;
  gsize n_bytes;
} HkSlice;

/**
 * HkBead:
 * @first: first sentence of the first text
 * @n_first: how many of it; the aligner joins two at most, a person any number
 * @second: first sentence of the second text
 * @n_second: how many of it
 * @confidence: 0 to 1; 0 where a sentence stands alone
 * @by_person: whether a person made the pair
 */
typedef struct
{
  guint first;
  guint n_first;
  guint second;
  guint n_second;
  float confidence;
  guint by_person : 1;
} HkBead;

typedef struct _HkAligner HkAligner;

HkAligner *hk_aligner_new (HkGloss *gloss) G_GNUC_WARN_UNUSED_RESULT;
void hk_aligner_free (HkAligner *aligner);
void hk_aligner_add_pair (HkAligner *aligner, const char *first, const char *second);
GArray *hk_aligner_align (HkAligner *aligner,
                          const HkSlice *first,
                          gsize n_first,
                          const HkSlice *second,
                          gsize n_second) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkAligner, hk_aligner_free)

G_END_DECLS
