/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkRefNameChunk: what stands between the commas, semicolons and ands of a list of names. */
#pragma once

#include "hk-ref-tokens.h"

G_BEGIN_DECLS

typedef enum
{
  HK_REF_NAME_WORDS,          /* Smith; John Smith */
  HK_REF_NAME_INITIALS,       /* J. R. */
  HK_REF_NAME_WORDS_INITIALS, /* Smith J. R. */
  HK_REF_NAME_INITIALS_WORDS, /* J. R. Smith */
} HkRefNameKind;

/**
 * HkRefNameChunk:
 * @first: its first token
 * @end: the token after its last, without the dots around
 * @split: where the second half of a mixed chunk begins
 * @n_words: words that are no initials
 * @after: what ends it: ',' ';' or '&'
 * @kind: what it is made of
 */
typedef struct
{
  guint first;
  guint end;
  guint split;
  guint n_words;
  gunichar after;
  HkRefNameKind kind;
} HkRefNameChunk;

gboolean
hk_ref_name_chunks_read (const HkRefTokens *tokens, guint first, guint end, GArray *chunks);
gboolean hk_ref_name_chunks_have_mixed (const HkRefNameChunk *chunks, guint n);
gboolean hk_ref_name_is_initial (const HkRefTokens *tokens, guint i, guint end);
gboolean hk_ref_name_is_institution_word (const HkRefTokens *tokens, guint i);

static inline gboolean
hk_ref_name_is_comma (gunichar c)
{
  return c == ',' || c == 0x60c;
}

G_END_DECLS
