/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkSplit: content with a sidebar at its start, which lies over the content where it is narrow. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HK_TYPE_SPLIT (hk_split_get_type ())

G_DECLARE_FINAL_TYPE (HkSplit, hk_split, HK, SPLIT, GtkWidget)

void hk_split_set_sidebar (HkSplit *self, GtkWidget *sidebar);
void hk_split_set_content (HkSplit *self, GtkWidget *content);
gboolean hk_split_get_folded (HkSplit *self);
gboolean hk_split_get_show_sidebar (HkSplit *self);
void hk_split_set_show_sidebar (HkSplit *self, gboolean show);

G_END_DECLS
