/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Faces of GTK's own labels: call it on a label that says something in Persian whatever the language
 * of the interface, as the name of a language in itself does. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hk_label_use_persian_face (GtkLabel *label);

G_END_DECLS
