/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkDraft: proposals of several repairers over one string, in any order, from which HkEdits are made. */
#pragma once

#include "hk-edit.h"

G_BEGIN_DECLS

typedef struct _HkDraft HkDraft;

HkDraft *hk_draft_new (void) G_GNUC_WARN_UNUSED_RESULT;
void hk_draft_free (HkDraft *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkDraft, hk_draft_free)

void hk_draft_add (HkDraft *draft,
                   gsize byte_start,
                   gsize byte_length,
                   const char *after,
                   gssize after_bytes,
                   HkEditKind kind,
                   double confidence,
                   gboolean unverified);
HkEdits *hk_draft_finish (HkDraft *draft, const char *printed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
