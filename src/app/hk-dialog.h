/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every window that opens over another has in common. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hk_dialog_prepare (GtkWindow *dialog, GtkWindow *parent, int width, int height);

G_END_DECLS
