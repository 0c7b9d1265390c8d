/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a writer is given, taken apart: the references, the works, and what the format has to lose. */
#pragma once

#include "hk-file-format.h"

G_BEGIN_DECLS

gboolean hk_writing_has_own_work (const HkWriting *writing);
GPtrArray *hk_writing_list_references (const HkWriting *writing) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *hk_writing_list_works (const HkWriting *writing) G_GNUC_WARN_UNUSED_RESULT;
void hk_writing_lose (const HkWriting *writing, const char *what);
void hk_writing_lose_beyond (const HkWriting *writing, guint holds);
void hk_writing_lose_fields (const HkWriting *writing, HkWork *work, const guint8 *written);

G_END_DECLS
