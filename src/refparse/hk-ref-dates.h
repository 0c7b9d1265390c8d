/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates in a part of a reference. */
#pragma once

#include "hk-date.h"
#include "hk-ref-tokens.h"

G_BEGIN_DECLS

HkDate *hk_ref_date_read (const HkRefTokens *tokens, guint first, guint end, int *original_year)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
