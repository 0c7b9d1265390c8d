/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-text-block.h"

#include <adwaita.h>
#include <pango/pangocairo.h>

#include "hk-pango.h"
#include "hk-range.h"
#include "hk-script.h"

struct _HkTextBlock
{
  GtkWidget parent_instance;

  char *text;
  char *language;
  GArray *marks;   /* HkByteRange */
  GArray *repairs; /* HkByteRange */
  PangoAttrList *styles;
  int current; /* index into marks, or -1 */
  double scale;
  double line_spacing;
  gboolean justify;
  PangoLayout *layout;
  int width_chars; /* natural width before the text wraps */
};

enum
{
  PROP_WIDTH_CHARS = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HkTextBlock, hk_text_block, GTK_TYPE_WIDGET)

/* Faces that serve both scripts give Persian lines twice their size. */
#define RTL_SPACING 1.25

/* Of the size and not of the face, so that columns in different faces share their baselines. At a
 * spacing of 1 even Persian faces, whose lines are high, do not touch. */
static int
line_height (HkTextBlock *self, double spacing)
{
  PangoContext *context = pango_layout_get_context (self->layout);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;
  return (int) (size * self->scale * spacing * 1.25);
}

static gboolean
is_rtl (HkTextBlock *self)
{
  HkDirection direction = self->language == NULL ? hk_script_direction (self->text, -1)
                                                 : hk_language_direction (self->language);

  return direction == HK_DIRECTION_RTL;
}

static PangoLayout *
ensure_layout (HkTextBlock *self)
{
  PangoContext *context;
  g_autoptr (PangoAttrList) attributes = NULL;
  AdwStyleManager *style;
  double spacing;

  if (self->layout != NULL)
    return self->layout;
  /* A context of its own, as the base direction is the text's and not the interface's. */
  context = gtk_widget_create_pango_context (GTK_WIDGET (self));
  self->layout = pango_layout_new (context);
  g_object_unref (context);
  attributes = pango_attr_list_new ();
  hk_pango_prepare (self->layout, attributes, self->text, self->language);
  style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  hk_pango_add_repairs (attributes, self->repairs);
  hk_pango_add_marks (attributes, self->marks, self->current, adw_style_manager_get_dark (style));
  if (self->scale != 1)
    pango_attr_list_insert (attributes, pango_attr_scale_new (self->scale));
  spacing = self->line_spacing == 0 && is_rtl (self) ? RTL_SPACING : self->line_spacing;
  if (spacing > 0)
    pango_attr_list_insert (attributes,
                            pango_attr_line_height_new_absolute (line_height (self, spacing)));
  if (self->styles != NULL)
    pango_attr_list_splice (attributes, self->styles, 0, 0);
  pango_layout_set_justify (self->layout, self->justify);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  return self->layout;
}

static void
drop_layout (HkTextBlock *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* In units of the font, so that large text gets a wider block. */
static int
width_of_chars (HkTextBlock *self, int n_chars)
{
  PangoContext *context = pango_layout_get_context (ensure_layout (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width * n_chars);
}

static int
estimate_height (HkTextBlock *self)
{
  PangoContext *context = pango_layout_get_context (ensure_layout (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = pango_font_metrics_get_height (metrics);
  glong n_lines = 1 + g_utf8_strlen (self->text, -1) / self->width_chars;

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (height * MIN (n_lines, 1000));
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
  PangoLayout *layout = ensure_layout (self);
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = width_of_chars (self, 6);
      *natural = MAX (*minimum, width_of_chars (self, self->width_chars));
      return;
    }
  /* GTK asks once without a width, and again with the real one: nothing is laid out for the first. */
  if (for_size < 0)
    {
      *minimum = *natural = estimate_height (self);
      return;
    }
  pango_layout_set_width (layout, for_size * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  *minimum = *natural = height;
  *minimum_baseline = *natural_baseline = PANGO_PIXELS (pango_layout_get_baseline (layout));
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HkTextBlock *self = HK_TEXT_BLOCK (widget);
  PangoLayout *layout = ensure_layout (self);

  pango_layout_set_width (layout, gtk_widget_get_width (widget) * PANGO_SCALE);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), 0, 0, layout);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  HkTextBlock *self = HK_TEXT_BLOCK (widget);
  PangoContext *context;

  GTK_WIDGET_CLASS (hk_text_block_parent_class)->css_changed (widget, change);
  if (self->layout == NULL)
    return;
  /* Being pointed at or selected changes the style too, but seldom the face. */
  context = gtk_widget_create_pango_context (widget);
  if (pango_font_description_equal (pango_context_get_font_description (context),
                                    pango_context_get_font_description (
                                        pango_layout_get_context (self->layout))))
    gtk_widget_queue_draw (widget);
  else
    drop_layout (self);
  g_object_unref (context);
}

static void
system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (hk_text_block_parent_class)->system_setting_changed (widget, setting);
  drop_layout (HK_TEXT_BLOCK (widget));
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

  g_clear_object (&self->layout);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->repairs, g_array_unref);
  g_clear_pointer (&self->styles, pango_attr_list_unref);
  G_OBJECT_CLASS (hk_text_block_parent_class)->dispose (object);
}

static void
hk_text_block_finalize (GObject *object)
{
  HkTextBlock *self = HK_TEXT_BLOCK (object);

  g_free (self->text);
  g_free (self->language);
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
   * The natural width, in characters of the font.
   */
  properties[PROP_WIDTH_CHARS] = g_param_spec_int ("width-chars", NULL, NULL, 1, 1000, 30,
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
  self->current = -1;
  self->scale = 1;
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
  self->text = g_strdup (text);
  g_free (self->language);
  self->language = g_strdup (language);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->styles, pango_attr_list_unref);
  if (is_rtl (self))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "ltr");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "ltr");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  drop_layout (self);
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
  drop_layout (self);
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
  self->current = -1;
  drop_layout (self);
}

/**
 * hk_text_block_count_marks:
 * @self: a block
 *
 * Returns: how many places are marked
 */
guint
hk_text_block_count_marks (HkTextBlock *self)
{
  return self->marks == NULL ? 0 : self->marks->len;
}

/**
 * hk_text_block_set_current_mark:
 * @self: a block
 * @index: which of its marks stands out, or -1
 */
void
hk_text_block_set_current_mark (HkTextBlock *self, int index)
{
  if (self->current == index)
    return;
  self->current = index;
  drop_layout (self);
}

/**
 * hk_text_block_get_mark_y:
 * @self: a block that is laid out
 * @index: which of its marks
 *
 * Returns: where the line of the mark begins, in pixels from the top
 */
double
hk_text_block_get_mark_y (HkTextBlock *self, guint index)
{
  PangoLayout *layout = ensure_layout (self);
  PangoRectangle place;

  pango_layout_set_width (layout, gtk_widget_get_width (GTK_WIDGET (self)) * PANGO_SCALE);
  pango_layout_index_to_pos (layout, (int) g_array_index (self->marks, HkByteRange, index).start,
                             &place);
  return place.y / (double) PANGO_SCALE;
}

/**
 * hk_text_block_set_repairs:
 * @self: a block
 * @ranges: (nullable) (element-type HkByteRange): what to show as repaired in its text
 */
void
hk_text_block_set_repairs (HkTextBlock *self, GArray *ranges)
{
  if (ranges == NULL && self->repairs == NULL)
    return;
  g_clear_pointer (&self->repairs, g_array_unref);
  self->repairs = ranges == NULL ? NULL : g_array_ref (ranges);
  drop_layout (self);
}

/**
 * hk_text_block_set_typography:
 * @self: a block
 * @scale: factor of the size that its style gives
 * @line_spacing: factor of the height of a line, 0 for that of the face
 * @justify: whether lines are set to the full width
 */
void
hk_text_block_set_typography (HkTextBlock *self,
                              double scale,
                              double line_spacing,
                              gboolean justify)
{
  if (self->scale == scale && self->line_spacing == line_spacing && self->justify == justify)
    return;
  self->scale = scale;
  self->line_spacing = line_spacing;
  self->justify = justify;
  drop_layout (self);
}
