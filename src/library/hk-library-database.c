/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-library-database.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* "HkLb", so that file(1) and we know the file. */
#define APPLICATION_ID 0x486b4c62

#define BUSY_MS 3000

/* Each step takes the database from one version to the next. Steps are never changed, only added. */
static const char *const migrations[] = {
  "CREATE TABLE article ("
  "  id INTEGER PRIMARY KEY,"
  "  key TEXT NOT NULL UNIQUE,"
  "  uri TEXT,"
  "  opened INTEGER NOT NULL DEFAULT 0);"
  "CREATE INDEX article_opened ON article (opened);"
  "CREATE TABLE title ("
  "  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,"
  "  place INTEGER NOT NULL,"
  "  language TEXT NOT NULL,"
  "  title TEXT NOT NULL,"
  "  PRIMARY KEY (article, place)) WITHOUT ROWID;"
  "CREATE TABLE kept ("
  "  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,"
  "  kind TEXT NOT NULL,"
  "  item TEXT NOT NULL,"
  "  value TEXT NOT NULL,"
  "  PRIMARY KEY (article, kind, item)) WITHOUT ROWID;",
};

static gboolean
fail (sqlite3 *database, HkLibraryError code, GError **error)
{
  switch (code)
    {
    case HK_LIBRARY_ERROR_WRITE:
      g_set_error (error, HK_LIBRARY_ERROR, code, _ ("The library cannot be written: %s."),
                   sqlite3_errmsg (database));
      break;
    case HK_LIBRARY_ERROR_READ:
      g_set_error (error, HK_LIBRARY_ERROR, code, _ ("The library cannot be read: %s."),
                   sqlite3_errmsg (database));
      break;
    default:
      g_set_error (error, HK_LIBRARY_ERROR, code, _ ("The library cannot be opened: %s."),
                   sqlite3_errmsg (database));
    }
  return FALSE;
}

static gboolean
execute (sqlite3 *database, const char *sql, GError **error)
{
  return sqlite3_exec (database, sql, NULL, NULL, NULL) == SQLITE_OK
         || fail (database, HK_LIBRARY_ERROR_WRITE, error);
}

static int
bind (sqlite3_stmt *statement, const char *types, va_list args)
{
  int status = SQLITE_OK;

  for (int i = 0; types[i] != '\0' && status == SQLITE_OK; i++)
    if (types[i] == 'i')
      status = sqlite3_bind_int64 (statement, i + 1, va_arg (args, gint64));
    else
      status
          = sqlite3_bind_text (statement, i + 1, va_arg (args, const char *), -1, SQLITE_TRANSIENT);
  return status;
}

static sqlite3_stmt *
prepare (sqlite3 *database, GError **error, const char *sql, const char *types, va_list args)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  if (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL) != SQLITE_OK
      || bind (statement, types, args) != SQLITE_OK)
    {
      fail (database, HK_LIBRARY_ERROR_READ, error);
      return NULL;
    }
  return g_steal_pointer (&statement);
}

/**
 * hk_database_prepare:
 * @database: a database
 * @error: where an error goes
 * @sql: one statement with ?1, ?2 …
 * @types: a letter for each of them: s a string, may be %NULL; i a gint64
 * @...: their values
 *
 * Returns: (transfer full) (nullable): the statement, to be stepped; %NULL with @error
 */
sqlite3_stmt *
hk_database_prepare (sqlite3 *database, GError **error, const char *sql, const char *types, ...)
{
  sqlite3_stmt *statement;
  va_list args;

  va_start (args, types);
  statement = prepare (database, error, sql, types, args);
  va_end (args);
  return statement;
}

/**
 * hk_database_step:
 * @statement: a statement
 * @error: where an error goes
 *
 * Returns: %TRUE for a row; %FALSE at the end, or with @error
 */
gboolean
hk_database_step (sqlite3_stmt *statement, GError **error)
{
  int status = sqlite3_step (statement);

  if (status != SQLITE_ROW && status != SQLITE_DONE)
    fail (sqlite3_db_handle (statement), HK_LIBRARY_ERROR_READ, error);
  return status == SQLITE_ROW;
}

/**
 * hk_database_run:
 * @database: a database
 * @error: where an error goes
 * @sql: one statement that writes
 * @types: as in hk_database_prepare()
 * @...: the values
 *
 * Returns: whether it was done
 */
gboolean
hk_database_run (sqlite3 *database, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  va_list args;

  va_start (args, types);
  statement = prepare (database, error, sql, types, args);
  va_end (args);
  if (statement == NULL)
    return FALSE;
  return sqlite3_step (statement) == SQLITE_DONE || fail (database, HK_LIBRARY_ERROR_WRITE, error);
}

/**
 * hk_database_begin:
 * @database: a database
 * @error: where an error goes
 *
 * Begins a transaction that will write.
 *
 * Returns: whether it could
 */
gboolean
hk_database_begin (sqlite3 *database, GError **error)
{
  return execute (database, "BEGIN IMMEDIATE", error);
}

/**
 * hk_database_end:
 * @database: a database in a transaction
 * @good: whether all went well; else everything is taken back
 * @error: where an error goes, if @good
 *
 * Returns: whether everything is written
 */
gboolean
hk_database_end (sqlite3 *database, gboolean good, GError **error)
{
  if (good && execute (database, "COMMIT", error))
    return TRUE;
  sqlite3_exec (database, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

static gboolean
read_number (sqlite3 *database, const char *sql, gint64 *number, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = hk_database_prepare (database, error, sql, "");

  if (statement == NULL || sqlite3_step (statement) != SQLITE_ROW)
    return fail (database, HK_LIBRARY_ERROR_OPEN, error);
  *number = sqlite3_column_int64 (statement, 0);
  return TRUE;
}

static gboolean
migrate (sqlite3 *database, GError **error)
{
  gint64 version = 0;
  gboolean good;

  if (!hk_database_begin (database, error))
    return FALSE;
  good = read_number (database, "PRAGMA user_version", &version, error);
  if (good && version > (gint64) G_N_ELEMENTS (migrations))
    {
      g_set_error_literal (error, HK_LIBRARY_ERROR, HK_LIBRARY_ERROR_NEWER,
                           _ ("The library was written by a newer version of Hamkhan."));
      good = FALSE;
    }
  for (; good && version < (gint64) G_N_ELEMENTS (migrations); version++)
    good = execute (database, migrations[version], error);
  if (good)
    {
      g_autofree char *sql
          = g_strdup_printf ("PRAGMA user_version = %d; PRAGMA application_id = %d", (int) version,
                             APPLICATION_ID);

      good = execute (database, sql, error);
    }
  return hk_database_end (database, good, error);
}

static sqlite3 *
open_once (const char *path, int *status, GError **error)
{
  sqlite3 *database = NULL;

  *status = sqlite3_open_v2 (path, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  if (*status != SQLITE_OK)
    fail (database, HK_LIBRARY_ERROR_OPEN, error);
  else
    {
      sqlite3_busy_timeout (database, BUSY_MS);
      /* With a log, what was committed outlives the death of the program. */
      if (execute (database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL", error)
          && execute (database, "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF", error)
          && migrate (database, error))
        return database;
      *status = sqlite3_errcode (database);
    }
  sqlite3_close (database);
  return NULL;
}

/* Puts a file that is no database aside, with what belongs to it, so that nothing of it is lost. */
static char *
put_aside (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%dT%H%M%SZ");
  char *aside = g_strdup_printf ("%s.damaged-%s", path, stamp);
  static const char *const suffixes[] = { "-wal", "-shm" };

  if (g_rename (path, aside) != 0)
    {
      g_free (aside);
      return NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (aside, suffixes[i], NULL);

      g_rename (from, to);
    }
  return aside;
}

/**
 * hk_database_open:
 * @path: the file, made if it is not there
 * @damaged_path: (out) (nullable): where a damaged file was put aside, if there was one
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): the database, in its newest version; %NULL with @error
 */
sqlite3 *
hk_database_open (const char *path, char **damaged_path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) local = NULL;
  sqlite3 *database;
  int status;

  *damaged_path = NULL;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, HK_LIBRARY_ERROR, HK_LIBRARY_ERROR_OPEN,
                   _ ("The folder “%s” cannot be made: %s."), folder, g_strerror (errno));
      return NULL;
    }
  database = open_once (path, &status, &local);
  if (database == NULL && (status == SQLITE_NOTADB || status == SQLITE_CORRUPT)
      && (*damaged_path = put_aside (path)) != NULL)
    {
      g_clear_error (&local);
      database = open_once (path, &status, &local);
    }
  if (database == NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return database;
}
