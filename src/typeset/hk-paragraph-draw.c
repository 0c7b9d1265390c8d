/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-paragraph-private.h"

#include <hb.h>

/* How far a ZWNJ is moved against the reading direction, in points: readers of PDF sort letters by
 * where they stand, and would put it behind the letter at the same place. */
#define ZWNJ_SHIFT 0.25

/* How far every second glyph from the right is moved back over the one before it, in points. Poppler
 * takes the narrowest gap of a line for the normal one and a third more for a space; when rounding
 * leaves a gap at every join, words fall apart. It looks for none where letters overlap. */
#define OVERLAP 0.03

/**
 * hk_paragraph_foreach_glyphs:
 * @self: a paragraph with lines
 * @line: a line
 * @func: called for each run of glyphs, from left to right
 * @data: given to @func
 */
void
hk_paragraph_foreach_glyphs (HkParagraph *self, guint line, HkGlyphFunc func, gpointer data)
{
  const HkLine *built = hk_paragraph_build_line (self, line);

  for (guint i = 0; i < built->runs->len; i++)
    {
      const HkGlyphRun *part = &g_array_index (built->runs, HkGlyphRun, i);

      func (part->run->item->analysis.font, part->glyphs, part->x, data);
    }
  if (built->hyphen)
    func (self->hyphen_item->analysis.font, self->hyphen_glyphs,
          built->x + built->width - self->hyphen_width, data);
}

typedef struct
{
  cairo_t *cr;
  double x;
  double baseline;
} Drawing;

static void
draw_glyphs (PangoFont *font, PangoGlyphString *glyphs, int x, gpointer data)
{
  const Drawing *drawing = data;

  cairo_move_to (drawing->cr, drawing->x + x / (double) PANGO_SCALE, drawing->baseline);
  pango_cairo_show_glyph_string (drawing->cr, font, glyphs);
}

/**
 * hk_paragraph_draw_line:
 * @self: a paragraph with lines
 * @line: a line
 * @cr: where to draw
 * @x: the left edge of the measure, in @cr's units
 * @baseline: the baseline of the line
 */
void
hk_paragraph_draw_line (HkParagraph *self, guint line, cairo_t *cr, double x, double baseline)
{
  Drawing drawing = { cr, x, baseline };

  hk_paragraph_foreach_glyphs (self, line, draw_glyphs, &drawing);
}

/* What is handed to cairo of a run: glyphs, and which bytes of the text each stands for. */
typedef struct
{
  GString *text;
  GArray *glyphs;   /* cairo_glyph_t */
  GArray *clusters; /* cairo_text_cluster_t */
} Emission;

static int
next_cluster (const HkGlyphRun *part, int k, int by)
{
  int cluster = part->glyphs->log_clusters[k];

  while (k >= 0 && k < part->glyphs->num_glyphs && part->glyphs->log_clusters[k] == cluster)
    k += by;
  return k >= 0 && k < part->glyphs->num_glyphs ? part->glyphs->log_clusters[k]
                                                : part->end - part->start;
}

static void
emit_glyph (HkParagraph *self,
            Emission *emission,
            const HkGlyphRun *part,
            int k,
            int by,
            cairo_glyph_t glyph,
            PangoGlyph zwnj)
{
  int cluster = part->glyphs->log_clusters[k];
  const char *source = self->display->text + part->start + cluster;
  gboolean is_new = k - by < 0 || k - by >= part->glyphs->num_glyphs
                    || part->glyphs->log_clusters[k - by] != cluster;
  cairo_text_cluster_t text_cluster = { 0, 1 };

  if (part->glyphs->glyphs[k].glyph == PANGO_GLYPH_EMPTY)
    {
      /* Isolates are left out. */
      if (zwnj == 0 || g_utf8_get_char (source) != 0x200c)
        return;
      glyph.index = zwnj;
      glyph.x -= ZWNJ_SHIFT;
    }
  if (is_new)
    text_cluster.num_bytes = next_cluster (part, k, by) - cluster;
  g_array_append_val (emission->glyphs, glyph);
  if (text_cluster.num_bytes <= 0 && emission->clusters->len > 0)
    {
      g_array_index (emission->clusters, cairo_text_cluster_t, emission->clusters->len - 1)
          .num_glyphs++;
      return;
    }
  g_string_append_len (emission->text, source, text_cluster.num_bytes);
  g_array_append_val (emission->clusters, text_cluster);
}

static void
reverse_glyphs (GArray *glyphs)
{
  for (guint a = 0, b = glyphs->len; a + 1 < b; a++, b--)
    {
      cairo_glyph_t swap = g_array_index (glyphs, cairo_glyph_t, a);

      g_array_index (glyphs, cairo_glyph_t, a) = g_array_index (glyphs, cairo_glyph_t, b - 1);
      g_array_index (glyphs, cairo_glyph_t, b - 1) = swap;
    }
}

static void
emit_run (HkParagraph *self, const HkGlyphRun *part, const Drawing *drawing)
{
  Emission emission = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t)),
                        g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t)) };
  gboolean rtl = part->run->item->analysis.level % 2 == 1;
  PangoFont *font = part->run->item->analysis.font;
  int n = part->glyphs->num_glyphs, by = rtl ? -1 : 1;
  g_autofree double *x = g_new (double, n + 1);
  hb_codepoint_t zwnj = 0;

  hb_font_get_nominal_glyph (pango_font_get_hb_font (font), 0x200c, &zwnj);
  x[0] = drawing->x + part->x / (double) PANGO_SCALE;
  for (int k = 0; k < n; k++)
    x[k + 1] = x[k] + part->glyphs->glyphs[k].geometry.width / (double) PANGO_SCALE;
  for (int k = rtl ? n - 1 : 0; k >= 0 && k < n; k += by)
    {
      const PangoGlyphInfo *info = &part->glyphs->glyphs[k];
      cairo_glyph_t glyph = { info->glyph, x[k] + info->geometry.x_offset / (double) PANGO_SCALE,
                              drawing->baseline + info->geometry.y_offset / (double) PANGO_SCALE };

      if (rtl && (n - k) % 2 == 0)
        glyph.x += OVERLAP;
      emit_glyph (self, &emission, part, k, by, glyph, zwnj);
    }
  if (rtl)
    reverse_glyphs (emission.glyphs);
  cairo_set_scaled_font (drawing->cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  if (emission.glyphs->len > 0)
    cairo_show_text_glyphs (drawing->cr, emission.text->str, (int) emission.text->len,
                            (cairo_glyph_t *) (void *) emission.glyphs->data,
                            (int) emission.glyphs->len,
                            (cairo_text_cluster_t *) (void *) emission.clusters->data,
                            (int) emission.clusters->len,
                            rtl ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
  g_string_free (emission.text, TRUE);
  g_array_unref (emission.glyphs);
  g_array_unref (emission.clusters);
}

/**
 * hk_paragraph_draw_line_as_text:
 * @self: a paragraph with lines that were broken without kashidas
 * @line: a line
 * @cr: a PDF surface's context, one unit a point
 * @x: the left edge of the measure
 * @baseline: the baseline of the line
 *
 * Draws the line so that the text can be taken out of the PDF as it is: each glyph with its own
 * letters, and each ZWNJ as a glyph, which Pango leaves out.
 */
void
hk_paragraph_draw_line_as_text (HkParagraph *self,
                                guint line,
                                cairo_t *cr,
                                double x,
                                double baseline)
{
  const HkLine *built = hk_paragraph_build_line (self, line);
  Drawing drawing = { cr, x, baseline };

  for (guint i = 0; i < built->runs->len; i++)
    emit_run (self, &g_array_index (built->runs, HkGlyphRun, i), &drawing);
  if (built->hyphen)
    draw_glyphs (self->hyphen_item->analysis.font, self->hyphen_glyphs,
                 built->x + built->width - self->hyphen_width, &drawing);
}
