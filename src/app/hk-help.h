/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help: one page of what the program does and how it is asked for. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hk_help_present (GtkWindow *parent);

G_END_DECLS
