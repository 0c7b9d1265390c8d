/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-reader-parts.h"

#include <string.h>

/**
 * hk_reader_parts_init:
 * @self: parts that are not initialised
 *
 * Makes them none.
 */
void
hk_reader_parts_init (HkReaderParts *self)
{
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->tops = g_array_new (FALSE, FALSE, sizeof (double));
}

/**
 * hk_reader_parts_clear:
 * @self: parts
 *
 * Frees what they hold.
 */
void
hk_reader_parts_clear (HkReaderParts *self)
{
  g_array_unref (self->starts);
  g_array_unref (self->lines);
  g_array_unref (self->tops);
}

static gboolean
replace (GArray *array, const GArray *with)
{
  guint n = with == NULL ? 0 : with->len;

  if (n == array->len
      && (n == 0 || memcmp (with->data, array->data, n * g_array_get_element_size (array)) == 0))
    return FALSE;
  g_array_set_size (array, 0);
  if (n > 0)
    g_array_append_vals (array, with->data, n);
  return TRUE;
}

/**
 * hk_reader_parts_set_starts:
 * @self: parts
 * @starts: (nullable) (element-type gsize): bytes at which a part begins, rising, the first 0; %NULL for
 *   no parts
 *
 * Returns: whether that is a change; the paragraph must be broken again then
 */
gboolean
hk_reader_parts_set_starts (HkReaderParts *self, const GArray *starts)
{
  if (!replace (self->starts, starts))
    return FALSE;
  g_array_set_size (self->tops, 0);
  return TRUE;
}

/**
 * hk_reader_parts_set_tops:
 * @self: parts
 * @tops: (element-type double): where each begins, in pixels from the top of the paragraph
 *
 * Returns: whether that is a change
 */
gboolean
hk_reader_parts_set_tops (HkReaderParts *self, const GArray *tops)
{
  return replace (self->tops, tops);
}

/**
 * hk_reader_parts_break:
 * @self: parts
 * @paragraph: the paragraph they are parts of
 * @measure: how long a line is, in Pango units
 * @setting: how lines are filled
 */
void
hk_reader_parts_break (HkReaderParts *self,
                       HkParagraph *paragraph,
                       int measure,
                       const HkSetting *setting)
{
  hk_paragraph_break_parts (paragraph, measure, setting,
                            (const gsize *) (void *) self->starts->data, self->starts->len);
  g_array_set_size (self->lines, 0);
  for (guint i = 0; i < self->starts->len; i++)
    {
      guint line = hk_paragraph_find_line (paragraph, g_array_index (self->starts, gsize, i));

      g_array_append_val (self->lines, line);
    }
}

/* Which part a line belongs to; 0 where there are none. */
static guint
part_of_line (const HkReaderParts *self, guint line)
{
  guint low = 0, high = self->lines->len;

  while (low + 1 < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->lines, guint, middle) <= line)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * hk_reader_parts_count_lines:
 * @self: parts that are broken
 * @part: which part; any where there are none
 * @n_lines: how many lines the paragraph has
 *
 * Returns: how many lines the part has
 */
guint
hk_reader_parts_count_lines (const HkReaderParts *self, guint part, guint n_lines)
{
  guint end = n_lines;

  if (part >= self->lines->len)
    return n_lines;
  if (part + 1 < self->lines->len)
    end = g_array_index (self->lines, guint, part + 1);
  return end - g_array_index (self->lines, guint, part);
}

/**
 * hk_reader_parts_get_top:
 * @self: parts that are broken
 * @line: a line of the paragraph
 * @line_height: how high a line is
 *
 * Returns: where the line begins, from the top of the paragraph
 */
double
hk_reader_parts_get_top (const HkReaderParts *self, guint line, double line_height)
{
  guint part = part_of_line (self, line);

  if (part >= self->tops->len || part >= self->lines->len)
    return line * line_height;
  return g_array_index (self->tops, double, part)
         + (line - g_array_index (self->lines, guint, part)) * line_height;
}
