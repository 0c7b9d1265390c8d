/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-helper.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "hk-format-error.h"
#include "hk-limits.h"

/* How long to wait before looking whether the person has cancelled. */
#define POLL_MS 100

/* In the child, between fork and exec: only calls that are safe there. */
static void
set_limits (gpointer data)
{
  const struct rlimit seconds = { HK_LIMIT_HELPER_MS / 1000, HK_LIMIT_HELPER_MS / 1000 };
  const struct rlimit bytes = { (rlim_t) HK_LIMIT_HELPER_MEMORY, (rlim_t) HK_LIMIT_HELPER_MEMORY };
  const struct rlimit no_files = { 0, 0 };

  setrlimit (RLIMIT_CPU, &seconds);
  setrlimit (RLIMIT_AS, &bytes);
  setrlimit (RLIMIT_FSIZE, &no_files);
  setrlimit (RLIMIT_CORE, &no_files);
}

/* A file without a name that holds the input, to be read from its beginning. */
static int
open_input (GBytes *input, GError **error)
{
  g_autofree char *name = NULL;
  int fd = g_file_open_tmp ("hamkhan-XXXXXX", &name, error);
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (input, &n_bytes);

  if (fd < 0)
    return -1;
  g_unlink (name);
  while (n_bytes > 0)
    {
      ssize_t n = write (fd, bytes, n_bytes);

      if (n <= 0)
        {
          g_set_error_literal (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_TOOL,
                               _ ("There is no room for a temporary file."));
          close (fd);
          return -1;
        }
      bytes += n;
      n_bytes -= (gsize) n;
    }
  lseek (fd, 0, SEEK_SET);
  return fd;
}

/* Reads what the program writes until it ends, or one of the limits is reached. */
static gboolean
read_output (int fd, GByteArray *output, GCancellable *cancellable, GError **error)
{
  gint64 deadline = g_get_monotonic_time () + HK_LIMIT_HELPER_MS * G_TIME_SPAN_MILLISECOND;
  guint8 buffer[65536];

  while (output->len < HK_LIMIT_HELPER_BYTES && g_get_monotonic_time () < deadline)
    {
      struct pollfd wait = { fd, POLLIN, 0 };
      ssize_t n;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (poll (&wait, 1, POLL_MS) <= 0)
        continue;
      n = read (fd, buffer, sizeof buffer);
      if (n <= 0)
        return TRUE;
      g_byte_array_append (output, buffer, (guint) n);
    }
  return TRUE;
}

/**
 * hk_helper_run:
 * @argv: a program and its arguments, %NULL-terminated; it is looked for in the path
 * @input: what it reads from its standard input
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Runs a program with no more time, memory and output than HK_LIMIT_HELPER_… allow, and unable to write
 * files. It is ended when it takes more; what it wrote until then is returned.
 *
 * Returns: (transfer full) (nullable): its output; %NULL with %HK_FORMAT_ERROR_TOOL when it cannot be
 *   run, or when it fails without any output
 */
GBytes *
hk_helper_run (const char *const *argv, GBytes *input, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) output = g_byte_array_new ();
  g_autoptr (GError) problem = NULL;
  int in = open_input (input, error);
  gboolean good;
  int status = 0;
  int out = -1;
  GPid pid;

  if (in < 0)
    return NULL;
  good = g_spawn_async_with_pipes_and_fds (NULL, argv, NULL,
                                           G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD
                                               | G_SPAWN_STDERR_TO_DEV_NULL,
                                           set_limits, NULL, in, -1, -1, NULL, NULL, 0, &pid, NULL,
                                           &out, NULL, &problem);
  close (in);
  if (!good)
    {
      /* TRANSLATORS: %s is the name of a program, such as pdftotext */
      g_set_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_TOOL,
                   _ ("Opening this file needs the program %s, which cannot be run."), argv[0]);
      return NULL;
    }
  good = read_output (out, output, cancellable, error);
  close (out);
  kill (pid, SIGKILL);
  waitpid (pid, &status, 0);
  g_spawn_close_pid (pid);
  if (!good)
    return NULL;
  if (output->len == 0 && !(WIFEXITED (status) && WEXITSTATUS (status) == 0))
    {
      /* TRANSLATORS: %s is the name of a program, such as pdftotext */
      g_set_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_TOOL,
                   _ ("The program %s cannot read this file."), argv[0]);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&output));
}
