/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a work of a reference's labelled tokens. */
#pragma once

#include "hk-ref-label.h"
#include "hk-ref-tokens.h"
#include "hk-work.h"

G_BEGIN_DECLS

HkWork *hk_ref_fields_read (const HkRefTokens *tokens,
                            const guint8 *labels,
                            const float *margins,
                            guint first,
                            guint end,
                            const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
