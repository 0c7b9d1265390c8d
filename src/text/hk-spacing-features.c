/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-spacing-features.h"

#include <string.h>

/* Symbols around a boundary beside the letters' codes. */
#define SYMBOL_SPACE 47
#define SYMBOL_END 46
#define WINDOW 4

/* Of a longer run only so many letters beside a boundary are looked at. */
#define MAX_RUN 32

/* No form has such a cost. */
#define NO_FORM (G_MAXINT / 4)

/* What of a letter has been found. */
#define HAS_BEFORE 1
#define HAS_AFTER 2
#define HAS_LEFT 4

/* The symbols before a letter, nearest first. */
static void
symbols_before (const HkLetters *letters, guint letter, guint8 symbols[WINDOW])
{
  guint filled = 0;

  for (guint i = letter; i-- > 0 && filled < WINDOW;)
    {
      symbols[filled++] = letters->codes[i];
      if (letters->boundaries[i] == HK_BOUNDARY_SPACE && filled < WINDOW)
        symbols[filled++] = SYMBOL_SPACE;
      else if (letters->boundaries[i] == HK_BOUNDARY_ZWNJ && filled < WINDOW)
        symbols[filled++] = HK_PERSIAN_ZWNJ;
    }
  while (filled < WINDOW)
    symbols[filled++] = SYMBOL_END;
}

/* The symbols from a letter on. */
static void
symbols_after (const HkLetters *letters, guint letter, guint8 symbols[WINDOW])
{
  guint filled = 0;

  for (guint i = letter; i < letters->n && filled < WINDOW; i++)
    {
      if (i > letter && letters->boundaries[i] == HK_BOUNDARY_SPACE)
        symbols[filled++] = SYMBOL_SPACE;
      else if (i > letter && letters->boundaries[i] == HK_BOUNDARY_ZWNJ)
        symbols[filled++] = HK_PERSIAN_ZWNJ;
      if (filled < WINDOW)
        symbols[filled++] = letters->codes[i];
    }
  while (filled < WINDOW)
    symbols[filled++] = SYMBOL_END;
}

static inline guint64
mix (guint64 hash, guint64 value)
{
  hash = (hash ^ value) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  return hash ^ hash >> 31;
}

/* Hash of the letters from a boundary back to the run's start. */
static guint64
run_before (HkSpacingFeatures *self, guint letter)
{
  guint64 hash = 1;
  guint i = letter;

  if ((self->has[letter] & HAS_BEFORE) != 0)
    return self->before[letter];
  for (guint n = 0; i > 0 && n < MAX_RUN; n++)
    {
      hash = mix (hash, self->letters->codes[--i]);
      if (self->letters->boundaries[i] == HK_BOUNDARY_SPACE)
        break;
    }
  self->has[letter] |= HAS_BEFORE;
  self->start[letter] = i;
  return self->before[letter] = hash;
}

/* A form that letters can be is looked for from one to another. */
typedef struct
{
  const HkLexicon *lexicon;
  const HkLetters *letters;
  HkLexiconGraph graph;
  guint start;
  guint end;
  guint bound;            /* a ZWNJ stands here for the printed space; else 0 */
  int costs[MAX_RUN + 1]; /* by length, or only that of the whole */
  gboolean all;
} Search;

static void
search_step (Search *search, const HkLexiconState *state, guint at)
{
  const HkLetters *letters = search->letters;
  HkLexiconState next = *state;

  if (state->final && (search->all || at == search->end))
    {
      int cost = hk_lexicon_form_cost (search->lexicon, search->graph, state->index - 1);

      search->costs[at - search->start] = MIN (search->costs[at - search->start], cost);
    }
  if (at == search->end || state->edge == 0)
    return;
  if (letters->boundaries[at] != HK_BOUNDARY_ZWNJ && at != search->bound
      && hk_lexicon_step (search->lexicon, letters->codes[at], &next))
    search_step (search, &next, at + 1);
  next = *state;
  if (hk_lexicon_step (search->lexicon, HK_PERSIAN_ZWNJ, &next)
      && hk_lexicon_step (search->lexicon, letters->codes[at], &next))
    search_step (search, &next, at + 1);
}

/* The least costs of forms that the letters can be, with ZWNJs wherever one was printed or lost. */
static void
search_forms (Search *search)
{
  HkLexiconState state;

  for (guint i = 0; i <= search->end - search->start; i++)
    search->costs[i] = NO_FORM;
  if (hk_lexicon_start (search->lexicon, search->graph, search->letters->codes[search->start],
                        &state))
    search_step (search, &state, search->start + 1);
}

/* How common a form of such a cost is: 0 if it is none, up to 8. */
static guint8
cost_class (int cost)
{
  return cost >= NO_FORM ? 0 : 1 + MAX (0, 7 - cost / (5 * HK_LEXICON_COST_SCALE / 2));
}

static guint8
class_of (const HkSpacingFeatures *self, HkLexiconGraph graph, guint start, guint end, guint bound)
{
  Search search = { self->lexicon, self->letters, graph, start, end, bound, .all = FALSE };

  if (start >= end || end - start > MAX_RUN)
    return 0;
  search_forms (&search);
  return cost_class (search.costs[end - start]);
}

/* What goes on at a letter, up to the run's end: its hash and how common it is as a word and as a tail. */
static guint64
run_after (HkSpacingFeatures *self, guint letter)
{
  const HkLetters *letters = self->letters;
  guint64 hash = 2;
  guint i = letter;

  if ((self->has[letter] & HAS_AFTER) != 0)
    return self->after[letter];
  for (guint n = 0; i < letters->n && n < MAX_RUN; i++, n++)
    {
      if (i > letter && letters->boundaries[i] == HK_BOUNDARY_SPACE)
        break;
      hash = mix (hash, letters->codes[i]);
    }
  self->has[letter] |= HAS_AFTER;
  self->end[letter] = i;
  self->right[letter] = class_of (self, HK_LEXICON_WORDS, letter, i, 0);
  self->tail[letter] = class_of (self, HK_LEXICON_TAILS, letter, i, 0);
  return self->after[letter] = hash;
}

/* How common the part of a run before a letter is as a word; found for the whole run at once. */
static guint8
left_class (HkSpacingFeatures *self, guint letter)
{
  guint start, end = letter;
  Search search = { self->lexicon, self->letters, HK_LEXICON_WORDS, .all = TRUE };

  if ((self->has[letter] & HAS_LEFT) != 0)
    return self->left[letter];
  run_before (self, letter);
  start = self->start[letter];
  while (end < self->letters->n && end - start < MAX_RUN
         && self->letters->boundaries[end] != HK_BOUNDARY_SPACE)
    end++;
  search.start = start;
  search.end = end;
  search_forms (&search);
  for (guint i = start + 1; i <= end; i++)
    {
      self->left[i] = cost_class (search.costs[i - start]);
      self->has[i] |= HAS_LEFT;
    }
  return self->left[letter];
}

/**
 * hk_spacing_features_begin:
 * @features: (out caller-allocates): what is seen of @letters
 * @lexicon: a lexicon, which must outlive @features
 * @letters: a stretch, which must outlive it too
 */
void
hk_spacing_features_begin (HkSpacingFeatures *features,
                           const HkLexicon *lexicon,
                           const HkLetters *letters)
{
  features->lexicon = lexicon;
  features->letters = letters;
  memset (features->has, 0, letters->n + 1);
}

/**
 * hk_spacing_features_get:
 * @features: what has been seen
 * @letter: the letter before which something may be changed, from 1
 * @keys: (out): what is seen there, whatever the change
 */
void
hk_spacing_features_get (HkSpacingFeatures *features,
                         guint letter,
                         guint64 keys[HK_SPACING_N_FEATURES])
{
  const HkLetters *letters = features->letters;
  guint8 l[WINDOW], r[WINDOW];
  guint64 before = run_before (features, letter), after = run_after (features, letter), next = 0;
  guint start = features->start[letter], end = features->end[letter];
  guint64 previous = start > 0 ? run_before (features, start) : 0;
  guint64 following = end < letters->n ? run_after (features, end) : 0;
  guint64 left = left_class (features, letter), right = features->right[letter];
  guint64 tail = features->tail[letter];
  gboolean spaced = letters->boundaries[letter] == HK_BOUNDARY_SPACE;
  guint64 whole;

  if (!spaced)
    whole = left_class (features, end);
  else
    whole = left == 0 ? 0 : class_of (features, HK_LEXICON_WORDS, start, end, letter);
  symbols_before (letters, letter, l);
  symbols_after (letters, letter, r);
  for (guint i = end; i < letters->n && i < end + 2; i++)
    next = next << 8 | letters->codes[i];

#define L(n) ((guint64) l[(n) -1] << (8 * (n) -8))
#define R(n) ((guint64) r[(n) -1] << (8 * (n) + 24))
  keys[0] = hk_persian_joins_next (l[0]);
  keys[1] = L (1) | R (1);
  keys[2] = L (1) | L (2) | R (1);
  keys[3] = L (1) | R (1) | R (2);
  keys[4] = L (1) | L (2) | R (1) | R (2);
  keys[5] = L (1) | L (2) | L (3);
  keys[6] = R (1) | R (2) | R (3);
  keys[7] = keys[5] | R (1);
  keys[8] = keys[6] | L (1);
  keys[9] = keys[5] | L (4);
  keys[10] = keys[6] | R (4);
  keys[11] = keys[5] | keys[6];
  keys[12] = before;
  keys[13] = after;
  keys[14] = mix (before, after);
  keys[15] = mix (after, next);
  keys[16] = left << 4 | right;
  keys[17] = left << 4 | tail;
  keys[18] = left << 8 | right << 4 | whole;
  keys[19] = left << 8 | tail << 4 | whole;
  keys[20] = left << 40 | keys[6];
  keys[21] = mix (before, previous);
  keys[22] = mix (after, following);
  keys[23] = mix (mix (before, after), previous);
  keys[24] = mix (mix (before, after), following);
#undef L
#undef R
}

/**
 * hk_spacing_features_places:
 * @keys: what is seen
 * @change: a change there
 * @weight_bits: how many weights there are, as a power of two
 * @places: (out): which of them judge the change
 */
void
hk_spacing_features_places (const guint64 keys[HK_SPACING_N_FEATURES],
                            HkChange change,
                            guint weight_bits,
                            guint32 places[HK_SPACING_N_FEATURES])
{
  guint64 mask = (G_GUINT64_CONSTANT (1) << weight_bits) - 1;

  for (guint i = 0; i < HK_SPACING_N_FEATURES; i++)
    places[i] = mix (mix (i * HK_N_CHANGES + change + 1, keys[i]), i) >> 20 & mask;
}
