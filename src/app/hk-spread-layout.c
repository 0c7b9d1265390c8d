/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "hk-measure.h"
#include "hk-spread-private.h"

#define NARROWEST 0.65    /* of the natural width of a paragraph: too narrow to read below */
#define HEADING_GAP 8     /* below a heading */
#define WIDEST_SINGLE 1.3 /* a column alone may be wider than one of two */

/* Measuring and placing are one walk, so that they cannot disagree. */
typedef struct
{
  HkSpread *self;
  gboolean place;
  double grid; /* distance of baselines */
} Walk;

/* Screen readers are told, too. */
static void
set_shown (GtkWidget *child, gboolean shown)
{
  if (gtk_widget_get_child_visible (child) == shown)
    return;
  gtk_widget_set_child_visible (child, shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}

static int
put (const Walk *walk, GtkWidget *child, int x, int y, int width)
{
  int height = hk_measure_height (child, width);

  if (walk->place)
    {
      set_shown (child, TRUE);
      gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
    }
  return height;
}

static void
hide (const Walk *walk, GtkWidget *child)
{
  if (walk->place && child != NULL)
    set_shown (child, FALSE);
}

static void
hide_column (const Walk *walk, const HkSpreadColumn *column)
{
  hide (walk, column->heading);
  for (guint i = 0; i < column->paragraphs->len; i++)
    hide (walk, GTK_WIDGET (hk_spread_column_get (column, i)));
}

static int
put_heading (const Walk *walk, const HkSpreadColumn *column, int x, int y, int width)
{
  return column->heading == NULL ? 0 : put (walk, column->heading, x, y, width) + HEADING_GAP;
}

static gboolean
is_heading (const HkSpreadColumn *column, guint index)
{
  return gtk_widget_has_css_class (GTK_WIDGET (hk_spread_column_get (column, index)), "heading");
}

/* Whole lines, so that both columns keep to the grid however many paragraphs they have. */
static double
to_grid (const Walk *walk, double height)
{
  return walk->grid <= 0 ? height : ceil (height / walk->grid - 0.01) * walk->grid;
}

/* Returns where the column ends. */
static int
put_column (const Walk *walk, const HkSpreadColumn *column, int x, int y, int width)
{
  double at = y + put_heading (walk, column, x, y, width);

  for (guint i = 0; i < column->paragraphs->len; i++)
    {
      if (i > 0 && !is_heading (column, i - 1))
        at += walk->grid;
      at += to_grid (walk,
                     put (walk, GTK_WIDGET (hk_spread_column_get (column, i)), x, (int) at, width));
    }
  return (int) ceil (at);
}

/* Rows */

typedef struct
{
  guint cell; /* the next one */
  int x;
  int width;
  GArray *tops; /* double: those of the paragraph that is being filled */
  double block; /* where it begins */
} Lane;

static void
finish_paragraph (const Walk *walk,
                  const HkSpreadColumn *column,
                  Lane *lane,
                  guint index,
                  double bottom)
{
  GtkWidget *child = GTK_WIDGET (hk_spread_column_get (column, index));

  if (!walk->place)
    return;
  hk_reader_paragraph_set_part_tops (HK_READER_PARAGRAPH (child), lane->tops);
  set_shown (child, TRUE);
  hk_measure_height (child, lane->width);
  gtk_widget_size_allocate (child,
                            &(GtkAllocation){ lane->x, (int) lane->block, lane->width,
                                              (int) (bottom - lane->block) },
                            -1);
}

/* Puts what a column has in a row, and returns how high it is. */
static double
put_cells (const Walk *walk, const HkSpreadColumn *column, Lane *lane, guint bead, double y)
{
  double at = y;

  for (; lane->cell < column->cells->len; lane->cell++)
    {
      const HkSpreadCell *cell = &g_array_index (column->cells, HkSpreadCell, lane->cell),
                         *next = cell + 1;
      HkReaderParagraph *paragraph = hk_spread_column_get (column, cell->paragraph);
      double top;

      if (cell->bead != bead)
        break;
      if (cell->part == 0)
        {
          g_array_set_size (lane->tops, 0);
          lane->block = at;
        }
      top = at - lane->block;
      g_array_append_val (lane->tops, top);
      at += hk_reader_paragraph_count_lines (paragraph, cell->part, lane->width) * walk->grid;
      if (lane->cell + 1 == column->cells->len || next->paragraph != cell->paragraph)
        finish_paragraph (walk, column, lane, cell->paragraph, at);
    }
  return at - y;
}

static int
put_rows (const Walk *walk, Lane *lanes, gboolean beside, int y)
{
  HkSpread *self = walk->self;
  double at = y, gap = round (walk->grid * (beside ? 0.5 : 0.8));
  guint n = hk_alignment_get_n_beads (self->alignment);

  for (guint bead = 0; bead < n; bead++)
    {
      double first = put_cells (walk, &self->columns[0], &lanes[0], bead, at);
      double below = beside ? at : at + first + (first > 0 ? round (walk->grid * 0.15) : 0);
      double second = put_cells (walk, &self->columns[1], &lanes[1], bead, below);

      at = MAX (at + first, second > 0 ? below + second : 0) + gap;
    }
  return (int) (n > 0 ? at - gap : at);
}

/* Cells are in the order of the paragraphs. */
static gboolean
has_cell (const HkSpreadColumn *column, guint paragraph)
{
  guint low = 0, high = column->cells->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (column->cells, HkSpreadCell, middle).paragraph < paragraph)
        low = middle + 1;
      else
        high = middle;
    }
  return low < column->cells->len
         && g_array_index (column->cells, HkSpreadCell, low).paragraph == paragraph;
}

static int
put_aligned (const Walk *walk, const int *x, int width, gboolean beside, int y)
{
  HkSpread *self = walk->self;
  Lane lanes[2];
  int below = y;

  for (guint i = 0; i < 2; i++)
    {
      lanes[i] = (Lane){ .x = x[i],
                         .width = width,
                         .tops = g_array_new (FALSE, FALSE, sizeof (double)) };
      if (beside)
        below = MAX (below, y + put_heading (walk, &self->columns[i], x[i], y, width));
      else
        hide (walk, self->columns[i].heading);
      /* Those without a sentence have no place in a row. */
      for (guint k = 0; k < self->columns[i].paragraphs->len; k++)
        if (!has_cell (&self->columns[i], k))
          hide (walk, GTK_WIDGET (hk_spread_column_get (&self->columns[i], k)));
    }
  below = put_rows (walk, lanes, beside, below);
  g_array_unref (lanes[0].tops);
  g_array_unref (lanes[1].tops);
  return below;
}

static int
narrowest (HkSpread *self)
{
  int widest = 0;

  for (guint i = 0; i < self->n_columns; i++)
    for (guint k = 0; k < self->columns[i].paragraphs->len; k++)
      {
        int natural;

        hk_measure_width (GTK_WIDGET (hk_spread_column_get (&self->columns[i], k)), NULL, &natural);
        widest = MAX (widest, natural);
      }
  return (int) (widest * NARROWEST);
}

static int
put_one (const Walk *walk, int width, int y)
{
  HkSpread *self = walk->self;
  int measure = self->widest > 0 ? MIN (width, (int) (self->widest * WIDEST_SINGLE)) : width;
  int x = (width - measure) / 2;

  if (self->n_columns == 2)
    y += put (walk, self->switcher, x, y, measure) + (int) walk->grid / 2;
  for (guint i = 0; i < self->n_columns; i++)
    if (i != self->single)
      hide_column (walk, &self->columns[i]);
  if (self->single < self->n_columns)
    y = put_column (walk, &self->columns[self->single], x, y, measure);
  return y;
}

/* Side by side, the shorter one where its counterparts are. Returns how high both are. */
static int
put_columns (const Walk *walk, const int *x, int width)
{
  HkSpread *self = walk->self;
  const Walk measuring = { self, FALSE, walk->grid };
  int height[2];

  for (guint i = 0; i < 2; i++)
    height[i] = put_column (&measuring, &self->columns[i], x[i], 0, width);
  if (!walk->place)
    return MAX (height[0], height[1]);
  self->slide.column = height[0] < height[1] ? 0 : 1;
  self->slide.height[0] = height[0];
  self->slide.height[1] = height[1];
  self->slide.placed = hk_spread_get_shift (self);
  for (guint i = 0; i < 2; i++)
    put_column (walk, &self->columns[i], x[i], i == self->slide.column ? self->slide.placed : 0,
                width);
  return MAX (height[0], height[1]);
}

/* Lays everything out for a width, places it if asked, and returns the height. */
static int
walk_through (HkSpread *self, int width, gboolean place)
{
  Walk walk = { self, place, hk_spread_get_line_height (self) };
  int share = (width - HK_SPREAD_GUTTER) / 2, y = 0;
  gboolean beside
      = self->n_columns == 2 && self->mode != HK_READING_SINGLE && share >= narrowest (self);
  int x[2] = { 0, 0 };

  if (beside)
    x[1 - hk_spread_left_column (self)] = width - share;
  if (place)
    self->is_beside = beside;
  if (beside || self->n_columns < 2 || hk_spread_is_aligned (self))
    hide (&walk, self->switcher);
  if (hk_spread_is_aligned (self))
    y = put_aligned (&walk, x, beside ? share : width, beside, y);
  else if (beside)
    y = put_columns (&walk, x, share);
  else
    y = put_one (&walk, width, y);
  if (self->n_columns < 2 || (!beside && !hk_spread_is_aligned (self)))
    hide (&walk, self->footer);
  else if (gtk_widget_get_visible (self->footer))
    y += (int) walk.grid + put (&walk, self->footer, 0, y + (int) walk.grid, width);
  return y;
}

/**
 * hk_spread_measure:
 * @widget: a spread
 *
 * GtkWidgetClass.measure of a spread.
 */
void
hk_spread_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  HkSpread *self = HK_SPREAD (widget);
  int widest = hk_measure_widest (widget, minimum);

  *natural = MAX (*minimum, (int) self->n_columns * widest + HK_SPREAD_GUTTER);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = walk_through (self, for_size < 0 ? *natural : for_size, FALSE);
}

/**
 * hk_spread_size_allocate:
 * @widget: a spread
 *
 * GtkWidgetClass.size_allocate of a spread.
 */
void
hk_spread_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HkSpread *self = HK_SPREAD (widget);

  if (!self->slide.is_moving)
    {
      self->serial++;
      self->slide.placed = self->slide.shift = 0;
    }
  self->slide.is_moving = FALSE;
  walk_through (self, width, TRUE);
  hk_spread_update_band (self);
}
