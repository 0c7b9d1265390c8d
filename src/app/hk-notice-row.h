/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row above the text that tells what there is to know of the article, and can be dismissed. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *hk_notice_row_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *hk_notice_row_new_for_languages (GPtrArray *fronts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
