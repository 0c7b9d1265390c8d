/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-glue-judge.h"

#include <string.h>

#include "hk-glue-words.h"

/* In Cyrillic there is no capital after a small letter but in the names of firms, which begin with one: «вСредней»,
 * «политикаРоссии», «СредняяАзия», but not «СберБанк». Each letter has two bytes. */
static double
judge_cyrillic (const HkGlueCandidate *candidate)
{
  gsize n_left = strlen (candidate->left) / 2, n_right = strlen (candidate->right) / 2;

  if (candidate->lower)
    return n_right >= 4 && hk_glue_is_function_word (candidate->left) ? .93
           : n_right >= 4 && n_left >= 4                              ? .85
                                                                      : 0;
  return n_left >= 6 && n_right >= 4 && candidate->once
                 && hk_glue_is_cyrillic_adjective (candidate->left)
             ? .85
             : 0;
}

/* "presidentNazarbayev": a common word, and what is none. */
static gboolean
is_word_before_name (const HkGlueCandidate *candidate, const HkWordList *words)
{
  return words != NULL && candidate->lower && candidate->once && strlen (candidate->left) >= 6
         && strlen (candidate->right) >= 4
         && hk_word_list_has_entry (words, candidate->left, strlen (candidate->left))
         && !candidate->right_known;
}

static double
judge_capital (const HkGlueCandidate *candidate, const HkWordList *words)
{
  gboolean function = hk_glue_is_function_word (candidate->left);

  if (candidate->known)
    return 0;
  if (candidate->beside || hk_glue_is_pair (candidate->left, candidate->right))
    return .97;
  if (hk_glue_is_cyrillic (candidate->left))
    return judge_cyrillic (candidate);
  if (function && (candidate->right_known || candidate->right_seen)
      && (candidate->lower || g_str_equal (candidate->left, "the")))
    return .93;
  if (is_word_before_name (candidate, words))
    return .85;
  return candidate->once && candidate->left_known && candidate->right_known && candidate->name
                 && strlen (candidate->left) >= 3 && strlen (candidate->right) >= 4
             ? .85
             : 0;
}

/* Abbreviations are written so in some lists; a list of words does not have them. */
static double
judge_full_stop (const HkGlueCandidate *candidate, const HkWordList *words)
{
  gsize least = MIN (strlen (candidate->left), strlen (candidate->right));

  if (words != NULL)
    return candidate->left_known && candidate->right_known && least >= 5 ? .9 : 0;
  return (candidate->left_known || candidate->left_seen)
                 && (candidate->right_known || candidate->right_seen) && least >= 6
             ? .8
             : 0;
}

static double
judge_listed (const HkGlueCandidate *candidate, const HkWordList *words)
{
  gsize n_left = strlen (candidate->left);

  if (candidate->beside && candidate->once)
    return .9;
  if (n_left < 4 || !hk_glue_is_ending (candidate->right))
    return 0;
  /* Roland and Thereof are no two words; Democracyand is. */
  return candidate->lower || g_str_equal (candidate->right, "from")
                 || (n_left >= 7 && hk_word_list_has_entry (words, candidate->left, n_left))
             ? .85
             : 0;
}

/**
 * hk_glue_judge:
 * @candidate: a word that may be two
 * @words: (nullable): the list by which it was found
 *
 * Returns: how sure it is that it is two words, 0 to 1; 0 if it is not sure enough
 */
double
hk_glue_judge (const HkGlueCandidate *candidate, const HkWordList *words)
{
  switch (candidate->reason)
    {
    case HK_GLUE_BY_CAPITAL:
      return judge_capital (candidate, words);
    case HK_GLUE_BY_FULL_STOP:
      return judge_full_stop (candidate, words);
    case HK_GLUE_BY_ARTICLE:
      return .93;
    case HK_GLUE_BY_LIST:
    default:
      return judge_listed (candidate, words);
    }
}
