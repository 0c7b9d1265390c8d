/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CslNameParts: a name taken apart as far as CSL needs it: particles, initials, script. */
#pragma once

#include "csl-arena.h"
#include "hk-name.h"

G_BEGIN_DECLS

/**
 * CslNameParts:
 *
 * Strings are UTF-8 and belong to the name or the arena; any may be %NULL. @is_compact: written
 * without a space and family name first, as Chinese, Japanese and Korean names are.
 */
typedef struct
{
  const char *family;
  const char *given;
  const char *dropping;
  const char *non_dropping;
  const char *suffix;
  gboolean comma_suffix;
  gboolean is_compact;
} CslNameParts;

void csl_name_parts_init (CslNameParts *parts, const HkName *name, CslArena *arena);
char *csl_name_initialize (const char *given,
                           const char *with,
                           gboolean initialize,
                           gboolean with_hyphen);

gboolean csl_is_compact_script (const char *text);

G_END_DECLS
