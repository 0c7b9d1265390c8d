/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-alignment.h"

#include "hk-bead-list.h"
#include "hk-sentence.h"

#include <string.h>

struct _HkAlignment
{
  GObject parent_instance;

  GArray *sentences[2]; /* of HkSentence */
  GArray *beads;        /* of HkBead */
  GArray *found;        /* the beads as the aligner found them */
  GPtrArray *undo;      /* of GArray of HkBead: earlier states, the last one nearest */
  GPtrArray *redo;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HkAlignment, hk_alignment, G_TYPE_OBJECT)

static void
hk_alignment_finalize (GObject *object)
{
  HkAlignment *self = HK_ALIGNMENT (object);

  g_array_unref (self->sentences[HK_SIDE_FIRST]);
  g_array_unref (self->sentences[HK_SIDE_SECOND]);
  g_clear_pointer (&self->beads, g_array_unref);
  g_clear_pointer (&self->found, g_array_unref);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  G_OBJECT_CLASS (hk_alignment_parent_class)->finalize (object);
}

static void
read_blocks (HkAlignment *self, HkSide side, const char *const *blocks, const char *language)
{
  for (guint block = 0; blocks[block] != NULL; block++)
    {
      g_autoptr (GArray) ranges = hk_sentences_find (blocks[block], -1, language);

      for (guint i = 0; i < ranges->len; i++)
        {
          HkSentence sentence = { block, g_array_index (ranges, HkByteRange, i) };

          g_array_append_val (self->sentences[side], sentence);
        }
    }
}

static HkSlice *
slices_of (HkAlignment *self, HkSide side, const char *const *blocks)
{
  GArray *sentences = self->sentences[side];
  HkSlice *slices = g_new (HkSlice, sentences->len + 1);

  for (guint i = 0; i < sentences->len; i++)
    {
      const HkSentence *sentence = &g_array_index (sentences, HkSentence, i);

      slices[i].text = blocks[sentence->block] + sentence->range.start;
      slices[i].n_bytes = sentence->range.length;
    }
  return slices;
}

/* Puts a new state in the place of the present one, which can be gone back to. */
static void
change_to (HkAlignment *self, GArray *beads)
{
  g_ptr_array_add (self->undo, self->beads);
  g_ptr_array_set_size (self->redo, 0);
  self->beads = beads;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
go_to_last (HkAlignment *self, GPtrArray *from, GPtrArray *onto)
{
  if (from->len == 0)
    return;
  g_ptr_array_add (onto, self->beads);
  self->beads = g_ptr_array_steal_index (from, from->len - 1);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
hk_alignment_class_init (HkAlignmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hk_alignment_finalize;

  /**
   * HkAlignment::changed:
   * @self: the alignment
   *
   * The beads are others now.
   */
  signals[CHANGED] = g_signal_new ("changed", HK_TYPE_ALIGNMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
hk_alignment_init (HkAlignment *self)
{
  self->sentences[HK_SIDE_FIRST] = g_array_new (FALSE, FALSE, sizeof (HkSentence));
  self->sentences[HK_SIDE_SECOND] = g_array_new (FALSE, FALSE, sizeof (HkSentence));
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

/**
 * hk_alignment_new:
 * @aligner: what pairs the sentences
 * @first_blocks: (array zero-terminated=1): paragraphs and headings of the first text, UTF-8
 * @first_language: (nullable): its language, a BCP 47 tag
 * @second_blocks: (array zero-terminated=1): those of the second
 * @second_language: (nullable): its language
 *
 * Returns: (transfer full): the sentences of both, paired
 */
HkAlignment *
hk_alignment_new (HkAligner *aligner,
                  const char *const *first_blocks,
                  const char *first_language,
                  const char *const *second_blocks,
                  const char *second_language)
{
  HkAlignment *self = g_object_new (HK_TYPE_ALIGNMENT, NULL);
  g_autofree HkSlice *first = NULL;
  g_autofree HkSlice *second = NULL;

  read_blocks (self, HK_SIDE_FIRST, first_blocks, first_language);
  read_blocks (self, HK_SIDE_SECOND, second_blocks, second_language);
  first = slices_of (self, HK_SIDE_FIRST, first_blocks);
  second = slices_of (self, HK_SIDE_SECOND, second_blocks);
  self->found = hk_aligner_align (aligner, first, self->sentences[HK_SIDE_FIRST]->len, second,
                                  self->sentences[HK_SIDE_SECOND]->len);
  self->beads = g_array_copy (self->found);
  return self;
}

/**
 * hk_alignment_get_n_sentences:
 * @self: an alignment
 * @side: a text
 *
 * Returns: how many sentences it has
 */
guint
hk_alignment_get_n_sentences (HkAlignment *self, HkSide side)
{
  g_return_val_if_fail (HK_IS_ALIGNMENT (self), 0);
  return self->sentences[side]->len;
}

/**
 * hk_alignment_get_sentence:
 * @self: an alignment
 * @side: a text
 * @index: which sentence
 *
 * Returns: (transfer none): where it stands
 */
const HkSentence *
hk_alignment_get_sentence (HkAlignment *self, HkSide side, guint index)
{
  g_return_val_if_fail (HK_IS_ALIGNMENT (self), NULL);
  g_return_val_if_fail (index < self->sentences[side]->len, NULL);
  return &g_array_index (self->sentences[side], HkSentence, index);
}

/**
 * hk_alignment_find_sentence:
 * @self: an alignment
 * @side: a text
 * @block: index of a block
 * @byte: an offset in the block
 *
 * Returns: the sentence there, the one before a blank; -1 where there is none
 */
int
hk_alignment_find_sentence (HkAlignment *self, HkSide side, guint block, gsize byte)
{
  GArray *sentences = self->sentences[side];
  guint low = 0, high = sentences->len;

  g_return_val_if_fail (HK_IS_ALIGNMENT (self), -1);
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const HkSentence *sentence = &g_array_index (sentences, HkSentence, middle);

      if (sentence->block < block || (sentence->block == block && sentence->range.start <= byte))
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0 || g_array_index (sentences, HkSentence, low - 1).block != block)
    return -1;
  return low - 1;
}

/**
 * hk_alignment_get_n_paired:
 * @self: an alignment
 * @side: a text
 *
 * Returns: how many of its sentences have a counterpart
 */
guint
hk_alignment_get_n_paired (HkAlignment *self, HkSide side)
{
  guint n = 0;

  g_return_val_if_fail (HK_IS_ALIGNMENT (self), 0);
  for (guint i = 0; i < self->beads->len; i++)
    {
      const HkBead *bead = &g_array_index (self->beads, HkBead, i);

      if (bead->n_first > 0 && bead->n_second > 0)
        n += side == HK_SIDE_FIRST ? bead->n_first : bead->n_second;
    }
  return n;
}

/**
 * hk_alignment_get_n_beads:
 * @self: an alignment
 *
 * Returns: how many beads there are, those with one side among them
 */
guint
hk_alignment_get_n_beads (HkAlignment *self)
{
  g_return_val_if_fail (HK_IS_ALIGNMENT (self), 0);
  return self->beads->len;
}

/**
 * hk_alignment_get_bead:
 * @self: an alignment
 * @index: which bead
 *
 * Returns: (transfer none): the bead, valid until the alignment changes
 */
const HkBead *
hk_alignment_get_bead (HkAlignment *self, guint index)
{
  g_return_val_if_fail (HK_IS_ALIGNMENT (self), NULL);
  g_return_val_if_fail (index < self->beads->len, NULL);
  return &g_array_index (self->beads, HkBead, index);
}

/**
 * hk_alignment_find_bead:
 * @self: an alignment
 * @side: a text
 * @sentence: a sentence of it
 *
 * Returns: the bead that holds the sentence
 */
guint
hk_alignment_find_bead (HkAlignment *self, HkSide side, guint sentence)
{
  g_return_val_if_fail (HK_IS_ALIGNMENT (self), 0);
  g_return_val_if_fail (sentence < self->sentences[side]->len, 0);
  return hk_bead_list_find (self->beads, side == HK_SIDE_SECOND, sentence);
}

/**
 * hk_alignment_join:
 * @self: an alignment
 * @bead: a bead that has another after it
 *
 * Makes one bead of it and the next.
 *
 * Returns: whether there was a next one
 */
gboolean
hk_alignment_join (HkAlignment *self, guint bead)
{
  g_return_val_if_fail (HK_IS_ALIGNMENT (self), FALSE);
  if (bead + 1 >= self->beads->len)
    return FALSE;
  change_to (self, hk_bead_list_join (self->beads, bead));
  return TRUE;
}

/**
 * hk_alignment_split:
 * @self: an alignment
 * @bead: a bead of more than one sentence
 *
 * Takes the bead apart: a pair of one sentence each is parted; a larger one becomes pairs of one
 * sentence each as far as they go.
 *
 * Returns: whether there was anything to split
 */
gboolean
hk_alignment_split (HkAlignment *self, guint bead)
{
  const HkBead *old;

  g_return_val_if_fail (HK_IS_ALIGNMENT (self), FALSE);
  if (bead >= self->beads->len)
    return FALSE;
  old = &g_array_index (self->beads, HkBead, bead);
  if (old->n_first + old->n_second < 2)
    return FALSE;
  change_to (self, hk_bead_list_split (self->beads, bead));
  return TRUE;
}

/**
 * hk_alignment_pair:
 * @self: an alignment
 * @first: a sentence of the first text
 * @second: one of the second
 *
 * Pairs the two, whatever they were paired with before. Pairs that would cross the new one are
 * parted, and what remains of them stays alone.
 *
 * Returns: %FALSE if they are a pair already or do not exist
 */
gboolean
hk_alignment_pair (HkAlignment *self, guint first, guint second)
{
  GArray *beads;

  g_return_val_if_fail (HK_IS_ALIGNMENT (self), FALSE);
  if (first >= self->sentences[HK_SIDE_FIRST]->len
      || second >= self->sentences[HK_SIDE_SECOND]->len)
    return FALSE;
  beads = hk_bead_list_pair (self->beads, first, second);
  if (beads == NULL)
    return FALSE;
  change_to (self, beads);
  return TRUE;
}

/**
 * hk_alignment_can_undo:
 * @self: an alignment
 *
 * Returns: whether there is a change to take back
 */
gboolean
hk_alignment_can_undo (HkAlignment *self)
{
  g_return_val_if_fail (HK_IS_ALIGNMENT (self), FALSE);
  return self->undo->len > 0;
}

/**
 * hk_alignment_can_redo:
 * @self: an alignment
 *
 * Returns: whether a change was taken back and nothing changed since
 */
gboolean
hk_alignment_can_redo (HkAlignment *self)
{
  g_return_val_if_fail (HK_IS_ALIGNMENT (self), FALSE);
  return self->redo->len > 0;
}

/**
 * hk_alignment_undo:
 * @self: an alignment
 *
 * Takes the last change back, if there is one.
 */
void
hk_alignment_undo (HkAlignment *self)
{
  g_return_if_fail (HK_IS_ALIGNMENT (self));
  go_to_last (self, self->undo, self->redo);
}

/**
 * hk_alignment_redo:
 * @self: an alignment
 *
 * Makes the change again that was taken back last, if there is one.
 */
void
hk_alignment_redo (HkAlignment *self)
{
  g_return_if_fail (HK_IS_ALIGNMENT (self));
  go_to_last (self, self->redo, self->undo);
}

/**
 * hk_alignment_is_changed:
 * @self: an alignment
 *
 * Returns: whether the beads differ from those that were found, so that they need to be kept
 */
gboolean
hk_alignment_is_changed (HkAlignment *self)
{
  g_autofree char *now = NULL;
  g_autofree char *found = NULL;

  g_return_val_if_fail (HK_IS_ALIGNMENT (self), FALSE);
  now = hk_bead_list_to_string (self->beads);
  found = hk_bead_list_to_string (self->found);
  return !g_str_equal (now, found);
}

/**
 * hk_alignment_save:
 * @self: an alignment
 *
 * Returns: (transfer full): the beads as a string, to be kept with the article
 */
char *
hk_alignment_save (HkAlignment *self)
{
  g_return_val_if_fail (HK_IS_ALIGNMENT (self), NULL);
  return hk_bead_list_to_string (self->beads);
}

/**
 * hk_alignment_load:
 * @self: an alignment
 * @saved: what hk_alignment_save gave
 *
 * Takes up beads that were kept, as a change that can be undone.
 *
 * Returns: %FALSE, and nothing changed, if they do not fit these sentences
 */
gboolean
hk_alignment_load (HkAlignment *self, const char *saved)
{
  GArray *beads;

  g_return_val_if_fail (HK_IS_ALIGNMENT (self), FALSE);
  beads = hk_bead_list_from_string (saved, self->sentences[HK_SIDE_FIRST]->len,
                                    self->sentences[HK_SIDE_SECOND]->len);
  if (beads == NULL)
    return FALSE;
  change_to (self, beads);
  return TRUE;
}
