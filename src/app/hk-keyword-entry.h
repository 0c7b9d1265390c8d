/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkKeywordEntry: a keyword as a row of the list, with its counterpart in the other language. */
#pragma once

#include <gio/gio.h>

#include "hk-article.h"
#include "hk-query.h"

G_BEGIN_DECLS

#define HK_TYPE_KEYWORD_ENTRY (hk_keyword_entry_get_type ())

G_DECLARE_FINAL_TYPE (HkKeywordEntry, hk_keyword_entry, HK, KEYWORD_ENTRY, GObject)

GListStore *hk_keyword_entries_new (HkArticle *article) G_GNUC_WARN_UNUSED_RESULT;
guint hk_keyword_entry_get_position (HkKeywordEntry *self);
const char *hk_keyword_entry_get_text (HkKeywordEntry *self);
const char *hk_keyword_entry_get_language (HkKeywordEntry *self);
const char *hk_keyword_entry_get_counterpart (HkKeywordEntry *self);
const char *hk_keyword_entry_get_counterpart_language (HkKeywordEntry *self);
gboolean hk_keyword_entry_matches (HkKeywordEntry *self, HkQuery *query);

G_END_DECLS
