/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one way from the window to a web page: a link is shown whole, with its host in bold and a
 * warning when the host may pass for another, before it is opened. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hk_link_dialog_present (GtkWindow *parent, const char *link);

G_END_DECLS
