/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a list in place of what the entry before has said: «همان», Ibid., ———. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HK_REF_REPEATED_NOTHING,
  HK_REF_REPEATED_AUTHORS,
  HK_REF_REPEATED_WORK,
} HkRefRepeated;

HkRefRepeated hk_ref_repeated_find (const char *text, gsize *rest_byte);

G_END_DECLS
