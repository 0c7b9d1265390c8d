/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of an AdwSplitButton that is made each time it is opened: the first frame does not wait for a
 * popover, and what it lists is never out of date. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Returns: (transfer full): the menu to open now */
typedef GMenuModel *(*HkMenuFunc) (gpointer data);

void hk_split_button_set_menu_func (AdwSplitButton *button, HkMenuFunc func, gpointer data);

G_END_DECLS
