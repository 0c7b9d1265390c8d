/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving is killed at every system call, before and after it: there must be the old file or the new. */
#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "hk-save.h"

#define MIN_POINTS 1000

typedef struct
{
  const char *name;
  gsize old_bytes; /* 0 for none */
  gsize new_bytes;
  gboolean backup; /* whether an older backup is there */
  gboolean symlink;
} Case;

static const Case cases[] = {
  { "new", 0, 3000, FALSE, FALSE },
  { "replaced", 2000, 3000, FALSE, FALSE },
  { "replaced, with a backup", 2000, 3000, TRUE, FALSE },
  { "through a link", 2000, 3000, TRUE, TRUE },
  { "large, new", 0, 2 * 1024 * 1024, FALSE, FALSE },
  { "large", 100000, 2 * 1024 * 1024, TRUE, FALSE },
  { "larger", 300000, 2 * 1024 * 1024, TRUE, TRUE },
};

typedef struct
{
  char *folder;
  char *path;   /* what is saved */
  char *target; /* what it is, or what it points at */
  char *old;
  char *new;
} Place;

static char *
make_bytes (gsize n_bytes, char first)
{
  char *bytes = g_malloc (n_bytes + 1);

  for (gsize i = 0; i < n_bytes; i++)
    bytes[i] = (char) (first + i % 23);
  bytes[n_bytes] = '\0';
  return bytes;
}

static void
prepare (Place *place, const Case *test)
{
  g_autofree char *backup = g_strconcat (place->target, "~", NULL);

  if (test->old_bytes > 0)
    g_assert_true (g_file_set_contents (place->target, place->old, test->old_bytes, NULL));
  if (test->backup)
    g_assert_true (g_file_set_contents (backup, "older", -1, NULL));
  if (test->symlink)
    g_assert_cmpint (symlink ("target.hamkhan", place->path), ==, 0);
}

static void
empty_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_unlink (child), ==, 0);
    }
}

static void
save_in_child (const Place *place, GBytes *bytes)
{
  g_autoptr (GFile) file = g_file_new_for_path (place->path);

  if (ptrace (PTRACE_TRACEME, 0, NULL, NULL) != 0)
    _exit (77);
  raise (SIGSTOP);
  _exit (hk_save_bytes (file, bytes, NULL, NULL) ? 0 : 1);
}

/* Saves, and kills at stop number @stop. Returns whether the child ended by itself before that. */
static gboolean
save_and_kill (const Place *place, GBytes *bytes, guint stop, gboolean *can_trace)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    save_in_child (place, bytes);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  *can_trace = WIFSTOPPED (status);
  for (guint i = 0; *can_trace && i < stop; i++)
    {
      g_assert_cmpint (ptrace (PTRACE_SYSCALL, child, NULL, NULL), ==, 0);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      if (WIFEXITED (status))
        {
          g_assert_cmpint (WEXITSTATUS (status), ==, 0);
          return TRUE;
        }
    }
  if (*can_trace)
    {
      kill (child, SIGKILL);
      waitpid (child, &status, 0);
    }
  return FALSE;
}

static gboolean
check_contents (const Place *place, const Case *test, guint stop)
{
  g_autofree char *contents = NULL;
  gsize n_bytes;

  if (!g_file_get_contents (place->path, &contents, &n_bytes, NULL))
    {
      if (test->old_bytes > 0)
        g_error ("%s: killed at stop %u: there is no file", test->name, stop);
      return FALSE;
    }
  if (n_bytes == test->new_bytes && memcmp (contents, place->new, n_bytes) == 0)
    return TRUE;
  if (test->old_bytes == 0 || n_bytes != test->old_bytes
      || memcmp (contents, place->old, n_bytes) != 0)
    g_error ("%s: killed at stop %u: neither the old nor the new file, %" G_GSIZE_FORMAT " bytes",
             test->name, stop, n_bytes);
  return FALSE;
}

static guint
run_case (const Case *test, const char *folder, gboolean *can_trace)
{
  Place place = { .folder = (char *) folder };
  g_autofree char *path = g_build_filename (folder, "article.hamkhan", NULL);
  g_autofree char *target
      = g_build_filename (folder, test->symlink ? "target.hamkhan" : "article.hamkhan", NULL);
  g_autofree char *old = make_bytes (test->old_bytes, 'A');
  g_autofree char *new = make_bytes (test->new_bytes, 'a');
  g_autoptr (GBytes) bytes = g_bytes_new (new, test->new_bytes);
  gboolean ended = FALSE;
  guint stop = 0;

  place.path = path;
  place.target = target;
  place.old = old;
  place.new = new;
  while (!ended)
    {
      prepare (&place, test);
      ended = save_and_kill (&place, bytes, ++stop, can_trace);
      if (!*can_trace)
        break;
      if (!check_contents (&place, test, stop))
        g_assert_false (ended);
      empty_folder (folder);
    }
  return stop;
}

static void
test_killed (void)
{
  g_autofree char *folder = g_dir_make_tmp ("hk-save-XXXXXX", NULL);
  gboolean can_trace = TRUE;
  guint n = 0;

  for (gsize i = 0; can_trace && i < G_N_ELEMENTS (cases); i++)
    n += run_case (&cases[i], folder, &can_trace);
  empty_folder (folder);
  g_rmdir (folder);
  if (!can_trace)
    {
      g_test_skip ("processes may not be traced here");
      return;
    }
  g_test_message ("killed at %u points", n);
  g_assert_cmpuint (n, >=, MIN_POINTS);
}

static void
test_keeps_mode_and_backup (void)
{
  g_autofree char *folder = g_dir_make_tmp ("hk-save-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.hamkhan", NULL);
  g_autofree char *backup = g_strconcat (path, "~", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;
  struct stat status;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  g_assert_true (hk_save_bytes (file, bytes, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  g_assert_true (g_file_get_contents (backup, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
  g_clear_pointer (&contents, g_free);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "new");
  empty_folder (folder);
  g_rmdir (folder);
}

static void
test_refused (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/folder/a.hamkhan");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (hk_save_bytes (file, bytes, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "/nonexistent/folder/a.hamkhan"));
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_false (hk_save_bytes (file, bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/save/killed", test_killed);
  g_test_add_func ("/save/keeps-mode-and-backup", test_keeps_mode_and_backup);
  g_test_add_func ("/save/refused", test_refused);
  return g_test_run ();
}
