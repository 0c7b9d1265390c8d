/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkReading: one file while it is being read: its bytes, its text, whether to go on, and what to tell.
 *
 * Readers of formats get one, take every field out of the file through it, and need not know of
 * encodings, limits, direction controls or cancelling themselves. It belongs to one thread. */
#pragma once

#include <gio/gio.h>

#include "hk-article.h"

G_BEGIN_DECLS

typedef struct _HkReading HkReading;

/**
 * HkProgressFunc:
 * @fraction: how much is done, 0 to 1
 * @data: the caller's
 */
typedef void (*HkProgressFunc) (double fraction, gpointer data);

HkReading *hk_reading_new (GBytes *bytes,
                           const char *name,
                           GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void hk_reading_free (HkReading *self);
void hk_reading_set_progress (HkReading *self, HkProgressFunc progress, gpointer data);

const char *hk_reading_get_name (HkReading *self);
GBytes *hk_reading_get_bytes (HkReading *self);
const char *hk_reading_get_head (HkReading *self, gsize *head_bytes);
void hk_reading_declare_encoding (HkReading *self, const char *encoding);
const char *hk_reading_get_text (HkReading *self, gsize *text_bytes, GError **error);
const char *hk_reading_get_span (HkReading *self, gsize *text_bytes, GError **error);
GCancellable *hk_reading_get_cancellable (HkReading *self);
HkChunk *hk_reading_get_chunk (HkReading *self);
gboolean hk_reading_go_on (HkReading *self, double fraction, GError **error);

char *
hk_reading_clean (HkReading *self, const char *text, gssize text_bytes) G_GNUC_WARN_UNUSED_RESULT;
char *hk_reading_clean_reference (HkReading *self,
                                  const char *text,
                                  gssize text_bytes) G_GNUC_WARN_UNUSED_RESULT;
gboolean hk_reading_is_spent (HkReading *self);
gboolean hk_reading_allow (HkReading *self, guint n_before, guint limit, const char *what);
void hk_reading_add_notice (HkReading *self,
                            HkNoticeKind kind,
                            const char *detail,
                            guint64 count,
                            guint line);
void hk_reading_give_notices (HkReading *self, HkArticle *article);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkReading, hk_reading_free)

G_END_DECLS
