/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkSidebar: the keywords and references of an article, with one search field for both.
 *
 * It is made anew when the language of the interface is switched; what it shows lives in an
 * #HkSidebarState, which the window keeps. */
#pragma once

#include <adwaita.h>

#include "hk-sidebar-state.h"

G_BEGIN_DECLS

#define HK_TYPE_SIDEBAR (hk_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (HkSidebar, hk_sidebar, HK, SIDEBAR, AdwBin)

void hk_sidebar_set_state (HkSidebar *self, HkSidebarState *state);
void hk_sidebar_focus_search (HkSidebar *self);
void hk_sidebar_search_references (HkSidebar *self, const char *text);
gboolean hk_sidebar_clear_search (HkSidebar *self);
void hk_sidebar_save_position (HkSidebar *self);
void hk_sidebar_restore_position (HkSidebar *self);

G_END_DECLS
