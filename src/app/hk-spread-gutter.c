/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a spread draws between its columns, and what is found there. */
#include "config.h"

#include <math.h>

#include "hk-ink.h"
#include "hk-spread-private.h"

#define FAINTEST 0.25f /* a ribbon of no confidence, of the strength of one that is sure */

/**
 * hk_spread_get_reach:
 * @self: a spread that is laid out, with an alignment
 * @side: a column
 * @first: a sentence of it
 * @n: how many sentences
 * @top: (out): where they begin, in pixels from the top of the spread
 * @bottom: (out): where they end
 *
 * Returns: %FALSE if they are not shown
 */
gboolean
hk_spread_get_reach (HkSpread *self, HkSide side, guint first, guint n, double *top, double *bottom)
{
  const HkSentence *from = hk_alignment_get_sentence (self->alignment, side, first);
  const HkSentence *to = hk_alignment_get_sentence (self->alignment, side, first + n - 1);
  const HkSpreadColumn *column = &self->columns[side];
  graphene_point_t point;
  HkReaderParagraph *paragraph;

  if (from->block >= column->paragraphs->len || to->block >= column->paragraphs->len)
    return FALSE;
  paragraph = hk_spread_column_get (column, from->block);
  if (!gtk_widget_compute_point (GTK_WIDGET (paragraph), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT (0, (float) hk_reader_paragraph_get_depth (
                                                              paragraph, from->range.start, FALSE)),
                                 &point))
    return FALSE;
  *top = point.y;
  paragraph = hk_spread_column_get (column, to->block);
  if (!gtk_widget_compute_point (GTK_WIDGET (paragraph), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT (0, (float) hk_reader_paragraph_get_depth (
                                                              paragraph,
                                                              to->range.start + to->range.length,
                                                              TRUE)),
                                 &point))
    return FALSE;
  *bottom = point.y;
  return TRUE;
}

static gboolean
ribbon_of (HkSpread *self, guint index, HkRibbon *ribbon)
{
  const HkBead *bead = hk_alignment_get_bead (self->alignment, index);
  double width = gtk_widget_get_width (GTK_WIDGET (self)), top[2], bottom[2];
  guint left = hk_spread_left_column (self);

  if (bead->n_first == 0 || bead->n_second == 0
      || !hk_spread_get_reach (self, HK_SIDE_FIRST, bead->first, bead->n_first, &top[0], &bottom[0])
      || !hk_spread_get_reach (self, HK_SIDE_SECOND, bead->second, bead->n_second, &top[1],
                               &bottom[1]))
    return FALSE;
  /* A row is as high as the higher of its cells. */
  if (hk_spread_is_aligned (self))
    bottom[0] = bottom[1] = MAX (bottom[0], bottom[1]);
  *ribbon = (HkRibbon){ (width - HK_SPREAD_GUTTER) / 2 + HK_SPREAD_RIBBON_MARGIN,
                        (width + HK_SPREAD_GUTTER) / 2 - HK_SPREAD_RIBBON_MARGIN,
                        top[left],
                        bottom[left],
                        top[1 - left],
                        bottom[1 - left] };
  return TRUE;
}

static void
append_ribbons (HkSpread *self, GtkSnapshot *snapshot)
{
  const GdkRGBA lit = hk_ink_get (GTK_WIDGET (self), HK_INK_LIT_RIBBON);
  GdkRGBA ink = hk_ink_get (GTK_WIDGET (self), HK_INK_RIBBON);
  const float strongest = ink.alpha;
  guint n = hk_alignment_get_n_beads (self->alignment);

  for (guint i = 0; i < n; i++)
    {
      const HkBead *bead = hk_alignment_get_bead (self->alignment, i);
      HkRibbon ribbon;

      ink.alpha
          = strongest * (FAINTEST + (1 - FAINTEST) * (bead->by_person ? 1 : bead->confidence));
      if (ribbon_of (self, i, &ribbon)
          && hk_spread_draws (self, MIN (ribbon.left_top, ribbon.right_top),
                              MAX (ribbon.left_bottom, ribbon.right_bottom)))
        hk_ribbon_append (&ribbon, snapshot, i == self->lit ? &lit : &ink);
    }
}

/* From the sentence's edge of the gutter to where the pointer is. */
static void
append_thread (HkSpread *self, GtkSnapshot *snapshot)
{
  const GdkRGBA accent = hk_ink_get (GTK_WIDGET (self), HK_INK_LIT_RIBBON);
  double middle = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, top, bottom;
  double from = middle - HK_SPREAD_GUTTER / 2.0 + HK_SPREAD_RIBBON_MARGIN;
  gboolean is_left = self->thread.column == hk_spread_left_column (self);
  HkRibbon ribbon;

  if (!hk_spread_get_reach (self, (HkSide) self->thread.column, self->thread.sentence, 1, &top,
                            &bottom))
    return;
  if (is_left)
    ribbon = (HkRibbon){
      from, MAX (self->thread.x, from + 4), top, bottom, self->thread.y - 5, self->thread.y + 5
    };
  else
    ribbon = (HkRibbon){ MIN (self->thread.x, 2 * middle - from - 4),
                         2 * middle - from,
                         self->thread.y - 5,
                         self->thread.y + 5,
                         top,
                         bottom };
  hk_ribbon_append (&ribbon, snapshot, &accent);
}

/**
 * hk_spread_snapshot:
 * @widget: a spread
 * @snapshot: where to draw
 *
 * GtkWidgetClass.snapshot of a spread.
 */
void
hk_spread_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HkSpread *self = HK_SPREAD (widget);

  if (self->is_beside && self->alignment != NULL)
    append_ribbons (self, snapshot);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (hk_spread_draws_child (self, child))
      gtk_widget_snapshot_child (widget, child, snapshot);
  if (self->thread.is_shown && self->is_beside && self->alignment != NULL)
    append_thread (self, snapshot);
}

/**
 * hk_spread_is_in_gutter:
 * @self: a spread that is laid out
 * @x: in its coordinates
 *
 * Returns: whether that is between the columns
 */
gboolean
hk_spread_is_in_gutter (HkSpread *self, double x)
{
  return self->is_beside
         && ABS (x - gtk_widget_get_width (GTK_WIDGET (self)) / 2.0) < HK_SPREAD_GUTTER / 2.0;
}

/**
 * hk_spread_set_thread:
 * @self: a spread that is laid out
 * @column: a column
 * @sentence: a sentence of it
 * @x: where the pointer is
 * @y: where the pointer is
 *
 * Shows that the sentence is being joined with something.
 */
void
hk_spread_set_thread (HkSpread *self, guint column, guint sentence, double x, double y)
{
  self->thread.is_shown = TRUE;
  self->thread.column = column;
  self->thread.sentence = sentence;
  self->thread.x = x;
  self->thread.y = y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hk_spread_clear_thread:
 * @self: a spread
 */
void
hk_spread_clear_thread (HkSpread *self)
{
  self->thread.is_shown = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hk_spread_find_bead:
 * @self: a spread that is laid out
 * @x: in its coordinates
 * @y: in its coordinates
 *
 * Returns: the bead whose ribbon is there; HK_NO_BEAD where there is none
 */
guint
hk_spread_find_bead (HkSpread *self, double x, double y)
{
  guint n = self->alignment == NULL || !self->is_beside
                ? 0
                : hk_alignment_get_n_beads (self->alignment);

  for (guint i = 0; i < n; i++)
    {
      HkRibbon ribbon;

      if (ribbon_of (self, i, &ribbon) && hk_ribbon_contains (&ribbon, x, y))
        return i;
    }
  return HK_NO_BEAD;
}
