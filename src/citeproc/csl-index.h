/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CslIndex: the styles on this machine, by title, kind of citation and language, without their rules.
 *
 * Use it for a chooser of styles. Ten thousand files are read once; what they say of themselves is
 * kept in a cache that is mapped afterwards and renewed when a folder has changed. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CslIndexEntry:
 * @name: the file's name without ".csl", which is what a person types
 * @id: the style's identifier, a URI
 * @path: the file
 * @title: its title
 * @title_short: a short title, or ""
 * @parent: identifier of the style that a dependent style follows, or ""
 * @locale: its default locale, or ""
 * @citation_format: "author-date", "author", "numeric", "note", "label", or ""
 * @fields: fields of study, separated by blanks
 *
 * All strings are UTF-8 and belong to the index.
 */
typedef struct
{
  const char *name;
  const char *id;
  const char *path;
  const char *title;
  const char *title_short;
  const char *parent;
  const char *locale;
  const char *citation_format;
  const char *fields;
} CslIndexEntry;

#define CSL_TYPE_INDEX (csl_index_get_type ())

G_DECLARE_FINAL_TYPE (CslIndex, csl_index, CSL, INDEX, GObject)

CslIndex *csl_index_new (const char *const *folders,
                         const char *cache_file,
                         GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
CslIndex *csl_index_new_common (const char *const *folders,
                                const char *const *others) G_GNUC_WARN_UNUSED_RESULT;
gsize csl_index_get_length (CslIndex *self);
const CslIndexEntry *csl_index_get (CslIndex *self, gsize index);
const CslIndexEntry *csl_index_find (CslIndex *self, const char *style);
GArray *csl_index_search (CslIndex *self, const char *query) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *csl_index_list_common (CslIndex *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean csl_index_is_from_cache (CslIndex *self);

G_END_DECLS
