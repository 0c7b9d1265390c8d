/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-format-error.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (hk-format-error-quark, hk_format_error)

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
hk_format_set_syntax_error (GError **error,
                            guint line,
                            guint column,
                            const char *what)
{
  if (line != 0 && column != 0)
    /* TRANSLATORS: place in a file and what is wrong there */
    g_set_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_SYNTAX, _ ("Line %u, column %u: %s."), line,
                 column, what);
  else if (line != 0)
    /* TRANSLATORS: place in a file and what is wrong there */
    g_set_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_SYNTAX, _ ("Line %u: %s."), line, what);
  else
    /* TRANSLATORS: %s says what is wrong in the file */
    g_set_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_SYNTAX, _ ("The file cannot be read: %s."),
                 what);
}
