/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-paragraph-private.h"

#include <hb.h>
#include <string.h>

#include "hk-font-probe.h"
#include "hk-kashida.h"

/* Persian words in the margins of two lines or three would stand out. */
#define FEWEST_LINES_FOR_KASHIDA 4

#define ZWNJ "\u200c"

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

  for (char *p = text; (p = strchr (p, '\xe2')) != NULL; p++)
    if (p[1] == '\x81' && p[2] >= '\xa6' && p[2] <= '\xa9')
      memcpy (p, ZWNJ, strlen (ZWNJ));
  return text;
}

static void
shape_item (HkParagraph *self, const char *text, PangoItem *item, int first_char)
{
  HkShapedRun run = { item, pango_glyph_string_new (), item->offset, item->offset + item->length };
  g_autofree int *widths = g_new (int, item->num_chars);
  int byte = -1;

  pango_shape_full (text + run.start, item->length, text, (int) self->display->n_bytes,
                    &item->analysis, run.glyphs);
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
shape (HkParagraph *self)
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

static gboolean
is_foreign (HkParagraph *self, gunichar c)
{
  HkScript script = hk_script_of_char (c);

  return self->direction == HK_DIRECTION_RTL && script != HK_SCRIPT_NONE
         && script != HK_SCRIPT_ARABIC;
}

/* Running sums, so that what a line holds is one subtraction. */
static void
sum_up (HkParagraph *self)
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

/**
 * hk_paragraph_new:
 * @context: a Pango context that is the caller's own; rounding and hinting are turned off in it
 * @text: valid UTF-8, one paragraph
 * @language: (nullable): its BCP 47 tag; %NULL to go by its letters
 * @style: how it looks
 *
 * Returns: (transfer full): the paragraph, shaped but without lines
 */
HkParagraph *
hk_paragraph_new (PangoContext *context,
                  const char *text,
                  const char *language,
                  const HkParagraphStyle *style)
{
  HkParagraph *self = g_new0 (HkParagraph, 1);

  set_exact (context);
  self->context = g_object_ref (context);
  self->text = g_strdup (text);
  self->direction
      = language == NULL ? hk_script_direction (text, -1) : hk_language_direction (language);
  if (language == NULL)
    language = self->direction == HK_DIRECTION_RTL ? "fa" : "en";
  self->language = g_strdup (language);
  self->size = style->size;
  self->label = style->label;
  self->display = hk_display_text_new (text, self->direction, style->digits);
  add_attributes (self, style);
  index_chars (self);
  shape (self);
  hk_paragraph_find_kashida_points (self);
  sum_up (self);
  if (!self->label)
    shape_hyphen (self);
  hk_paragraph_find_break_points (self);
  self->lines = g_array_new (FALSE, FALSE, sizeof (HkLine));
  g_array_set_clear_func (self->lines, (GDestroyNotify) hk_line_clear);
  return self;
}

/**
 * hk_paragraph_free:
 * @self: (nullable) (transfer full): a paragraph
 */
void
hk_paragraph_free (HkParagraph *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->lines);
  for (guint i = 0; i < self->runs->len; i++)
    {
      pango_item_free (g_array_index (self->runs, HkShapedRun, i).item);
      pango_glyph_string_free (g_array_index (self->runs, HkShapedRun, i).glyphs);
    }
  g_array_unref (self->runs);
  g_array_unref (self->points);
  g_array_unref (self->kashida_points);
  g_clear_pointer (&self->hyphen_item, pango_item_free);
  g_clear_pointer (&self->hyphen_glyphs, pango_glyph_string_free);
  pango_attr_list_unref (self->attributes);
  hk_display_text_free (self->display);
  g_free (self->is_gap);
  g_free (self->advances);
  g_free (self->spaces);
  g_free (self->gaps);
  g_free (self->kashidas);
  g_free (self->foreign);
  g_free (self->chars);
  g_free (self->char_bytes);
  g_free (self->cluster_starts);
  g_free (self->log_attrs);
  g_object_unref (self->context);
  g_free (self->language);
  g_free (self->text);
  g_free (self);
}

/**
 * hk_paragraph_get_text:
 * @self: a paragraph
 *
 * Returns: (transfer none): the text as it was given
 */
const char *
hk_paragraph_get_text (HkParagraph *self)
{
  return self->text;
}

/**
 * hk_paragraph_get_n_bytes:
 * @self: a paragraph
 *
 * Returns: the length of its text
 */
gsize
hk_paragraph_get_n_bytes (HkParagraph *self)
{
  return self->display->n_text_bytes;
}

/**
 * hk_paragraph_get_direction:
 * @self: a paragraph
 *
 * Returns: which way it runs
 */
HkDirection
hk_paragraph_get_direction (HkParagraph *self)
{
  return self->direction;
}

/**
 * hk_paragraph_count_missing:
 * @self: a paragraph
 *
 * Returns: how many of its characters no installed face can draw
 */
guint
hk_paragraph_count_missing (HkParagraph *self)
{
  return self->n_missing;
}

static HkMeasures
measures_of (HkParagraph *self)
{
  return (HkMeasures){
    .points = (const HkBreakPoint *) (void *) self->points->data,
    .n_points = self->points->len,
    .advances = self->advances,
    .spaces = self->spaces,
    .gaps = self->gaps,
    .kashidas = self->kashidas,
    .foreign = self->foreign,
    .hyphen_width = self->hyphen_width,
    .space_width = self->space_width,
    .em = self->size,
  };
}

/* The best places for the kashidas of a line: by rank, apart from each other and not above or below
 * that of the line before. */
static void
place_kashidas (HkParagraph *self, HkLine *line, int *x_before)
{
  int chosen[HK_MOST_KASHIDAS], n = 0;

  while (n < line->fit.n_kashidas)
    {
      const HkKashidaPoint *best = NULL;
      double least = 1e9;

      for (int i = self->kashidas[line->first]; i < self->kashidas[line->last]; i++)
        {
          const HkKashidaPoint *point = &g_array_index (self->kashida_points, HkKashidaPoint, i);
          int x = self->advances[point->at] - self->advances[line->first];
          double cost = point->rank + (ABS (x - *x_before) < self->size * 3 / 2 ? 5 : 0);

          for (int k = 0; k < n; k++)
            {
              double apart = ABS (x - chosen[k]) / (double) self->size;

              cost += apart == 0 ? 1e9 : apart < 4 ? 100 : 6 / apart;
            }
          if (cost < least)
            {
              least = cost;
              best = point;
            }
        }
      if (best == NULL)
        break;
      chosen[n] = self->advances[best->at] - self->advances[line->first];
      line->kashidas[n++] = best->byte;
    }
  *x_before = n > 0 ? chosen[0] : -self->size * 10;
}

static void
fill_lines (HkParagraph *self,
            const HkMeasures *measures,
            const HkSetting *setting,
            const GArray *ends)
{
  int x_before = -self->size * 10, from = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      const HkBreakPoint *start = &measures->points[from];
      const HkBreakPoint *end = &measures->points[g_array_index (ends, int, i)];
      HkLine line = { start->at, MAX (start->at, end->trimmed), end->hyphen };
      int natural = hk_line_natural_width (measures, line.first, line.last, line.hyphen);

      if (setting->justify && (i + 1 < ends->len || natural > self->measure))
        line.fit
            = hk_line_fit (measures, setting, line.first, line.last, line.hyphen, self->measure);
      place_kashidas (self, &line, &x_before);
      line.width = natural;
      g_array_append_val (self->lines, line);
      from = g_array_index (ends, int, i);
    }
}

/* Breaks what stands between two break points as a paragraph of its own. */
static void
break_part (HkParagraph *self, const HkSetting *setting, guint from, guint to)
{
  HkMeasures measures = measures_of (self);
  HkSetting used = *setting;
  g_autoptr (GArray) ends = NULL;

  measures.points += from;
  measures.n_points = to - from + 1;
  ends = hk_line_breaker_break (&measures, &used, self->measure);
  if (used.kashida != HK_KASHIDA_NONE && ends->len < FEWEST_LINES_FOR_KASHIDA)
    {
      used.kashida = HK_KASHIDA_NONE;
      g_array_unref (ends);
      ends = hk_line_breaker_break (&measures, &used, self->measure);
    }
  fill_lines (self, &measures, &used, ends);
}

/* Returns the first point from @point on at which a line may begin anyway, at or after a byte. */
static guint
find_point (HkParagraph *self, guint point, gsize byte)
{
  for (; point + 1 < self->points->len; point++)
    {
      const HkBreakPoint *here = &g_array_index (self->points, HkBreakPoint, point);

      if (self->display->to_text[self->char_bytes[here->at]] >= byte && !here->hyphen
          && !here->emergency)
        break;
    }
  return point;
}

/**
 * hk_paragraph_break:
 * @self: a paragraph
 * @measure: the width of its lines, in Pango units
 * @setting: how it is set
 *
 * Breaks it into lines. Glyphs are not touched; they are made when a line is drawn or asked about.
 */
void
hk_paragraph_break (HkParagraph *self, int measure, const HkSetting *setting)
{
  hk_paragraph_break_parts (self, measure, setting, NULL, 0);
}

/**
 * hk_paragraph_break_parts:
 * @self: a paragraph
 * @measure: the width of its lines, in Pango units
 * @setting: how it is set
 * @starts: (nullable) (array length=n_starts): bytes at which a part begins, rising
 * @n_starts: how many
 *
 * Breaks it into lines as hk_paragraph_break() does, but each part begins a line of its own and is set
 * as a paragraph would be. A part that begins where no line can begins at the next place where one can.
 */
void
hk_paragraph_break_parts (HkParagraph *self,
                          int measure,
                          const HkSetting *setting,
                          const gsize *starts,
                          guint n_starts)
{
  HkSetting used = *setting;
  guint from = 0;

  self->measure = MAX (measure, 1);
  if (self->direction == HK_DIRECTION_LTR)
    used.kashida = HK_KASHIDA_NONE;
  g_array_set_size (self->lines, 0);
  for (guint i = 0; i < n_starts; i++)
    {
      guint to = find_point (self, from, starts[i]);

      if (to > from)
        break_part (self, &used, from, to);
      from = to;
    }
  if (from == 0 || from + 1 < self->points->len)
    break_part (self, &used, from, self->points->len - 1);
}

/**
 * hk_paragraph_get_n_lines:
 * @self: a paragraph
 *
 * Returns: how many lines it was broken into; 0 for an empty text
 */
guint
hk_paragraph_get_n_lines (HkParagraph *self)
{
  return self->lines->len;
}

/**
 * hk_paragraph_get_line:
 * @self: a paragraph
 * @line: the line's number, from 0
 *
 * Returns: what there is to know about the line
 */
HkLineInfo
hk_paragraph_get_line (HkParagraph *self, guint line)
{
  const HkLine *built = hk_paragraph_build_line (self, line);

  return (HkLineInfo){
    .start = self->display->to_text[self->char_bytes[built->first]],
    .end = self->display->to_text[self->char_bytes[built->last]],
    .x = built->x,
    .width = built->width,
    .hyphen = built->hyphen,
    .factor = built->fit.space / self->space_width,
    .n_kashidas = built->fit.n_kashidas,
  };
}
