/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-spacing-cell.h"

/* How much worse than the best way another may be (12 in natural logarithm). */
#define BEAM (12 * HK_LEXICON_COST_SCALE)

/**
 * hk_spacing_cell_prune:
 * @cell: a cell
 * @lexicon: a lexicon
 *
 * Drops the states that are too bad, and looks up what it costs to leave the others' words.
 */
void
hk_spacing_cell_prune (HkSpacingCell *cell, const HkLexicon *lexicon)
{
  int best = G_MAXINT;
  guint kept = 0;

  for (guint i = 0; i < cell->n; i++)
    best = MIN (best, cell->states[i].cost);
  for (guint i = 0; i < cell->n; i++)
    if (cell->states[i].cost <= best + BEAM)
      {
        HkSpacingState *state = &cell->states[kept++];

        *state = cell->states[i];
        state->backoff = state->word == HK_LEXICON_UNKNOWN
                             ? -1
                             : hk_lexicon_pair_cost (lexicon, state->word, HK_LEXICON_BACKOFF);
      }
  cell->n = kept;
}

/**
 * hk_spacing_cell_stems:
 * @cell: a cell
 * @at: its letter
 *
 * Returns: a bit for each state that ends a word of more than one letter: nothing is bound to a single one
 */
guint
hk_spacing_cell_stems (const HkSpacingCell *cell, guint at)
{
  guint states = 0;

  for (guint i = 0; i < cell->n; i++)
    if (at - cell->states[i].from > 1)
      states |= 1u << i;
  return states;
}

/**
 * hk_spacing_cell_before_space:
 * @cell: a cell
 * @letters: the stretch
 * @at: the cell's letter
 *
 * Returns: a bit for each state that ends a word after which a space may have been lost
 */
guint
hk_spacing_cell_before_space (const HkSpacingCell *cell, const HkLetters *letters, guint at)
{
  guint states = 0;

  for (guint i = 0; i < cell->n; i++)
    if (!hk_letters_is_combining_form (letters, cell->states[i].from, at))
      states |= 1u << i;
  return states;
}

/**
 * hk_spacing_cell_heads:
 * @cell: a cell
 * @lexicon: a lexicon
 * @letters: the stretch
 * @at: the cell's letter
 *
 * Returns: a bit for each state that ends a word that many begin with, such as می or بین
 */
guint
hk_spacing_cell_heads (const HkSpacingCell *cell,
                       const HkLexicon *lexicon,
                       const HkLetters *letters,
                       guint at)
{
  guint states = 0;
  guint32 form;

  for (guint i = 0; i < cell->n; i++)
    {
      const HkSpacingState *state = &cell->states[i];

      if (state->inner == 0 && state->lead != HK_BOUNDARY_ZWNJ && at - state->from > 1
          && hk_lexicon_find (lexicon, HK_LEXICON_HEADS, letters->codes + state->from,
                              at - state->from, &form))
        states |= 1u << i;
    }
  return states;
}

/**
 * hk_spacing_cell_words:
 * @cell: a cell
 * @at: its letter
 *
 * Returns: a bit for each state that ends a known word with which no ZWNJ was begun
 */
guint
hk_spacing_cell_words (const HkSpacingCell *cell, guint at)
{
  guint states = 0;

  for (guint i = 0; i < cell->n; i++)
    if (cell->states[i].word < HK_LEXICON_OTHER)
      states |= 1u << i;
  return states & hk_spacing_cell_stems (cell, at);
}
