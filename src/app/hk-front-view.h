/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkFrontView: the front matter of an article: titles and authors in each language, the facts that
 * exist, and the button that copies its citation. */
#pragma once

#include <adwaita.h>

#include "hk-document.h"

G_BEGIN_DECLS

#define HK_TYPE_FRONT_VIEW (hk_front_view_get_type ())

G_DECLARE_FINAL_TYPE (HkFrontView, hk_front_view, HK, FRONT_VIEW, GtkWidget)

GtkWidget *hk_front_view_new (HkDocument *document) G_GNUC_WARN_UNUSED_RESULT;
void hk_front_view_refresh (HkFrontView *self);

G_END_DECLS
