/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names for screen readers where the toolkit gives the name of a C type, or a mnemonic's underscore.
 *
 * GTK before 4.12 does both; harmless on later ones. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hk_accessible_set_name (GtkWidget *widget, const char *name);
void hk_accessible_name_all (GtkWidget *root);
void hk_accessible_name_menu (GtkPopover *popover);

G_END_DECLS
