/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the shorter column of a spread follows the longer one. */
#include "config.h"

#include <math.h>

#include "hk-spread-private.h"

/* Where pairs begin, as if nothing were shifted. */
static void
find_anchors (HkSpread *self)
{
  guint n = hk_alignment_get_n_beads (self->alignment), shorter = self->slide.column;

  g_array_set_size (self->slide.anchors, 0);
  for (guint i = 0; i < n; i++)
    {
      const HkBead *bead = hk_alignment_get_bead (self->alignment, i);
      double top[2], bottom;
      HkSlideAnchor anchor;

      if (bead->n_first == 0 || bead->n_second == 0
          || !hk_spread_get_reach (self, HK_SIDE_FIRST, bead->first, bead->n_first, &top[0],
                                   &bottom)
          || !hk_spread_get_reach (self, HK_SIDE_SECOND, bead->second, bead->n_second, &top[1],
                                   &bottom))
        continue;
      anchor = (HkSlideAnchor){ top[1 - shorter], top[shorter] - self->slide.placed };
      g_array_append_val (self->slide.anchors, anchor);
    }
  self->slide.anchors_serial = self->serial;
}

/**
 * hk_spread_get_shift:
 * @self: a spread
 *
 * Returns: how far lower the shorter of two columns stands than the longer, for what is seen now
 */
int
hk_spread_get_shift (HkSpread *self)
{
  return self->slide.shift;
}

/**
 * hk_spread_set_keep_level:
 * @self: a spread
 * @keep: whether the shorter column follows the longer one
 */
void
hk_spread_set_keep_level (HkSpread *self, gboolean keep)
{
  self->slide.is_off = !keep;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * hk_spread_set_view:
 * @self: a spread that is laid out
 * @top: how much of it is above what is seen, in pixels
 * @page: how high what is seen is
 *
 * Draws what is seen, and lets the shorter column follow the longer one, so that counterparts stand level
 * where one reads.
 */
void
hk_spread_set_view (HkSpread *self, double top, double page)
{
  const guint shorter = self->slide.column;
  HkSlideView view = { self->slide.height[1 - shorter], self->slide.height[shorter], top, page,
                       hk_spread_get_line_height (self) };
  int shift;

  hk_spread_see (self, top, page);
  if (self->slide.is_off || self->mode != HK_READING_COLUMNS || !self->is_beside
      || self->alignment == NULL)
    return;
  if (self->slide.anchors_serial != self->serial)
    find_anchors (self);
  shift = (int) round (hk_slide_shift (self->slide.anchors, &view));
  if (shift == self->slide.shift)
    return;
  self->slide.shift = shift;
  self->slide.is_moving = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
