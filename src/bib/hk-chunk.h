/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkChunk: the strings of many works in one block of memory, for files of 100,000 works: an allocation for
 * each of their fields would take a third of the time of reading them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HkChunk HkChunk;

HkChunk *hk_chunk_new (gsize n_bytes) G_GNUC_WARN_UNUSED_RESULT;
HkChunk *hk_chunk_ref (HkChunk *self);
void hk_chunk_unref (HkChunk *self);
gsize hk_chunk_get_room (const HkChunk *self);
char *hk_chunk_add (HkChunk *self, const char *text, gsize text_bytes);
gboolean hk_chunk_holds (const HkChunk *self, const char *string);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkChunk, hk_chunk_unref)

G_END_DECLS
