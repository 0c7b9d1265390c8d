/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library's database, for the files of this room: opening, migrating, and running SQL with errors
 * that a person can read. */
#pragma once

#include "hk-library.h"

#include <sqlite3.h>

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

sqlite3 *hk_database_open (const char *path, char **damaged_path, GError **error);
gboolean
hk_database_run (sqlite3 *database, GError **error, const char *sql, const char *types, ...);
sqlite3_stmt *hk_database_prepare (sqlite3 *database,
                                   GError **error,
                                   const char *sql,
                                   const char *types,
                                   ...) G_GNUC_WARN_UNUSED_RESULT;
gboolean hk_database_step (sqlite3_stmt *statement, GError **error);
gboolean hk_database_begin (sqlite3 *database, GError **error);
gboolean hk_database_end (sqlite3 *database, gboolean good, GError **error);

sqlite3 *hk_library_get_database (HkLibrary *self);
gboolean hk_library_ensure_article (HkLibrary *self, const char *key, GError **error);
void hk_library_emit_changed (HkLibrary *self);

G_END_DECLS
