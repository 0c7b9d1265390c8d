/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkFolded: a text made ready to be searched, in which letters that a person would call the same
 * are the same bytes.
 *
 * Build one for each item that is searched, once, and match an HkQuery against it at each key.
 * hk_fold_string gives the folded text itself, for keys of sorting and comparing. */
#pragma once

#include "hk-range.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HkFoldLevel:
 * @HK_FOLD_EXACT: case, digits of any script, Arabic forms of Persian letters, marks that are not
 *   written as a rule, ZWNJ and controls: never a difference
 * @HK_FOLD_LOOSE: besides آ/ا, ئ/ی, ؤ/و, ة/ه, a last ء, Latin accents, ё/е
 */
typedef enum
{
  HK_FOLD_EXACT,
  HK_FOLD_LOOSE,
} HkFoldLevel;

/**
 * HkFoldMark:
 * @HK_FOLD_MARK_BLANK: a blank stood before this byte
 * @HK_FOLD_MARK_JOINER: a ZWNJ or the like stood before this byte
 * @HK_FOLD_MARK_LOOSE: where the bits begin that tell apart what only the loose level folds; all 0
 *   for a letter that stands as it was
 *
 * What is kept beside each byte of the folded text.
 */
typedef enum
{
  HK_FOLD_MARK_BLANK = 1 << 0,
  HK_FOLD_MARK_JOINER = 1 << 1,
  HK_FOLD_MARK_LOOSE = 1 << 2,
} HkFoldMark;

#define HK_FOLD_BREAK (HK_FOLD_MARK_BLANK | HK_FOLD_MARK_JOINER)
#define HK_FOLD_LOOSE_BITS (0xff & ~(HK_FOLD_MARK_LOOSE - 1))

typedef struct _HkFolded HkFolded;

#define HK_TYPE_FOLDED (hk_folded_get_type ())

GType hk_folded_get_type (void) G_GNUC_CONST;
HkFolded *hk_folded_new (const char *text, gssize n_bytes) G_GNUC_WARN_UNUSED_RESULT;
HkFolded *hk_folded_ref (HkFolded *folded) G_GNUC_WARN_UNUSED_RESULT;
void hk_folded_unref (HkFolded *folded);
const char *hk_folded_get_bytes (const HkFolded *folded, gsize *n_bytes);
const guint8 *hk_folded_get_marks (const HkFolded *folded);
HkByteRange hk_folded_get_range (const HkFolded *folded, gsize byte_start, gsize n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkFolded, hk_folded_unref)

char *
hk_fold_string (const char *text, gssize n_bytes, HkFoldLevel level) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
