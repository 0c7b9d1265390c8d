/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of works: each becomes a reference with fields and without printed text; a single work that
 * tells of itself in two languages, or in an abstract, becomes an article. */
#pragma once

#include "hk-reading.h"

G_BEGIN_DECLS

HkWork *hk_records_begin (HkReading *reading, const char *type) G_GNUC_WARN_UNUSED_RESULT;
void hk_records_take_clean (HkReading *reading, HkArticle *article, HkWork *work);
void hk_records_take (HkReading *reading, HkArticle *article, HkWork *work);
void hk_records_finish (HkReading *reading, HkArticle *article);

void hk_records_fill_authors (HkFront *front, HkWork *work);

char *hk_records_get_custom (HkWork *work, const char *member) G_GNUC_WARN_UNUSED_RESULT;
gboolean hk_records_is_no_abstract (const char *text);
void hk_records_set_language (HkWork *work, const char *value);
void hk_records_set_custom (HkWork *work, const char *member, const char *value);
char **hk_records_split_keywords (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
