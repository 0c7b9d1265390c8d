/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkCapped: as high as what is in it, up to a limit; beyond that it scrolls.
 *
 * GtkScrolledWindow is asked for its height without a width, and so leaves room for text at its
 * narrowest. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HK_TYPE_CAPPED (hk_capped_get_type ())

G_DECLARE_FINAL_TYPE (HkCapped, hk_capped, HK, CAPPED, GtkWidget)

G_END_DECLS
