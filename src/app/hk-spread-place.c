/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands where in a spread. */
#include "config.h"

#include "hk-spread-private.h"

/* The column at a place, or the nearer one in the gutter. */
static guint
column_at (HkSpread *self, double x)
{
  guint left = hk_spread_left_column (self);

  if (!self->is_beside)
    return self->single;
  return x < gtk_widget_get_width (GTK_WIDGET (self)) / 2.0 ? left : 1 - left;
}

/**
 * hk_spread_find_place:
 * @self: a spread that is laid out
 * @x: in its coordinates
 * @y: in its coordinates
 * @place: (out): the place of the text that is nearest, in the column at @x
 *
 * Returns: %FALSE if that column has no text
 */
gboolean
hk_spread_find_place (HkSpread *self, double x, double y, HkSpreadPlace *place)
{
  guint column = column_at (self, x);
  gboolean found = FALSE;
  double least = 0;

  if (column >= self->n_columns)
    return FALSE;
  for (guint i = 0; i < self->columns[column].paragraphs->len; i++)
    {
      GtkWidget *child = GTK_WIDGET (hk_spread_column_get (&self->columns[column], i));
      graphene_point_t point;
      double height = gtk_widget_get_height (child), away;

      if (!gtk_widget_get_child_visible (child)
          || !gtk_widget_compute_point (GTK_WIDGET (self), child,
                                        &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
        continue;
      away = point.y < 0 ? -point.y : MAX (0, point.y - height);
      if (found && away >= least)
        continue;
      found = TRUE;
      least = away;
      *place = (HkSpreadPlace){
        column, i, hk_reader_paragraph_hit (HK_READER_PARAGRAPH (child), point.x, point.y)
      };
    }
  return found;
}

/**
 * hk_spread_get_longer_x:
 * @self: a spread that is laid out
 *
 * Returns: a place across, in pixels, at which the longer column stands, which the other follows
 */
double
hk_spread_get_longer_x (HkSpread *self)
{
  return hk_spread_left_column (self) == self->slide.column
             ? gtk_widget_get_width (GTK_WIDGET (self))
             : 0;
}

/* What answers a place in the column that is shown: its counterpart, or that of what stands before. */
static gboolean
translate (HkSpread *self, HkSpreadPlace *place)
{
  HkSide side = (HkSide) place->column, other = (HkSide) (1 - place->column);
  const HkSentence *found;
  int sentence;
  guint bead;

  if (self->alignment == NULL)
    return FALSE;
  sentence = hk_alignment_find_sentence (self->alignment, side, place->paragraph, place->byte);
  if (sentence < 0)
    return FALSE;
  for (bead = hk_alignment_find_bead (self->alignment, side, (guint) sentence) + 1; bead > 0;
       bead--)
    {
      const HkBead *here = hk_alignment_get_bead (self->alignment, bead - 1);

      if ((other == HK_SIDE_FIRST ? here->n_first : here->n_second) == 0)
        continue;
      found = hk_alignment_get_sentence (self->alignment, other,
                                         other == HK_SIDE_FIRST ? here->first : here->second);
      *place = (HkSpreadPlace){ other, found->block, found->range.start };
      return TRUE;
    }
  return FALSE;
}

/**
 * hk_spread_get_y:
 * @self: a spread that is laid out
 * @place: a place in its text
 * @y: (out): where its line begins, in the spread's coordinates; of a place that is not shown, where
 *   that of its counterpart does
 *
 * Returns: %FALSE if there is no such place
 */
gboolean
hk_spread_get_y (HkSpread *self, const HkSpreadPlace *place, double *y)
{
  HkSpreadPlace shown = *place;
  HkReaderParagraph *paragraph;
  graphene_point_t point;

  if (place->column >= self->n_columns
      || (!hk_spread_is_shown (self, place->column) && !translate (self, &shown)))
    return FALSE;
  paragraph = hk_spread_get_paragraph (self, shown.column, shown.paragraph);
  if (paragraph == NULL
      || !gtk_widget_compute_point (
          GTK_WIDGET (paragraph), GTK_WIDGET (self),
          &GRAPHENE_POINT_INIT (0, (float) hk_reader_paragraph_get_y (paragraph, shown.byte)),
          &point))
    return FALSE;
  *y = point.y;
  /* What was scrolled since it was placed. */
  if (self->is_beside && !hk_spread_is_aligned (self) && shown.column == self->slide.column)
    *y += self->slide.shift - self->slide.placed;
  return TRUE;
}
