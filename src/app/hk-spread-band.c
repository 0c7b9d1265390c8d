/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a spread is drawn: what is seen and a page above and below it. GTK keeps what was drawn while it is
 * scrolled, so that drawing anew is due only where that ends. */
#include "config.h"

#include "hk-spread-private.h"

static gboolean
get_span (HkSpread *self, GtkWidget *child, double *top, double *bottom)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (child, GTK_WIDGET (self), &bounds))
    return FALSE;
  *top = bounds.origin.y;
  *bottom = bounds.origin.y + bounds.size.height;
  return TRUE;
}

/**
 * hk_spread_draws:
 * @self: a spread
 * @top: where something begins, in its coordinates
 * @bottom: where it ends
 *
 * Returns: whether that is to be drawn; everything is while it is not known what is seen
 */
gboolean
hk_spread_draws (HkSpread *self, double top, double bottom)
{
  return self->band.page <= 0 || (bottom >= self->band.top && top <= self->band.bottom);
}

/**
 * hk_spread_draws_child:
 * @self: a spread
 * @child: a child of it
 *
 * Returns: whether that is to be drawn
 */
gboolean
hk_spread_draws_child (HkSpread *self, GtkWidget *child)
{
  double top, bottom;

  return !get_span (self, child, &top, &bottom) || hk_spread_draws (self, top, bottom);
}

/**
 * hk_spread_update_band:
 * @self: a spread that is laid out
 *
 * Draws what is around the part that is seen.
 */
void
hk_spread_update_band (HkSpread *self)
{
  if (self->band.page <= 0)
    return;
  self->band.top = self->band.seen - self->band.page;
  self->band.bottom = self->band.seen + 2 * self->band.page;
  for (guint i = 0; i < self->n_columns; i++)
    for (guint k = 0; k < self->columns[i].paragraphs->len; k++)
      {
        HkReaderParagraph *paragraph = hk_spread_column_get (&self->columns[i], k);
        double top, bottom;

        if (get_span (self, GTK_WIDGET (paragraph), &top, &bottom))
          hk_reader_paragraph_set_band (paragraph, self->band.top - top, self->band.bottom - top);
      }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hk_spread_see:
 * @self: a spread that is laid out
 * @top: where in it begins what is seen
 * @page: how high that is
 *
 * Draws anew where that is not drawn yet.
 */
void
hk_spread_see (HkSpread *self, double top, double page)
{
  gboolean known = self->band.page == page;

  self->band.seen = top;
  self->band.page = page;
  if (!known || top < self->band.top || top + page > self->band.bottom)
    hk_spread_update_band (self);
}
