/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-counterparts.h"

#include "hk-article-alignment.h"

#define NO_BEAD G_MAXUINT

struct _HkCounterparts
{
  HkFront *fronts[2];
  GPtrArray *paragraphs;  /* HkReaderParagraph of both, in order */
  guint n_first;          /* how many are the first's */
  HkAlignment *alignment; /* NULL until something is pointed at */
  guint lit;              /* a bead, or NO_BEAD */
};

static guint
block_index (HkCounterparts *self, HkReaderParagraph *paragraph, HkSide *side)
{
  guint index;

  g_ptr_array_find (self->paragraphs, paragraph, &index);
  *side = index < self->n_first ? HK_SIDE_FIRST : HK_SIDE_SECOND;
  return *side == HK_SIDE_FIRST ? index : index - self->n_first;
}

static void
collect (HkCounterparts *self, HkSide side, guint first, guint n, GArray **ranges)
{
  for (guint i = first; i < first + n; i++)
    {
      const HkSentence *sentence = hk_alignment_get_sentence (self->alignment, side, i);
      guint paragraph = sentence->block + (side == HK_SIDE_SECOND ? self->n_first : 0);

      if (paragraph < self->paragraphs->len)
        g_array_append_val (ranges[paragraph], sentence->range);
    }
}

static void
light (HkCounterparts *self, guint bead)
{
  g_autofree GArray **ranges = g_new (GArray *, self->paragraphs->len);

  if (bead == self->lit)
    return;
  self->lit = bead;
  for (guint i = 0; i < self->paragraphs->len; i++)
    ranges[i] = g_array_new (FALSE, FALSE, sizeof (HkByteRange));
  if (bead != NO_BEAD)
    {
      const HkBead *pair = hk_alignment_get_bead (self->alignment, bead);

      collect (self, HK_SIDE_FIRST, pair->first, pair->n_first, ranges);
      collect (self, HK_SIDE_SECOND, pair->second, pair->n_second, ranges);
    }
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      hk_reader_paragraph_set_lit (g_ptr_array_index (self->paragraphs, i), ranges[i]);
      g_array_unref (ranges[i]);
    }
}

static void
pointed (HkReaderParagraph *paragraph, gint64 byte, HkCounterparts *self)
{
  HkSide side;
  guint block = block_index (self, paragraph, &side);
  int sentence;

  if (byte < 0)
    {
      light (self, NO_BEAD);
      return;
    }
  if (self->alignment == NULL)
    self->alignment = hk_alignment_new_for_fronts (self->fronts[0], self->fronts[1]);
  sentence = hk_alignment_find_sentence (self->alignment, side, block, (gsize) byte);
  light (self,
         sentence < 0 ? NO_BEAD : hk_alignment_find_bead (self->alignment, side, (guint) sentence));
}

/**
 * hk_counterparts_new:
 * @first: the front in the first language
 * @second: the front in the second
 * @paragraphs: (element-type HkReaderParagraph): the abstract's blocks of the first, then of the second
 *
 * The sentences are paired when one is first pointed at.
 *
 * Returns: (transfer full): what connects the paragraphs
 */
HkCounterparts *
hk_counterparts_new (HkFront *first, HkFront *second, GPtrArray *paragraphs)
{
  HkCounterparts *self = g_new0 (HkCounterparts, 1);

  self->fronts[0] = g_object_ref (first);
  self->fronts[1] = g_object_ref (second);
  self->n_first = hk_front_get_abstract (first)->len;
  self->paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  self->lit = NO_BEAD;
  for (guint i = 0; i < paragraphs->len; i++)
    {
      g_ptr_array_add (self->paragraphs, g_object_ref (g_ptr_array_index (paragraphs, i)));
      g_signal_connect (g_ptr_array_index (paragraphs, i), "pointed", G_CALLBACK (pointed), self);
    }
  return self;
}

/**
 * hk_counterparts_free:
 * @self: (nullable) (transfer full): what to free
 */
void
hk_counterparts_free (HkCounterparts *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->paragraphs->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->paragraphs, i), self);
  g_ptr_array_unref (self->paragraphs);
  g_clear_object (&self->alignment);
  g_object_unref (self->fronts[0]);
  g_object_unref (self->fronts[1]);
  g_free (self);
}

/**
 * hk_counterparts_reset:
 * @self: the connection
 *
 * Forgets the pairs, as the texts are others now.
 */
void
hk_counterparts_reset (HkCounterparts *self)
{
  light (self, NO_BEAD);
  g_clear_object (&self->alignment);
}
