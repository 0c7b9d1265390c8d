/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of HkSidebar share: hk-sidebar.c, hk-sidebar-filters.c and hk-sidebar-rows.c. */
#pragma once

#include "hk-sidebar.h"
#include "hk-wrap-box.h"

G_BEGIN_DECLS

struct _HkSidebar
{
  AdwBin parent_instance;

  HkSidebarState *state;
  GHashTable *rows;      /* rows that show something now */
  GPtrArray *spare_rows; /* of HkReferenceRow, without a place */
  GSimpleActionGroup *actions;
  gulong references_changed;
  gulong keywords_changed;
  gulong keyword_chosen;

  GtkStack *stack;
  GtkStackPage *keywords_page;
  GtkStackPage *references_page;
  GtkStack *keywords_stack;
  GtkStack *references_stack;
  GtkSearchEntry *search;
  GtkWidget *filters;
  HkWrapBox *languages;
  GtkMenuButton *view_button;
  GtkListView *keywords;
  GtkGridView *references;
  GtkScrolledWindow *references_scroller;
  GtkWidget *menu;
  guint more_id; /* tick callback that shows more rows */
  gboolean first_shown;
};

void hk_sidebar_class_init_rows (GtkWidgetClass *klass);
void hk_sidebar_init_rows (HkSidebar *self);
void hk_sidebar_mark_rows (HkSidebar *self);
void hk_sidebar_show_first_rows (HkSidebar *self);

void hk_sidebar_init_filters (HkSidebar *self);
void hk_sidebar_fill_languages (HkSidebar *self);
void hk_sidebar_show_filters (HkSidebar *self);

G_END_DECLS
