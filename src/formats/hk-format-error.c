/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-format-error.h"

#include <glib/gi18n-lib.h>

/* What an error of ours carries besides its message. */
typedef struct
{
  guint line;
  char *what;
} HkFormatErrorPrivate;

static void
hk_format_error_private_init (HkFormatErrorPrivate *private)
{
  private->line = 0;
  private->what = NULL;
}

static void
hk_format_error_private_copy (const HkFormatErrorPrivate *source, HkFormatErrorPrivate *copy)
{
  copy->line = source->line;
  copy->what = g_strdup (source->what);
}

static void
hk_format_error_private_clear (HkFormatErrorPrivate *private)
{
  g_free (private->what);
}

G_DEFINE_EXTENDED_ERROR (HkFormatError, hk_format_error)

/**
 * hk_format_set_error_at:
 * @error: return location for the error
 * @code: what sort of error it is
 * @line: the line from 1, or 0 when it is not known
 * @column: the column in characters from 1, or 0 when it is not known
 * @what: a translated clause that says what is wrong, with no full stop
 *
 * Sets an error with a sentence that says what and where.
 */
void
hk_format_set_error_at (GError **error,
                        HkFormatError code,
                        guint line,
                        guint column,
                        const char *what)
{
  HkFormatErrorPrivate *private;

  if (error == NULL)
    return;
  if (line != 0 && column != 0)
    /* TRANSLATORS: place in a file and what is wrong there */
    *error = g_error_new (HK_FORMAT_ERROR, (int) code, _ ("Line %u, column %u: %s."), line, column,
                          what);
  else if (line != 0)
    /* TRANSLATORS: place in a file and what is wrong there */
    *error = g_error_new (HK_FORMAT_ERROR, (int) code, _ ("Line %u: %s."), line, what);
  else
    /* TRANSLATORS: %s says what is wrong in the file */
    *error = g_error_new (HK_FORMAT_ERROR, (int) code, _ ("The file cannot be read: %s."), what);
  private = hk_format_error_get_private (*error);
  private->line = line;
  private->what = g_strdup (what);
}

/**
 * hk_format_set_syntax_error:
 * @error: return location for the error
 * @line: the line from 1, or 0 when it is not known
 * @column: the column in characters from 1, or 0 when it is not known
 * @what: a translated clause that says what is wrong, with no full stop
 *
 * Sets %HK_FORMAT_ERROR_SYNTAX with a sentence that says what and where.
 */
void
hk_format_set_syntax_error (GError **error, guint line, guint column, const char *what)
{
  hk_format_set_error_at (error, HK_FORMAT_ERROR_SYNTAX, line, column, what);
}

static char *
sentence_of (const GError *error)
{
  switch (error->code)
    {
    case G_IO_ERROR_NOT_FOUND:
      return g_strdup (_ ("There is no such file; it may have been moved or deleted."));
    case G_IO_ERROR_PERMISSION_DENIED:
      return g_strdup (_ ("You have no permission to read the file."));
    case G_IO_ERROR_IS_DIRECTORY:
      return g_strdup (_ ("This is a folder and not a file."));
    case G_IO_ERROR_NOT_MOUNTED:
    case G_IO_ERROR_NOT_SUPPORTED:
      return g_strdup (_ ("The place where the file is cannot be reached."));
    case G_IO_ERROR_TIMED_OUT:
    case G_IO_ERROR_HOST_NOT_FOUND:
    case G_IO_ERROR_HOST_UNREACHABLE:
    case G_IO_ERROR_CONNECTION_REFUSED:
      return g_strdup (_ ("The server that has the file does not answer."));
    case G_IO_ERROR_CANCELLED:
      return g_strdup (error->message);
    default:
      /* TRANSLATORS: %s is what the system says, perhaps in English */
      return g_strdup_printf (_ ("The file cannot be read: %s."), error->message);
    }
}

/**
 * hk_format_error_say:
 * @error: (nullable): where an error of reading a file was put
 *
 * GIO's messages name the whole path, and their reason is in the language of the system. This gives
 * an error of %G_IO_ERROR a sentence in the language of the interface; others stay.
 */
void
hk_format_error_say (GError **error)
{
  char *sentence;

  if (error == NULL || *error == NULL || (*error)->domain != G_IO_ERROR)
    return;
  sentence = sentence_of (*error);
  g_free ((*error)->message);
  (*error)->message = sentence;
}

/**
 * hk_format_error_get_line:
 * @error: any error
 *
 * Returns: the line from 1 where the file is wrong, or 0 when the error does not say
 */
guint
hk_format_error_get_line (const GError *error)
{
  return error->domain == HK_FORMAT_ERROR ? hk_format_error_get_private (error)->line : 0;
}

/**
 * hk_format_error_get_what:
 * @error: any error
 *
 * Returns: (transfer none): what is wrong, without the line where it says one
 */
const char *
hk_format_error_get_what (const GError *error)
{
  const char *what
      = error->domain == HK_FORMAT_ERROR ? hk_format_error_get_private (error)->what : NULL;

  return what == NULL ? error->message : what;
}
