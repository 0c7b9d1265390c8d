/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HK_FORMAT_ERROR: why a file could not be read or written, as a sentence for a person. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HkFormatError:
 * @HK_FORMAT_ERROR_UNKNOWN: no format recognises the bytes, or there is none of that name
 * @HK_FORMAT_ERROR_EMPTY: there is nothing in it
 * @HK_FORMAT_ERROR_TOO_LARGE: larger than %HK_LIMIT_FILE_BYTES
 * @HK_FORMAT_ERROR_TOO_DEEP: nested deeper than the limit of its syntax
 * @HK_FORMAT_ERROR_ENTITY: it declares XML entities, which can be used to attack
 * @HK_FORMAT_ERROR_SYNTAX: it breaks the rules of its format; the message says where
 * @HK_FORMAT_ERROR_ENCODING: its bytes are not text in any encoding that is known
 * @HK_FORMAT_ERROR_LIMIT: it asks for more text than its size can hold
 * @HK_FORMAT_ERROR_TOOL: another program that is needed is missing or failed
 * @HK_FORMAT_ERROR_CANNOT_READ: the format is written only
 * @HK_FORMAT_ERROR_CANNOT_WRITE: the format is read only, or cannot hold what is asked
 */
typedef enum
{
  HK_FORMAT_ERROR_UNKNOWN,
  HK_FORMAT_ERROR_EMPTY,
  HK_FORMAT_ERROR_TOO_LARGE,
  HK_FORMAT_ERROR_TOO_DEEP,
  HK_FORMAT_ERROR_ENTITY,
  HK_FORMAT_ERROR_SYNTAX,
  HK_FORMAT_ERROR_ENCODING,
  HK_FORMAT_ERROR_LIMIT,
  HK_FORMAT_ERROR_TOOL,
  HK_FORMAT_ERROR_CANNOT_READ,
  HK_FORMAT_ERROR_CANNOT_WRITE,
} HkFormatError;

#define HK_FORMAT_ERROR (hk_format_error_quark ())

GQuark hk_format_error_quark (void);
void hk_format_set_error_at (GError **error,
                             HkFormatError code,
                             guint line,
                             guint column,
                             const char *what);
void hk_format_set_syntax_error (GError **error, guint line, guint column, const char *what);
void hk_format_error_say (GError **error);
guint hk_format_error_get_line (const GError *error);
const char *hk_format_error_get_what (const GError *error);

G_END_DECLS
