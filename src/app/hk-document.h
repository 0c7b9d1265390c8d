/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkDocument: an opened article with what the window needs ready: its rows, and where it came from. */
#pragma once

#include <gio/gio.h>

#include "hk-alignment.h"
#include "hk-library.h"

G_BEGIN_DECLS

#define HK_TYPE_DOCUMENT (hk_document_get_type ())

G_DECLARE_FINAL_TYPE (HkDocument, hk_document, HK, DOCUMENT, GObject)

void hk_document_preload (GFile *file);
void hk_document_load_async (GFile *file,
                             GBytes *bytes,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data);
HkDocument *hk_document_load_finish (GAsyncResult *result,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

HkArticle *hk_document_get_article (HkDocument *self);
GFile *hk_document_get_file (HkDocument *self);
GListModel *hk_document_get_references (HkDocument *self);
GListModel *hk_document_get_keywords (HkDocument *self);
guint hk_document_count_repairs (HkDocument *self);
const char *hk_document_get_title (HkDocument *self, const char *language);
HkAlignment *hk_document_get_alignment (HkDocument *self);
void hk_document_forget_alignment (HkDocument *self);
gboolean hk_document_read_in (HkDocument *self, const char *language);
const char *hk_document_recall (HkDocument *self, HkKept what);
void hk_document_keep (HkDocument *self, HkKept what, const char *value);
GPtrArray *hk_document_dup_works (HkDocument *self, guint reference) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *hk_document_get_read_works (HkDocument *self, guint reference);
gboolean
hk_document_change_works (HkDocument *self, guint reference, GPtrArray *works, GError **error);
gboolean hk_document_keep_repairs (HkDocument *self, GError **error);

G_END_DECLS
