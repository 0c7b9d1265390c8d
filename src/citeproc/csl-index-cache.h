/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the style files of some folders say of themselves, as CslIndex takes it and a file keeps it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GVariant *csl_index_cache_stamp (const char *const *folders) G_GNUC_WARN_UNUSED_RESULT;
GVariant *csl_index_cache_load (const char *cache_file, GVariant *stamps) G_GNUC_WARN_UNUSED_RESULT;
GVariant *csl_index_cache_read (const char *const *folders,
                                GVariant *stamps,
                                GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
GVariant *csl_index_cache_read_named (const char *const *folders,
                                      GPtrArray *names) G_GNUC_WARN_UNUSED_RESULT;
void csl_index_cache_save (GVariant *cache, const char *cache_file);

G_END_DECLS
