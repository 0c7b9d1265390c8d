/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How RIS names types and fields, and CSL's names for the same. */
#pragma once

#include "hk-variable.h"

G_BEGIN_DECLS

/* How the value of a tag is read. */
typedef enum
{
  HK_RIS_FIELD, /* it is the variable */
  HK_RIS_DATE,
  HK_RIS_FIRST_PAGE,
  HK_RIS_LAST_PAGE,
  HK_RIS_SERIAL, /* an ISBN or ISSN, by the type of the work */
  HK_RIS_ID,
  HK_RIS_SECOND_AUTHOR, /* an editor, or another one by the type */
  HK_RIS_TRANSLATED_TITLE,
  HK_RIS_BOOK_TITLE,   /* the title of a book, or that of the book around a chapter */
  HK_RIS_SECOND_TITLE, /* what the work stands in, which for a book is a series */
} HkRisRole;

/**
 * HkRisTag:
 * @tag: two letters
 * @role: how it is read
 * @variable: what it is in CSL
 * @is_written: whether it is this tag that is written for @variable
 */
typedef struct
{
  const char *tag;
  HkRisRole role;
  HkVariable variable;
  gboolean is_written;
} HkRisTag;

const char *hk_ris_type_to_csl (const char *type);
const char *hk_ris_type_from_csl (const char *csl_type);
const HkRisTag *hk_ris_find_tag (const char *tag);
const HkRisTag *hk_ris_list_tags (gsize *n_tags);
gboolean hk_ris_has_isbn (const char *csl_type);
gboolean hk_ris_is_part (const char *csl_type);

G_END_DECLS
