/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling an article's front matter from fields as records and pages give them: one place for what
 * readers of many formats do alike. */
#pragma once

#include "hk-reading.h"

G_BEGIN_DECLS

const char *hk_front_fill_language (const char *declared, const char *text);
void hk_front_fill_abstract (HkReading *reading, HkFront *front, const char *text);
void hk_front_fill_keyword (HkReading *reading, HkFront *front, const char *text);
void hk_front_fill_keywords (HkReading *reading, HkFront *front, const char *text);
HkAuthor *hk_front_fill_author (HkReading *reading, HkFront *front, const char *text);
HkAuthor *hk_front_fill_author_name (HkReading *reading, HkFront *front, HkName *name);
void
hk_front_fill_affiliation (HkReading *reading, HkFront *front, HkAuthor *author, const char *text);
char *hk_front_fill_find_orcid (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void hk_front_fill_pages (HkWork *work, const char *first, const char *last);

G_END_DECLS
