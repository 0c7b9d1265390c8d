/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CslStyleInfo: what a style file says of itself, read without its rules. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CslStyleInfo:
 *
 * See #CslIndexEntry for the members. None is %NULL.
 */
typedef struct
{
  char *id;
  char *title;
  char *title_short;
  char *parent;
  char *locale;
  char *citation_format;
  char *fields;
} CslStyleInfo;

CslStyleInfo *csl_style_info_read (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void csl_style_info_free (CslStyleInfo *info);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CslStyleInfo, csl_style_info_free)

G_END_DECLS
