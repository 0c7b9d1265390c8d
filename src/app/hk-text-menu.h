/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of a place in the text that is read. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *hk_text_menu_popup (GtkWidget *parent,
                               const graphene_point_t *point,
                               gboolean has_pairs,
                               const char *link) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
