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

typedef struct
{
  HkParagraph *paragraph;
  GArray *links; /* HkPrintLink */
  double x;
  const char *tag;
  const char *language; /* interned */
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

/* A line at its place on a page. */
typedef struct
{
  const Block *block;
  guint line;
  double baseline;
} Placed;

struct _HkPages
{
  PangoContext *context;
  double width;
  HkDigits digits;
  int n_steps;       /* of a page */
  int step;          /* where the next row begins */
  GPtrArray *pages;  /* GArray of Placed; the last one is being filled */
  GPtrArray *blocks; /* all of them */
  guint n_blocks;    /* of the rows that are done */
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

static void
begin_page (HkPages *self)
{
  g_ptr_array_add (self->pages, g_array_new (FALSE, FALSE, sizeof (Placed)));
  self->step = 0;
}

/**
 * hk_pages_new:
 * @width: width of the paper in points
 * @height: its height
 * @digits: of the page numbers
 *
 * Returns: (transfer full): empty pages
 */
HkPages *
hk_pages_new (double width, double height, HkDigits digits)
{
  HkPages *self = g_new0 (HkPages, 1);

  self->context = context_new ();
  self->width = width;
  self->digits = digits;
  self->n_steps = (int) ((height - 2 * MARGIN) / STEP);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  for (guint i = 0; i < MOST_CELLS; i++)
    self->cells[i].lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  begin_page (self);
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
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->blocks);
  g_object_unref (self->context);
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
  HkParagraphStyle face = { (int) (style->size * PANGO_SCALE),
                            style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL,
                            NULL,
                            NULL,
                            HK_DIGITS_AS_WRITTEN,
                            style->spans };
  HkSetting setting = { FALSE, style->justify, HK_KASHIDA_NONE, TRUE };

  block->paragraph = hk_paragraph_new (self->context, text, language, &face);
  setting.justify
      = style->justify && hk_paragraph_can_fill (block->paragraph, (int) (measure * PANGO_SCALE));
  hk_paragraph_break (block->paragraph, (int) (measure * PANGO_SCALE), &setting);
  block->tag = style->tag;
  block->language = g_intern_string (language == NULL ? "und" : language);
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

/* Places what fits of a cell, its steps counted from @top of the row. Returns the line that does not. */
static guint
place_cell (HkPages *self, const Cell *cell, guint from, int top)
{
  GArray *page = g_ptr_array_index (self->pages, self->pages->len - 1);
  guint i = from;

  for (; i < cell->lines->len; i++)
    {
      const Line *line = &g_array_index (cell->lines, Line, i);
      int step = self->step + line->step - top;
      Placed placed = { line->block, line->line, MARGIN + step * STEP };

      if (step > self->n_steps)
        break;
      g_array_append_val (page, placed);
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
    begin_page (self);
}

/**
 * hk_pages_end_row:
 * @self: pages
 * @before: space above the row, in steps of the grid; none at the top of a page
 *
 * Places the row, on as many pages as it needs.
 */
void
hk_pages_end_row (HkPages *self, int before)
{
  guint next[MOST_CELLS] = { 0 };
  int top = 0, height = 0;

  if (self->blocks->len == self->n_blocks)
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
          next[i] = place_cell (self, &self->cells[i], next[i], top);
          if (next[i] < self->cells[i].lines->len)
            rest = MIN (rest, g_array_index (self->cells[i].lines, Line, next[i]).step);
        }
      if (rest == G_MAXINT)
        break;
      begin_page (self);
      top = rest - 2;
    }
  self->step += height - top;
  for (guint i = 0; i < MOST_CELLS; i++)
    {
      g_array_set_size (self->cells[i].lines, 0);
      self->cells[i].height = 0;
    }
  self->n_blocks = self->blocks->len;
}

static void
draw_page_number (HkPages *self, guint page, cairo_t *cr)
{
  g_autofree char *plain = g_strdup_printf ("%u", page + 1);
  g_autofree char *number = hk_digits_convert (plain, -1, self->digits);
  HkParagraphStyle face = {
    (int) (NUMBER_SIZE * PANGO_SCALE), PANGO_WEIGHT_NORMAL, NULL, NULL, HK_DIGITS_AS_WRITTEN, NULL
  };
  HkSetting ragged = { FALSE, FALSE, HK_KASHIDA_NONE };
  g_autoptr (HkParagraph) paragraph = hk_paragraph_new (self->context, number, "en", &face);
  HkLineInfo line;

  hk_paragraph_break (paragraph, (int) (self->width * PANGO_SCALE), &ragged);
  line = hk_paragraph_get_line (paragraph, 0);
  hk_paragraph_draw_line_as_text (paragraph, 0, cr,
                                  (self->width - line.width / (double) PANGO_SCALE) / 2
                                      - line.x / (double) PANGO_SCALE,
                                  MARGIN + self->n_steps * STEP + MARGIN / 2);
}

static void
draw_links (const Placed *placed, cairo_t *cr)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HkLineSpan));
  const Block *block = placed->block;

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

          if (span->line != placed->line)
            continue;
          g_ascii_dtostr (x, sizeof x, block->x + span->x / (double) PANGO_SCALE);
          g_ascii_dtostr (y, sizeof y, placed->baseline - 1.4 * STEP);
          g_ascii_dtostr (width, sizeof width, span->width / (double) PANGO_SCALE);
          attributes
              = g_strdup_printf ("uri='%s' rect=[%s %s %s %g]", link->uri, x, y, width, 2 * STEP);
          cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
          cairo_tag_end (cr, CAIRO_TAG_LINK);
        }
    }
}

/**
 * hk_pages_finish:
 * @self: pages
 *
 * Leaves out the last page if nothing is on it.
 */
void
hk_pages_finish (HkPages *self)
{
  if (self->step == 0 && self->pages->len > 1)
    g_ptr_array_set_size (self->pages, (int) self->pages->len - 1);
}

/**
 * hk_pages_get_n_pages:
 * @self: pages that are finished
 *
 * Returns: how many there are
 */
guint
hk_pages_get_n_pages (HkPages *self)
{
  return self->pages->len;
}

/**
 * hk_pages_list_languages:
 * @self: pages that are finished
 * @page: which one, from 0
 * @languages: (element-type utf8): gets the language of each block that is tagged when the page is
 *   drawn, in that order, interned
 */
void
hk_pages_list_languages (HkPages *self, guint page, GPtrArray *languages)
{
  const GArray *lines = g_ptr_array_index (self->pages, page);
  const Block *tagged = NULL;

  for (guint i = 0; i < lines->len; i++)
    if (g_array_index (lines, Placed, i).block != tagged)
      {
        tagged = g_array_index (lines, Placed, i).block;
        g_ptr_array_add (languages, (gpointer) tagged->language);
      }
}

/**
 * hk_pages_draw:
 * @self: pages that are finished
 * @page: which one, from 0
 * @cr: what to draw on, with points as its unit
 *
 * Draws a page. Each block is tagged as what it is, which surfaces that know no tags pass over.
 */
void
hk_pages_draw (HkPages *self, guint page, cairo_t *cr)
{
  GArray *lines = g_ptr_array_index (self->pages, page);
  const Block *tagged = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const Placed *placed = &g_array_index (lines, Placed, i);

      if (placed->block != tagged)
        {
          if (tagged != NULL)
            cairo_tag_end (cr, tagged->tag);
          tagged = placed->block;
          cairo_tag_begin (cr, tagged->tag, NULL);
        }
      hk_paragraph_draw_line_as_text (placed->block->paragraph, placed->line, cr, placed->block->x,
                                      placed->baseline);
      draw_links (placed, cr);
    }
  if (tagged != NULL)
    cairo_tag_end (cr, tagged->tag);
  draw_page_number (self, page, cr);
}
