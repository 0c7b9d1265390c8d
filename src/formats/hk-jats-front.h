/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The front matter of a JATS article or of its translation: titles, types, abstracts, keywords. */
#pragma once

#include "hk-xml.h"

G_BEGIN_DECLS

/**
 * HkJats:
 * @reading: the reading
 * @article: the article, which gets what the file says
 * @root: the article element
 * @language: BCP 47 tag of the article
 * @abstracts: (element-type utf8): languages whose abstract an earlier part of the file gave
 * @keywords: (element-type utf8): the same for keywords
 *
 * A JATS file while it is read.
 */
typedef struct
{
  HkReading *reading;
  HkArticle *article;
  const xmlNode *root;
  const char *language;
  GPtrArray *abstracts;
  GPtrArray *keywords;
} HkJats;

const char *hk_jats_find_language (HkJats *self, const xmlNode *meta);
const char *hk_jats_translation_language (HkJats *self,
                                          const xmlNode *node,
                                          const char *language,
                                          const char *text);
void
hk_jats_read_front (HkJats *self, const xmlNode *meta, const xmlNode *root, const char *language);

G_END_DECLS
