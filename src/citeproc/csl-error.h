/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors of the citation engine: of style and locale files, and of what is asked of it. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CslError:
 * @CSL_ERROR_SYNTAX: the file is not well-formed XML, or holds what no style holds
 * @CSL_ERROR_NOT_A_STYLE: the file is something else
 * @CSL_ERROR_UNKNOWN_MACRO: a macro is called that is not there
 * @CSL_ERROR_RECURSION: a macro calls itself
 * @CSL_ERROR_NOT_FOUND: there is no style or locale of that name
 * @CSL_ERROR_TOO_LARGE: the file is larger or nested deeper than any style
 * @CSL_ERROR_NO_BIBLIOGRAPHY: the style has no bibliography
 */
typedef enum
{
  CSL_ERROR_SYNTAX,
  CSL_ERROR_NOT_A_STYLE,
  CSL_ERROR_UNKNOWN_MACRO,
  CSL_ERROR_RECURSION,
  CSL_ERROR_NOT_FOUND,
  CSL_ERROR_TOO_LARGE,
  CSL_ERROR_NO_BIBLIOGRAPHY,
} CslError;

#define CSL_ERROR (csl_error_quark ())

GQuark csl_error_quark (void);

G_END_DECLS
