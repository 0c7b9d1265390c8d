/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkSpacingCell: the best few ways to read the letters up to one of them. For HkSpacing. */
#pragma once

#include "hk-letters.h"
#include "hk-lexicon.h"

G_BEGIN_DECLS

/* How many ways are kept. */
#define HK_SPACING_MAX_STATES 6
#define HK_SPACING_ALL_STATES ((1u << HK_SPACING_MAX_STATES) - 1)

/**
 * HkSpacingState:
 * @cost: what this way costs
 * @backoff: of @word, -1 if nothing is known to follow it; set when the cell is pruned
 * @word: the form of the lexicon with which it ends, or one of its special numbers
 * @from: the letter with which that word begins
 * @from_state: the state of that letter's cell before it
 * @lead: the boundary before the word
 * @inner: bit k: a ZWNJ before the word's letter k
 */
typedef struct
{
  gint32 cost;
  gint32 backoff;
  guint32 word;
  guint16 from;
  guint8 from_state;
  guint8 lead;
  guint64 inner;
} HkSpacingState;

typedef struct
{
  guint n;
  HkSpacingState states[HK_SPACING_MAX_STATES];
} HkSpacingCell;

/**
 * hk_spacing_cell_add:
 * @cell: a cell
 * @state: a way to read the letters before it; dropped if there are enough better ones, or a better one that ends with
 *   the same word
 */
static inline void
hk_spacing_cell_add (HkSpacingCell *cell, const HkSpacingState *state)
{
  guint worst = 0;

  for (guint i = 0; i < cell->n; i++)
    {
      if (cell->states[i].word == state->word)
        {
          if (state->cost < cell->states[i].cost)
            cell->states[i] = *state;
          return;
        }
      if (cell->states[i].cost > cell->states[worst].cost)
        worst = i;
    }
  if (cell->n < HK_SPACING_MAX_STATES)
    cell->states[cell->n++] = *state;
  else if (state->cost < cell->states[worst].cost)
    cell->states[worst] = *state;
}

void hk_spacing_cell_prune (HkSpacingCell *cell, const HkLexicon *lexicon);
guint hk_spacing_cell_stems (const HkSpacingCell *cell, guint at);
guint hk_spacing_cell_before_space (const HkSpacingCell *cell, const HkLetters *letters, guint at);
guint hk_spacing_cell_heads (const HkSpacingCell *cell,
                             const HkLexicon *lexicon,
                             const HkLetters *letters,
                             guint at);
guint hk_spacing_cell_words (const HkSpacingCell *cell, guint at);

G_END_DECLS
