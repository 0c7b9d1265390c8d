/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a word in Latin or Cyrillic letters is two that were glued. */
#pragma once

#include "hk-word-list.h"

G_BEGIN_DECLS

typedef enum
{
  HK_GLUE_BY_CAPITAL,   /* CentralAsia, ofEurasian */
  HK_GLUE_BY_FULL_STOP, /* Diplomat.Retrieved */
  HK_GLUE_BY_LIST,      /* lackof */
  HK_GLUE_BY_ARTICLE,   /* ofthe */
} HkGlueReason;

/**
 * HkGlueCandidate:
 * @text_index: in which of the texts it stands
 * @start: its first byte
 * @split: the byte at which the second word begins, or the full stop between the two
 * @end: the byte after it
 * @reason: what it was found by
 * @whole: the word, in lower case
 * @left: the first of the two, in lower case
 * @right: the second, in lower case
 * @lower: whether it begins with a small letter
 * @known: whether the list has the whole of it
 * @left_known: whether the list has the first one
 * @right_known: whether the list has the second one
 * @name: whether one of them is the name of a place or people, and the other a common word
 * @beside: whether they stand side by side elsewhere in the document
 * @left_seen: whether the first one stands by itself somewhere
 * @right_seen: whether the second one does
 * @once: whether the document has the whole only here: what it writes together time and again is one word or a name
 *
 * A word that may be two.
 */
typedef struct
{
  gsize text_index;
  gsize start;
  gsize split;
  gsize end;
  HkGlueReason reason;
  char *whole;
  char *left;
  char *right;
  gboolean lower, known, left_known, right_known, name;
  gboolean beside, left_seen, right_seen, once;
} HkGlueCandidate;

double hk_glue_judge (const HkGlueCandidate *candidate, const HkWordList *words);

G_END_DECLS
