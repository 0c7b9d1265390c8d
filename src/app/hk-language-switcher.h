/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The buttons that choose which of an article's two languages is read where one is shown. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *hk_language_switcher_new (GPtrArray *fronts,
                                     GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
guint hk_language_switcher_find_shown (GPtrArray *fronts, GSettings *settings);

G_END_DECLS
