/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkRefKeyword: the classes of words that tell what stands beside them in a reference. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HK_REF_KEYWORD_NONE,
  HK_REF_KEYWORD_VOLUME,
  HK_REF_KEYWORD_ISSUE,
  HK_REF_KEYWORD_PAGES,
  HK_REF_KEYWORD_EDITOR,
  HK_REF_KEYWORD_EDITION,
  HK_REF_KEYWORD_TRANSLATOR,
  HK_REF_KEYWORD_IN,
  HK_REF_KEYWORD_PUBLISHER,
  HK_REF_KEYWORD_JOURNAL,
  HK_REF_KEYWORD_THESIS,
  HK_REF_KEYWORD_WEB,
  HK_REF_KEYWORD_AND,
  HK_REF_KEYWORD_OTHERS,
  HK_REF_KEYWORD_CONFERENCE,
  HK_REF_KEYWORD_REPORT,
  HK_REF_KEYWORD_IDENTIFIER,
  HK_REF_KEYWORD_MONTH,
  HK_REF_KEYWORD_SEASON,
  HK_REF_KEYWORD_PARTICLE,
  HK_REF_KEYWORD_PLACE,
  HK_REF_KEYWORD_SUFFIX,
} HkRefKeyword;

HkRefKeyword hk_ref_keyword_find (const char *folded,
                                  gsize n_bytes,
                                  guint8 *number);

G_END_DECLS
