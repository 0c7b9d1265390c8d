/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs hamkhan-cli as a script would, and shows what it wrote. */
#pragma once

#include <gio/gio.h>
#include <stdarg.h>

/**
 * RunResult:
 * @status: exit status
 * @out: what it wrote to standard output
 * @errors: what it wrote to standard error
 */
typedef struct
{
  int status;
  char *out;
  char *errors;
} RunResult;

static inline void
run_result_clear (RunResult *result)
{
  g_free (result->out);
  g_free (result->errors);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RunResult, run_result_clear)

/**
 * run_cli:
 * @input: (nullable): what it reads from standard input
 * @arguments: (array zero-terminated=1): the command and its arguments
 *
 * The program is the one that HK_CLI names.
 *
 * Returns: how it went
 */
static inline RunResult
run_cli (const char *input, const char *const *arguments)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  RunResult result = { 0 };

  g_ptr_array_add (argv, (gpointer) g_getenv ("HK_CLI"));
  for (; *arguments != NULL; arguments++)
    g_ptr_array_add (argv, (gpointer) *arguments);
  g_ptr_array_add (argv, NULL);
  process = g_subprocess_newv ((const char *const *) argv->pdata,
                               G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                   | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input, NULL, &result.out, &result.errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  result.status = g_subprocess_get_exit_status (process);
  return result;
}

#define RUN(input, ...) run_cli (input, (const char *const[]){ __VA_ARGS__, NULL })

/**
 * run_data_path:
 * @name: a file below data/
 *
 * Returns: (transfer full): its path
 */
static inline char *
run_data_path (const char *name)
{
  return g_build_filename (g_getenv ("HK_DATADIR"), name, NULL);
}
