/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window that says what the program is, and whose work it stands on. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hk_about_present (GtkWindow *parent);

G_END_DECLS
