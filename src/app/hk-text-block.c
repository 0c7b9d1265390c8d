/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-text-block.h"

#include <math.h>

#include "hk-ink.h"
#include "hk-letters-drawing.h"
#include "hk-paragraph.h"

/* Height of a line, in sizes of the font and not of the face, so that lines in different faces match;
 * and where in it the baseline is. Persian letters need more room below. */
#define LTR_LINE 1.38
#define RTL_LINE 1.6
#define LTR_BASELINE 0.77
#define RTL_BASELINE 0.7

/* Width of a letter, in sizes of the font; good enough to wish for a width. */
#define LETTER 0.55
#define LEAST_CHARS 6

#define MOST_LINES_GUESSED 1000

struct _HkTextBlock
{
  GtkWidget parent_instance;

  char *text;
  char *language;
  gboolean rtl;
  GArray *marks; /* HkByteRange */
  PangoAttrList *styles;
  int width_chars; /* natural width before the text wraps; 0 for all of it on one line */

  HkParagraph *paragraph; /* NULL until it is measured */
  PangoFontDescription *font;
  int size;  /* Pango units */
  int width; /* for which it is broken, or -1 */
};

enum
{
  PROP_WIDTH_CHARS = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HkTextBlock, hk_text_block, GTK_TYPE_WIDGET)

static const PangoFontDescription *
css_font (HkTextBlock *self)
{
  return pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)));
}

static int
css_size (HkTextBlock *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  double size = pango_font_description_get_size (css_font (self));

  if (!pango_font_description_get_size_is_absolute (css_font (self)))
    size *= pango_cairo_context_get_resolution (context) / 72;
  return (int) size;
}

static void
ensure_paragraph (HkTextBlock *self)
{
  HkParagraphStyle style = { .label = TRUE, .spans = self->styles };
  PangoContext *context;

  if (self->paragraph != NULL)
    return;
  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = pango_font_description_copy (css_font (self));
  style.size = self->size = css_size (self);
  style.weight = pango_font_description_get_weight (self->font);
  style.latin_family = pango_font_description_get_family (self->font);
  context = gtk_widget_create_pango_context (GTK_WIDGET (self));
  self->paragraph = hk_paragraph_new (context, self->text, self->language, &style);
  g_object_unref (context);
}

static void
ensure_lines (HkTextBlock *self, int width)
{
  const HkSetting ragged = { FALSE, FALSE, HK_KASHIDA_NONE };

  ensure_paragraph (self);
  if (self->width == width)
    return;
  self->width = width;
  hk_paragraph_break (self->paragraph, width * PANGO_SCALE, &ragged);
}

static void
drop_paragraph (HkTextBlock *self)
{
  g_clear_pointer (&self->paragraph, hk_paragraph_free);
  self->width = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static double
line_height (HkTextBlock *self)
{
  return round (self->size / (double) PANGO_SCALE * (self->rtl ? RTL_LINE : LTR_LINE));
}

static double
baseline (HkTextBlock *self)
{
  return round (line_height (self) * (self->rtl ? RTL_BASELINE : LTR_BASELINE));
}

static int
width_of_chars (HkTextBlock *self, int n_chars)
{
  return (int) ceil (css_size (self) / (double) PANGO_SCALE * LETTER * n_chars);
}

static int
natural_width (HkTextBlock *self)
{
  if (self->width_chars > 0)
    return width_of_chars (self, self->width_chars);
  ensure_paragraph (self);
  return PANGO_PIXELS_CEIL (hk_paragraph_get_width (self->paragraph));
}

static int
guess_lines (HkTextBlock *self)
{
  if (self->width_chars == 0)
    return 1;
  return (int) MIN (1 + g_utf8_strlen (self->text, -1) / self->width_chars, MOST_LINES_GUESSED);
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
  HkTextBlock *self = HK_TEXT_BLOCK (widget);
  int n_lines, least;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = natural_width (self);
      *minimum = MIN (*natural, width_of_chars (self, LEAST_CHARS));
      return;
    }
  /* GTK asks once without a width, and again with the real one: nothing is laid out for the first. In some
   * width the text has a line alone: a minimum is never more than what the real width will need. */
  if (for_size < 0)
    {
      self->size = css_size (self);
      n_lines = guess_lines (self);
      least = 1;
    }
  else
    {
      ensure_lines (self, for_size);
      n_lines = least = (int) MAX (1, hk_paragraph_get_n_lines (self->paragraph));
    }
  *minimum = (int) (least * line_height (self));
  *natural = (int) (n_lines * line_height (self));
  *minimum_baseline = *natural_baseline = (int) baseline (self);
}

/* Drawing */

static void
append_marks (HkTextBlock *self, GtkSnapshot *snapshot)
{
  const GdkRGBA ground = hk_ink_get (GTK_WIDGET (self), HK_INK_FOUND);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HkLineSpan));
  float height = (float) line_height (self);

  for (guint i = 0; self->marks != NULL && i < self->marks->len; i++)
    {
      const HkByteRange *range = &g_array_index (self->marks, HkByteRange, i);

      hk_paragraph_add_spans (self->paragraph, range->start, range->start + range->length, spans);
    }
  for (guint i = 0; i < spans->len; i++)
    {
      const HkLineSpan *span = &g_array_index (spans, HkLineSpan, i);

      gtk_snapshot_append_color (snapshot, &ground,
                                 &GRAPHENE_RECT_INIT ((float) span->x / PANGO_SCALE,
                                                      (float) span->line * height,
                                                      (float) span->width / PANGO_SCALE, height));
    }
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HkTextBlock *self = HK_TEXT_BLOCK (widget);
  GdkRGBA color;

  ensure_lines (self, gtk_widget_get_width (widget));
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  append_marks (self, snapshot);
  for (guint i = 0; i < hk_paragraph_get_n_lines (self->paragraph); i++)
    hk_letters_draw (snapshot, self->paragraph, i, i * line_height (self) + baseline (self),
                     &color);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Being pointed at or selected changes the style too, but seldom the face. */
static void
css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  HkTextBlock *self = HK_TEXT_BLOCK (widget);

  GTK_WIDGET_CLASS (hk_text_block_parent_class)->css_changed (widget, change);
  if (self->paragraph == NULL)
    return;
  if (pango_font_description_equal (css_font (self), self->font))
    gtk_widget_queue_draw (widget);
  else
    drop_paragraph (self);
}

static void
system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (hk_text_block_parent_class)->system_setting_changed (widget, setting);
  /* That icons are there is told too, soon after the start. */
  if (setting != GTK_SYSTEM_SETTING_ICON_THEME && setting != GTK_SYSTEM_SETTING_DISPLAY)
    drop_paragraph (HK_TEXT_BLOCK (widget));
}

static void
hk_text_block_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WIDTH_CHARS)
    g_value_set_int (value, HK_TEXT_BLOCK (object)->width_chars);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hk_text_block_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HkTextBlock *self = HK_TEXT_BLOCK (object);

  if (id != PROP_WIDTH_CHARS)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  self->width_chars = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
hk_text_block_dispose (GObject *object)
{
  HkTextBlock *self = HK_TEXT_BLOCK (object);

  g_clear_pointer (&self->paragraph, hk_paragraph_free);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->styles, pango_attr_list_unref);
  G_OBJECT_CLASS (hk_text_block_parent_class)->dispose (object);
}

static void
hk_text_block_finalize (GObject *object)
{
  HkTextBlock *self = HK_TEXT_BLOCK (object);

  g_free (self->text);
  g_free (self->language);
  g_clear_pointer (&self->font, pango_font_description_free);
  G_OBJECT_CLASS (hk_text_block_parent_class)->finalize (object);
}

static void
hk_text_block_class_init (HkTextBlockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hk_text_block_dispose;
  object_class->finalize = hk_text_block_finalize;
  object_class->get_property = hk_text_block_get_property;
  object_class->set_property = hk_text_block_set_property;
  widget_class->measure = measure;
  widget_class->snapshot = snapshot;
  widget_class->get_request_mode = get_request_mode;
  widget_class->css_changed = css_changed;
  widget_class->system_setting_changed = system_setting_changed;

  /**
   * HkTextBlock:width-chars:
   *
   * The natural width, in characters of the font; 0 for the whole text on one line.
   */
  properties[PROP_WIDTH_CHARS] = g_param_spec_int ("width-chars", NULL, NULL, 0, 1000, 30,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "textblock");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
hk_text_block_init (HkTextBlock *self)
{
  self->text = g_strdup ("");
  self->width_chars = 30;
  self->width = -1;
}

/**
 * hk_text_block_new:
 *
 * Returns: (transfer floating): a block without text
 */
GtkWidget *
hk_text_block_new (void)
{
  return g_object_new (HK_TYPE_TEXT_BLOCK, NULL);
}

/**
 * hk_text_block_new_short:
 * @text: UTF-8
 * @language: (nullable): a BCP 47 tag; %NULL to go by the letters
 *
 * Returns: (transfer floating): a block that is as wide as its text, where there is room
 */
GtkWidget *
hk_text_block_new_short (const char *text, const char *language)
{
  HkTextBlock *self = g_object_new (HK_TYPE_TEXT_BLOCK, "width-chars", 0, NULL);

  hk_text_block_set_text (self, text, language);
  return GTK_WIDGET (self);
}

/**
 * hk_text_block_set_text:
 * @self: a block
 * @text: UTF-8
 * @language: (nullable): a BCP 47 tag; %NULL to go by the letters
 *
 * Changes the text, and drops the marks and styles.
 */
void
hk_text_block_set_text (HkTextBlock *self, const char *text, const char *language)
{
  if (g_str_equal (self->text, text) && g_strcmp0 (self->language, language) == 0
      && self->marks == NULL && self->styles == NULL)
    return;
  g_free (self->text);
  /* One paragraph, whatever it is. */
  self->text = g_strdelimit (g_strdup (text), "\n\r", ' ');
  g_free (self->language);
  self->language = g_strdup (language);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->styles, pango_attr_list_unref);
  self->rtl = language == NULL ? hk_script_direction (text, -1) == HK_DIRECTION_RTL
                               : hk_language_direction (language) == HK_DIRECTION_RTL;
  if (self->rtl)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "ltr");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "ltr");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  drop_paragraph (self);
}

/**
 * hk_text_block_get_text:
 * @self: a block
 *
 * Returns: (transfer none): its text
 */
const char *
hk_text_block_get_text (HkTextBlock *self)
{
  return self->text;
}

/**
 * hk_text_block_set_styles:
 * @self: a block
 * @styles: (nullable): italics and the like, at bytes of its text
 */
void
hk_text_block_set_styles (HkTextBlock *self, PangoAttrList *styles)
{
  if (self->styles == styles)
    return;
  g_clear_pointer (&self->styles, pango_attr_list_unref);
  self->styles = styles == NULL ? NULL : pango_attr_list_ref (styles);
  drop_paragraph (self);
}

/**
 * hk_text_block_set_marks:
 * @self: a block
 * @ranges: (nullable) (element-type HkByteRange): what to mark in its text
 */
void
hk_text_block_set_marks (HkTextBlock *self, GArray *ranges)
{
  if (ranges == NULL && self->marks == NULL)
    return;
  g_clear_pointer (&self->marks, g_array_unref);
  self->marks = ranges == NULL ? NULL : g_array_ref (ranges);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
