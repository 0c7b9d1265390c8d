/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkRefReader: a reference's labelled tokens while a work is made of them. */
#pragma once

#include "hk-ref-label.h"
#include "hk-ref-tokens.h"
#include "hk-work.h"

G_BEGIN_DECLS

/**
 * HkRefSpan:
 * @first: the first of its tokens
 * @end: the token after the last
 * @margin: how sure the label of the least sure token is
 * @label: a #HkRefLabel
 *
 * Tokens that follow each other and have one label.
 */
typedef struct
{
  guint first;
  guint end;
  float margin;
  guint8 label;
} HkRefSpan;

/**
 * HkRefReader:
 * @tokens: a reference's tokens
 * @first: the first token of the work
 * @end: the token after its last
 * @spans: (element-type HkRefSpan): what was labelled
 * @n_spans: how many of them have each label
 * @n_left: how many words there are of which nothing was understood
 * @work: the work that is made
 * @seen: how many words there are of each class
 * @arabic: whether most words are in Arabic script
 */
typedef struct
{
  const HkRefTokens *tokens;
  guint first;
  guint end;
  GArray *spans;
  HkWork *work;
  guint n_spans[HK_REF_N_LABELS];
  guint n_left;
  guint seen[HK_REF_KEYWORD_SUFFIX + 1];
  gboolean arabic;
} HkRefReader;

static inline const HkRefToken *
hk_ref_reader_get (const HkRefReader *reader, guint i)
{
  return hk_ref_tokens_get (reader->tokens, i);
}

static inline const HkRefSpan *
hk_ref_reader_get_span (const HkRefReader *reader, guint i)
{
  return &g_array_index (reader->spans, HkRefSpan, i);
}

void hk_ref_reader_find_spans (HkRefReader *reader, const guint8 *labels, const float *margins);
const HkRefSpan *hk_ref_reader_find_first (const HkRefReader *reader, HkRefLabel label);
const HkRefSpan *hk_ref_reader_find_longest (const HkRefReader *reader, HkRefLabel label);
void hk_ref_reader_trim (const HkRefReader *reader, guint *first, guint *end);
void hk_ref_reader_balance (const HkRefReader *reader, guint *first, guint *end);
void hk_ref_reader_set_text (HkRefReader *reader, const HkRefSpan *span, HkVariable variable);

G_END_DECLS
