/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the names of meta elements mean in pages of articles. */
#pragma once

#include "hk-variable.h"

G_BEGIN_DECLS

typedef enum
{
  HK_HTML_TITLE,
  HK_HTML_ABSTRACT,
  HK_HTML_KEYWORDS,
  HK_HTML_CONTAINER,
  HK_HTML_TYPE,
  HK_HTML_AUTHOR,
  HK_HTML_AUTHORS,
  HK_HTML_STRING,
  HK_HTML_DATE,
  HK_HTML_RECEIVED,
  HK_HTML_DOI,
  HK_HTML_URL,
  HK_HTML_CSL_TYPE, /* the name says of what type the work is */
  HK_HTML_REFERENCE,
} HkHtmlField;

/**
 * HkHtmlMeta:
 * @name: in lower case, with "." between its parts
 * @field: what it is
 * @variable: the variable, where it is a string or date of the work
 * @csl_type: (nullable): the type of a work that has it, where the name says it
 */
typedef struct
{
  const char *name;
  HkHtmlField field;
  HkVariable variable;
  const char *csl_type;
} HkHtmlMeta;

const HkHtmlMeta *hk_html_list_metas (void);

G_END_DECLS
