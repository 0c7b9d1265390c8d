/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How RIS names types and fields, and CSL's names for the same. */
#pragma once

#include "hk-variable.h"

G_BEGIN_DECLS

/**
 * HkRisTag:
 * @tag: two letters
 * @variable: what it is in CSL
 * @is_written: whether it is this tag that is written for @variable
 */
typedef struct
{
  const char *tag;
  HkVariable variable;
  gboolean is_written;
} HkRisTag;

const char *hk_ris_type_to_csl (const char *type);
const char *hk_ris_type_from_csl (const char *csl_type);
const HkRisTag *hk_ris_list_tags (gsize *n_tags);
gboolean hk_ris_has_isbn (const char *csl_type);
gboolean hk_ris_is_part (const char *csl_type);

G_END_DECLS
