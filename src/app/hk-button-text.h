/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of a button that are set as the article's are. Use it for buttons in the article and for names of
 * languages in themselves: GTK's own labels would load each face once more, and a face of the desktop
 * would be searched for letters that it has not. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hk_button_set_text (GtkButton *button, const char *text, const char *language);

G_END_DECLS
