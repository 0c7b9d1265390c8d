/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkWord: the words of a sentence that carry its meaning, stemmed so that the forms of a word are
 * one key. Used to compare sentences of two languages, and to count the lexicon from which that is
 * done; both must cut alike. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HK_WORD_STEM,   /* a word of any script */
  HK_WORD_PART,   /* a part of the compound before it */
  HK_WORD_NUMBER, /* in Latin digits */
} HkWordKind;

/**
 * HkWord:
 * @key: (transfer none): the folded stem, or the number
 * @full: (transfer none): the folded word as it stood
 * @kind: what it is
 * @is_name: whether it begins with a capital within a sentence
 */
typedef struct
{
  const char *key;
  const char *full;
  HkWordKind kind;
  gboolean is_name;
} HkWord;

GArray *
hk_words_of (const char *text, gssize n_bytes, GStringChunk *pool) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
