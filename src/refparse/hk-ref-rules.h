/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels that rules are surer of than the weights. */
#pragma once

#include "hk-ref-label.h"
#include "hk-ref-tokens.h"

G_BEGIN_DECLS

void hk_ref_rules_identifiers (const HkRefTokens *tokens, guint8 *forced);
gboolean hk_ref_rules_head (const HkRefTokens *tokens, const guint8 *labels, guint8 *forced);
guint hk_ref_rules_find_date_end (const HkRefTokens *tokens, guint at);

G_END_DECLS
