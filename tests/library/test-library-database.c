/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library's file: made, killed while writing, damaged, newer than the program, not writable. */
#include "hk-library.h"

#include "scratch.h"

#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_KILLS 8

/* Keeps numbers as fast as it can and tells each one once it is kept. */
static void
write_until_killed (const char *path, int out)
{
  HkLibrary *library = hk_library_open (path, NULL);

  for (guint32 i = 1; library != NULL; i++)
    {
      char value[16];

      g_snprintf (value, sizeof value, "%u", i);
      if (!hk_library_keep (library, "a", HK_KEPT_POSITION, value, NULL)
          || write (out, &i, sizeof i) != sizeof i)
        break;
    }
  _exit (1);
}

/* What was told as kept is there after a SIGKILL at any moment, and the file is whole. */
static void
test_killed (void)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder);

  for (int round = 0; round < N_KILLS; round++)
    {
      g_autoptr (HkLibrary) library = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *value = NULL;
      guint32 told = 0, read_one;
      int pipes[2], status;
      pid_t child;

      g_assert_cmpint (pipe (pipes), ==, 0);
      child = fork ();
      if (child == 0)
        write_until_killed (path, pipes[1]);
      close (pipes[1]);
      while (told < (guint32) (round * 37 + 1)
             && read (pipes[0], &read_one, sizeof read_one) == sizeof read_one)
        told = read_one;
      g_assert_cmpuint (told, ==, round * 37 + 1);
      kill (child, SIGKILL);
      waitpid (child, &status, 0);
      while (read (pipes[0], &read_one, sizeof read_one) == sizeof read_one)
        told = read_one;
      close (pipes[0]);
      g_assert_true (WIFSIGNALED (status));

      library = hk_library_open (path, &error);
      g_assert_no_error (error);
      g_assert_null (hk_library_get_damaged_path (library));
      value = hk_library_recall (library, "a", HK_KEPT_POSITION);
      g_assert_nonnull (value);
      g_assert_cmpuint (strtoul (value, NULL, 10), >=, told);
      g_assert_cmpuint (strtoul (value, NULL, 10), <=, told + 1);
    }
  scratch_remove (folder);
}

/* A file that is no database is put aside and a new one begun. */
static void
test_damaged (void)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder);
  g_autofree char *data = g_path_get_dirname (path);
  g_autofree char *content = NULL;
  g_autoptr (HkLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *noise = g_strnfill (8192, 'x');

  g_assert_cmpint (g_mkdir (data, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, noise, -1, NULL));
  library = hk_library_open (path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (hk_library_get_damaged_path (library));
  g_assert_true (g_file_get_contents (hk_library_get_damaged_path (library), &content, NULL, NULL));
  g_assert_cmpstr (content, ==, noise);
  g_assert_true (hk_library_keep (library, "a", HK_KEPT_MODE, "columns", NULL));
  g_clear_object (&library);
  scratch_remove (folder);
}

static void
set_version (const char *path, int version)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", version);
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
}

/* A newer version's library is left alone. */
static void
test_newer (void)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder);
  g_autoptr (HkLibrary) library = hk_library_open (path, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (library);
  g_assert_true (hk_library_keep (library, "a", HK_KEPT_MODE, "columns", NULL));
  g_clear_object (&library);
  set_version (path, 1000);
  library = hk_library_open (path, &error);
  g_assert_null (library);
  g_assert_error (error, HK_LIBRARY_ERROR, HK_LIBRARY_ERROR_NEWER);
  set_version (path, 1);
  library = hk_library_open (path, NULL);
  g_assert_nonnull (library);
  {
    g_autofree char *value = hk_library_recall (library, "a", HK_KEPT_MODE);

    g_assert_cmpstr (value, ==, "columns");
  }
  g_clear_object (&library);
  scratch_remove (folder);
}

static void
test_cannot_open (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HkLibrary) library = hk_library_open ("/proc/hamkhan/library.db", &error);

  g_assert_null (library);
  g_assert_error (error, HK_LIBRARY_ERROR, HK_LIBRARY_ERROR_OPEN);
  g_assert_nonnull (strstr (error->message, "/proc/hamkhan"));
}

/* Two programs at once, as the window and the command line may be. */
static void
test_two (void)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder);
  g_autoptr (HkLibrary) one = hk_library_open (path, NULL);
  g_autoptr (HkLibrary) two = hk_library_open (path, NULL);
  g_autofree char *value = NULL;

  g_assert_true (hk_library_keep (one, "a", HK_KEPT_MODE, "columns", NULL));
  g_assert_true (hk_library_keep (two, "a", HK_KEPT_MODE, "aligned", NULL));
  value = hk_library_recall (one, "a", HK_KEPT_MODE);
  g_assert_cmpstr (value, ==, "aligned");
  g_clear_object (&one);
  g_clear_object (&two);
  scratch_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library-database/killed", test_killed);
  g_test_add_func ("/library-database/damaged", test_damaged);
  g_test_add_func ("/library-database/newer", test_newer);
  g_test_add_func ("/library-database/cannot-open", test_cannot_open);
  g_test_add_func ("/library-database/two", test_two);
  return g_test_run ();
}
