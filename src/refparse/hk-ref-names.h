/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Separates the names in a part of a reference, and each into family and given names. */
#pragma once

#include "hk-ref-tokens.h"
#include "hk-work.h"

G_BEGIN_DECLS

gboolean hk_ref_names_read (const HkRefTokens *tokens,
                            guint first,
                            guint end,
                            HkWork *work,
                            HkVariable variable);

G_END_DECLS
