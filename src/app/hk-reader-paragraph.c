/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "hk-print-link.h"
#include "hk-reader-input.h"
#include "hk-reader-paragraph-private.h"

#define LEAST_EM 5 /* of the narrowest column */

enum
{
  SIGNAL_POINTED,
  SIGNAL_ACTIVATED,
  SIGNAL_MENU,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (HkReaderParagraph,
                               hk_reader_paragraph,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (hk_reader_paragraph_get_access_type (),
                                                      hk_reader_paragraph_access_init))

static void
drop_layout (HkReaderParagraph *self)
{
  hk_reader_layout_clear (self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
prepare (HkReaderParagraph *self)
{
  PangoContext *context;

  if (hk_reader_layout_is_prepared (self->layout))
    return;
  context = gtk_widget_create_pango_context (GTK_WIDGET (self));
  hk_reader_layout_prepare (self->layout, context, self->text, self->language);
  g_object_unref (context);
}

static void
break_lines (HkReaderParagraph *self, int width)
{
  prepare (self);
  hk_reader_layout_break (self->layout, width);
}

/**
 * hk_reader_paragraph_lay_out:
 * @self: a paragraph
 *
 * Returns: (transfer none): its lines, broken for the width that it has
 */
HkReaderLayout *
hk_reader_paragraph_lay_out (HkReaderParagraph *self)
{
  break_lines (self, gtk_widget_get_width (GTK_WIDGET (self)));
  return self->layout;
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
  HkReaderParagraph *self = HK_READER_PARAGRAPH (widget);
  int wanted;

  prepare (self);
  wanted = hk_reader_layout_get_natural_width (self->layout);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) hk_reader_layout_get_em (self->layout) * LEAST_EM;
      *natural = wanted;
      return;
    }
  break_lines (self, for_size < 0 ? wanted : for_size);
  *minimum = *natural
      = (int) ceil (hk_paragraph_get_n_lines (hk_reader_layout_get_paragraph (self->layout))
                    * hk_reader_layout_get_line_height (self->layout));
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  break_lines (HK_READER_PARAGRAPH (widget), width);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Where parts are kept apart, what stands between them belongs to another paragraph. */
static gboolean
contains (GtkWidget *widget, double x, double y)
{
  return x >= 0 && y >= 0 && x < gtk_widget_get_width (widget) && y < gtk_widget_get_height (widget)
         && hk_reader_layout_contains (hk_reader_paragraph_lay_out (HK_READER_PARAGRAPH (widget)),
                                       y);
}

static void
css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  HkReaderParagraph *self = HK_READER_PARAGRAPH (widget);

  GTK_WIDGET_CLASS (hk_reader_paragraph_parent_class)->css_changed (widget, change);
  if (!hk_reader_layout_fits (self->layout, gtk_widget_get_pango_context (widget)))
    drop_layout (self);
  gtk_widget_queue_draw (widget);
}

static void
system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (hk_reader_paragraph_parent_class)->system_setting_changed (widget, setting);
  /* That icons are there is told too, soon after the start. */
  if (setting != GTK_SYSTEM_SETTING_ICON_THEME && setting != GTK_SYSTEM_SETTING_DISPLAY)
    drop_layout (HK_READER_PARAGRAPH (widget));
}

static void
hk_reader_paragraph_dispose (GObject *object)
{
  HkReaderParagraph *self = HK_READER_PARAGRAPH (object);

  hk_reader_paragraph_dispose_access (self);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->repairs, g_array_unref);
  g_clear_pointer (&self->lit, g_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
  G_OBJECT_CLASS (hk_reader_paragraph_parent_class)->dispose (object);
}

static void
hk_reader_paragraph_finalize (GObject *object)
{
  HkReaderParagraph *self = HK_READER_PARAGRAPH (object);

  g_free (self->text);
  g_free (self->language);
  hk_reader_layout_free (self->layout);
  G_OBJECT_CLASS (hk_reader_paragraph_parent_class)->finalize (object);
}

static void
hk_reader_paragraph_class_init (HkReaderParagraphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_reader_paragraph_dispose;
  G_OBJECT_CLASS (klass)->finalize = hk_reader_paragraph_finalize;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->snapshot = hk_reader_paragraph_snapshot;
  widget_class->get_request_mode = get_request_mode;
  widget_class->contains = contains;
  widget_class->css_changed = css_changed;
  widget_class->system_setting_changed = system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "readerparagraph");
  hk_reader_paragraph_class_init_access (widget_class);

  /**
   * HkReaderParagraph::pointed:
   * @byte: a byte of the text, or -1 when the pointer has left
   * @by_caret: whether it is the caret that has come there, and not the pointer
   *
   * The pointer or the caret has come to a place in the text.
   */
  signals[SIGNAL_POINTED]
      = g_signal_new ("pointed", HK_TYPE_READER_PARAGRAPH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_BOOLEAN);

  /**
   * HkReaderParagraph::activated:
   * @byte: a byte of the text
   * @by_key: whether by a key, and not by a click
   *
   * The person asks for what belongs to a place in the text.
   */
  signals[SIGNAL_ACTIVATED]
      = g_signal_new ("activated", HK_TYPE_READER_PARAGRAPH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_BOOLEAN);

  /**
   * HkReaderParagraph::menu:
   * @x: where, in the paragraph's coordinates
   * @y: where
   *
   * The person asks what can be done with a place in the text.
   */
  signals[SIGNAL_MENU] = g_signal_new ("menu", HK_TYPE_READER_PARAGRAPH, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
hk_reader_paragraph_init (HkReaderParagraph *self)
{
  self->text = g_strdup ("");
  self->layout = hk_reader_layout_new ();
  self->current = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "text");
  hk_reader_paragraph_init_access (self);
  hk_reader_input_add (self);
}

/**
 * hk_reader_paragraph_new:
 *
 * Returns: (transfer floating): a paragraph without text
 */
GtkWidget *
hk_reader_paragraph_new (void)
{
  return g_object_new (HK_TYPE_READER_PARAGRAPH, NULL);
}

/**
 * hk_reader_paragraph_set_text:
 * @self: a paragraph
 * @text: UTF-8
 * @language: (nullable): a BCP 47 tag; %NULL to go by the letters
 *
 * Changes the text, and drops marks and selection.
 */
void
hk_reader_paragraph_set_text (HkReaderParagraph *self, const char *text, const char *language)
{
  if (g_str_equal (self->text, text) && g_strcmp0 (self->language, language) == 0)
    return;
  self->anchor = self->caret = 0;
  hk_reader_paragraph_replace_text (self, text);
  g_free (self->language);
  self->language = g_strdup (language);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->lit, g_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
  self->links = hk_print_links_find (text);
  drop_layout (self);
}

/**
 * hk_reader_paragraph_get_text:
 * @self: a paragraph
 *
 * Returns: (transfer none): its text
 */
const char *
hk_reader_paragraph_get_text (HkReaderParagraph *self)
{
  return self->text;
}

/**
 * hk_reader_paragraph_set_column:
 * @self: a paragraph
 * @column: the column it stands in, which must outlive the last event that the paragraph gets
 */
void
hk_reader_paragraph_set_column (HkReaderParagraph *self, HkReaderColumn *column)
{
  self->column = column;
}

/**
 * hk_reader_paragraph_get_column:
 * @self: a paragraph
 *
 * Returns: (transfer none) (nullable): the column it stands in
 */
HkReaderColumn *
hk_reader_paragraph_get_column (HkReaderParagraph *self)
{
  return self->column;
}

/**
 * hk_reader_paragraph_set_style:
 * @self: a paragraph
 * @style: how it looks
 */
void
hk_reader_paragraph_set_style (HkReaderParagraph *self, const HkReaderStyle *style)
{
  hk_reader_layout_set_style (self->layout, style);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * hk_reader_paragraph_get_caret:
 * @self: a paragraph
 *
 * Returns: the byte before which the caret stands
 */
gsize
hk_reader_paragraph_get_caret (HkReaderParagraph *self)
{
  return self->caret;
}

/**
 * hk_reader_paragraph_select:
 * @self: a paragraph
 * @anchor: the byte at which the selection began
 * @caret: where the caret stands; the same as @anchor for no selection
 */
void
hk_reader_paragraph_select (HkReaderParagraph *self, gsize anchor, gsize caret)
{
  self->anchor = anchor;
  self->caret = caret;
  hk_reader_paragraph_tell_selection (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hk_reader_paragraph_dup_selection:
 * @self: a paragraph
 *
 * Returns: (transfer full): the selected part of the text, byte for byte; "" for none
 */
char *
hk_reader_paragraph_dup_selection (HkReaderParagraph *self)
{
  gsize start = MIN (self->anchor, self->caret);

  return g_strndup (self->text + start, MAX (self->anchor, self->caret) - start);
}

/**
 * hk_reader_paragraph_hit:
 * @self: a paragraph that is laid out
 * @x: in its coordinates
 * @y: in its coordinates
 *
 * Returns: the byte before which a caret stands nearest
 */
gsize
hk_reader_paragraph_hit (HkReaderParagraph *self, double x, double y)
{
  return hk_reader_layout_hit (hk_reader_paragraph_lay_out (self), x, y);
}

/**
 * hk_reader_paragraph_step_line:
 * @self: a paragraph that is laid out
 * @direction: 1 for the next line, -1 for the one before
 *
 * Returns: where the caret would stand there; where it stands when there is no such line
 */
gsize
hk_reader_paragraph_step_line (HkReaderParagraph *self, int direction)
{
  return hk_reader_layout_step_line (hk_reader_paragraph_lay_out (self), self->caret, direction);
}

/**
 * hk_reader_paragraph_line_edge:
 * @self: a paragraph that is laid out
 * @end: whether its end or its beginning is wanted
 *
 * Returns: the edge of the line in which the caret stands
 */
gsize
hk_reader_paragraph_line_edge (HkReaderParagraph *self, gboolean end)
{
  return hk_reader_layout_line_edge (hk_reader_paragraph_lay_out (self), self->caret, end);
}

/**
 * hk_reader_paragraph_set_parts:
 * @self: a paragraph
 * @starts: (nullable) (element-type gsize): bytes at which a part begins, rising, the first 0
 *
 * Sets each part on lines of its own; %NULL sets the paragraph as one again.
 */
void
hk_reader_paragraph_set_parts (HkReaderParagraph *self, const GArray *starts)
{
  if (hk_reader_layout_set_parts (self->layout, starts))
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * hk_reader_paragraph_count_lines:
 * @self: a paragraph
 * @part: which of its parts; 0 for all of a paragraph without
 * @width: for which width, in pixels
 *
 * Returns: how many lines the part has at that width
 */
guint
hk_reader_paragraph_count_lines (HkReaderParagraph *self, guint part, int width)
{
  break_lines (self, width);
  return hk_reader_layout_count_lines (self->layout, part);
}

/**
 * hk_reader_paragraph_set_part_tops:
 * @self: a paragraph with parts
 * @tops: (element-type double): where each part begins, in pixels from the top of the widget
 *
 * For who allocates the paragraph. Without it the parts follow each other.
 */
void
hk_reader_paragraph_set_part_tops (HkReaderParagraph *self, const GArray *tops)
{
  if (hk_reader_layout_set_part_tops (self->layout, tops))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hk_reader_paragraph_get_line_height:
 * @self: a paragraph
 *
 * Returns: the distance of its baselines, in pixels
 */
double
hk_reader_paragraph_get_line_height (HkReaderParagraph *self)
{
  prepare (self);
  return hk_reader_layout_get_line_height (self->layout);
}

/**
 * hk_reader_paragraph_get_y:
 * @self: a paragraph that is laid out
 * @byte: a byte of its text
 *
 * Returns: where its line begins, in pixels from the top
 */
double
hk_reader_paragraph_get_y (HkReaderParagraph *self, gsize byte)
{
  return hk_reader_layout_get_y (hk_reader_paragraph_lay_out (self), byte);
}

/**
 * hk_reader_paragraph_get_depth:
 * @self: a paragraph that is laid out
 * @byte: a byte of its text
 * @at_end: whether what ends before the byte is asked for, and not what begins there
 *
 * Returns: how far down the text reaches there, in pixels, as hk_reader_layout_get_depth() has it
 */
double
hk_reader_paragraph_get_depth (HkReaderParagraph *self, gsize byte, gboolean at_end)
{
  return hk_reader_layout_get_depth (hk_reader_paragraph_lay_out (self), byte, at_end);
}

/**
 * hk_reader_paragraph_get_paragraph:
 * @self: a paragraph
 *
 * Returns: (transfer none): what is drawn, broken for the widget's width
 */
HkParagraph *
hk_reader_paragraph_get_paragraph (HkReaderParagraph *self)
{
  return hk_reader_layout_get_paragraph (hk_reader_paragraph_lay_out (self));
}
