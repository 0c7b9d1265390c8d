/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-cli.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>

#include "dirs.h"

/* Larger than any reader accepts, so that standard input cannot fill the memory. */
#define MAX_INPUT_BYTES (128 * 1024 * 1024)

/**
 * hk_cli_parse_options:
 * @argc: (inout): number of arguments
 * @argv: (inout): arguments; options are taken out
 * @entries: (nullable): options, terminated by a %NULL entry
 * @parameters: (nullable): what stands after the options in the help
 * @summary: one sentence for the help
 * @status: (out): the exit status when the command shall not go on
 *
 * Handles --help too.
 *
 * Returns: whether the command shall go on
 */
gboolean
hk_cli_parse_options (int *argc,
                      char ***argv,
                      const GOptionEntry *entries,
                      const char *parameters,
                      const char *summary,
                      int *status)
{
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_strconcat ("hamkhan-cli ", (*argv)[0], NULL);
  gboolean help = FALSE;
  const GOptionEntry own[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_ ("Show this help"), NULL },
    { NULL },
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, summary);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);
  g_set_prgname (program);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      *status = hk_cli_usage ("%s", error->message);
      return FALSE;
    }
  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      g_print ("%s", text);
      *status = HK_CLI_DONE;
      return FALSE;
    }
  return TRUE;
}

/**
 * hk_cli_usage:
 * @format: what is wrong with the call
 * @...: its arguments
 *
 * Returns: %HK_CLI_BAD_CALL, after telling it
 */
int
hk_cli_usage (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("hamkhan-cli: %s\n", message);
  return HK_CLI_BAD_CALL;
}

/**
 * hk_cli_complain:
 * @file: (nullable): the file that is wrong; "-" is standard input
 * @line: the line from 1, or 0
 * @message: what is wrong, in the person's language
 */
void
hk_cli_complain (const char *file, guint line, const char *message)
{
  if (file == NULL)
    g_printerr ("hamkhan-cli: %s\n", message);
  else if (line == 0)
    g_printerr ("hamkhan-cli: %s: %s\n", file, message);
  else
    g_printerr ("hamkhan-cli: %s:%u: %s\n", file, line, message);
}

/**
 * hk_cli_read:
 * @file: a file's path or URI, or "-" for standard input
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): all its bytes
 */
GBytes *
hk_cli_read (const char *file, GError **error)
{
  g_autoptr (GFile) gfile = NULL;
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  char buffer[65536];
  gssize n_read;

  if (!g_str_equal (file, "-"))
    {
      gfile = g_file_new_for_commandline_arg (file);
      return g_file_load_bytes (gfile, NULL, NULL, error);
    }
  input = g_unix_input_stream_new (0, FALSE);
  while ((n_read = g_input_stream_read (input, buffer, sizeof buffer, NULL, error)) > 0)
    {
      if (!g_output_stream_write_all (output, buffer, n_read, NULL, NULL, error))
        return NULL;
      if (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (output)) > MAX_INPUT_BYTES)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                               _ ("The input is too large."));
          return NULL;
        }
    }
  if (n_read < 0 || !g_output_stream_close (output, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

/**
 * hk_cli_read_text:
 * @file: a file's path or URI, or "-" for standard input
 * @n_bytes: (out): length of the text
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the file's UTF-8 text, terminated by a NUL that does not count
 */
char *
hk_cli_read_text (const char *file, gsize *n_bytes, GError **error)
{
  g_autoptr (GBytes) bytes = hk_cli_read (file, error);
  const char *data;
  const char *end;

  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, n_bytes);
  if (*n_bytes > 0 && !g_utf8_validate (data, *n_bytes, &end))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _ ("The text is not UTF-8 from byte %lu on."), (gulong) (end - data));
      return NULL;
    }
  return g_strndup (data == NULL ? "" : data, *n_bytes);
}

/**
 * hk_cli_write:
 * @file: (nullable): a file's path, or %NULL or "-" for standard output
 * @bytes: what to write
 * @n_bytes: how much
 *
 * Returns: whether it was written; else it is told
 */
gboolean
hk_cli_write (const char *file, const char *bytes, gsize n_bytes)
{
  g_autoptr (GError) error = NULL;

  if (file == NULL || g_str_equal (file, "-"))
    {
      if (fwrite (bytes, 1, n_bytes, stdout) == n_bytes && fflush (stdout) == 0)
        return TRUE;
      hk_cli_complain (NULL, 0, _ ("Cannot write to standard output."));
      return FALSE;
    }
  if (g_file_set_contents (file, bytes, n_bytes, &error))
    return TRUE;
  hk_cli_complain (file, 0, error->message);
  return FALSE;
}

/**
 * hk_cli_init_locale:
 *
 * Messages in the language of the environment.
 */
void
hk_cli_init_locale (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, HK_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
