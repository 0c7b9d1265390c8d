/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What widgets that lay out their children ask of them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

int hk_measure_chars (GtkWidget *widget, double n_chars);
void hk_measure_width (GtkWidget *child, int *least, int *wanted);
int hk_measure_widest (GtkWidget *parent, int *least);
int hk_measure_height (GtkWidget *child, int width);

G_END_DECLS
