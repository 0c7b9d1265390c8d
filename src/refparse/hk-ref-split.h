/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds where a second work begins in a printed reference. */
#pragma once

#include "hk-ref-tokens.h"

G_BEGIN_DECLS

guint hk_ref_split_find (const HkRefTokens *tokens, guint first);

G_END_DECLS
