/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkCompact: one widget that can do with less where it is narrow, such as a header bar.
 *
 * It does not keep the window from getting narrower than its child: it says that the child should
 * leave something out, through its property. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HK_TYPE_COMPACT (hk_compact_get_type ())

G_DECLARE_FINAL_TYPE (HkCompact, hk_compact, HK, COMPACT, GtkWidget)

gboolean hk_compact_get_compact (HkCompact *self);

G_END_DECLS
