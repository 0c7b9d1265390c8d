/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the text of a paragraph to glyphs, and how wide each of its characters is. */
#include "config.h"

#include <hb.h>
#include <string.h>

#include "hk-font-probe.h"
#include "hk-paragraph-private.h"

#define ZWNJ "\u200c"

/* How far down it stands, in em. */
#define SUPERSCRIPT (-0.33)
#define SUBSCRIPT 0.17

/* Letters keep their drawn shapes and distances: a justified line adds up, and no hinting program of a
 * face is run for each of its sizes. */
static void
set_exact (PangoContext *context)
{
  const cairo_font_options_t *before = pango_cairo_context_get_font_options (context);
  cairo_font_options_t *options
      = before == NULL ? cairo_font_options_create () : cairo_font_options_copy (before);

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
}

static void
add_attribute (HkParagraph *self, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (self->attributes, attribute);
}

static void
add_arabic (HkParagraph *self, const char *families, gsize start, gsize end)
{
  add_attribute (self, pango_attr_family_new (families), start, end);
  if (hk_font_probe_needs_no_locl (self->context, families, self->size))
    add_attribute (self, pango_attr_font_features_new ("locl=0"), start, end);
}

/* The parts of the text that look otherwise, where they stand in the display text. */
static void
add_spans (HkParagraph *self, PangoAttrList *spans)
{
  GSList *list = pango_attr_list_get_attributes (spans);

  for (GSList *l = list; l != NULL; l = l->next)
    {
      PangoAttribute *span = l->data;
      gsize n = self->display->n_text_bytes;

      span->start_index = self->display->from_text[MIN (span->start_index, n)];
      span->end_index = self->display->from_text[MIN (span->end_index, n)];
      pango_attr_list_insert (self->attributes, span);
    }
  g_slist_free (list);
}

/* Faces go by script and not by one list for all, or the digits and stops of English references would
 * come in the Arabic face. */
static void
add_attributes (HkParagraph *self, const HkParagraphStyle *style)
{
  const char *arabic = style->arabic_family == NULL ? HK_ARABIC_FAMILIES : style->arabic_family;
  const char *latin = style->latin_family == NULL ? HK_LATIN_FAMILIES : style->latin_family;
  gboolean rtl = self->direction == HK_DIRECTION_RTL;
  const char *text = self->display->text;

  self->attributes = pango_attr_list_new ();
  add_attribute (self, pango_attr_size_new_absolute (style->size), 0, G_MAXUINT);
  add_attribute (self, pango_attr_weight_new (style->weight), 0, G_MAXUINT);
  if (!hk_language_has_usual_letters (self->language))
    add_attribute (self, pango_attr_language_new (pango_language_from_string (self->language)), 0,
                   G_MAXUINT);
  if (rtl)
    add_arabic (self, arabic, 0, G_MAXUINT);
  else
    add_attribute (self, pango_attr_family_new (latin), 0, G_MAXUINT);
  for (guint i = 0; i < self->display->isolates->len; i++)
    {
      const HkByteRange *range = &g_array_index (self->display->isolates, HkByteRange, i);
      gsize end = range->start + range->length;

      if (!rtl)
        {
          add_attribute (self, pango_attr_language_new (pango_language_from_string ("fa")),
                         range->start, end);
          add_arabic (self, arabic, range->start, end);
        }
      else if (hk_script_of_text (text + range->start, (gssize) range->length) != HK_SCRIPT_NONE)
        add_attribute (self, pango_attr_family_new (latin), range->start, end);
    }
  if (style->spans != NULL)
    add_spans (self, style->spans);
}

/**
 * hk_paragraph_char_at:
 * @self: a paragraph whose characters are known
 * @byte: a byte of the display text
 *
 * Returns: the number of the character that begins there, or of the next when none does
 */
int
hk_paragraph_char_at (HkParagraph *self, int byte)
{
  int low = 0, high = self->n_chars;

  while (low < high)
    {
      int middle = (low + high) / 2;

      if (self->char_bytes[middle] < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static PangoGlyph
find_tatweel (PangoFont *font, int *width)
{
  hb_font_t *hb = pango_font_get_hb_font (font);
  hb_codepoint_t glyph = 0;

  *width = 0;
  if (hb_font_get_nominal_glyph (hb, 0x640, &glyph))
    *width = hb_font_get_glyph_h_advance (hb, glyph);
  return glyph;
}

/* Few faces have the isolates, and a box would be prepared to show that they are missing. The joiner has
 * as many bytes, is as invisible, and joins as little. */
static char *
without_isolates (const HkDisplayText *display)
{
  char *text = g_strndup (display->text, display->n_bytes);

  /* U+2066 to U+2069 */
  for (char *p = text; (p = strstr (p, "\xe2\x81")) != NULL; p += 2)
    if ((guchar) p[2] >= 0xa6 && (guchar) p[2] <= 0xa9)
      memcpy (p, ZWNJ, strlen (ZWNJ));
  return text;
}

/* How far down glyphs stand, in em. */
static double
find_shift (const PangoItem *item)
{
  for (const GSList *l = item->analysis.extra_attrs; l != NULL; l = l->next)
    {
      const PangoAttribute *attribute = l->data;

      if (attribute->klass->type != PANGO_ATTR_BASELINE_SHIFT)
        continue;
      switch (((const PangoAttrInt *) attribute)->value)
        {
        case PANGO_BASELINE_SHIFT_SUPERSCRIPT:
          return SUPERSCRIPT;
        case PANGO_BASELINE_SHIFT_SUBSCRIPT:
          return SUBSCRIPT;
        default:
          return 0;
        }
    }
  return 0;
}

/* Pango leaves it to who lays text out to shift what is set as superscript. */
static void
shift_glyphs (HkParagraph *self, const PangoItem *item, PangoGlyphString *glyphs)
{
  int shift = (int) (self->size * find_shift (item));

  for (int i = 0; i < glyphs->num_glyphs; i++)
    glyphs->glyphs[i].geometry.y_offset += shift;
}

static void
shape_item (HkParagraph *self, const char *text, PangoItem *item, int first_char)
{
  HkShapedRun run = { item, pango_glyph_string_new (), item->offset, item->offset + item->length };
  g_autofree int *widths = g_new (int, item->num_chars);
  int byte = -1;

  pango_shape_full (text + run.start, item->length, text, (int) self->display->n_bytes,
                    &item->analysis, run.glyphs);
  shift_glyphs (self, item, run.glyphs);
  run.is_arabic = item->analysis.script == G_UNICODE_SCRIPT_ARABIC;
  if (run.is_arabic)
    run.tatweel = find_tatweel (item->analysis.font, &run.tatweel_width);
  pango_glyph_string_get_logical_widths (run.glyphs, text + run.start, item->length,
                                         item->analysis.level, widths);
  for (int i = 0; i < item->num_chars; i++)
    self->advances[first_char + i + 1] = widths[i];
  for (int i = 0; i < run.glyphs->num_glyphs; i++)
    {
      PangoGlyph glyph = run.glyphs->glyphs[i].glyph;

      self->n_missing += glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
      if (run.glyphs->log_clusters[i] == byte)
        continue;
      byte = run.glyphs->log_clusters[i];
      self->cluster_starts[hk_paragraph_char_at (self, run.start + byte)] = 1;
    }
  g_array_append_val (self->runs, run);
}

static void
shape_items (HkParagraph *self)
{
  PangoDirection base
      = self->direction == HK_DIRECTION_RTL ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
  GList *items = pango_itemize_with_base_dir (self->context, base, self->display->text, 0,
                                              (int) self->display->n_bytes, self->attributes, NULL);
  g_autofree char *text = without_isolates (self->display);
  int first_char = 0;

  self->runs = g_array_new (FALSE, FALSE, sizeof (HkShapedRun));
  for (GList *link = items; link != NULL; link = link->next)
    {
      PangoItem *item = link->data;
      int n_chars = item->num_chars;

      shape_item (self, text, item, first_char);
      first_char += n_chars;
    }
  g_list_free (items);
}

static void
index_chars (HkParagraph *self)
{
  glong n_chars;
  const char *p = self->display->text;

  self->chars = g_utf8_to_ucs4_fast (p, (glong) self->display->n_bytes, &n_chars);
  self->n_chars = (int) n_chars;
  self->char_bytes = g_new (int, n_chars + 1);
  for (int i = 0; i <= self->n_chars; i++, p = g_utf8_next_char (p))
    self->char_bytes[i] = (int) (p - self->display->text);
  self->cluster_starts = g_new0 (guint8, n_chars + 1);
  self->advances = g_new0 (int, n_chars + 1);
  self->log_attrs = g_new0 (PangoLogAttr, n_chars + 1);
  pango_get_log_attrs (self->display->text, (int) self->display->n_bytes, -1,
                       pango_language_from_string (self->language), self->log_attrs,
                       self->n_chars + 1);
}

static void
shape_hyphen (HkParagraph *self)
{
  GList *items = pango_itemize (self->context, "-", 0, 1, self->attributes, NULL);

  self->hyphen_item = items->data;
  self->hyphen_glyphs = pango_glyph_string_new ();
  pango_shape_full ("-", 1, "-", 1, &self->hyphen_item->analysis, self->hyphen_glyphs);
  self->hyphen_width = pango_glyph_string_get_width (self->hyphen_glyphs);
  g_list_free (items);
}

/**
 * hk_paragraph_shape:
 * @self: a paragraph with nothing but its text
 * @style: how it looks
 */
void
hk_paragraph_shape (HkParagraph *self, const HkParagraphStyle *style)
{
  set_exact (self->context);
  add_attributes (self, style);
  index_chars (self);
  shape_items (self);
  if (!self->label)
    shape_hyphen (self);
}

static gboolean
is_foreign (HkParagraph *self, gunichar c)
{
  HkScript script = hk_script_of_char (c);

  return self->direction == HK_DIRECTION_RTL && script != HK_SCRIPT_NONE
         && script != HK_SCRIPT_ARABIC;
}

/**
 * hk_paragraph_sum_up:
 * @self: a paragraph that is shaped, whose places for kashidas are found
 *
 * Turns what each character has into running sums, so that what a line holds is one subtraction.
 */
void
hk_paragraph_sum_up (HkParagraph *self)
{
  int n_spaces = 0, width = 0;
  guint next = 0;

  self->spaces = g_new0 (int, self->n_chars + 1);
  self->gaps = g_new0 (int, self->n_chars + 1);
  self->kashidas = g_new0 (int, self->n_chars + 1);
  self->foreign = g_new0 (int, self->n_chars + 1);
  for (int i = 0; i < self->n_chars; i++)
    {
      gunichar c = self->chars[i];
      gboolean here = next < self->kashida_points->len
                      && g_array_index (self->kashida_points, HkKashidaPoint, next).at == i;

      if (c == ' ')
        {
          n_spaces++;
          width += self->advances[i + 1];
        }
      self->advances[i + 1] += self->advances[i];
      self->spaces[i + 1] = self->spaces[i] + (c == ' ' || c == 0xa0);
      self->gaps[i + 1] = self->gaps[i] + self->is_gap[i];
      self->kashidas[i + 1] = self->kashidas[i] + here;
      self->foreign[i + 1] = self->foreign[i] + is_foreign (self, c);
      next += here;
    }
  self->space_width = n_spaces > 0 && width > 0 ? (double) width / n_spaces : self->size / 4.0;
}
