/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-paragraph-private.h"

static int
char_at (HkParagraph *self, gsize byte)
{
  return hk_paragraph_char_at (self, (int) self->display
                                         ->from_text[MIN (byte, self->display->n_text_bytes)]);
}

static gsize
text_byte (HkParagraph *self, int character)
{
  return self->display->to_text[self->char_bytes[character]];
}

/**
 * hk_paragraph_get_width:
 * @self: a paragraph
 *
 * Returns: how wide it is on one line
 */
int
hk_paragraph_get_width (HkParagraph *self)
{
  return self->advances[self->n_chars];
}

/**
 * hk_paragraph_find_line:
 * @self: a paragraph with lines
 * @byte: a byte of its text
 *
 * Returns: the line in which it stands; a space at the end of a line belongs to it
 */
guint
hk_paragraph_find_line (HkParagraph *self, gsize byte)
{
  int at = char_at (self, byte);
  guint low = 0, high = self->lines->len;

  while (low + 1 < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->lines, HkLine, middle).first <= at)
        low = middle;
      else
        high = middle;
    }
  return low;
}

static int
x_in_run (HkParagraph *self, const HkGlyphRun *part, int byte)
{
  int x;

  pango_glyph_string_index_to_x (part->glyphs, self->display->text + part->start,
                                 part->end - part->start, &part->run->item->analysis,
                                 byte - part->start, FALSE, &x);
  return part->x + x;
}

/**
 * hk_paragraph_get_caret_x:
 * @self: a paragraph with lines
 * @byte: a byte of its text
 *
 * Returns: where the caret before it stands in its line, from the left edge of the measure
 */
int
hk_paragraph_get_caret_x (HkParagraph *self, gsize byte)
{
  const HkLine *line;
  int display = self->char_bytes[char_at (self, byte)];

  if (self->lines->len == 0)
    return self->direction == HK_DIRECTION_RTL ? self->measure : 0;
  line = hk_paragraph_build_line (self, hk_paragraph_find_line (self, byte));
  for (guint i = 0; i < line->runs->len; i++)
    {
      const HkGlyphRun *part = &g_array_index (line->runs, HkGlyphRun, i);

      if (display >= part->start && display < part->end)
        return x_in_run (self, part, display);
    }
  return self->direction == HK_DIRECTION_RTL
             ? line->x
             : line->x + line->width - (line->hyphen ? self->hyphen_width : 0);
}

static gboolean
is_place (HkParagraph *self, int at)
{
  gboolean is_own
      = self->display->from_text[text_byte (self, at)] == (guint32) self->char_bytes[at];

  /* An isolate's control stands at the same byte of the text as what follows it. */
  return at == self->n_chars || (self->log_attrs[at].is_cursor_position && is_own);
}

/**
 * hk_paragraph_is_caret_place:
 * @self: a paragraph
 * @byte: a byte of its text
 *
 * Returns: whether a caret may stand before it
 */
gboolean
hk_paragraph_is_caret_place (HkParagraph *self, gsize byte)
{
  int at = char_at (self, byte);

  return text_byte (self, at) == byte && is_place (self, at);
}

/**
 * hk_paragraph_hit:
 * @self: a paragraph with lines
 * @line: a line
 * @x: from the left edge of the measure
 *
 * Returns: the byte of the text before which a caret stands nearest to @x
 */
gsize
hk_paragraph_hit (HkParagraph *self, guint line, int x)
{
  const HkLine *built;
  const HkGlyphRun *part = NULL;
  const char *p;
  int byte, trailing, at;

  if (self->lines->len == 0)
    return 0;
  built = hk_paragraph_build_line (self, line);
  for (guint i = 0; i < built->runs->len; i++)
    {
      part = &g_array_index (built->runs, HkGlyphRun, i);
      if (x < part->x + part->width)
        break;
    }
  if (part == NULL)
    return text_byte (self, built->first);
  /* At its very edge Pango answers with the other end of the run. */
  x = CLAMP (x - part->x, 0, MAX (part->width - 1, 0));
  pango_glyph_string_x_to_index (part->glyphs, self->display->text + part->start,
                                 part->end - part->start, &part->run->item->analysis, x, &byte,
                                 &trailing);
  p = self->display->text + part->start + byte;
  for (int i = 0; i < trailing; i++)
    p = g_utf8_next_char (p);
  at = char_at (self, self->display->to_text[p - self->display->text]);
  /* A caret never stands inside what is drawn as one, such as a letter with its ZWNJ. */
  while (at > built->first && at < built->last && !is_place (self, at))
    at += trailing > 0 ? 1 : -1;
  /* The end of a full line is before its space, not at the head of the next. */
  return text_byte (self, MIN (at, built->last));
}

static void
add_span (GArray *spans, guint line, int one, int other)
{
  HkLineSpan span = { line, MIN (one, other), ABS (one - other) };
  HkLineSpan *last = spans->len == 0 ? NULL : &g_array_index (spans, HkLineSpan, spans->len - 1);

  if (span.width == 0)
    return;
  if (last != NULL && last->line == line && ABS (last->x + last->width - span.x) <= 1)
    last->width += span.width;
  else
    g_array_append_val (spans, span);
}

/**
 * hk_paragraph_add_spans:
 * @self: a paragraph with lines
 * @start: the first byte
 * @end: the byte after the last
 * @spans: (element-type HkLineSpan): the array to add to
 *
 * Finds where a stretch of the text stands: one span or more on each of its lines.
 */
void
hk_paragraph_add_spans (HkParagraph *self, gsize start, gsize end, GArray *spans)
{
  int first = self->char_bytes[char_at (self, start)], last = self->char_bytes[char_at (self, end)];

  if (start >= end || self->lines->len == 0)
    return;
  for (guint i = hk_paragraph_find_line (self, start); i < self->lines->len; i++)
    {
      const HkLine *line = hk_paragraph_build_line (self, i);

      if (self->char_bytes[line->first] >= last)
        return;
      for (guint k = 0; k < line->runs->len; k++)
        {
          const HkGlyphRun *part = &g_array_index (line->runs, HkGlyphRun, k);
          int from = MAX (first, part->start), to = MIN (last, part->end);

          if (from < to)
            add_span (spans, i, x_in_run (self, part, from), x_in_run (self, part, to));
        }
    }
}

/**
 * hk_paragraph_step:
 * @self: a paragraph
 * @byte: where the caret stands
 * @step: how far
 * @forward: towards the end of the text, whichever side that is
 *
 * Returns: the next place for a caret; @byte itself at the end
 */
gsize
hk_paragraph_step (HkParagraph *self, gsize byte, HkStep step, gboolean forward)
{
  int at = char_at (self, byte), by = forward ? 1 : -1;

  while (at + by >= 0 && at + by <= self->n_chars)
    {
      at += by;
      if (text_byte (self, at) == byte || !is_place (self, at))
        continue;
      if (step == HK_STEP_CHARACTER
          || (forward ? self->log_attrs[at].is_word_end : self->log_attrs[at].is_word_start))
        break;
    }
  return text_byte (self, at);
}
