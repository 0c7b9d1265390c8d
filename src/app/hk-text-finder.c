/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-text-finder.h"

#include "hk-range.h"

struct _HkTextFinder
{
  GPtrArray *paragraphs; /* HkReaderParagraph, not owned */
  GPtrArray *queries;    /* NULL while nothing is looked for */
  guint n_matches;
  guint current; /* from 1, 0 for none */
};

/**
 * hk_text_finder_new:
 * @paragraphs: (element-type HkReaderParagraph): where to look, in the order of stepping; they must
 *   outlive the last call
 *
 * Returns: (transfer full): what finds in them
 */
HkTextFinder *
hk_text_finder_new (GPtrArray *paragraphs)
{
  HkTextFinder *self = g_new0 (HkTextFinder, 1);

  self->paragraphs = g_ptr_array_ref (paragraphs);
  return self;
}

/**
 * hk_text_finder_free:
 * @self: (nullable) (transfer full): a finder
 */
void
hk_text_finder_free (HkTextFinder *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->paragraphs);
  g_clear_pointer (&self->queries, g_ptr_array_unref);
  g_free (self);
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const HkByteRange *one = a, *other = b;

  return (one->start > other->start) - (one->start < other->start);
}

static GArray *
find_in (HkReaderParagraph *paragraph, GPtrArray *queries)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (HkByteRange));
  g_autoptr (HkFolded) folded = hk_folded_new (hk_reader_paragraph_get_text (paragraph), -1);

  for (guint i = 0; i < queries->len; i++)
    hk_query_match (g_ptr_array_index (queries, i), folded, ranges);
  if (queries->len > 1)
    g_array_sort (ranges, compare_ranges);
  return ranges;
}

/**
 * hk_text_finder_refresh:
 * @self: a finder
 *
 * Looks again, after texts have changed. The current match stays the one of the same number.
 */
void
hk_text_finder_refresh (HkTextFinder *self)
{
  self->n_matches = 0;
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      HkReaderParagraph *paragraph = g_ptr_array_index (self->paragraphs, i);
      g_autoptr (GArray) ranges = self->queries == NULL ? NULL : find_in (paragraph, self->queries);

      hk_reader_paragraph_set_marks (paragraph, ranges);
      self->n_matches += hk_reader_paragraph_count_marks (paragraph);
    }
}

/**
 * hk_text_finder_find:
 * @self: a finder
 * @queries: (nullable) (element-type HkQuery): what to mark; %NULL for nothing
 *
 * Returns: how many places match
 */
guint
hk_text_finder_find (HkTextFinder *self, GPtrArray *queries)
{
  if (queries != NULL)
    g_ptr_array_ref (queries);
  g_clear_pointer (&self->queries, g_ptr_array_unref);
  self->queries = queries;
  self->current = 0;
  hk_text_finder_refresh (self);
  return self->n_matches;
}

/**
 * hk_text_finder_step:
 * @self: a finder
 * @direction: 1 for the next match, -1 for the one before
 * @paragraph: (out) (transfer none): the paragraph with the match
 * @byte: (out): the byte at which it begins there
 *
 * Returns: the number of the match that is now the current one, from 1; 0 without a match
 */
guint
hk_text_finder_step (HkTextFinder *self, int direction, HkReaderParagraph **paragraph, gsize *byte)
{
  guint before = 0;

  if (self->n_matches == 0)
    return 0;
  if (self->current == 0)
    self->current = direction > 0 ? 1 : self->n_matches;
  else
    self->current = (self->current - 1 + (guint) direction + self->n_matches) % self->n_matches + 1;
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      HkReaderParagraph *here = g_ptr_array_index (self->paragraphs, i);
      guint n = hk_reader_paragraph_count_marks (here);
      int index = self->current > before && self->current <= before + n
                      ? (int) (self->current - before - 1)
                      : -1;

      hk_reader_paragraph_set_current_mark (here, index);
      if (index >= 0)
        {
          *paragraph = here;
          *byte = hk_reader_paragraph_get_mark (here, (guint) index);
        }
      before += n;
    }
  return self->current;
}
