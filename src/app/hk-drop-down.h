/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What GtkDropDown leaves to its user: what a screen reader says where the keyboard is, and where the
 * keyboard is after something was chosen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hk_drop_down_set_name (GtkDropDown *drop_down, const char *name);
void hk_drop_down_name_by_label (GtkDropDown *drop_down);

G_END_DECLS
