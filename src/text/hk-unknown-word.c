/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-unknown-word.h"

/* A reading of the first letters of an unknown word. */
typedef struct
{
  int cost;
  int changes; /* part of the cost that is not the letters' */
  guint64 inner;
} Reading;

/**
 * hk_unknown_word_read:
 * @judge: a judge of the letters
 * @lexicon: a lexicon
 * @start: the word's first letter
 * @end: the letter after its last; no more than 64 on
 * @inner: (out): bit k: a ZWNJ before the word's letter k
 *
 * A word that no list has, with the ZWNJs that its letters suggest: two readings at a letter, with a ZWNJ
 * before it and without, are all that the letter model tells apart.
 *
 * Returns: what its letters and marks cost
 */
int
hk_unknown_word_read (HkSpacingJudge *judge,
                      const HkLexicon *lexicon,
                      guint start,
                      guint end,
                      guint64 *inner)
{
  const HkLetters *letters = judge->letters;
  Reading plain = { 0 }, bound = { HK_SPACING_NEVER, 0, 0 };
  guint8 before = HK_PERSIAN_NONE, last = letters->codes[start];

  plain.cost = hk_lexicon_letter_cost (lexicon, HK_PERSIAN_NONE, HK_PERSIAN_NONE, last);
  for (guint i = start + 1; i < end; i++)
    {
      guint8 code = letters->codes[i];
      Reading next_plain = { HK_SPACING_NEVER, 0, 0 }, next_bound = { HK_SPACING_NEVER, 0, 0 };
      int from_plain = plain.cost + hk_lexicon_letter_cost (lexicon, before, last, code);
      int from_bound = bound.cost + hk_lexicon_letter_cost (lexicon, HK_PERSIAN_ZWNJ, last, code);
      int zwnj = hk_spacing_judge_zwnj (judge, i);

      if (letters->boundaries[i] != HK_BOUNDARY_ZWNJ)
        {
          next_plain = from_plain <= from_bound ? plain : bound;
          next_plain.cost = MIN (from_plain, from_bound);
        }
      if (zwnj < HK_SPACING_NEVER)
        {
          int step = zwnj + hk_lexicon_letter_cost (lexicon, last, HK_PERSIAN_ZWNJ, code);

          from_plain = plain.cost + hk_lexicon_letter_cost (lexicon, before, last, HK_PERSIAN_ZWNJ);
          from_bound = bound.cost
                       + hk_lexicon_letter_cost (lexicon, HK_PERSIAN_ZWNJ, last, HK_PERSIAN_ZWNJ);
          next_bound = from_plain <= from_bound ? plain : bound;
          next_bound.cost = MIN (MIN (from_plain, from_bound) + step, HK_SPACING_NEVER);
          next_bound.inner |= G_GUINT64_CONSTANT (1) << (i - start);
        }
      plain = next_plain;
      bound = next_bound;
      before = last;
      last = code;
    }
  plain.cost += hk_lexicon_letter_cost (lexicon, before, last, HK_PERSIAN_NONE);
  bound.cost += hk_lexicon_letter_cost (lexicon, HK_PERSIAN_ZWNJ, last, HK_PERSIAN_NONE);
  if (bound.cost < plain.cost)
    plain = bound;
  *inner = plain.inner;
  return plain.cost;
}
