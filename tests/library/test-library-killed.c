/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library is killed at each system call of keeping something: what was there before, or what was to come,
 * is there afterwards, and the file is whole. */
#include "hk-library.h"

#include "scratch.h"

#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

/* Keeping something takes fewer calls. */
#define MAX_CALLS 2000

/* Opens the library untraced, then keeps a value call by call. */
static void
keep_traced (const char *path, const char *value)
{
  HkLibrary *library = hk_library_open (path, NULL);

  if (library == NULL || ptrace (PTRACE_TRACEME, 0, NULL, NULL) != 0)
    _exit (2);
  raise (SIGSTOP);
  _exit (hk_library_keep (library, "a", HK_KEPT_PAIRINGS, value, NULL) ? 0 : 1);
}

/* Lets the child go on to its call number @calls, entries and exits counted, and kills it there. Returns whether it
 * was still at it. */
static gboolean
kill_at (pid_t child, guint calls)
{
  int status;

  for (guint i = 0; i < calls; i++)
    {
      if (ptrace (PTRACE_SYSCALL, child, NULL, NULL) != 0 || waitpid (child, &status, 0) != child)
        break;
      if (WIFEXITED (status))
        {
          g_assert_cmpint (WEXITSTATUS (status), ==, 0);
          return FALSE;
        }
    }
  kill (child, SIGKILL);
  waitpid (child, &status, 0);
  g_assert_true (WIFSIGNALED (status));
  return TRUE;
}

/* What the library has now; it must open without complaint. */
static char *
recall (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HkLibrary) library = hk_library_open (path, &error);

  g_assert_no_error (error);
  g_assert_null (hk_library_get_damaged_path (library));
  return hk_library_recall (library, "a", HK_KEPT_PAIRINGS);
}

static void
test_each_call (void)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder);
  g_autofree char *before = g_strdup ("0");
  gboolean going = TRUE;
  guint n_new = 0, calls;

  {
    g_autoptr (HkLibrary) library = hk_library_open (path, NULL);

    g_assert_nonnull (library);
    g_assert_true (hk_library_keep (library, "a", HK_KEPT_PAIRINGS, before, NULL));
  }
  for (calls = 1; going && calls < MAX_CALLS; calls++)
    {
      g_autofree char *value = g_strdup_printf ("%u", calls), *after = NULL;
      pid_t child = fork ();
      int status;

      if (child == 0)
        keep_traced (path, value);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      if (WIFEXITED (status))
        {
          g_assert_cmpint (WEXITSTATUS (status), ==, 2);
          g_test_skip ("programs may not be traced here");
          break;
        }
      going = kill_at (child, calls);
      after = recall (path);
      if (g_strcmp0 (after, value) == 0)
        n_new++;
      else
        g_assert_cmpstr (after, ==, before);
      if (!going)
        g_assert_cmpstr (after, ==, value);
      g_free (before);
      before = g_steal_pointer (&after);
    }
  g_test_message ("killed at %u calls, %u times after it was kept", calls - 1, n_new);
  g_assert_cmpuint (calls, <, MAX_CALLS);
  scratch_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library-killed/each-call", test_each_call);
  return g_test_run ();
}
