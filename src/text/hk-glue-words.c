/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-glue-words.h"

#include <string.h>

/* Words that stand between others; no name of a product ends or begins with them in lower case. The last rows are
 * Russian, Ukrainian, Bulgarian and Serbian. */
static const char *const function_words[] = {
  "of", "the", "in",  "and", "for", "on",  "to", "from",    "by",      "with",   "at",
  "в",  "во",  "и",   "с",   "со",  "к",   "ко", "у",       "о",       "об",     "на",
  "по", "за",  "из",  "от",  "до",  "не",  "а",  "для",     "при",     "между",  "через",
  "і",  "й",   "та",  "з",   "із",  "зі",  "що", "від",     "між",     "през",   "към",
  "са", "код", "про", "под", "над", "без", "or", "between", "through", "toward", "towards",
};

/* After these an article is often glued to them: ofthe. No language has such words. */
static const char *const before_articles[]
    = { "of", "in", "to", "for", "on", "from", "by", "with", "at", "and", "that", "between" };

/* What is glued at the end of a word in lower case: the shorter ones end too many words. */
static const char *const endings[] = { "of", "from", "with", "and", "the", "for" };

/* Firms whose names look like a place's beside a word. */
static const char *const firms[] = { "harpercollins", "timewarner" };

/* Two words of which each is too common to tell, but not both together. */
static const char *const pairs[] = {
  "united nations",
  "united states",
  "united kingdom",
  "middle east",
  "near east",
  "far east",
  "soviet union",
  "european union",
  "european commission",
  "world bank",
  "world war",
  "cold war",
  "great britain",
  "hong kong",
  "saudi arabia",
  "south africa",
  "north africa",
  "south korea",
  "north korea",
  "new delhi",
  "new zealand",
  "los angeles",
  "latin america",
  "north america",
  "south america",
  "prime minister",
  "foreign affairs",
  "foreign policy",
  "international journal",
  "international relations",
  "political science",
  "social sciences",
  "university press",
  "working paper",
  "annual review",
  "doctoral dissertation",
};

/* Endings of adjectives; such a word before a noun is no part of a firm's name. */
static const char *const adjective_endings[] = {
  "ский", "ская", "ское", "ские",  "ского", "ской",  "ских",  "скому", "ским",
  "скую", "ный",  "ная",  "ное",   "ные",   "ного",  "ной",   "ных",   "ному",
  "ным",  "ную",  "ська", "ський", "ське",  "ської", "ських",
};

static gboolean
is_one_of (const char *word, const char *const *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (words[i], word))
      return TRUE;
  return FALSE;
}

/**
 * hk_glue_is_function_word:
 * @word: a word
 *
 * Returns: whether it stands between others and is part of no name
 */
gboolean
hk_glue_is_function_word (const char *word)
{
  return is_one_of (word, function_words, G_N_ELEMENTS (function_words));
}

/**
 * hk_glue_is_before_article:
 * @word: a word
 *
 * Returns: whether it makes no word together with an English article after it
 */
gboolean
hk_glue_is_before_article (const char *word)
{
  return is_one_of (word, before_articles, G_N_ELEMENTS (before_articles));
}

/**
 * hk_glue_is_ending:
 * @word: a word
 *
 * Returns: whether it is often glued to the word before it
 */
gboolean
hk_glue_is_ending (const char *word)
{
  return is_one_of (word, endings, G_N_ELEMENTS (endings));
}

/**
 * hk_glue_is_firm:
 * @word: a word
 *
 * Returns: whether it is a firm's name and written as one
 */
gboolean
hk_glue_is_firm (const char *word)
{
  return is_one_of (word, firms, G_N_ELEMENTS (firms));
}

/**
 * hk_glue_is_pair:
 * @left: a word
 * @right: the word after it
 *
 * Returns: whether they are known to belong together, and to be two words: United Nations
 */
gboolean
hk_glue_is_pair (const char *left, const char *right)
{
  gsize n_left = strlen (left);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (strncmp (pairs[i], left, n_left) == 0 && pairs[i][n_left] == ' '
        && g_str_equal (pairs[i] + n_left + 1, right))
      return TRUE;
  return FALSE;
}

/**
 * hk_glue_is_cyrillic:
 * @word: a word
 *
 * Returns: whether its first letter is Cyrillic
 */
gboolean
hk_glue_is_cyrillic (const char *word)
{
  gunichar c = g_utf8_get_char (word);

  return c >= 0x400 && c < 0x530;
}

/**
 * hk_glue_is_cyrillic_adjective:
 * @word: a word
 *
 * Returns: whether it ends as adjectives do in Russian or Ukrainian
 */
gboolean
hk_glue_is_cyrillic_adjective (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (adjective_endings); i++)
    if (g_str_has_suffix (word, adjective_endings[i]))
      return TRUE;
  return FALSE;
}
