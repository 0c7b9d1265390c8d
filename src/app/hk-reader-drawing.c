/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a paragraph is drawn: grounds of what is lit, found and selected, lines below what is repaired or
 * a link, the letters, the caret. */
#include "config.h"

#include "hk-ink.h"
#include "hk-letters-drawing.h"
#include "hk-print-link.h"
#include "hk-reader-paragraph-private.h"

#define UNDERLINE_DEPTH 0.3 /* below the baseline, in em */
#define LINK_THICKNESS 1
#define REPAIR_THICKNESS 1.5

static void
append_ground (HkReaderParagraph *self,
               GtkSnapshot *snapshot,
               const HkByteRange *range,
               const GdkRGBA *color)
{
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  hk_reader_layout_add_areas (self->layout, range->start, range->start + range->length, areas);
  for (guint i = 0; i < areas->len; i++)
    gtk_snapshot_append_color (snapshot, color, &g_array_index (areas, graphene_rect_t, i));
}

static void
append_each_ground (HkReaderParagraph *self,
                    GtkSnapshot *snapshot,
                    const GArray *ranges,
                    const GdkRGBA *color)
{
  for (guint i = 0; ranges != NULL && i < ranges->len; i++)
    append_ground (self, snapshot, &g_array_index (ranges, HkByteRange, i), color);
}

static void
append_grounds (HkReaderParagraph *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const GdkRGBA lit = hk_ink_get (widget, self->lit_alone ? HK_INK_ALONE : HK_INK_LIT);
  const GdkRGBA found = hk_ink_get (widget, HK_INK_FOUND);
  const GdkRGBA current = hk_ink_get (widget, HK_INK_CURRENT);
  const GdkRGBA selected = hk_ink_get (widget, HK_INK_SELECTED);
  HkByteRange selection
      = { MIN (self->anchor, self->caret), ABS ((gssize) self->anchor - (gssize) self->caret) };

  append_each_ground (self, snapshot, self->lit, &lit);
  append_each_ground (self, snapshot, self->marks, &found);
  if (self->current >= 0)
    append_ground (self, snapshot, &g_array_index (self->marks, HkByteRange, self->current),
                   &current);
  append_ground (self, snapshot, &selection, &selected);
}

static void
append_underline (HkReaderParagraph *self,
                  GtkSnapshot *snapshot,
                  gsize start,
                  gsize end,
                  const GdkRGBA *color,
                  double thickness)
{
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  double depth = hk_reader_layout_get_baseline (self->layout, 0)
                 - hk_reader_layout_get_line_top (self->layout, 0)
                 + UNDERLINE_DEPTH * hk_reader_layout_get_em (self->layout);

  hk_reader_layout_add_areas (self->layout, start, end, areas);
  for (guint i = 0; i < areas->len; i++)
    {
      graphene_rect_t line = g_array_index (areas, graphene_rect_t, i);

      line.origin.y += (float) depth;
      line.size.height = (float) thickness;
      gtk_snapshot_append_color (snapshot, color, &line);
    }
}

static void
append_repairs (HkReaderParagraph *self, GtkSnapshot *snapshot)
{
  const GdkRGBA pencil = hk_ink_get (GTK_WIDGET (self), HK_INK_REPAIR);

  for (guint i = 0; self->repairs != NULL && i < self->repairs->len; i++)
    {
      const HkByteRange *range = &g_array_index (self->repairs, HkByteRange, i);

      append_underline (self, snapshot, range->start, range->start + range->length, &pencil,
                        REPAIR_THICKNESS);
    }
}

static void
append_links (HkReaderParagraph *self, GtkSnapshot *snapshot)
{
  const GdkRGBA accent = hk_ink_get (GTK_WIDGET (self), HK_INK_LINK);

  for (guint i = 0; self->links != NULL && i < self->links->len; i++)
    {
      const HkPrintLink *link = &g_array_index (self->links, HkPrintLink, i);

      append_underline (self, snapshot, link->start, link->end, &accent, LINK_THICKNESS);
    }
}

/* A line more on either side, for what reaches beyond its own. */
static gboolean
draws (HkReaderParagraph *self, double baseline)
{
  double height = hk_reader_layout_get_line_height (self->layout);

  return self->band_top >= self->band_bottom
         || (baseline + height >= self->band_top && baseline - height <= self->band_bottom);
}

/**
 * hk_reader_paragraph_set_band:
 * @self: a paragraph that is laid out
 * @top: where what is drawn of it begins, in pixels from its top
 * @bottom: where that ends
 *
 * A paragraph that is no higher is drawn as a whole.
 */
void
hk_reader_paragraph_set_band (HkReaderParagraph *self, double top, double bottom)
{
  if (gtk_widget_get_height (GTK_WIDGET (self)) <= bottom - top)
    top = bottom = 0;
  if (self->band_top == top && self->band_bottom == bottom)
    return;
  self->band_top = top;
  self->band_bottom = bottom;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hk_reader_paragraph_snapshot:
 * @widget: a paragraph
 * @snapshot: where to draw
 *
 * GtkWidgetClass.snapshot of a paragraph.
 */
void
hk_reader_paragraph_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HkReaderParagraph *self = HK_READER_PARAGRAPH (widget);
  HkReaderLayout *layout = hk_reader_paragraph_lay_out (self);
  HkParagraph *paragraph = hk_reader_layout_get_paragraph (layout);
  const GdkRGBA color = hk_ink_get (widget, HK_INK_TEXT);
  graphene_rect_t caret;

  append_grounds (self, snapshot);
  append_repairs (self, snapshot);
  append_links (self, snapshot);
  for (guint i = 0; i < hk_paragraph_get_n_lines (paragraph); i++)
    {
      double baseline = hk_reader_layout_get_baseline (layout, i);

      if (draws (self, baseline))
        hk_letters_draw (snapshot, paragraph, i, baseline, &color);
    }
  if (!gtk_widget_has_focus (widget))
    return;
  hk_reader_layout_get_caret (layout, self->caret, &caret);
  gtk_snapshot_append_color (snapshot, &color, &caret);
}
