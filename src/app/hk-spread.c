/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-spread-private.h"

#include "hk-script.h"

G_DEFINE_FINAL_TYPE (HkSpread, hk_spread, GTK_TYPE_WIDGET)

/**
 * hk_spread_left_column:
 * @self: a spread
 *
 * Returns: which column stands on the left: the left-to-right language, else the first
 */
guint
hk_spread_left_column (HkSpread *self)
{
  return self->columns[0].rtl && !self->columns[1].rtl ? 1 : 0;
}

/**
 * hk_spread_column_get:
 * @column: a column
 * @index: which of its paragraphs
 *
 * Returns: (transfer none): the paragraph
 */
HkReaderParagraph *
hk_spread_column_get (const HkSpreadColumn *column, guint index)
{
  return g_ptr_array_index (column->paragraphs, index);
}

/**
 * hk_spread_is_aligned:
 * @self: a spread
 *
 * Returns: whether pairs stand on rows
 */
gboolean
hk_spread_is_aligned (HkSpread *self)
{
  return self->mode == HK_READING_ALIGNED && self->alignment != NULL && self->n_columns == 2;
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
hk_spread_dispose (GObject *object)
{
  HkSpread *self = HK_SPREAD (object);
  GtkWidget *child;

  /* It takes the paragraphs apart again, so it comes while they live. */
  hk_spread_set_alignment (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  self->switcher = self->footer = NULL;
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
hk_spread_finalize (GObject *object)
{
  g_array_unref (HK_SPREAD (object)->slide.anchors);
  G_OBJECT_CLASS (hk_spread_parent_class)->finalize (object);
}

static void
hk_spread_class_init (HkSpreadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_spread_dispose;
  G_OBJECT_CLASS (klass)->finalize = hk_spread_finalize;
  widget_class->measure = hk_spread_measure;
  widget_class->size_allocate = hk_spread_size_allocate;
  widget_class->get_request_mode = get_request_mode;
  widget_class->snapshot = hk_spread_snapshot;
  gtk_widget_class_set_css_name (widget_class, "spread");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hk_spread_init (HkSpread *self)
{
  self->lit = HK_NO_BEAD;
  self->slide.anchors = g_array_new (FALSE, FALSE, sizeof (HkSlideAnchor));
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
  HkSpreadColumn *column = &self->columns[self->n_columns++];

  column->language = g_strdup (language);
  column->rtl = hk_language_direction (language) == HK_DIRECTION_RTL;
  column->heading = heading;
  column->paragraphs = g_ptr_array_ref (paragraphs);
  column->cells = g_array_new (FALSE, FALSE, sizeof (HkSpreadCell));
  if (heading != NULL)
    adopt (self, heading, column->rtl);
  for (guint i = 0; i < paragraphs->len; i++)
    adopt (self, GTK_WIDGET (hk_spread_column_get (column, i)), column->rtl);
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
  hk_spread_cut (self);
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
  return self->is_beside || hk_spread_is_aligned (self) || column == self->single;
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
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].paragraphs->len > 0)
      return hk_reader_paragraph_get_line_height (hk_spread_column_get (&self->columns[i], 0));
  return 0;
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
  return hk_spread_column_get (&self->columns[column], paragraph);
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
