/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-article-alignment.h"

static void
add_pair (HkAligner *aligner, HkText *first, HkText *second)
{
  if (first != NULL && second != NULL)
    hk_aligner_add_pair (aligner, hk_text_get_string (first), hk_text_get_string (second));
}

/* Journals print the keywords of both languages in one order; where their numbers differ, not. */
static void
add_keywords (HkAligner *aligner, GPtrArray *first, GPtrArray *second)
{
  if (first->len != second->len)
    return;
  for (guint i = 0; i < first->len; i++)
    add_pair (aligner, g_ptr_array_index (first, i), g_ptr_array_index (second, i));
}

static GPtrArray *
blocks_of (HkFront *front)
{
  GPtrArray *blocks = hk_front_get_abstract (front);
  GPtrArray *strings = g_ptr_array_sized_new (blocks->len + 1);

  for (guint i = 0; i < blocks->len; i++)
    {
      const HkBlock *block = g_ptr_array_index (blocks, i);

      g_ptr_array_add (strings, (gpointer) hk_text_get_string (block->text));
    }
  g_ptr_array_add (strings, NULL);
  return strings;
}

/**
 * hk_alignment_new_for_fronts:
 * @first: the front matter of an article in one language
 * @second: that in another
 *
 * Aligns the abstracts as repaired; block and byte of a sentence are those of the abstract's blocks
 * and of hk_text_get_string().
 *
 * Returns: (transfer full): the alignment
 */
HkAlignment *
hk_alignment_new_for_fronts (HkFront *first, HkFront *second)
{
  g_autoptr (HkAligner) aligner = hk_aligner_new (hk_gloss_get_default ());
  g_autoptr (GPtrArray) first_blocks = blocks_of (first);
  g_autoptr (GPtrArray) second_blocks = blocks_of (second);

  add_pair (aligner, hk_front_get_title (first), hk_front_get_title (second));
  add_keywords (aligner, hk_front_get_keywords (first), hk_front_get_keywords (second));
  add_keywords (aligner, hk_front_get_subjects (first), hk_front_get_subjects (second));
  return hk_alignment_new (aligner, (const char *const *) first_blocks->pdata,
                           hk_front_get_language (first),
                           (const char *const *) second_blocks->pdata,
                           hk_front_get_language (second));
}
