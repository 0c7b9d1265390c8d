/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a spread takes its paragraphs apart, so that each pair of sentences stands in a row. */
#include "config.h"

#include "hk-spread-private.h"

/* Cells of one column, and the parts of its paragraphs. */
static void
cut_column (HkSpread *self, HkSide side)
{
  HkSpreadColumn *column = &self->columns[side];
  guint n = hk_alignment_get_n_beads (self->alignment);
  g_autoptr (GPtrArray) starts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  g_array_set_size (column->cells, 0);
  for (guint i = 0; i < column->paragraphs->len; i++)
    g_ptr_array_add (starts, g_array_new (FALSE, FALSE, sizeof (gsize)));
  for (guint i = 0; i < n; i++)
    {
      const HkBead *bead = hk_alignment_get_bead (self->alignment, i);
      guint first = side == HK_SIDE_FIRST ? bead->first : bead->second;
      guint n_sentences = side == HK_SIDE_FIRST ? bead->n_first : bead->n_second;

      for (guint k = first; k < first + n_sentences; k++)
        {
          const HkSentence *sentence = hk_alignment_get_sentence (self->alignment, side, k);
          GArray *here
              = sentence->block < starts->len ? g_ptr_array_index (starts, sentence->block) : NULL;
          gsize start = here == NULL || here->len == 0 ? 0 : sentence->range.start;
          HkSpreadCell cell = { i, sentence->block, here == NULL ? 0 : here->len };

          if (here == NULL || (k > first && here->len > 0))
            continue;
          g_array_append_val (here, start);
          g_array_append_val (column->cells, cell);
        }
    }
  for (guint i = 0; i < starts->len; i++)
    hk_reader_paragraph_set_parts (hk_spread_column_get (column, i), g_ptr_array_index (starts, i));
}

/**
 * hk_spread_cut:
 * @self: a spread
 *
 * Cuts the paragraphs into what stands in rows, or makes them whole again, as the mode and the alignment
 * are now.
 */
void
hk_spread_cut (HkSpread *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (hk_spread_is_aligned (self))
      cut_column (self, (HkSide) i);
    else
      for (guint k = 0; k < self->columns[i].paragraphs->len; k++)
        hk_reader_paragraph_set_parts (hk_spread_column_get (&self->columns[i], k), NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
alignment_changed (HkAlignment *alignment, HkSpread *self)
{
  self->lit = HK_NO_BEAD;
  hk_spread_cut (self);
}

/**
 * hk_spread_set_alignment:
 * @self: a spread
 * @alignment: (nullable): which sentences answer each other; it is followed when it changes
 */
void
hk_spread_set_alignment (HkSpread *self, HkAlignment *alignment)
{
  if (self->alignment == alignment)
    return;
  if (self->alignment != NULL)
    g_clear_signal_handler (&self->alignment_changed, self->alignment);
  g_set_object (&self->alignment, alignment);
  if (alignment != NULL)
    self->alignment_changed
        = g_signal_connect (alignment, "changed", G_CALLBACK (alignment_changed), self);
  self->lit = HK_NO_BEAD;
  hk_spread_cut (self);
}
