/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ribbon: what joins a stretch of one column to its counterpart in the other, across the gutter. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HkRibbon:
 * @left: the edge of the left column
 * @right: the edge of the right column
 * @left_top: where the stretch of the left column begins
 * @left_bottom: where it ends
 * @right_top: where that of the right column begins
 * @right_bottom: where it ends
 *
 * All in pixels of the widget that draws it.
 */
typedef struct
{
  double left;
  double right;
  double left_top;
  double left_bottom;
  double right_top;
  double right_bottom;
} HkRibbon;

void hk_ribbon_append (const HkRibbon *ribbon, GtkSnapshot *snapshot, const GdkRGBA *color);
gboolean hk_ribbon_contains (const HkRibbon *ribbon, double x, double y);

G_END_DECLS
