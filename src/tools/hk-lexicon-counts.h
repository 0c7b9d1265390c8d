/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkLexiconCounts: how often words, and pairs of words, stand in the texts that a lexicon is made from. */
#pragma once

#include "hk-lexicon.h"

G_BEGIN_DECLS

/**
 * HkFormCount:
 * @codes: letters and ZWNJs, zero-terminated
 * @in_text: occurrences in running text
 * @in_list: occurrences by a list of word counts
 * @n_after: how many different words follow it in running text
 */
typedef struct
{
  char *codes;
  guint in_text;
  guint in_list;
  guint n_after;
} HkFormCount;

/**
 * HkPairCount:
 * @before: index of the first form
 * @form: index of the second
 * @count: occurrences
 */
typedef struct
{
  guint32 before;
  guint32 form;
  guint count;
} HkPairCount;

/**
 * HkLexiconCounts:
 * @forms: (element-type HkFormCount): the forms; the first stands for numbers and punctuation
 * @indices: from codes to index + 1
 * @pairs: from (before, form) to HkPairCount
 * @n_in_text: sum of in_text
 * @n_in_list: sum of in_list
 */
typedef struct
{
  GPtrArray *forms;
  GHashTable *indices;
  GHashTable *pairs;
  guint64 n_in_text;
  guint64 n_in_list;
} HkLexiconCounts;

HkLexiconCounts *hk_lexicon_counts_new (void) G_GNUC_WARN_UNUSED_RESULT;
void hk_lexicon_counts_free (HkLexiconCounts *counts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkLexiconCounts, hk_lexicon_counts_free)

void hk_lexicon_counts_add_text (HkLexiconCounts *counts, const char *text);
void
hk_lexicon_counts_add_list (HkLexiconCounts *counts, const char *lines, guint n_folds, guint fold);

G_END_DECLS
