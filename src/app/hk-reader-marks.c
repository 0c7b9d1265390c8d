/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is shown in a paragraph beside its text: what was found, repaired, and what is lit. */
#include "config.h"

#include "hk-reader-paragraph-private.h"

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
