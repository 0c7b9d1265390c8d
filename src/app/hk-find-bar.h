/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkFindBar: the bar over the abstracts in which one finds in their text. Made when it is first asked
 * for, as few readings need it. */
#pragma once

#include <adwaita.h>

#include "hk-abstracts-view.h"

G_BEGIN_DECLS

#define HK_TYPE_FIND_BAR (hk_find_bar_get_type ())

G_DECLARE_FINAL_TYPE (HkFindBar, hk_find_bar, HK, FIND_BAR, AdwBin)

GtkWidget *hk_find_bar_new (HkAbstractsView *abstracts) G_GNUC_WARN_UNUSED_RESULT;
void hk_find_bar_open (HkFindBar *self, const char *text);
char *hk_find_bar_dup_text (HkFindBar *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
