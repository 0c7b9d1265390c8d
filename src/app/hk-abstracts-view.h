/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkAbstractsView: the abstracts of an article in its languages, to be read side by side. */
#pragma once

#include <gtk/gtk.h>

#include "hk-document.h"
#include "hk-query.h"
#include "hk-reading-place.h"

G_BEGIN_DECLS

#define HK_TYPE_ABSTRACTS_VIEW (hk_abstracts_view_get_type ())

G_DECLARE_FINAL_TYPE (HkAbstractsView, hk_abstracts_view, HK, ABSTRACTS_VIEW, GtkWidget)

GtkWidget *hk_abstracts_view_new (HkDocument *document,
                                  GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
void hk_abstracts_view_set_scroller (HkAbstractsView *self, GtkScrolledWindow *scroller);
HkReadingPlace *hk_abstracts_view_get_place (HkAbstractsView *self);
void hk_abstracts_view_undo (HkAbstractsView *self, gboolean redo);
void hk_abstracts_view_set_widest (HkAbstractsView *self, int width);
guint hk_abstracts_view_find (HkAbstractsView *self, GPtrArray *queries);
guint hk_abstracts_view_step (HkAbstractsView *self, int direction);
void hk_abstracts_view_refresh (HkAbstractsView *self);

G_END_DECLS
