/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the program's own widgets look: its style sheets, added once when the program starts. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hk_style_sheets_add (GdkDisplay *display);
void hk_style_sheets_set_persian (GtkWidget *window, gboolean persian);

G_END_DECLS
