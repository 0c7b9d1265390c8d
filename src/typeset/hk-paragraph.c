/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-paragraph-private.h"

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
  hk_paragraph_shape (self, style);
  hk_paragraph_find_kashida_points (self);
  hk_paragraph_sum_up (self);
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
