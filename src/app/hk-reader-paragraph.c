/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-reader-paragraph.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

#include "hk-link.h"
#include "hk-print-link.h"
#include "hk-reader-input.h"

#define NARROW_EM 20 /* below it Latin script is set ragged */
#define LINE_OF_SIZE 1.25
#define BASELINE 0.7   /* of the height of a line */
#define LEAST_CHARS 10 /* of the narrowest column */

struct _HkReaderParagraph
{
  GtkWidget parent_instance;

  char *text;
  char *language;
  HkReaderStyle style;
  char *persian_family;
  char *latin_family;
  GArray *marks; /* HkByteRange, as the next two */
  GArray *repairs;
  GArray *links; /* HkPrintLink */
  GArray *lit;
  gboolean lit_alone; /* whether what is lit has no counterpart */
  int current;        /* index into marks, or -1 */
  gsize anchor, caret;

  HkParagraph *paragraph; /* NULL until it is measured */
  int size;               /* Pango units */
  int width;              /* for which it is broken, or -1 */
  GArray *parts;          /* gsize: bytes at which a part begins on a line of its own, 0 first */
  GArray *part_lines;     /* guint: the first line of each part */
  GArray *part_tops;      /* double: where each part begins, from the top in pixels */
  HkReaderColumn *column; /* not owned; NULL while it stands in none */
  GtkWidget *accessible;  /* tells screen readers of the text; never seen */
};

enum
{
  SIGNAL_POINTED,
  SIGNAL_ACTIVATED,
  SIGNAL_MENU,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void editable_init (GtkEditableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HkReaderParagraph,
                               hk_reader_paragraph,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_EDITABLE, editable_init))

/* Custom widgets have no text interface of their own before GTK 4.14; one that says it is editable,
 * through a delegate, has. */
static GtkEditable *
get_delegate (GtkEditable *editable)
{
  return GTK_EDITABLE (HK_READER_PARAGRAPH (editable)->accessible);
}

static void
editable_init (GtkEditableInterface *iface)
{
  iface->get_delegate = get_delegate;
}

static void
drop_paragraph (HkReaderParagraph *self)
{
  g_clear_pointer (&self->paragraph, hk_paragraph_free);
  self->width = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static int
css_size (HkReaderParagraph *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;
  return (int) (size * self->style.scale);
}

static void
ensure_paragraph (HkReaderParagraph *self)
{
  HkParagraphStyle style
      = { 0, PANGO_WEIGHT_NORMAL, self->latin_family, self->persian_family, self->style.digits };
  PangoContext *context;

  if (self->paragraph != NULL)
    return;
  context = gtk_widget_create_pango_context (GTK_WIDGET (self));
  style.size = self->size = css_size (self);
  style.weight = pango_font_description_get_weight (pango_context_get_font_description (context));
  self->paragraph = hk_paragraph_new (context, self->text, self->language, &style);
  g_object_unref (context);
}

static void
ensure_lines (HkReaderParagraph *self, int width)
{
  HkSetting setting = { self->style.justify, TRUE, self->style.kashida };

  ensure_paragraph (self);
  if (self->width == width)
    return;
  self->width = width;
  if (hk_paragraph_get_direction (self->paragraph) == HK_DIRECTION_LTR
      && width * PANGO_SCALE < NARROW_EM * self->size)
    setting.justify = FALSE;
  hk_paragraph_break_parts (self->paragraph, width * PANGO_SCALE, &setting,
                            (const gsize *) (void *) self->parts->data, self->parts->len);
  g_array_set_size (self->part_lines, 0);
  for (guint i = 0; i < self->parts->len; i++)
    {
      guint line = hk_paragraph_find_line (self->paragraph, g_array_index (self->parts, gsize, i));

      g_array_append_val (self->part_lines, line);
    }
}

/* Of the size and not of the face, so that both languages share their baselines. */
static double
line_height (HkReaderParagraph *self)
{
  return round (self->size / (double) PANGO_SCALE * self->style.line_spacing * LINE_OF_SIZE);
}

/* Which part a line belongs to; 0 where there are none. */
static guint
part_of_line (HkReaderParagraph *self, guint line)
{
  guint low = 0, high = self->part_lines->len;

  while (low + 1 < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->part_lines, guint, middle) <= line)
        low = middle;
      else
        high = middle;
    }
  return low;
}

static double
line_top (HkReaderParagraph *self, guint line)
{
  guint part = part_of_line (self, line);

  if (part >= self->part_tops->len || part >= self->part_lines->len)
    return line * line_height (self);
  return g_array_index (self->part_tops, double, part)
         + (line - g_array_index (self->part_lines, guint, part)) * line_height (self);
}

/* The line at a height, or the nearest above. */
static guint
line_at (HkReaderParagraph *self, double y)
{
  guint low = 0, high = hk_paragraph_get_n_lines (self->paragraph);

  while (low + 1 < high)
    {
      guint middle = (low + high) / 2;

      if (line_top (self, middle) <= y)
        low = middle;
      else
        high = middle;
    }
  return low;
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
  int em;

  ensure_paragraph (self);
  em = self->size / PANGO_SCALE;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = em * LEAST_CHARS / 2;
      *natural = em * NARROW_EM;
      return;
    }
  ensure_lines (self, for_size < 0 ? em * NARROW_EM : for_size);
  *minimum = *natural
      = (int) ceil (hk_paragraph_get_n_lines (self->paragraph) * line_height (self));
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ensure_lines (HK_READER_PARAGRAPH (widget), width);
}

/* Drawing */

static void
append_ranges (HkReaderParagraph *self,
               GtkSnapshot *snapshot,
               const GArray *ranges,
               const GdkRGBA *color,
               int only)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HkLineSpan));
  double height = line_height (self);

  for (guint i = 0; ranges != NULL && i < ranges->len; i++)
    {
      const HkByteRange *range = &g_array_index (ranges, HkByteRange, i);

      if (only < 0 || (int) i == only)
        hk_paragraph_add_spans (self->paragraph, range->start, range->start + range->length, spans);
    }
  for (guint i = 0; i < spans->len; i++)
    {
      const HkLineSpan *span = &g_array_index (spans, HkLineSpan, i);
      graphene_rect_t place
          = GRAPHENE_RECT_INIT ((float) span->x / PANGO_SCALE, (float) line_top (self, span->line),
                                (float) span->width / PANGO_SCALE, (float) height);

      gtk_snapshot_append_color (snapshot, color, &place);
    }
}

/* A line below a stretch of the text. */
static void
append_underline (HkReaderParagraph *self,
                  GtkSnapshot *snapshot,
                  gsize start,
                  gsize end,
                  const GdkRGBA *color,
                  double thickness)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HkLineSpan));
  double depth = BASELINE * line_height (self) + self->size / (double) PANGO_SCALE * 0.3;

  hk_paragraph_add_spans (self->paragraph, start, end, spans);
  for (guint i = 0; i < spans->len; i++)
    {
      const HkLineSpan *span = &g_array_index (spans, HkLineSpan, i);

      gtk_snapshot_append_color (snapshot, color,
                                 &GRAPHENE_RECT_INIT ((float) span->x / PANGO_SCALE,
                                                      (float) (line_top (self, span->line) + depth),
                                                      (float) span->width / PANGO_SCALE,
                                                      (float) thickness));
    }
}

static void
append_repairs (HkReaderParagraph *self, GtkSnapshot *snapshot)
{
  static const GdkRGBA pencil = { 0.15f, 0.64f, 0.41f, 1 };

  for (guint i = 0; self->repairs != NULL && i < self->repairs->len; i++)
    {
      const HkByteRange *range = &g_array_index (self->repairs, HkByteRange, i);

      append_underline (self, snapshot, range->start, range->start + range->length, &pencil, 1.5);
    }
}

static void
append_links (HkReaderParagraph *self, GtkSnapshot *snapshot)
{
  GdkRGBA accent = { 0.21f, 0.52f, 0.89f, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_color",
                                  &accent);
  for (guint i = 0; self->links != NULL && i < self->links->len; i++)
    {
      const HkPrintLink *link = &g_array_index (self->links, HkPrintLink, i);

      append_underline (self, snapshot, link->start, link->end, &accent, 1);
    }
}

static void
append_grounds (HkReaderParagraph *self, GtkSnapshot *snapshot)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  AdwStyleManager *manager
      = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  gboolean dark = adw_style_manager_get_dark (manager);
  const GdkRGBA mark = dark ? (GdkRGBA){ 0.48f, 0.36f, 0, 1 } : (GdkRGBA){ 0.98f, 0.89f, 0.47f, 1 };
  const GdkRGBA current = dark ? (GdkRGBA){ 0.78f, 0.27f, 0, 1 } : (GdkRGBA){ 1, 0.64f, 0.28f, 1 };
  GdkRGBA accent = { 0.21f, 0.52f, 0.89f, 1 }, ink;
  HkByteRange selected
      = { MIN (self->anchor, self->caret), ABS ((gssize) self->anchor - (gssize) self->caret) };
  g_autoptr (GArray) selection = g_array_new (FALSE, FALSE, sizeof (HkByteRange));

  gtk_style_context_lookup_color (context, "accent_bg_color", &accent);
  gtk_style_context_get_color (context, &ink);
  ink.alpha = 0.07f;
  accent.alpha = 0.15f;
  append_ranges (self, snapshot, self->lit, self->lit_alone ? &ink : &accent, -1);
  append_ranges (self, snapshot, self->marks, &mark, -1);
  if (self->current >= 0)
    append_ranges (self, snapshot, self->marks, &current, self->current);
  accent.alpha = 0.35f;
  g_array_append_val (selection, selected);
  append_ranges (self, snapshot, selection, &accent, -1);
}

typedef struct
{
  GtkSnapshot *snapshot;
  GdkRGBA color;
  double baseline;
} Drawing;

static void
append_glyphs (PangoFont *font, PangoGlyphString *glyphs, int x, gpointer data)
{
  const Drawing *drawing = data;
  graphene_point_t origin
      = GRAPHENE_POINT_INIT ((float) x / PANGO_SCALE, (float) drawing->baseline);
  GskRenderNode *node = gsk_text_node_new (font, glyphs, &drawing->color, &origin);

  /* Runs of nothing but spaces have no node. */
  if (node == NULL)
    return;
  gtk_snapshot_append_node (drawing->snapshot, node);
  gsk_render_node_unref (node);
}

static void
append_caret (HkReaderParagraph *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  double height = line_height (self);
  guint line = hk_paragraph_find_line (self->paragraph, self->caret);
  double x = hk_paragraph_get_caret_x (self->paragraph, self->caret) / (double) PANGO_SCALE;

  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) x - 0.75f,
                                                  (float) (line_top (self, line) + height * 0.12),
                                                  1.5f, (float) (height * 0.76)));
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HkReaderParagraph *self = HK_READER_PARAGRAPH (widget);
  Drawing drawing = { snapshot };
  double height;

  ensure_lines (self, gtk_widget_get_width (widget));
  height = line_height (self);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &drawing.color);
  append_grounds (self, snapshot);
  append_repairs (self, snapshot);
  append_links (self, snapshot);
  for (guint i = 0; i < hk_paragraph_get_n_lines (self->paragraph); i++)
    {
      drawing.baseline = line_top (self, i) + BASELINE * height;
      hk_paragraph_foreach_glyphs (self->paragraph, i, append_glyphs, &drawing);
    }
  if (gtk_widget_has_focus (widget))
    append_caret (self, snapshot, &drawing.color);
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
  HkReaderParagraph *self = HK_READER_PARAGRAPH (widget);
  double top;
  guint line;

  if (x < 0 || y < 0 || x >= gtk_widget_get_width (widget) || y >= gtk_widget_get_height (widget))
    return FALSE;
  if (self->part_tops->len == 0)
    return TRUE;
  ensure_lines (self, gtk_widget_get_width (widget));
  line = line_at (self, y);
  top = line_top (self, line);
  return y >= top && y < top + line_height (self);
}

static void
css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  HkReaderParagraph *self = HK_READER_PARAGRAPH (widget);

  GTK_WIDGET_CLASS (hk_reader_paragraph_parent_class)->css_changed (widget, change);
  if (self->paragraph != NULL && css_size (self) != self->size)
    drop_paragraph (self);
  gtk_widget_queue_draw (widget);
}

static void
system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (hk_reader_paragraph_parent_class)->system_setting_changed (widget, setting);
  /* That icons are there is told too, soon after the start. */
  if (setting != GTK_SYSTEM_SETTING_ICON_THEME && setting != GTK_SYSTEM_SETTING_DISPLAY)
    drop_paragraph (HK_READER_PARAGRAPH (widget));
}

static void
hk_reader_paragraph_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (!gtk_editable_delegate_get_property (object, id, value, pspec))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hk_reader_paragraph_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (!gtk_editable_delegate_set_property (object, id, value, pspec))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hk_reader_paragraph_dispose (GObject *object)
{
  HkReaderParagraph *self = HK_READER_PARAGRAPH (object);

  if (self->accessible != NULL)
    {
      gtk_editable_finish_delegate (GTK_EDITABLE (self));
      g_clear_pointer (&self->accessible, gtk_widget_unparent);
    }
  g_clear_pointer (&self->paragraph, hk_paragraph_free);
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
  g_free (self->persian_family);
  g_free (self->latin_family);
  g_array_unref (self->parts);
  g_array_unref (self->part_lines);
  g_array_unref (self->part_tops);
  G_OBJECT_CLASS (hk_reader_paragraph_parent_class)->finalize (object);
}

static void
hk_reader_paragraph_class_init (HkReaderParagraphClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hk_reader_paragraph_dispose;
  object_class->finalize = hk_reader_paragraph_finalize;
  object_class->get_property = hk_reader_paragraph_get_property;
  object_class->set_property = hk_reader_paragraph_set_property;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->snapshot = snapshot;
  widget_class->get_request_mode = get_request_mode;
  widget_class->contains = contains;
  widget_class->css_changed = css_changed;
  widget_class->system_setting_changed = system_setting_changed;

  gtk_editable_install_properties (object_class, 1);

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
  gtk_widget_class_set_css_name (widget_class, "readerparagraph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
}

static void
hk_reader_paragraph_init (HkReaderParagraph *self)
{
  self->text = g_strdup ("");
  self->style = (HkReaderStyle){ 1, 1.4, TRUE, HK_KASHIDA_DISCREET };
  self->current = -1;
  self->width = -1;
  self->parts = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->part_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->part_tops = g_array_new (FALSE, FALSE, sizeof (double));
  self->accessible = gtk_text_new ();
  gtk_widget_set_parent (self->accessible, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->accessible, FALSE);
  gtk_widget_set_focusable (self->accessible, FALSE);
  gtk_editable_init_delegate (GTK_EDITABLE (self));
  gtk_editable_set_editable (GTK_EDITABLE (self->accessible), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE,
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE, -1);
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
  g_free (self->text);
  self->text = g_strdup (text);
  g_free (self->language);
  self->language = g_strdup (language);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->lit, g_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
  self->links = hk_print_links_find (text);
  self->anchor = self->caret = 0;
  gtk_editable_set_text (GTK_EDITABLE (self->accessible), text);
  drop_paragraph (self);
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
  self->style = *style;
  g_free (self->persian_family);
  self->persian_family = g_strdup (style->persian_family);
  g_free (self->latin_family);
  self->latin_family = g_strdup (style->latin_family);
  drop_paragraph (self);
}

static void
set_ranges (HkReaderParagraph *self, GArray **place, GArray *ranges)
{
  if (*place == ranges)
    return;
  g_clear_pointer (place, g_array_unref);
  *place = ranges == NULL ? NULL : g_array_ref (ranges);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * hk_reader_paragraph_set_marks:
 * @self: a paragraph
 * @ranges: (nullable) (element-type HkByteRange): what to mark as found
 */
void
hk_reader_paragraph_set_marks (HkReaderParagraph *self, GArray *ranges)
{
  self->current = -1;
  set_ranges (self, &self->marks, ranges);
}

/**
 * hk_reader_paragraph_count_marks:
 * @self: a paragraph
 *
 * Returns: how many places are marked
 */
guint
hk_reader_paragraph_count_marks (HkReaderParagraph *self)
{
  return self->marks == NULL ? 0 : self->marks->len;
}

/**
 * hk_reader_paragraph_set_current_mark:
 * @self: a paragraph
 * @index: which of its marks stands out, or -1
 */
void
hk_reader_paragraph_set_current_mark (HkReaderParagraph *self, int index)
{
  if (self->current == index)
    return;
  self->current = index;
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
  ensure_lines (self, gtk_widget_get_width (GTK_WIDGET (self)));
  return line_top (self, hk_paragraph_find_line (self->paragraph, byte));
}

/**
 * hk_reader_paragraph_get_mark:
 * @self: a paragraph
 * @index: which of its marks
 *
 * Returns: the byte at which it begins
 */
gsize
hk_reader_paragraph_get_mark (HkReaderParagraph *self, guint index)
{
  return g_array_index (self->marks, HkByteRange, index).start;
}

/**
 * hk_reader_paragraph_set_repairs:
 * @self: a paragraph
 * @ranges: (nullable) (element-type HkByteRange): what to show as repaired
 */
void
hk_reader_paragraph_set_repairs (HkReaderParagraph *self, GArray *ranges)
{
  set_ranges (self, &self->repairs, ranges);
}

/**
 * hk_reader_paragraph_set_lit:
 * @self: a paragraph
 * @ranges: (nullable) (element-type HkByteRange): the sentences that are lit
 * @alone: whether they have no counterpart, which their colour tells
 */
void
hk_reader_paragraph_set_lit (HkReaderParagraph *self, GArray *ranges, gboolean alone)
{
  self->lit_alone = alone;
  set_ranges (self, &self->lit, ranges);
}

static const HkPrintLink *
find_link (HkReaderParagraph *self, gsize byte)
{
  for (guint i = 0; self->links != NULL && i < self->links->len; i++)
    {
      const HkPrintLink *link = &g_array_index (self->links, HkPrintLink, i);

      if (byte >= link->start && byte <= link->end)
        return link;
    }
  return NULL;
}

/* As the text has it, and not as a PDF would, so that the person sees what is opened. */
static char *
dup_address (HkReaderParagraph *self, const HkPrintLink *link)
{
  g_autofree char *words = g_strndup (self->text + link->start, link->end - link->start);

  return g_str_has_prefix (words, "10.") ? hk_link_from_doi (words) : hk_link_from_url (words);
}

/**
 * hk_reader_paragraph_dup_link:
 * @self: a paragraph
 * @byte: a byte of its text
 *
 * Returns: (transfer full) (nullable): where the link there leads; %NULL where there is none
 */
char *
hk_reader_paragraph_dup_link (HkReaderParagraph *self, gsize byte)
{
  const HkPrintLink *link = find_link (self, byte);

  return link == NULL ? NULL : dup_address (self, link);
}

/**
 * hk_reader_paragraph_dup_link_at:
 * @self: a paragraph that is laid out
 * @x: in its coordinates
 * @y: in its coordinates
 *
 * Returns: (transfer full) (nullable): where the link leads that is drawn there
 */
char *
hk_reader_paragraph_dup_link_at (HkReaderParagraph *self, double x, double y)
{
  const HkPrintLink *link = find_link (self, hk_reader_paragraph_hit (self, x, y));
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HkLineSpan));

  if (link == NULL)
    return NULL;
  hk_paragraph_add_spans (self->paragraph, link->start, link->end, spans);
  for (guint i = 0; i < spans->len; i++)
    {
      const HkLineSpan *span = &g_array_index (spans, HkLineSpan, i);
      double top = line_top (self, span->line);

      if (x * PANGO_SCALE >= span->x && x * PANGO_SCALE < span->x + span->width && y >= top
          && y < top + line_height (self))
        return dup_address (self, link);
    }
  return NULL;
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
  gtk_editable_select_region (GTK_EDITABLE (self->accessible),
                              (int) g_utf8_pointer_to_offset (self->text, self->text + anchor),
                              (int) g_utf8_pointer_to_offset (self->text, self->text + caret));
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
  ensure_lines (self, gtk_widget_get_width (GTK_WIDGET (self)));
  return hk_paragraph_hit (self->paragraph, line_at (self, y), (int) (x * PANGO_SCALE));
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
  int line;

  ensure_lines (self, gtk_widget_get_width (GTK_WIDGET (self)));
  line = (int) hk_paragraph_find_line (self->paragraph, self->caret) + direction;
  if (line < 0 || line >= (int) hk_paragraph_get_n_lines (self->paragraph))
    return self->caret;
  return hk_paragraph_hit (self->paragraph, (guint) line,
                           hk_paragraph_get_caret_x (self->paragraph, self->caret));
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
  HkLineInfo line;

  ensure_lines (self, gtk_widget_get_width (GTK_WIDGET (self)));
  if (hk_paragraph_get_n_lines (self->paragraph) == 0)
    return 0;
  line = hk_paragraph_get_line (self->paragraph,
                                hk_paragraph_find_line (self->paragraph, self->caret));
  return end ? line.end : line.start;
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
  guint n = starts == NULL ? 0 : starts->len;

  if (n == self->parts->len
      && (n == 0 || memcmp (starts->data, self->parts->data, n * sizeof (gsize)) == 0))
    return;
  g_array_set_size (self->parts, 0);
  g_array_set_size (self->part_tops, 0);
  if (n > 0)
    g_array_append_vals (self->parts, starts->data, n);
  self->width = -1;
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
  guint first, n;

  ensure_lines (self, width);
  n = hk_paragraph_get_n_lines (self->paragraph);
  if (part >= self->part_lines->len)
    return n;
  first = g_array_index (self->part_lines, guint, part);
  return (part + 1 < self->part_lines->len ? g_array_index (self->part_lines, guint, part + 1) : n)
         - first;
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
  if (tops->len == self->part_tops->len
      && memcmp (tops->data, self->part_tops->data, tops->len * sizeof (double)) == 0)
    return;
  g_array_set_size (self->part_tops, 0);
  g_array_append_vals (self->part_tops, tops->data, tops->len);
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
  ensure_paragraph (self);
  return line_height (self);
}

/**
 * hk_reader_paragraph_get_depth:
 * @self: a paragraph that is laid out
 * @byte: a byte of its text
 * @at_end: whether what ends before the byte is asked for, and not what begins there
 *
 * Returns: how far down the text reaches there, in pixels, counting a part of a line as a part of its
 *   height, so that sentences that share a line do not overlap
 */
double
hk_reader_paragraph_get_depth (HkReaderParagraph *self, gsize byte, gboolean at_end)
{
  HkLineInfo info;
  guint line;
  double part;

  ensure_lines (self, gtk_widget_get_width (GTK_WIDGET (self)));
  if (hk_paragraph_get_n_lines (self->paragraph) == 0)
    return 0;
  line = hk_paragraph_find_line (self->paragraph, at_end && byte > 0 ? byte - 1 : byte);
  info = hk_paragraph_get_line (self->paragraph, line);
  if (at_end && byte >= info.end)
    return line_top (self, line) + line_height (self);
  part = (hk_paragraph_get_caret_x (self->paragraph, byte) - info.x) / (double) MAX (info.width, 1);
  if (hk_paragraph_get_direction (self->paragraph) == HK_DIRECTION_RTL)
    part = 1 - part;
  return line_top (self, line) + CLAMP (part, 0, 1) * line_height (self);
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
  ensure_lines (self, gtk_widget_get_width (GTK_WIDGET (self)));
  return self->paragraph;
}
