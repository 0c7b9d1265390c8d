/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The registry of formats: the one way from bytes to an article, and back.
 *
 * A format is recognised by its content; the name of a file only decides between formats that look
 * alike. */
#pragma once

#include "hk-file-format.h"

G_BEGIN_DECLS

const HkFormat *const *hk_formats_list (gsize *n_formats);
const HkFormat *hk_formats_find (const char *id);
const HkFormat *hk_formats_find_for_name (const char *name);
const HkFormat *hk_formats_recognise (HkReading *reading);

HkArticle *hk_formats_read (HkReading *reading,
                            const HkFormat *format,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
HkArticle *hk_formats_read_bytes (GBytes *bytes,
                                  const char *name,
                                  GCancellable *cancellable,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *hk_formats_load (GInputStream *stream,
                         GCancellable *cancellable,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
HkArticle *hk_formats_read_file (GFile *file,
                                 GCancellable *cancellable,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
void hk_formats_read_file_async (GFile *file,
                                 GCancellable *cancellable,
                                 HkProgressFunc progress,
                                 gpointer progress_data,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
HkArticle *hk_formats_read_file_finish (GFile *file,
                                        GAsyncResult *result,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void hk_formats_read_bytes_async (GBytes *bytes,
                                  const char *name,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
HkArticle *hk_formats_read_bytes_finish (GAsyncResult *result,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

GString *hk_formats_write (const char *id,
                           const HkWriting *writing,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
