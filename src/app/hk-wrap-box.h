/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkWrapBox: small widgets one after the other, in as many rows as they need, such as filters. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HK_TYPE_WRAP_BOX (hk_wrap_box_get_type ())

G_DECLARE_FINAL_TYPE (HkWrapBox, hk_wrap_box, HK, WRAP_BOX, GtkWidget)

GtkWidget *hk_wrap_box_new (void) G_GNUC_WARN_UNUSED_RESULT;
void hk_wrap_box_append (HkWrapBox *self, GtkWidget *child);
void hk_wrap_box_clear (HkWrapBox *self);

G_END_DECLS
