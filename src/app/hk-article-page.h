/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkArticlePage: an article in the window: sidebar, notices, front matter and the reading view. */
#pragma once

#include <adwaita.h>

#include "hk-document.h"
#include "hk-abstracts-view.h"
#include "hk-sidebar.h"
#include "hk-split.h"

G_BEGIN_DECLS

#define HK_TYPE_ARTICLE_PAGE (hk_article_page_get_type ())

G_DECLARE_FINAL_TYPE (HkArticlePage, hk_article_page, HK, ARTICLE_PAGE, AdwBin)

GtkWidget *hk_article_page_new (HkDocument *document,
                                HkSidebarState *state,
                                GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
HkSidebar *hk_article_page_get_sidebar (HkArticlePage *self);
HkSplit *hk_article_page_get_split (HkArticlePage *self);
char *hk_article_page_dup_found (HkArticlePage *self) G_GNUC_WARN_UNUSED_RESULT;
void hk_article_page_find (HkArticlePage *self, const char *text);
void
hk_article_page_mark_keyword (HkArticlePage *self, const char *keyword, const char *counterpart);
void hk_article_page_refresh (HkArticlePage *self);
HkAbstractsView *hk_article_page_get_abstracts (HkArticlePage *self);

G_END_DECLS
