/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a token of a reference and its neighbours look like, as hashes that choose weights. */
#pragma once

#include "hk-ref-tokens.h"

G_BEGIN_DECLS

/* Bits of a hash: how many rows the weights have room for. */
#define HK_REF_HASH_BITS 20

/* How many hashes each token has. */
#define HK_REF_N_FEATURES 56

void hk_ref_features_compute (const HkRefTokens *tokens, GArray *hashes);

G_END_DECLS
