/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkAlignment: the sentences of two texts and which answer which, as a view shows them and a person
 * changes them.
 *
 * A text is a list of blocks; a sentence is told by its block and bytes. Beads are in the order of
 * both texts and hold every sentence once. Each change can be undone; "changed" follows it. */
#pragma once

#include "hk-aligner.h"
#include "hk-range.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  HK_SIDE_FIRST,
  HK_SIDE_SECOND,
} HkSide;

/**
 * HkSentence:
 * @block: index of its block
 * @range: its bytes in the block
 */
typedef struct
{
  guint block;
  HkByteRange range;
} HkSentence;

#define HK_TYPE_ALIGNMENT (hk_alignment_get_type ())

G_DECLARE_FINAL_TYPE (HkAlignment, hk_alignment, HK, ALIGNMENT, GObject)

HkAlignment *hk_alignment_new (HkAligner *aligner,
                               const char *const *first_blocks,
                               const char *first_language,
                               const char *const *second_blocks,
                               const char *second_language) G_GNUC_WARN_UNUSED_RESULT;
guint hk_alignment_get_n_sentences (HkAlignment *self, HkSide side);
const HkSentence *hk_alignment_get_sentence (HkAlignment *self, HkSide side, guint index);
int hk_alignment_find_sentence (HkAlignment *self, HkSide side, guint block, gsize byte);
guint hk_alignment_get_n_paired (HkAlignment *self, HkSide side);
guint hk_alignment_get_n_beads (HkAlignment *self);
const HkBead *hk_alignment_get_bead (HkAlignment *self, guint index);
guint hk_alignment_find_bead (HkAlignment *self, HkSide side, guint sentence);

gboolean hk_alignment_join (HkAlignment *self, guint bead);
gboolean hk_alignment_split (HkAlignment *self, guint bead);
gboolean hk_alignment_pair (HkAlignment *self, guint first, guint second);
gboolean hk_alignment_can_undo (HkAlignment *self);
gboolean hk_alignment_can_redo (HkAlignment *self);
void hk_alignment_undo (HkAlignment *self);
void hk_alignment_redo (HkAlignment *self);
gboolean hk_alignment_is_changed (HkAlignment *self);
char *hk_alignment_save (HkAlignment *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean hk_alignment_load (HkAlignment *self, const char *saved);

G_END_DECLS
