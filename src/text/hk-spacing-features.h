/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkSpacingFeatures: what is seen around a place between two letters, by which weights judge whether a mark
 * was lost there. For HkSpacing and for the program that learns its weights. */
#pragma once

#include "hk-letters.h"
#include "hk-lexicon.h"

G_BEGIN_DECLS

/**
 * HkChange:
 * @HK_CHANGE_JOIN: a ZWNJ between letters that were printed together
 * @HK_CHANGE_SPLIT: a space there
 * @HK_CHANGE_BIND: a ZWNJ for a space
 */
typedef enum
{
  HK_CHANGE_JOIN,
  HK_CHANGE_SPLIT,
  HK_CHANGE_BIND,
} HkChange;

#define HK_N_CHANGES 3

/* How many weights judge one change. */
#define HK_SPACING_N_FEATURES 25

/* Which of what is seen tells a place within a word, however the word is printed. */
#define HK_SPACING_WORD_KEY 14

/* What one printed run of letters, from one space to the next, is before and after a letter: hashes, and
 * how common it is as a form. Each is found when it is first asked for. */
typedef struct
{
  const HkLexicon *lexicon;
  const HkLetters *letters;
  guint8 has[HK_LETTERS_MAX + 1];
  guint8 left[HK_LETTERS_MAX + 1];
  guint8 right[HK_LETTERS_MAX + 1];
  guint8 tail[HK_LETTERS_MAX + 1];
  guint16 start[HK_LETTERS_MAX + 1]; /* of the run that ends before the letter */
  guint16 end[HK_LETTERS_MAX + 1];   /* of the run that goes on at the letter */
  guint64 before[HK_LETTERS_MAX + 1];
  guint64 after[HK_LETTERS_MAX + 1];
} HkSpacingFeatures;

void hk_spacing_features_begin (HkSpacingFeatures *features,
                                const HkLexicon *lexicon,
                                const HkLetters *letters);
void hk_spacing_features_get (HkSpacingFeatures *features,
                              guint letter,
                              guint64 keys[HK_SPACING_N_FEATURES]);
void hk_spacing_features_places (const guint64 keys[HK_SPACING_N_FEATURES],
                                 HkChange change,
                                 guint weight_bits,
                                 guint32 places[HK_SPACING_N_FEATURES]);

G_END_DECLS
