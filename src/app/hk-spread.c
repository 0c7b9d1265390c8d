/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-spread.h"

#include <math.h>

#include "hk-ribbon.h"
#include "hk-script.h"

#define GUTTER 52         /* pixels between columns */
#define RIBBON_MARGIN 7   /* between a column and its ribbons */
#define NARROWEST 0.65    /* of the natural width of a paragraph: too narrow to read below */
#define HEADING_GAP 8     /* below a heading */
#define WIDEST_SINGLE 1.3 /* a column alone may be wider than one of two */

typedef struct
{
  char *language;
  gboolean rtl;
  GtkWidget *heading;    /* NULL for none */
  GPtrArray *paragraphs; /* HkReaderParagraph, not owned */
  GArray *cells;         /* Cell, in order; only in aligned mode */
} Column;

/* A part of a paragraph that stands in a row. */
typedef struct
{
  guint bead;
  guint paragraph;
  guint part;
} Cell;

struct _HkSpread
{
  GtkWidget parent_instance;

  Column columns[2];
  guint n_columns;
  GtkWidget *switcher;
  GtkWidget *footer;
  HkReadingMode mode;
  guint single;
  int widest; /* pixels of a column, 0 for no limit */
  HkAlignment *alignment;
  gulong alignment_changed;
  guint lit;
  gboolean is_beside; /* as it was placed last */
  guint serial;       /* how often it was placed */
  struct
  {
    gboolean is_shown;
    guint column;
    guint sentence;
    double x, y;
  } thread; /* from a sentence to the pointer */
};

G_DEFINE_FINAL_TYPE (HkSpread, hk_spread, GTK_TYPE_WIDGET)

/* The left-to-right language stands on the left, else the first. */
static guint
left_column (HkSpread *self)
{
  return self->columns[0].rtl && !self->columns[1].rtl ? 1 : 0;
}

/* Measuring and placing are one walk, so that they cannot disagree. */
typedef struct
{
  HkSpread *self;
  gboolean place;
  double grid; /* distance of baselines */
} Walk;

static HkReaderParagraph *
paragraph_at (const Column *column, guint index)
{
  return g_ptr_array_index (column->paragraphs, index);
}

static int
height_of (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, minimum), NULL, &natural, NULL,
                      NULL);
  return natural;
}

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
  int height = height_of (child, width);

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
hide_column (const Walk *walk, const Column *column)
{
  hide (walk, column->heading);
  for (guint i = 0; i < column->paragraphs->len; i++)
    hide (walk, GTK_WIDGET (paragraph_at (column, i)));
}

static int
put_heading (const Walk *walk, const Column *column, int x, int y, int width)
{
  return column->heading == NULL ? 0 : put (walk, column->heading, x, y, width) + HEADING_GAP;
}

static gboolean
is_heading (const Column *column, guint index)
{
  return gtk_widget_has_css_class (GTK_WIDGET (paragraph_at (column, index)), "heading");
}

/* Whole lines, so that both columns keep to the grid however many paragraphs they have. */
static double
to_grid (const Walk *walk, double height)
{
  return walk->grid <= 0 ? height : ceil (height / walk->grid - 0.01) * walk->grid;
}

/* Returns where the column ends. */
static int
put_column (const Walk *walk, const Column *column, int x, int y, int width)
{
  double at = y + put_heading (walk, column, x, y, width);

  for (guint i = 0; i < column->paragraphs->len; i++)
    {
      if (i > 0 && !is_heading (column, i - 1))
        at += walk->grid;
      at += to_grid (walk, put (walk, GTK_WIDGET (paragraph_at (column, i)), x, (int) at, width));
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
finish_paragraph (const Walk *walk, const Column *column, Lane *lane, guint index, double bottom)
{
  GtkWidget *child = GTK_WIDGET (paragraph_at (column, index));

  if (!walk->place)
    return;
  hk_reader_paragraph_set_part_tops (HK_READER_PARAGRAPH (child), lane->tops);
  set_shown (child, TRUE);
  height_of (child, lane->width);
  gtk_widget_size_allocate (child,
                            &(GtkAllocation){ lane->x, (int) lane->block, lane->width,
                                              (int) (bottom - lane->block) },
                            -1);
}

/* Puts what a column has in a row, and returns how high it is. */
static double
put_cells (const Walk *walk, const Column *column, Lane *lane, guint bead, double y)
{
  double at = y;

  for (; lane->cell < column->cells->len; lane->cell++)
    {
      const Cell *cell = &g_array_index (column->cells, Cell, lane->cell), *next = cell + 1;
      HkReaderParagraph *paragraph = paragraph_at (column, cell->paragraph);
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

static gboolean
has_cell (const Column *column, guint paragraph)
{
  for (guint i = 0; i < column->cells->len; i++)
    if (g_array_index (column->cells, Cell, i).paragraph == paragraph)
      return TRUE;
  return FALSE;
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
          hide (walk, GTK_WIDGET (paragraph_at (&self->columns[i], k)));
    }
  below = put_rows (walk, lanes, beside, below);
  g_array_unref (lanes[0].tops);
  g_array_unref (lanes[1].tops);
  return below;
}

static double
grid_of (HkSpread *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].paragraphs->len > 0)
      return hk_reader_paragraph_get_line_height (paragraph_at (&self->columns[i], 0));
  return 0;
}

static int
narrowest (HkSpread *self)
{
  int widest = 0;

  for (guint i = 0; i < self->n_columns; i++)
    for (guint k = 0; k < self->columns[i].paragraphs->len; k++)
      {
        int natural;

        gtk_widget_measure (GTK_WIDGET (paragraph_at (&self->columns[i], k)),
                            GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
        widest = MAX (widest, natural);
      }
  return (int) (widest * NARROWEST);
}

static gboolean
is_aligned (HkSpread *self)
{
  return self->mode == HK_READING_ALIGNED && self->alignment != NULL && self->n_columns == 2;
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

/* Lays everything out for a width, places it if asked, and returns the height. */
static int
walk_through (HkSpread *self, int width, gboolean place)
{
  Walk walk = { self, place, grid_of (self) };
  int share = (width - GUTTER) / 2, y = 0;
  gboolean beside
      = self->n_columns == 2 && self->mode != HK_READING_SINGLE && share >= narrowest (self);
  int x[2] = { 0, 0 };

  if (beside)
    x[1 - left_column (self)] = width - share;
  if (place)
    self->is_beside = beside;
  if (beside || is_aligned (self))
    hide (&walk, self->switcher);
  if (is_aligned (self))
    y = put_aligned (&walk, x, beside ? share : width, beside, y);
  else if (beside)
    y = MAX (put_column (&walk, &self->columns[0], x[0], 0, share),
             put_column (&walk, &self->columns[1], x[1], 0, share));
  else
    y = put_one (&walk, width, y);
  if (self->n_columns < 2 || (!beside && !is_aligned (self)))
    hide (&walk, self->footer);
  else if (gtk_widget_get_visible (self->footer))
    y += (int) walk.grid + put (&walk, self->footer, 0, y + (int) walk.grid, width);
  return y;
}

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  HkSpread *self = HK_SPREAD (widget);
  int widest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      widest = MAX (widest, wanted);
    }
  *natural = MAX (*minimum, (int) self->n_columns * widest + GUTTER);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = walk_through (self, for_size < 0 ? *natural : for_size, FALSE);
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HK_SPREAD (widget)->serial++;
  walk_through (HK_SPREAD (widget), width, TRUE);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Ribbons */

/* From where to where a bead reaches in a column. */
static gboolean
reach_of (HkSpread *self, HkSide side, guint first, guint n, double *top, double *bottom)
{
  const HkSentence *from = hk_alignment_get_sentence (self->alignment, side, first);
  const HkSentence *to = hk_alignment_get_sentence (self->alignment, side, first + n - 1);
  const Column *column = &self->columns[side];
  graphene_point_t point;
  HkReaderParagraph *paragraph;

  if (from->block >= column->paragraphs->len || to->block >= column->paragraphs->len)
    return FALSE;
  paragraph = paragraph_at (column, from->block);
  if (!gtk_widget_compute_point (GTK_WIDGET (paragraph), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT (0, (float) hk_reader_paragraph_get_depth (
                                                              paragraph, from->range.start, FALSE)),
                                 &point))
    return FALSE;
  *top = point.y;
  paragraph = paragraph_at (column, to->block);
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
  guint left = left_column (self);

  if (bead->n_first == 0 || bead->n_second == 0
      || !reach_of (self, HK_SIDE_FIRST, bead->first, bead->n_first, &top[0], &bottom[0])
      || !reach_of (self, HK_SIDE_SECOND, bead->second, bead->n_second, &top[1], &bottom[1]))
    return FALSE;
  /* A row is as high as the higher of its cells. */
  if (is_aligned (self))
    bottom[0] = bottom[1] = MAX (bottom[0], bottom[1]);
  *ribbon = (HkRibbon){ (width - GUTTER) / 2 + RIBBON_MARGIN,
                        (width + GUTTER) / 2 - RIBBON_MARGIN,
                        top[left],
                        bottom[left],
                        top[1 - left],
                        bottom[1 - left] };
  return TRUE;
}

static void
append_ribbons (HkSpread *self, GtkSnapshot *snapshot)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA ink, accent = { 0.21f, 0.52f, 0.89f, 1 };
  guint n = hk_alignment_get_n_beads (self->alignment);

  gtk_style_context_get_color (context, &ink);
  gtk_style_context_lookup_color (context, "accent_bg_color", &accent);
  accent.alpha = 0.3f;
  for (guint i = 0; i < n; i++)
    {
      const HkBead *bead = hk_alignment_get_bead (self->alignment, i);
      HkRibbon ribbon;

      ink.alpha = 0.015f + 0.06f * (bead->by_person ? 1 : bead->confidence);
      if (ribbon_of (self, i, &ribbon))
        hk_ribbon_append (&ribbon, snapshot, i == self->lit ? &accent : &ink);
    }
}

/* From the sentence's edge of the gutter to where the pointer is. */
static void
append_thread (HkSpread *self, GtkSnapshot *snapshot)
{
  GdkRGBA accent = { 0.21f, 0.52f, 0.89f, 1 };
  double middle = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, top, bottom;
  double from = middle - GUTTER / 2.0 + RIBBON_MARGIN;
  gboolean is_left = self->thread.column == left_column (self);
  HkRibbon ribbon;

  if (!reach_of (self, (HkSide) self->thread.column, self->thread.sentence, 1, &top, &bottom))
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
  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                  "accent_bg_color", &accent);
  accent.alpha = 0.4f;
  hk_ribbon_append (&ribbon, snapshot, &accent);
}

static void
hk_spread_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HkSpread *self = HK_SPREAD (widget);

  if (self->is_beside && self->alignment != NULL)
    append_ribbons (self, snapshot);
  GTK_WIDGET_CLASS (hk_spread_parent_class)->snapshot (widget, snapshot);
  if (self->thread.is_shown && self->is_beside && self->alignment != NULL)
    append_thread (self, snapshot);
}

static void
hk_spread_dispose (GObject *object)
{
  HkSpread *self = HK_SPREAD (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  self->switcher = self->footer = NULL;
  hk_spread_set_alignment (self, NULL);
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_free (self->columns[i].language);
      g_ptr_array_unref (self->columns[i].paragraphs);
      g_array_unref (self->columns[i].cells);
    }
  self->n_columns = 0;
  G_OBJECT_CLASS (hk_spread_parent_class)->dispose (object);
}

static void
hk_spread_class_init (HkSpreadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_spread_dispose;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->get_request_mode = get_request_mode;
  widget_class->snapshot = hk_spread_snapshot;
  gtk_widget_class_set_css_name (widget_class, "spread");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hk_spread_init (HkSpread *self)
{
  self->lit = HK_NO_BEAD;
}

/**
 * hk_spread_new:
 * @switcher: (transfer floating): what chooses the language where one is shown
 * @footer: (transfer floating): what stands below both columns
 *
 * Returns: (transfer floating): a spread without columns
 */
GtkWidget *
hk_spread_new (GtkWidget *switcher, GtkWidget *footer)
{
  HkSpread *self = g_object_new (HK_TYPE_SPREAD, NULL);

  self->switcher = switcher;
  self->footer = footer;
  gtk_widget_set_parent (switcher, GTK_WIDGET (self));
  gtk_widget_set_parent (footer, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

static void
adopt (HkSpread *self, GtkWidget *child, gboolean rtl)
{
  gtk_widget_set_direction (child, rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  gtk_widget_insert_before (child, GTK_WIDGET (self), self->footer);
}

/**
 * hk_spread_add_column:
 * @self: a spread of fewer than two columns
 * @language: the BCP 47 tag of its text
 * @heading: (nullable) (transfer floating): what stands above it
 * @paragraphs: (element-type HkReaderParagraph): its text, floating
 */
void
hk_spread_add_column (HkSpread *self,
                      const char *language,
                      GtkWidget *heading,
                      GPtrArray *paragraphs)
{
  Column *column = &self->columns[self->n_columns++];

  column->language = g_strdup (language);
  column->rtl = hk_language_direction (language) == HK_DIRECTION_RTL;
  column->heading = heading;
  column->paragraphs = g_ptr_array_ref (paragraphs);
  column->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  if (heading != NULL)
    adopt (self, heading, column->rtl);
  for (guint i = 0; i < paragraphs->len; i++)
    adopt (self, GTK_WIDGET (paragraph_at (column, i)), column->rtl);
}

/* Cells of one column, and the parts of its paragraphs. */
static void
cut_column (HkSpread *self, HkSide side)
{
  Column *column = &self->columns[side];
  guint n = hk_alignment_get_n_beads (self->alignment);
  g_autoptr (GPtrArray) starts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  g_array_set_size (column->cells, 0);
  for (guint i = 0; i < column->paragraphs->len; i++)
    g_ptr_array_add (starts, g_array_new (FALSE, FALSE, sizeof (gsize)));
  for (guint i = 0; i < n; i++)
    {
      const HkBead *bead = hk_alignment_get_bead (self->alignment, i);
      guint first = side == HK_SIDE_FIRST ? bead->first : bead->second;
      guint n_sentences = side == HK_SIDE_FIRST ? bead->n_first : bead->n_second;

      for (guint k = first; k < first + n_sentences; k++)
        {
          const HkSentence *sentence = hk_alignment_get_sentence (self->alignment, side, k);
          GArray *here
              = sentence->block < starts->len ? g_ptr_array_index (starts, sentence->block) : NULL;
          gsize start = here == NULL || here->len == 0 ? 0 : sentence->range.start;
          Cell cell = { i, sentence->block, here == NULL ? 0 : here->len };

          if (here == NULL || (k > first && here->len > 0))
            continue;
          g_array_append_val (here, start);
          g_array_append_val (column->cells, cell);
        }
    }
  for (guint i = 0; i < starts->len; i++)
    hk_reader_paragraph_set_parts (paragraph_at (column, i), g_ptr_array_index (starts, i));
}

static void
cut (HkSpread *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (is_aligned (self))
      cut_column (self, (HkSide) i);
    else
      for (guint k = 0; k < self->columns[i].paragraphs->len; k++)
        hk_reader_paragraph_set_parts (paragraph_at (&self->columns[i], k), NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * hk_spread_set_mode:
 * @self: a spread
 * @mode: how the languages stand together
 */
void
hk_spread_set_mode (HkSpread *self, HkReadingMode mode)
{
  self->mode = mode;
  cut (self);
}

/**
 * hk_spread_get_mode:
 * @self: a spread
 *
 * Returns: how the languages stand together, where there is room
 */
HkReadingMode
hk_spread_get_mode (HkSpread *self)
{
  return self->mode;
}

/**
 * hk_spread_set_single:
 * @self: a spread
 * @column: which column is shown where one is shown
 */
void
hk_spread_set_single (HkSpread *self, guint column)
{
  self->single = column;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * hk_spread_get_single:
 * @self: a spread
 *
 * Returns: which column is shown where one is shown
 */
guint
hk_spread_get_single (HkSpread *self)
{
  return self->single;
}

/**
 * hk_spread_set_widest:
 * @self: a spread
 * @width: how wide one of two columns is at most, in pixels; 0 for no limit
 *
 * A language alone does not get as wide as two columns.
 */
void
hk_spread_set_widest (HkSpread *self, int width)
{
  if (self->widest == width)
    return;
  self->widest = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
alignment_changed (HkAlignment *alignment, HkSpread *self)
{
  self->lit = HK_NO_BEAD;
  cut (self);
}

/**
 * hk_spread_set_alignment:
 * @self: a spread
 * @alignment: (nullable): which sentences answer each other; it is followed when it changes
 */
void
hk_spread_set_alignment (HkSpread *self, HkAlignment *alignment)
{
  if (self->alignment == alignment)
    return;
  if (self->alignment != NULL)
    g_clear_signal_handler (&self->alignment_changed, self->alignment);
  g_set_object (&self->alignment, alignment);
  if (alignment != NULL)
    self->alignment_changed
        = g_signal_connect (alignment, "changed", G_CALLBACK (alignment_changed), self);
  self->lit = HK_NO_BEAD;
  cut (self);
}

/**
 * hk_spread_set_lit:
 * @self: a spread
 * @bead: whose ribbon stands out; HK_NO_BEAD for none
 */
void
hk_spread_set_lit (HkSpread *self, guint bead)
{
  if (self->lit == bead)
    return;
  self->lit = bead;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hk_spread_is_shown:
 * @self: a spread that is laid out
 * @column: a column
 *
 * Returns: whether the column can be seen
 */
gboolean
hk_spread_is_shown (HkSpread *self, guint column)
{
  return self->is_beside || is_aligned (self) || column == self->single;
}

/**
 * hk_spread_get_n_columns:
 * @self: a spread
 *
 * Returns: how many columns it has
 */
guint
hk_spread_get_n_columns (HkSpread *self)
{
  return self->n_columns;
}

/**
 * hk_spread_get_n_paragraphs:
 * @self: a spread
 * @column: a column
 *
 * Returns: how many paragraphs the column has
 */
guint
hk_spread_get_n_paragraphs (HkSpread *self, guint column)
{
  return self->columns[column].paragraphs->len;
}

/**
 * hk_spread_get_language:
 * @self: a spread
 * @column: a column
 *
 * Returns: (transfer none): the BCP 47 tag of its text
 */
const char *
hk_spread_get_language (HkSpread *self, guint column)
{
  return self->columns[column].language;
}

/**
 * hk_spread_get_line_height:
 * @self: a spread
 *
 * Returns: the distance of its baselines in pixels; 0 without text
 */
double
hk_spread_get_line_height (HkSpread *self)
{
  return grid_of (self);
}

/**
 * hk_spread_get_serial:
 * @self: a spread
 *
 * Returns: a number that changes whenever something may stand elsewhere; 0 before anything stands
 */
guint
hk_spread_get_serial (HkSpread *self)
{
  return self->serial;
}

/**
 * hk_spread_get_paragraph:
 * @self: a spread
 * @column: a column
 * @paragraph: which of its paragraphs
 *
 * Returns: (transfer none) (nullable): the paragraph; %NULL if there is no such one
 */
HkReaderParagraph *
hk_spread_get_paragraph (HkSpread *self, guint column, guint paragraph)
{
  if (column >= self->n_columns || paragraph >= self->columns[column].paragraphs->len)
    return NULL;
  return paragraph_at (&self->columns[column], paragraph);
}

/**
 * hk_spread_find_paragraph:
 * @self: a spread
 * @paragraph: a paragraph
 * @place: (out): where it begins
 *
 * Returns: whether it stands in the spread
 */
gboolean
hk_spread_find_paragraph (HkSpread *self, HkReaderParagraph *paragraph, HkSpreadPlace *place)
{
  *place = (HkSpreadPlace){ 0 };
  for (guint i = 0; i < self->n_columns; i++)
    if (g_ptr_array_find (self->columns[i].paragraphs, paragraph, &place->paragraph))
      {
        place->column = i;
        return TRUE;
      }
  return FALSE;
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
  return self->is_beside && ABS (x - gtk_widget_get_width (GTK_WIDGET (self)) / 2.0) < GUTTER / 2.0;
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

/* The column at a place, or the nearer one in the gutter. */
static guint
column_at (HkSpread *self, double x)
{
  guint left = left_column (self);

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
      GtkWidget *child = GTK_WIDGET (paragraph_at (&self->columns[column], i));
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
  return TRUE;
}
