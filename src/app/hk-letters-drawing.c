/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-letters-drawing.h"

typedef struct
{
  GtkSnapshot *snapshot;
  const GdkRGBA *color;
  double baseline;
} Drawing;

static void
append_glyphs (PangoFont *font, PangoGlyphString *glyphs, int x, gpointer data)
{
  const Drawing *drawing = data;
  graphene_point_t origin
      = GRAPHENE_POINT_INIT ((float) x / PANGO_SCALE, (float) drawing->baseline);
  GskRenderNode *node = gsk_text_node_new (font, glyphs, drawing->color, &origin);

  /* Runs of nothing but spaces have no node. */
  if (node == NULL)
    return;
  gtk_snapshot_append_node (drawing->snapshot, node);
  gsk_render_node_unref (node);
}

/**
 * hk_letters_draw:
 * @snapshot: where to draw
 * @paragraph: a paragraph that is broken into lines
 * @line: one of its lines
 * @baseline: where the letters stand, in pixels from the top
 * @color: of the letters
 */
void
hk_letters_draw (GtkSnapshot *snapshot,
                 HkParagraph *paragraph,
                 guint line,
                 double baseline,
                 const GdkRGBA *color)
{
  Drawing drawing = { snapshot, color, baseline };

  hk_paragraph_foreach_glyphs (paragraph, line, append_glyphs, &drawing);
}
