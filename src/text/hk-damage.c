/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-damage.h"

#include <math.h>

/* No more letters than this are looked at; by then the shares are known to a percent. */
#define MAX_SAMPLE 30000

/* With this the sample is read: every damage is thought possible. */
static const HkDamage suspicion = { .70, .10, .03, 0 };

/* In sound texts, edited with care but not alike, such shares look damaged (measured on the treebanks
 * that the lexicon is made from). */
#define SOUND_ZWNJ_LOST .09
#define SOUND_ZWNJ_TO_SPACE .02
#define SOUND_SPACE_LOST .006

/* Where ZWNJs are in their places, so are spaces, for the most part: what looks glued is a name, a compound or a
 * spoken form. */
#define CAREFUL_SPACE_LOST .03
#define CAREFUL_ZWNJS 2

/* So many more cases than chance explains are nothing yet, as a verse or a name may look damaged: more where the
 * page has ZWNJs, and the most for spaces where it has some and none was lost. */
#define SLACK_LOST .3
#define SLACK_SPACE 1.3
#define SLACK_WITH_ZWNJS 1
#define SLACK_CAREFUL 3

/* What is thought of ZWNJs that became spaces before a text is seen, and how many it takes to change it. */
#define PRIOR_ZWNJ_TO_SPACE .08
#define PRIOR_WEIGHT 40

/* After so many spaces the share of lost ones is half believed: a split that need not be is worse than a
 * lost space that stays. */
#define SPACES_TO_BE_SURE 400

typedef struct
{
  guint zwnj[4];  /* by what was printed */
  guint space[4]; /* the same, after letters that do not join */
  guint n_letters;
} Tally;

static void
tally_stretch (HkSpacing *spacing, const HkLetters *letters, Tally *tally)
{
  guint8 boundaries[HK_LETTERS_MAX];

  hk_spacing_decode (spacing, letters, boundaries);
  hk_spacing_remember (spacing, boundaries);
  for (guint i = 1; i < letters->n; i++)
    {
      if (boundaries[i] == HK_BOUNDARY_ZWNJ)
        tally->zwnj[letters->boundaries[i]]++;
      else if (boundaries[i] == HK_BOUNDARY_SPACE && !hk_persian_joins_next (letters->codes[i - 1]))
        tally->space[letters->boundaries[i]]++;
    }
  tally->n_letters += letters->n;
}

/* The share of a damage, or 0 if a sound text could show as many cases of it by chance. */
static double
believed_share (guint cases, guint of, double sound_share, double slack)
{
  double by_chance = of * sound_share;

  if (cases == 0 || cases <= by_chance + 1.5 * sqrt (by_chance) + slack)
    return 0;
  return (cases - by_chance) / of;
}

/**
 * hk_damage_estimate:
 * @spacing: a decoder, left set to the damage that was found
 * @texts: the strings of one document
 * @text_bytes: their lengths
 * @n_texts: how many
 * @damage: (out): what was found
 *
 * Returns: %FALSE if the document is sound
 */
gboolean
hk_damage_estimate (HkSpacing *spacing,
                    const char *const *texts,
                    const gsize *text_bytes,
                    gsize n_texts,
                    HkDamage *damage)
{
  g_autofree HkLetters *letters = g_new (HkLetters, 1);
  Tally tally = { 0 };
  guint n_zwnj, n_spaces;
  gboolean careful;
  double slack;

  hk_spacing_forget (spacing);
  hk_spacing_set_damage (spacing, &suspicion);
  for (gsize i = 0; i < n_texts && tally.n_letters < MAX_SAMPLE; i++)
    {
      HkLetterScanner scanner = { texts[i], text_bytes[i], 0 };

      while (tally.n_letters < MAX_SAMPLE && hk_letter_scanner_next (&scanner, letters))
        tally_stretch (spacing, letters, &tally);
    }
  n_zwnj
      = tally.zwnj[HK_BOUNDARY_NONE] + tally.zwnj[HK_BOUNDARY_SPACE] + tally.zwnj[HK_BOUNDARY_ZWNJ];
  n_spaces = tally.space[HK_BOUNDARY_NONE] + tally.space[HK_BOUNDARY_SPACE];
  *damage = (HkDamage){ 0 };
  slack = tally.zwnj[HK_BOUNDARY_ZWNJ] > 0 ? SLACK_WITH_ZWNJS : 0;
  damage->zwnj_lost
      = believed_share (tally.zwnj[HK_BOUNDARY_NONE], n_zwnj, SOUND_ZWNJ_LOST, SLACK_LOST + slack);
  damage->zwnj_to_space = believed_share (tally.zwnj[HK_BOUNDARY_SPACE], n_zwnj,
                                          SOUND_ZWNJ_TO_SPACE, SLACK_SPACE + slack);
  /* Where ZWNJs were dropped, some may have become spaces; a short text cannot rule it out. */
  if (damage->zwnj_lost > 0 && damage->zwnj_to_space == 0 && n_zwnj < 5 * PRIOR_WEIGHT)
    damage->zwnj_to_space = PRIOR_WEIGHT * PRIOR_ZWNJ_TO_SPACE / (PRIOR_WEIGHT + n_zwnj);
  careful = damage->zwnj_lost <= 0 && damage->zwnj_to_space <= 0
            && tally.zwnj[HK_BOUNDARY_ZWNJ] >= CAREFUL_ZWNJS;
  damage->space_lost = believed_share (tally.space[HK_BOUNDARY_NONE], n_spaces,
                                       careful ? CAREFUL_SPACE_LOST : SOUND_SPACE_LOST,
                                       careful ? SLACK_CAREFUL : SLACK_SPACE)
                       * n_spaces / (n_spaces + SPACES_TO_BE_SURE);
  hk_spacing_set_damage (spacing, damage);
  return damage->zwnj_lost > 0 || damage->zwnj_to_space > 0 || damage->space_lost > 0;
}
