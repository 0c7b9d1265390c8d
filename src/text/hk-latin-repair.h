/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds Latin and Cyrillic words that lost the space between them: by their capitals, by what the rest of
 * the document says, and by a word list where one is installed. */
#pragma once

#include "hk-draft.h"
#include "hk-url-repair.h"
#include "hk-word-list.h"

G_BEGIN_DECLS

typedef struct _HkLatinRepair HkLatinRepair;

HkLatinRepair *hk_latin_repair_new (const HkWordList *words) G_GNUC_WARN_UNUSED_RESULT;
void hk_latin_repair_free (HkLatinRepair *repair);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkLatinRepair, hk_latin_repair_free)

void hk_latin_repair_find (HkLatinRepair *repair,
                           gsize text_index,
                           const char *text,
                           gsize n_bytes,
                           const HkUrlSpan *spans,
                           gsize n_spans);
void hk_latin_repair_learn (HkLatinRepair *repair,
                            const char *const *texts,
                            const gsize *text_bytes,
                            gsize n_texts);
void hk_latin_repair_propose (HkLatinRepair *repair, gsize text_index, HkDraft *draft);

G_END_DECLS
