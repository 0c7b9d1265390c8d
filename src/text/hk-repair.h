/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkRepairer: finds what was damaged in the texts of a document and proposes how to mend it.
 *
 * Give it all the texts of one document in one language at once: what one of them shows of the damage
 * helps to read the others. The texts stay as they are; what comes back are edits over them. */
#pragma once

#include <gio/gio.h>

#include "hk-edit.h"

G_BEGIN_DECLS

typedef struct _HkRepairer HkRepairer;

HkRepairer *hk_repairer_new (const char *data_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void hk_repairer_free (HkRepairer *repairer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkRepairer, hk_repairer_free)

void hk_repairer_set_cancellable (HkRepairer *repairer, GCancellable *cancellable);
void hk_repairer_repair (HkRepairer *repairer,
                         const char *const *texts,
                         const gsize *text_bytes,
                         gsize n_texts,
                         const char *language,
                         HkEdits **edits_out);

G_END_DECLS
