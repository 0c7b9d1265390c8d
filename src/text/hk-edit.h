/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkEdits: changes laid over a printed string that is itself never touched.
 *
 * Use it wherever a text is repaired: the repairer returns edits, the reader shows the string that
 * they give, and any of them can be taken back without loss. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HkEditKind:
 * @HK_EDIT_ZWNJ: a zero-width non-joiner put back (into nothing or for a space)
 * @HK_EDIT_SPACE: a lost space put back
 * @HK_EDIT_LETTER_FORM: an Arabic letter form replaced by the Persian one, ۀ and هٔ unified
 * @HK_EDIT_PRESENTATION_FORM: presentation forms replaced by letters
 * @HK_EDIT_CONTROL: a stray bidi or other control removed
 * @HK_EDIT_GLUED_WORD: Latin or Cyrillic words that were glued, separated
 * @HK_EDIT_URL: pieces of a URL joined, or a word separated from it
 * @HK_EDIT_DOI: pieces of a DOI joined, or a word separated from it
 * @HK_EDIT_PERSON: a change made by the person
 */
typedef enum
{
  HK_EDIT_ZWNJ,
  HK_EDIT_SPACE,
  HK_EDIT_LETTER_FORM,
  HK_EDIT_PRESENTATION_FORM,
  HK_EDIT_CONTROL,
  HK_EDIT_GLUED_WORD,
  HK_EDIT_URL,
  HK_EDIT_DOI,
  HK_EDIT_PERSON,
} HkEditKind;

#define HK_N_EDIT_KINDS (HK_EDIT_PERSON + 1)

/**
 * HkEdit:
 * @byte_start: where the replaced range begins in the printed string
 * @byte_length: its length in bytes; 0 for a pure insertion
 * @after: what stands there instead, UTF-8; "" for a deletion
 * @kind: what sort of damage it mends
 * @confidence: 0 to 1
 * @unverified: %TRUE when the result is joined but cannot be known to be right
 * @undone: %TRUE when the person has taken the edit back
 */
typedef struct
{
  gsize byte_start;
  gsize byte_length;
  char *after;
  HkEditKind kind;
  float confidence;
  guint unverified : 1;
  guint undone : 1;
} HkEdit;

typedef struct _HkEdits HkEdits;

#define HK_TYPE_EDITS (hk_edits_get_type ())

GType hk_edits_get_type (void) G_GNUC_CONST;
HkEdits *hk_edits_new (void) G_GNUC_WARN_UNUSED_RESULT;
HkEdits *hk_edits_copy (const HkEdits *edits) G_GNUC_WARN_UNUSED_RESULT;
void hk_edits_free (HkEdits *edits);

gboolean hk_edits_add (HkEdits *edits,
                       gsize byte_start,
                       gsize byte_length,
                       const char *after,
                       HkEditKind kind,
                       double confidence,
                       gboolean unverified);
gsize hk_edits_get_length (const HkEdits *edits);
const HkEdit *hk_edits_get (const HkEdits *edits, gsize index);
void hk_edits_set_undone (HkEdits *edits, gsize index, gboolean undone);
char *hk_edits_apply (const HkEdits *edits,
                      const char *printed,
                      gssize printed_bytes) G_GNUC_WARN_UNUSED_RESULT;
gsize hk_edits_map (const HkEdits *edits, gsize printed_byte);
gsize hk_edits_unmap (const HkEdits *edits, gsize byte);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkEdits, hk_edits_free)

const char *hk_edit_kind_to_id (HkEditKind kind);
gboolean hk_edit_kind_from_id (const char *id, HkEditKind *kind);

G_END_DECLS
