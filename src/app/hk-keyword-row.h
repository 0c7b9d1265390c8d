/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkKeywordRow: a keyword in the sidebar, with its counterpart in the other language. */
#pragma once

#include <gtk/gtk.h>

#include "hk-keyword-entry.h"

G_BEGIN_DECLS

#define HK_TYPE_KEYWORD_ROW (hk_keyword_row_get_type ())

G_DECLARE_FINAL_TYPE (HkKeywordRow, hk_keyword_row, HK, KEYWORD_ROW, GtkWidget)

GtkWidget *hk_keyword_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void hk_keyword_row_show (HkKeywordRow *self, HkKeywordEntry *entry, HkQuery *query);
void hk_keyword_row_set_query (HkKeywordRow *self, HkQuery *query);

G_END_DECLS
