/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-pages.h"

#include "hk-paragraph.h"
#include "hk-print-link.h"

#define STEP 7.5 /* of the grid, in points */
#define MARGIN 54.0
#define GUTTER 24.0
#define NUMBER_SIZE 9.0
#define MOST_CELLS 2
#define SHORT_ROW 6
#define NARROW_EM 20 /* below it Latin script is set ragged */

typedef struct
{
  HkParagraph *paragraph;
  GArray *links; /* HkPrintLink */
  double x;
} Block;

/* A line of a block, at a step of the grid below the top of the row. */
typedef struct
{
  const Block *block;
  guint line;
  int step;
} Line;

typedef struct
{
  GArray *lines; /* Line */
  int height;    /* in steps */
} Cell;

struct _HkPages
{
  cairo_t *cr;
  PangoContext *context;
  double width;
  HkDigits digits;
  int n_steps; /* of a page */
  int step;    /* where the next row begins */
  guint n_pages;
  GPtrArray *blocks; /* of the row */
  Cell cells[MOST_CELLS];
};

static void
block_free (gpointer data)
{
  Block *block = data;

  hk_paragraph_free (block->paragraph);
  g_array_unref (block->links);
  g_free (block);
}

/* Paper has no pixels to fit letters to. */
static PangoContext *
context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

/**
 * hk_pages_new:
 * @surface: a PDF surface, whose unit is a point
 * @width: width of the paper in points
 * @height: its height
 * @digits: of the page numbers
 *
 * Returns: (transfer full): empty pages
 */
HkPages *
hk_pages_new (cairo_surface_t *surface, double width, double height, HkDigits digits)
{
  HkPages *self = g_new0 (HkPages, 1);

  self->cr = cairo_create (surface);
  self->context = context_new ();
  self->width = width;
  self->digits = digits;
  self->n_steps = (int) ((height - 2 * MARGIN) / STEP);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  for (guint i = 0; i < MOST_CELLS; i++)
    self->cells[i].lines = g_array_new (FALSE, FALSE, sizeof (Line));
  return self;
}

/**
 * hk_pages_free:
 * @self: (transfer full): pages
 */
void
hk_pages_free (HkPages *self)
{
  for (guint i = 0; i < MOST_CELLS; i++)
    g_array_unref (self->cells[i].lines);
  g_ptr_array_unref (self->blocks);
  g_object_unref (self->context);
  cairo_destroy (self->cr);
  g_free (self);
}

static Block *
block_new (HkPages *self,
           double measure,
           const char *text,
           const char *language,
           const HkBlockStyle *style)
{
  Block *block = g_new0 (Block, 1);
  HkParagraphStyle face
      = { (int) (style->size * PANGO_SCALE), style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL,
          NULL, NULL, HK_DIGITS_AS_WRITTEN };
  HkSetting setting = { style->justify, style->justify, HK_KASHIDA_NONE, TRUE };

  block->paragraph = hk_paragraph_new (self->context, text, language, &face);
  if (hk_paragraph_get_direction (block->paragraph) == HK_DIRECTION_LTR
      && measure < NARROW_EM * style->size)
    setting.justify = FALSE;
  hk_paragraph_break (block->paragraph, (int) (measure * PANGO_SCALE), &setting);
  block->links = hk_print_links_find (text);
  if (block->links->len == 0 && style->uri != NULL)
    hk_print_links_add (block->links, 0, hk_paragraph_get_n_bytes (block->paragraph), style->uri);
  return block;
}

/**
 * hk_pages_add_block:
 * @self: pages
 * @cell: in which cell of the row, from the left
 * @n_cells: how many cells the row has, 1 or 2
 * @text: UTF-8 without line ends; nothing is added when it is empty
 * @language: BCP 47 tag
 * @style: how it is set
 *
 * Adds a paragraph below those that are in the cell.
 */
void
hk_pages_add_block (HkPages *self,
                    guint cell,
                    guint n_cells,
                    const char *text,
                    const char *language,
                    const HkBlockStyle *style)
{
  Cell *into = &self->cells[cell];
  double measure = (self->width - 2 * MARGIN - (n_cells - 1) * GUTTER) / n_cells;
  Block *block;

  if (*text == '\0')
    return;
  block = block_new (self, measure, text, language, style);
  block->x = MARGIN + cell * (measure + GUTTER);
  g_ptr_array_add (self->blocks, block);
  into->height += style->before;
  for (guint i = 0; i < hk_paragraph_get_n_lines (block->paragraph); i++)
    {
      Line line = { block, i, into->height += style->leading };

      g_array_append_val (into->lines, line);
    }
}

static void
draw_page_number (HkPages *self)
{
  g_autofree char *plain = g_strdup_printf ("%u", self->n_pages + 1);
  g_autofree char *number = hk_digits_convert (plain, -1, self->digits);
  HkParagraphStyle face = { (int) (NUMBER_SIZE * PANGO_SCALE), PANGO_WEIGHT_NORMAL, NULL, NULL,
                            HK_DIGITS_AS_WRITTEN };
  HkSetting ragged = { FALSE, FALSE, HK_KASHIDA_NONE };
  g_autoptr (HkParagraph) paragraph = hk_paragraph_new (self->context, number, "en", &face);
  HkLineInfo line;

  hk_paragraph_break (paragraph, (int) (self->width * PANGO_SCALE), &ragged);
  line = hk_paragraph_get_line (paragraph, 0);
  hk_paragraph_draw_line_as_text (paragraph, 0, self->cr,
                                  (self->width - line.width / (double) PANGO_SCALE) / 2
                                      - line.x / (double) PANGO_SCALE,
                                  MARGIN + self->n_steps * STEP + MARGIN / 2);
}

static void
end_page (HkPages *self)
{
  draw_page_number (self);
  cairo_show_page (self->cr);
  self->n_pages++;
  self->step = 0;
}

static void
draw_links (HkPages *self, const Line *line, double baseline)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HkLineSpan));
  const Block *block = line->block;

  for (guint i = 0; i < block->links->len; i++)
    {
      const HkPrintLink *link = &g_array_index (block->links, HkPrintLink, i);

      g_array_set_size (spans, 0);
      hk_paragraph_add_spans (block->paragraph, link->start, link->end, spans);
      for (guint s = 0; s < spans->len; s++)
        {
          const HkLineSpan *span = &g_array_index (spans, HkLineSpan, s);
          char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE],
              width[G_ASCII_DTOSTR_BUF_SIZE];
          g_autofree char *attributes = NULL;

          if (span->line != line->line)
            continue;
          g_ascii_dtostr (x, sizeof x, block->x + span->x / (double) PANGO_SCALE);
          g_ascii_dtostr (y, sizeof y, baseline - 1.4 * STEP);
          g_ascii_dtostr (width, sizeof width, span->width / (double) PANGO_SCALE);
          attributes
              = g_strdup_printf ("uri='%s' rect=[%s %s %s %g]", link->uri, x, y, width, 2 * STEP);
          cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
          cairo_tag_end (self->cr, CAIRO_TAG_LINK);
        }
    }
}

/* Draws what fits of a cell, its steps counted from @top of the row. Returns the line that does not. */
static guint
draw_cell (HkPages *self, const Cell *cell, guint from, int top)
{
  guint i = from;

  for (; i < cell->lines->len; i++)
    {
      const Line *line = &g_array_index (cell->lines, Line, i);
      int step = self->step + line->step - top;
      double baseline = MARGIN + step * STEP;

      if (step > self->n_steps)
        break;
      hk_paragraph_draw_line_as_text (line->block->paragraph, line->line, self->cr, line->block->x,
                                      baseline);
      draw_links (self, line, baseline);
    }
  return i;
}

/**
 * hk_pages_keep:
 * @self: pages, not within a row
 * @n_steps: how much belongs together, in steps of the grid
 *
 * Goes to the next page unless so much still fits on this one.
 */
void
hk_pages_keep (HkPages *self, int n_steps)
{
  if (self->step > 0 && self->step + n_steps > self->n_steps)
    end_page (self);
}

/**
 * hk_pages_end_row:
 * @self: pages
 * @before: space above the row, in steps of the grid; none at the top of a page
 *
 * Draws the row, on as many pages as it needs.
 */
void
hk_pages_end_row (HkPages *self, int before)
{
  guint next[MOST_CELLS] = { 0 };
  int top = 0, height = 0;

  if (self->blocks->len == 0)
    return;
  for (guint i = 0; i < MOST_CELLS; i++)
    height = MAX (height, self->cells[i].height);
  if (self->step > 0)
    self->step += before;
  /* Short rows are kept whole. */
  hk_pages_keep (self, MIN (height, SHORT_ROW));
  for (;;)
    {
      int rest = G_MAXINT;

      for (guint i = 0; i < MOST_CELLS; i++)
        {
          next[i] = draw_cell (self, &self->cells[i], next[i], top);
          if (next[i] < self->cells[i].lines->len)
            rest = MIN (rest, g_array_index (self->cells[i].lines, Line, next[i]).step);
        }
      if (rest == G_MAXINT)
        break;
      end_page (self);
      top = rest - 2;
    }
  self->step += height - top;
  for (guint i = 0; i < MOST_CELLS; i++)
    {
      g_array_set_size (self->cells[i].lines, 0);
      self->cells[i].height = 0;
    }
  g_ptr_array_set_size (self->blocks, 0);
}

/**
 * hk_pages_finish:
 * @self: pages
 *
 * Ends the last page.
 */
void
hk_pages_finish (HkPages *self)
{
  if (self->step > 0)
    end_page (self);
}
