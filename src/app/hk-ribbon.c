/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ribbon.h"

/* Neighbours are kept apart by as much on each side. */
#define MARGIN 1

/* Paler in the middle, so that the gutter stays a gap between columns. */
static void
set_source (cairo_t *cr, const HkRibbon *ribbon, const GdkRGBA *color)
{
  static const double stops[][2] = { { 0, 1 }, { 0.5, 0.3 }, { 1, 1 } };
  cairo_pattern_t *pattern = cairo_pattern_create_linear (ribbon->left, 0, ribbon->right, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (stops); i++)
    cairo_pattern_add_color_stop_rgba (pattern, stops[i][0], color->red, color->green, color->blue,
                                       color->alpha * stops[i][1]);
  cairo_set_source (cr, pattern);
  cairo_pattern_destroy (pattern);
}

/**
 * hk_ribbon_append:
 * @ribbon: a ribbon
 * @snapshot: where to draw
 * @color: in which colour
 */
void
hk_ribbon_append (const HkRibbon *ribbon, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  double top = MIN (ribbon->left_top, ribbon->right_top);
  double bottom = MAX (ribbon->left_bottom, ribbon->right_bottom);
  double middle = (ribbon->left + ribbon->right) / 2;
  cairo_t *cr
      = gtk_snapshot_append_cairo (snapshot,
                                   &GRAPHENE_RECT_INIT ((float) ribbon->left, (float) top,
                                                        (float) (ribbon->right - ribbon->left),
                                                        (float) (bottom - top)));

  set_source (cr, ribbon, color);
  cairo_move_to (cr, ribbon->left, ribbon->left_top + MARGIN);
  cairo_curve_to (cr, middle, ribbon->left_top + MARGIN, middle, ribbon->right_top + MARGIN,
                  ribbon->right, ribbon->right_top + MARGIN);
  cairo_line_to (cr, ribbon->right, ribbon->right_bottom - MARGIN);
  cairo_curve_to (cr, middle, ribbon->right_bottom - MARGIN, middle, ribbon->left_bottom - MARGIN,
                  ribbon->left, ribbon->left_bottom - MARGIN);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* The height of the curve from one edge to the other, without solving the cubic: both edges have the
 * same one, and a smooth step is close to it. */
static double
between (double from, double to, double part)
{
  return from + (to - from) * part * part * (3 - 2 * part);
}

/**
 * hk_ribbon_contains:
 * @ribbon: a ribbon
 * @x: a place
 * @y: a place
 *
 * Returns: whether the place is on the ribbon
 */
gboolean
hk_ribbon_contains (const HkRibbon *ribbon, double x, double y)
{
  double part = (x - ribbon->left) / (ribbon->right - ribbon->left);

  return part >= 0 && part <= 1 && y >= between (ribbon->left_top, ribbon->right_top, part)
         && y < between (ribbon->left_bottom, ribbon->right_bottom, part);
}
