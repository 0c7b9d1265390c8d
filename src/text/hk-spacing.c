/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-spacing-cell.h"
#include "hk-spacing.h"
#include "hk-unknown-word.h"

#include <string.h>

/* No form is longer; longer runs of letters are left alone but for the words at their ends. */
#define MAX_ARC 40

/* A run that is a form as common as this (10 in natural logarithm) is not taken apart into words. */
#define COMMON_COST (10 * HK_LEXICON_COST_SCALE)

/* An unknown word costs this on top of its letters, a tail or a word after a
 * head on top of its own cost. */
#define UNKNOWN_COST (46 * HK_LEXICON_COST_SCALE / 10)
#define TAIL_COST (5 * HK_LEXICON_COST_SCALE)
#define HEAD_COST (3 * HK_LEXICON_COST_SCALE)

/* The same for a word after any other, in a run that is no form itself: التیام‌نایافتنی, and without a mark after
 * a letter that does not join, ژئوانرژی. */
#define COMPOUND_COST (5 * HK_LEXICON_COST_SCALE)
#define BARE_COST (3 * HK_LEXICON_COST_SCALE)

/* A run that is a form as common as this (13 in natural logarithm) is not thought an unknown word too. */
#define RARE_COST (13 * HK_LEXICON_COST_SCALE)

struct _HkSpacing
{
  const HkLexicon *lexicon;
  HkSpacingJudge judge;

  const HkLetters *letters;     /* while decoding */
  guint whole_end;              /* where the run ends in which words are begun */
  int whole_cost;               /* the least cost of a form that is the whole run */
  guint unknown_end;            /* where the last run ends that may be an unknown word */
  guint common_end;             /* where the last run ends that is a common one */
  guint8 known[HK_LETTERS_MAX]; /* by letter, whether the word found for it is a form */
  HkSpacingCell cells[HK_LETTERS_MAX + 1];
};

/* A word being walked through the lexicon. */
typedef struct
{
  HkLexiconGraph graph;
  guint start;
  int lead_cost;
  HkBoundary lead;
  guint states; /* bit i: it may follow the state i of its start */
} Walk;

/**
 * hk_spacing_new:
 * @lexicon: the lexicon, which must outlive it
 * @weights: (nullable): weights that judge changes, or %NULL for those of the lexicon
 * @weight_bits: how many there are, as a power of two; unused without @weights
 *
 * Returns: (transfer full): a decoder that takes every text for a sound one
 */
HkSpacing *
hk_spacing_new (const HkLexicon *lexicon, const gint16 *weights, guint weight_bits)
{
  HkSpacing *spacing = g_new (HkSpacing, 1);

  spacing->lexicon = lexicon;
  hk_spacing_judge_init (&spacing->judge, weights != NULL ? weights : lexicon->weights,
                         weights != NULL ? weight_bits : lexicon->header.weight_bits);
  return spacing;
}

/**
 * hk_spacing_free:
 * @spacing: (nullable) (transfer full): a decoder
 */
void
hk_spacing_free (HkSpacing *spacing)
{
  g_free (spacing);
}

/**
 * hk_spacing_set_damage:
 * @spacing: a decoder
 * @damage: what is known of the document's damage; what is 0 is never repaired
 */
void
hk_spacing_set_damage (HkSpacing *spacing, const HkDamage *damage)
{
  hk_spacing_judge_set_damage (&spacing->judge, damage);
}

/**
 * hk_spacing_set_target:
 * @spacing: a decoder
 * @target: (nullable): the right boundaries of the next letters to be decoded
 * @margin: what a wrong change is favoured by, so that training makes the right one clearly better
 */
void
hk_spacing_set_target (HkSpacing *spacing, const guint8 *target, int margin)
{
  spacing->judge.target = target;
  spacing->judge.margin = margin;
}

/* What a word costs after another. */
static int
word_cost (HkSpacing *self, const HkSpacingState *before, guint32 word, int alone)
{
  int pair;

  if (before->backoff < 0 || word == HK_LEXICON_UNKNOWN)
    return alone + MAX (before->backoff, 0);
  pair = hk_lexicon_pair_cost (self->lexicon, before->word, word);
  return pair >= 0 ? pair : alone + before->backoff;
}

/* Adds a word from one letter to another after each state in which it can begin. */
static void
add_arc (HkSpacing *self,
         const Walk *walk,
         guint end,
         guint32 word,
         int cost,
         int inner_cost,
         guint64 inner)
{
  const HkSpacingCell *cell = &self->cells[walk->start];
  HkSpacingState state = { 0 };

  state.word = word;
  state.from = walk->start;
  state.lead = walk->lead;
  state.inner = inner;
  for (guint i = 0; i < cell->n; i++)
    {
      if ((walk->states >> i & 1) == 0)
        continue;
      state.from_state = i;
      state.cost = cell->states[i].cost + walk->lead_cost + inner_cost
                   + word_cost (self, &cell->states[i], word, cost);
      hk_spacing_cell_add (&self->cells[end], &state);
    }
}

/* After a letter that does not join, a tail needs no ZWNJ: اوراسیاگرایی. */
static gboolean
takes_bare_tail (const HkLetters *letters, guint letter)
{
  return letters->boundaries[letter] == HK_BOUNDARY_NONE
         && !hk_persian_joins_next (letters->codes[letter - 1]);
}

static gboolean
can_end (HkSpacing *self, guint end)
{
  if (end == self->letters->n || self->letters->boundaries[end] == HK_BOUNDARY_SPACE)
    return TRUE;
  if (self->letters->boundaries[end] == HK_BOUNDARY_NONE)
    return takes_bare_tail (self->letters, end)
           || hk_spacing_judge_damage (&self->judge, end, HK_CHANGE_SPLIT) < HK_SPACING_NEVER
           || hk_spacing_judge_damage (&self->judge, end, HK_CHANGE_JOIN) < HK_SPACING_NEVER;
  return self->letters->boundaries[end] == HK_BOUNDARY_ZWNJ;
}

/* Follows every form that the letters from a place on can be, with ZWNJs between them where the form
 * has some. The depth is the length of a form. */
static void
walk_forms (HkSpacing *self,
            const Walk *walk,
            guint at,
            const HkLexiconState *state,
            int cost,
            guint64 inner)
{
  const HkLetters *letters = self->letters;
  HkLexiconState next;
  int changed;

  if (state->final && can_end (self, at))
    {
      int alone = hk_lexicon_form_cost (self->lexicon, walk->graph, state->index - 1);

      if (walk->graph == HK_LEXICON_TAILS)
        add_arc (self, walk, at, HK_LEXICON_UNKNOWN, alone + TAIL_COST, cost, inner);
      else
        add_arc (self, walk, at, state->index - 1, alone, cost, inner);
      if (at == self->whole_end)
        self->whole_cost = MIN (self->whole_cost, alone);
    }
  if (at >= letters->n || at - walk->start >= MAX_ARC || state->edge == 0)
    return;
  if (letters->boundaries[at] == HK_BOUNDARY_NONE || letters->boundaries[at] == HK_BOUNDARY_FIXED)
    {
      next = *state;
      if (hk_lexicon_step (self->lexicon, letters->codes[at], &next))
        walk_forms (self, walk, at + 1, &next, cost, inner);
    }
  next = *state;
  if (!hk_lexicon_step (self->lexicon, HK_PERSIAN_ZWNJ, &next)
      || !hk_lexicon_step (self->lexicon, letters->codes[at], &next))
    return;
  changed = hk_spacing_judge_zwnj (&self->judge, at);
  if (changed < HK_SPACING_NEVER)
    walk_forms (self, walk, at + 1, &next, cost + changed,
                inner | G_GUINT64_CONSTANT (1) << (at - walk->start));
}

static guint
run_end (const HkLetters *letters, guint start)
{
  guint end = start + 1;

  while (end < letters->n && letters->boundaries[end] != HK_BOUNDARY_SPACE)
    end++;
  return end;
}

static void
add_unknown (HkSpacing *self, const Walk *walk, guint end)
{
  guint64 inner;
  int cost = hk_unknown_word_read (&self->judge, self->lexicon, walk->start, end, &inner);

  add_arc (self, walk, end, HK_LEXICON_UNKNOWN, cost + UNKNOWN_COST, 0, inner);
}

/* A run too long to be words is passed over as one unknown word. */
static void
skip_run (HkSpacing *self, const Walk *walk, guint end)
{
  add_arc (self, walk, end, HK_LEXICON_UNKNOWN, UNKNOWN_COST, 0, 0);
}

static void
begin_words (HkSpacing *self, guint at, HkBoundary lead, int lead_cost, guint states)
{
  Walk walk = { HK_LEXICON_WORDS, at, lead_cost, lead, states };
  guint end = run_end (self->letters, at);
  HkLexiconState state;

  if (end - at > MAX_ARC)
    {
      skip_run (self, &walk, end);
      return;
    }
  self->whole_end = end;
  self->whole_cost = HK_SPACING_NEVER;
  if (hk_lexicon_start (self->lexicon, HK_LEXICON_WORDS, self->letters->codes[at], &state))
    walk_forms (self, &walk, at + 1, &state, 0, 0);
  if (self->whole_cost <= COMMON_COST
      && (at == 0 || self->letters->boundaries[at] == HK_BOUNDARY_SPACE))
    self->common_end = end;
  if (self->whole_cost <= RARE_COST)
    return;
  add_unknown (self, &walk, end);
  if (at == 0 || self->letters->boundaries[at] == HK_BOUNDARY_SPACE)
    self->unknown_end = end;
}

static void
begin_tail (HkSpacing *self, guint at, HkBoundary lead, int lead_cost)
{
  Walk walk
      = { HK_LEXICON_TAILS, at, lead_cost, lead, hk_spacing_cell_stems (&self->cells[at], at) };
  HkLexiconState state;

  if (hk_lexicon_start (self->lexicon, HK_LEXICON_TAILS, self->letters->codes[at], &state))
    walk_forms (self, &walk, at + 1, &state, 0, 0);
}

/* Writes the boundaries of the best path that ends at the last letter. */
static void
trace (HkSpacing *self, guint8 *boundaries)
{
  guint end = self->letters->n;
  const HkSpacingCell *cell = &self->cells[end];
  const HkSpacingState *state = &cell->states[0];

  memcpy (boundaries, self->letters->boundaries, end);
  for (guint i = 1; i < cell->n; i++)
    if (cell->states[i].cost < state->cost)
      state = &cell->states[i];
  while (end > 0)
    {
      guint start = state->from;

      memset (self->known + start, state->word != HK_LEXICON_UNKNOWN, end - start);
      for (guint i = start + 1; i < end && i - start < 64; i++)
        if (state->inner >> (i - start) & 1)
          boundaries[i] = HK_BOUNDARY_ZWNJ;
      if (start > 0)
        boundaries[start] = state->lead;
      end = start;
      state = &self->cells[start].states[state->from_state];
    }
}

/**
 * hk_spacing_remember:
 * @spacing: a decoder
 * @boundaries: what it found for the stretch that was decoded last
 *
 * Remembers the words that have a ZWNJ, until hk_spacing_forget(): other places of the document where the
 * same letters stand are then more readily read alike.
 */
void
hk_spacing_remember (HkSpacing *spacing, const guint8 *boundaries)
{
  hk_spacing_judge_remember (&spacing->judge, boundaries);
}

/**
 * hk_spacing_forget:
 * @spacing: a decoder
 *
 * Forgets the words of the document before.
 */
void
hk_spacing_forget (HkSpacing *spacing)
{
  hk_spacing_judge_forget (&spacing->judge);
}

/**
 * hk_spacing_is_known:
 * @spacing: a decoder
 * @letter: a letter of the stretch that was decoded last
 *
 * Returns: whether the lexicon has the word that was found for it; else it was made up of parts
 */
gboolean
hk_spacing_is_known (const HkSpacing *spacing, guint letter)
{
  return spacing->known[letter] != 0;
}

/**
 * hk_spacing_decode:
 * @spacing: a decoder
 * @letters: a stretch, not empty
 * @boundaries: (out caller-allocates): what belongs before each letter (#HkBoundary), @letters' count
 */
void
hk_spacing_decode (HkSpacing *spacing, const HkLetters *letters, guint8 *boundaries)
{
  HkSpacing *self = spacing;
  HkSpacingState *first = &self->cells[0].states[0];

  self->letters = letters;
  hk_spacing_judge_begin (&self->judge, self->lexicon, letters);
  for (guint i = 0; i <= letters->n; i++)
    self->cells[i].n = 0;
  self->cells[0].n = 1;
  self->unknown_end = self->common_end = 0;
  *first = (HkSpacingState){ .word = HK_LEXICON_OTHER };

  for (guint i = 0; i < letters->n; i++)
    {
      int cost;
      guint others;

      if (self->cells[i].n == 0 || i < self->common_end)
        continue;
      hk_spacing_cell_prune (&self->cells[i], self->lexicon);
      if (i == 0)
        {
          begin_words (self, 0, HK_BOUNDARY_NONE, 0, HK_SPACING_ALL_STATES);
          continue;
        }
      if ((cost = hk_spacing_judge_space (&self->judge, i)) < HK_SPACING_NEVER)
        begin_words (self, i, HK_BOUNDARY_SPACE, cost,
                     letters->boundaries[i] == HK_BOUNDARY_SPACE
                         ? HK_SPACING_ALL_STATES
                         : hk_spacing_cell_before_space (&self->cells[i], letters, i));
      others = i < self->unknown_end ? hk_spacing_cell_words (&self->cells[i], i) : 0;
      if (takes_bare_tail (letters, i))
        {
          begin_tail (self, i, HK_BOUNDARY_NONE, 0);
          if (others != 0)
            begin_words (self, i, HK_BOUNDARY_NONE, BARE_COST, others);
        }
      if ((cost = hk_spacing_judge_zwnj (&self->judge, i)) < HK_SPACING_NEVER)
        {
          guint heads = hk_spacing_cell_heads (&self->cells[i], self->lexicon, letters, i);

          begin_tail (self, i, HK_BOUNDARY_ZWNJ, cost);
          if (heads != 0)
            begin_words (self, i, HK_BOUNDARY_ZWNJ, cost + HEAD_COST, heads);
          if ((others & ~heads) != 0)
            begin_words (self, i, HK_BOUNDARY_ZWNJ, cost + COMPOUND_COST, others & ~heads);
        }
    }
  trace (self, boundaries);
}
