/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkColumns: the languages of an article beside each other, or one below the other where it is
 * narrow.
 *
 * The left-to-right language stands on the left and the right-to-left one on the right, whatever the
 * direction of the interface around them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HK_TYPE_COLUMNS (hk_columns_get_type ())

G_DECLARE_FINAL_TYPE (HkColumns, hk_columns, HK, COLUMNS, GtkWidget)

GtkWidget *hk_columns_new (void) G_GNUC_WARN_UNUSED_RESULT;
void hk_columns_append (HkColumns *self, GtkWidget *child, const char *language);

G_END_DECLS
