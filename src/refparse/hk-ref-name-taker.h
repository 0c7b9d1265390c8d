/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkRefNameTaker: makes names of chunks and adds them to a work: what is family and what given name. Lists of
 * names, in which it must be told what is one, use it. */
#pragma once

#include "hk-ref-name-chunks.h"
#include "hk-work.h"

G_BEGIN_DECLS

/**
 * HkRefNameTaker:
 * @tokens: a reference's tokens
 * @work: a work to which the names are added
 * @variable: as what they are added
 * @chunks: (element-type HkRefNameChunk): what stands between commas and the like
 * @others: whether "et al." stood there
 * @sure: whether it is plain what is family and what given name
 */
typedef struct
{
  const HkRefTokens *tokens;
  HkWork *work;
  HkVariable variable;
  GArray *chunks;
  gboolean others;
  gboolean sure;
} HkRefNameTaker;

static inline const HkRefToken *
hk_ref_name_taker_get (const HkRefNameTaker *taker, guint i)
{
  return hk_ref_tokens_get (taker->tokens, i);
}

void hk_ref_name_taker_take (HkRefNameTaker *taker,
                             guint family_first,
                             guint family_end,
                             guint given_first,
                             guint given_end);
void hk_ref_name_taker_take_literal (HkRefNameTaker *taker, guint first, guint end);
void hk_ref_name_taker_take_direct (HkRefNameTaker *taker, const HkRefNameChunk *chunk);
void hk_ref_name_taker_take_mixed (HkRefNameTaker *taker, const HkRefNameChunk *chunk);
void hk_ref_name_taker_take_group (HkRefNameTaker *taker, const HkRefNameChunk *chunks, guint n);
gboolean hk_ref_name_taker_is_persian_given (const HkRefNameTaker *taker, guint i);
gboolean hk_ref_name_taker_is_arabic (const HkRefNameTaker *taker, const HkRefNameChunk *chunk);
gboolean hk_ref_name_taker_has_semicolons (const HkRefNameTaker *taker);

G_END_DECLS
