/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkSidebarState: what the sidebar shows and how, without widgets: both lists, the query, the page. */
#pragma once

#include "hk-citer.h"
#include "hk-document.h"
#include "hk-reference-list.h"

G_BEGIN_DECLS

#define HK_TYPE_SIDEBAR_STATE (hk_sidebar_state_get_type ())

G_DECLARE_FINAL_TYPE (HkSidebarState, hk_sidebar_state, HK, SIDEBAR_STATE, GObject)

HkSidebarState *hk_sidebar_state_new (HkDocument *document) G_GNUC_WARN_UNUSED_RESULT;
HkReferenceList *hk_sidebar_state_get_references (HkSidebarState *self);
GtkSelectionModel *hk_sidebar_state_get_keywords (HkSidebarState *self);
guint hk_sidebar_state_count_keywords (HkSidebarState *self);
void hk_sidebar_state_set_query (HkSidebarState *self, const char *query);
const char *hk_sidebar_state_get_query (HkSidebarState *self);
HkQuery *hk_sidebar_state_get_compiled (HkSidebarState *self);
void hk_sidebar_state_set_page (HkSidebarState *self, const char *page);
const char *hk_sidebar_state_get_page (HkSidebarState *self);
void hk_sidebar_state_set_scroll (HkSidebarState *self, double pixels);
void hk_sidebar_state_set_citer (HkSidebarState *self, HkCiter *citer);
char *hk_sidebar_state_dup_text (HkSidebarState *self,
                                 HkReferenceEntry *entry,
                                 PangoAttrList **styles) G_GNUC_WARN_UNUSED_RESULT;
double hk_sidebar_state_get_scroll (HkSidebarState *self);

G_END_DECLS
