/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkReferenceRow: a reference in the sidebar: its text, its kind and link, and what can be done.
 *
 * Rows are made and dropped as the list scrolls, so a row is light: its buttons come only when it is
 * pointed at or selected. */
#pragma once

#include <gtk/gtk.h>

#include "hk-query.h"
#include "hk-reference-entry.h"

G_BEGIN_DECLS

#define HK_TYPE_REFERENCE_ROW (hk_reference_row_get_type ())

G_DECLARE_FINAL_TYPE (HkReferenceRow, hk_reference_row, HK, REFERENCE_ROW, GtkWidget)

GtkWidget *hk_reference_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void hk_reference_row_show (HkReferenceRow *self,
                            HkReferenceEntry *entry,
                            const char *text,
                            PangoAttrList *styles,
                            HkQuery *query);
void hk_reference_row_set_query (HkReferenceRow *self, HkQuery *query);
void hk_reference_row_set_selected (HkReferenceRow *self, gboolean selected);
HkReferenceEntry *hk_reference_row_get_entry (HkReferenceRow *self);

G_END_DECLS
