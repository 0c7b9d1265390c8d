/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-reader-layout.h"

#include <math.h>

#include "hk-reader-parts.h"

#define NATURAL_EM 20
#define LINE_OF_SIZE 1.25
#define BASELINE 0.7 /* of the height of a line */
#define CARET_INSET 0.12
#define CARET_WIDTH 1.5

struct _HkReaderLayout
{
  HkReaderStyle style;
  char *persian_family;
  char *latin_family;
  HkParagraph *paragraph; /* NULL until it is prepared */
  int size;               /* Pango units */
  int width;              /* for which it is broken, or -1 */
  HkReaderParts parts;
};

/**
 * hk_reader_layout_new:
 *
 * Returns: (transfer full): a layout of nothing yet
 */
HkReaderLayout *
hk_reader_layout_new (void)
{
  HkReaderLayout *self = g_new0 (HkReaderLayout, 1);

  self->style = (HkReaderStyle){ 1, 1.4, TRUE, HK_KASHIDA_DISCREET };
  self->width = -1;
  hk_reader_parts_init (&self->parts);
  return self;
}

/**
 * hk_reader_layout_free:
 * @self: (nullable) (transfer full): a layout
 */
void
hk_reader_layout_free (HkReaderLayout *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->paragraph, hk_paragraph_free);
  g_free (self->persian_family);
  g_free (self->latin_family);
  hk_reader_parts_clear (&self->parts);
  g_free (self);
}

/**
 * hk_reader_layout_clear:
 * @self: a layout
 *
 * Forgets the text, which has changed or is to be set otherwise; it must be prepared again.
 */
void
hk_reader_layout_clear (HkReaderLayout *self)
{
  g_clear_pointer (&self->paragraph, hk_paragraph_free);
  self->width = -1;
}

/**
 * hk_reader_layout_set_style:
 * @self: a layout
 * @style: how the text looks
 *
 * Also clears the layout.
 */
void
hk_reader_layout_set_style (HkReaderLayout *self, const HkReaderStyle *style)
{
  self->style = *style;
  g_free (self->persian_family);
  self->style.persian_family = self->persian_family = g_strdup (style->persian_family);
  g_free (self->latin_family);
  self->style.latin_family = self->latin_family = g_strdup (style->latin_family);
  hk_reader_layout_clear (self);
}

static int
size_in (HkReaderLayout *self, PangoContext *context)
{
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;
  return (int) (size * self->style.scale);
}

/**
 * hk_reader_layout_is_prepared:
 * @self: a layout
 *
 * Returns: whether it has a text
 */
gboolean
hk_reader_layout_is_prepared (HkReaderLayout *self)
{
  return self->paragraph != NULL;
}

/**
 * hk_reader_layout_fits:
 * @self: a layout
 * @context: fonts as they are now
 *
 * Returns: whether it is prepared in the size that @context gives, or not at all yet
 */
gboolean
hk_reader_layout_fits (HkReaderLayout *self, PangoContext *context)
{
  return self->paragraph == NULL || size_in (self, context) == self->size;
}

/**
 * hk_reader_layout_prepare:
 * @self: a layout
 * @context: fonts, with the size and weight of the text; it is changed
 * @text: UTF-8
 * @language: (nullable): a BCP 47 tag; %NULL to go by the letters
 */
void
hk_reader_layout_prepare (HkReaderLayout *self,
                          PangoContext *context,
                          const char *text,
                          const char *language)
{
  const PangoFontDescription *font = pango_context_get_font_description (context);
  HkParagraphStyle style = { size_in (self, context), pango_font_description_get_weight (font),
                             self->latin_family, self->persian_family, self->style.digits };

  hk_reader_layout_clear (self);
  self->size = style.size;
  self->paragraph = hk_paragraph_new (context, text, language, &style);
}

/* Sentences on rows have two lines or three, over which the words of Latin script would stand apart. */
static gboolean
is_in_short_rows (HkReaderLayout *self)
{
  return self->parts.starts->len > 0
         && hk_paragraph_get_direction (self->paragraph) == HK_DIRECTION_LTR;
}

/**
 * hk_reader_layout_break:
 * @self: a layout that is prepared
 * @width: how long a line is, in pixels
 *
 * Does nothing if it is broken so already.
 */
void
hk_reader_layout_break (HkReaderLayout *self, int width)
{
  HkSetting setting = { .kashida = self->style.kashida };
  gboolean can_fill;

  if (self->width == width)
    return;
  self->width = width;
  can_fill = hk_paragraph_can_fill (self->paragraph, width * PANGO_SCALE);
  setting.justify = self->style.justify && can_fill && !is_in_short_rows (self);
  /* Lines that are ragged by choice have no need of it. */
  setting.hyphenate = setting.justify || !can_fill;
  hk_reader_parts_break (&self->parts, self->paragraph, width * PANGO_SCALE, &setting);
}

/**
 * hk_reader_layout_get_paragraph:
 * @self: a layout that is prepared
 *
 * Returns: (transfer none): the text as it is set
 */
HkParagraph *
hk_reader_layout_get_paragraph (HkReaderLayout *self)
{
  return self->paragraph;
}

/**
 * hk_reader_layout_set_parts:
 * @self: a layout
 * @starts: (nullable) (element-type gsize): as of hk_reader_parts_set_starts()
 *
 * Returns: whether that is a change; the text must be broken again then
 */
gboolean
hk_reader_layout_set_parts (HkReaderLayout *self, const GArray *starts)
{
  if (!hk_reader_parts_set_starts (&self->parts, starts))
    return FALSE;
  self->width = -1;
  return TRUE;
}

/**
 * hk_reader_layout_set_part_tops:
 * @self: a layout with parts
 * @tops: (element-type double): as of hk_reader_parts_set_tops()
 *
 * Returns: whether that is a change
 */
gboolean
hk_reader_layout_set_part_tops (HkReaderLayout *self, const GArray *tops)
{
  return hk_reader_parts_set_tops (&self->parts, tops);
}

/**
 * hk_reader_layout_count_lines:
 * @self: a layout that is broken
 * @part: which part; any where there are none
 *
 * Returns: how many lines the part has
 */
guint
hk_reader_layout_count_lines (HkReaderLayout *self, guint part)
{
  return hk_reader_parts_count_lines (&self->parts, part,
                                      hk_paragraph_get_n_lines (self->paragraph));
}

/* Where what stands */

/**
 * hk_reader_layout_get_em:
 * @self: a layout that is prepared
 *
 * Returns: the size of the text, in pixels
 */
double
hk_reader_layout_get_em (HkReaderLayout *self)
{
  return self->size / (double) PANGO_SCALE;
}

/**
 * hk_reader_layout_get_natural_width:
 * @self: a layout that is prepared
 *
 * Returns: a width that is good to read at, in pixels
 */
int
hk_reader_layout_get_natural_width (HkReaderLayout *self)
{
  return self->size / PANGO_SCALE * NATURAL_EM;
}

/**
 * hk_reader_layout_get_line_height:
 * @self: a layout that is prepared
 *
 * Returns: the distance of baselines, in pixels: of the size and not of the face, so that texts in any
 *   script share their baselines
 */
double
hk_reader_layout_get_line_height (HkReaderLayout *self)
{
  return round (hk_reader_layout_get_em (self) * self->style.line_spacing * LINE_OF_SIZE);
}

/**
 * hk_reader_layout_get_line_top:
 * @self: a layout that is broken
 * @line: one of its lines
 *
 * Returns: where the line begins, in pixels from the top
 */
double
hk_reader_layout_get_line_top (HkReaderLayout *self, guint line)
{
  return hk_reader_parts_get_top (&self->parts, line, hk_reader_layout_get_line_height (self));
}

/**
 * hk_reader_layout_get_baseline:
 * @self: a layout that is broken
 * @line: one of its lines
 *
 * Returns: where its letters stand, in pixels from the top
 */
double
hk_reader_layout_get_baseline (HkReaderLayout *self, guint line)
{
  return hk_reader_layout_get_line_top (self, line)
         + BASELINE * hk_reader_layout_get_line_height (self);
}

/**
 * hk_reader_layout_get_y:
 * @self: a layout that is broken
 * @byte: a byte of its text
 *
 * Returns: where its line begins, in pixels from the top
 */
double
hk_reader_layout_get_y (HkReaderLayout *self, gsize byte)
{
  return hk_reader_layout_get_line_top (self, hk_paragraph_find_line (self->paragraph, byte));
}

/**
 * hk_reader_layout_get_depth:
 * @self: a layout that is broken
 * @byte: a byte of its text
 * @at_end: whether what ends before the byte is asked for, and not what begins there
 *
 * Returns: how far down the text reaches there, in pixels, counting a part of a line as a part of its
 *   height, so that sentences that share a line do not overlap
 */
double
hk_reader_layout_get_depth (HkReaderLayout *self, gsize byte, gboolean at_end)
{
  double height = hk_reader_layout_get_line_height (self), top, part;
  HkLineInfo info;
  guint line;

  if (hk_paragraph_get_n_lines (self->paragraph) == 0)
    return 0;
  line = hk_paragraph_find_line (self->paragraph, at_end && byte > 0 ? byte - 1 : byte);
  info = hk_paragraph_get_line (self->paragraph, line);
  top = hk_reader_layout_get_line_top (self, line);
  if (at_end && byte >= info.end)
    return top + height;
  part = (hk_paragraph_get_caret_x (self->paragraph, byte) - info.x) / (double) MAX (info.width, 1);
  if (hk_paragraph_get_direction (self->paragraph) == HK_DIRECTION_RTL)
    part = 1 - part;
  return top + CLAMP (part, 0, 1) * height;
}

/**
 * hk_reader_layout_get_caret:
 * @self: a layout that is broken
 * @byte: a byte of its text
 * @caret: (out): the caret that stands before it, in pixels
 */
void
hk_reader_layout_get_caret (HkReaderLayout *self, gsize byte, graphene_rect_t *caret)
{
  double height = hk_reader_layout_get_line_height (self);
  double x = hk_paragraph_get_caret_x (self->paragraph, byte) / (double) PANGO_SCALE;

  graphene_rect_init (caret, (float) (x - CARET_WIDTH / 2),
                      (float) (hk_reader_layout_get_y (self, byte) + height * CARET_INSET),
                      (float) CARET_WIDTH, (float) (height * (1 - 2 * CARET_INSET)));
}

/**
 * hk_reader_layout_add_areas:
 * @self: a layout that is broken
 * @start: byte at which a stretch of the text begins
 * @end: where it ends
 * @areas: (element-type graphene_rect_t): where to add what it covers, in pixels
 */
void
hk_reader_layout_add_areas (HkReaderLayout *self, gsize start, gsize end, GArray *areas)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HkLineSpan));
  double height = hk_reader_layout_get_line_height (self);

  hk_paragraph_add_spans (self->paragraph, start, end, spans);
  for (guint i = 0; i < spans->len; i++)
    {
      const HkLineSpan *span = &g_array_index (spans, HkLineSpan, i);
      graphene_rect_t area
          = GRAPHENE_RECT_INIT ((float) span->x / PANGO_SCALE,
                                (float) hk_reader_layout_get_line_top (self, span->line),
                                (float) span->width / PANGO_SCALE, (float) height);

      g_array_append_val (areas, area);
    }
}

/* What stands where */

/* The line at a height, or the nearest above. */
static guint
line_at (HkReaderLayout *self, double y)
{
  guint low = 0, high = hk_paragraph_get_n_lines (self->paragraph);

  while (low + 1 < high)
    {
      guint middle = (low + high) / 2;

      if (hk_reader_layout_get_line_top (self, middle) <= y)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * hk_reader_layout_hit:
 * @self: a layout that is broken
 * @x: in pixels
 * @y: in pixels
 *
 * Returns: the byte before which a caret stands nearest
 */
gsize
hk_reader_layout_hit (HkReaderLayout *self, double x, double y)
{
  return hk_paragraph_hit (self->paragraph, line_at (self, y), (int) (x * PANGO_SCALE));
}

/**
 * hk_reader_layout_contains:
 * @self: a layout that is broken
 * @y: in pixels
 *
 * Returns: whether a line is there, and not what keeps its parts apart
 */
gboolean
hk_reader_layout_contains (HkReaderLayout *self, double y)
{
  double top;

  if (self->parts.tops->len == 0)
    return TRUE;
  top = hk_reader_layout_get_line_top (self, line_at (self, y));
  return y >= top && y < top + hk_reader_layout_get_line_height (self);
}

/**
 * hk_reader_layout_step_line:
 * @self: a layout that is broken
 * @byte: before which the caret stands
 * @direction: 1 for the next line, -1 for the one before
 *
 * Returns: where the caret would stand there; @byte when there is no such line
 */
gsize
hk_reader_layout_step_line (HkReaderLayout *self, gsize byte, int direction)
{
  int line = (int) hk_paragraph_find_line (self->paragraph, byte) + direction;

  if (line < 0 || line >= (int) hk_paragraph_get_n_lines (self->paragraph))
    return byte;
  return hk_paragraph_hit (self->paragraph, (guint) line,
                           hk_paragraph_get_caret_x (self->paragraph, byte));
}

/**
 * hk_reader_layout_line_edge:
 * @self: a layout that is broken
 * @byte: a byte of its text
 * @end: whether the end or the beginning is wanted
 *
 * Returns: the edge of the line that has the byte
 */
gsize
hk_reader_layout_line_edge (HkReaderLayout *self, gsize byte, gboolean end)
{
  HkLineInfo line;

  if (hk_paragraph_get_n_lines (self->paragraph) == 0)
    return 0;
  line = hk_paragraph_get_line (self->paragraph, hk_paragraph_find_line (self->paragraph, byte));
  return end ? line.end : line.start;
}
