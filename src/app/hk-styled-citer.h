/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkStyledCiter: citations in a CSL style, through the citation engine.
 *
 * The style is read when something is first cited, not before. */
#pragma once

#include "hk-citer.h"

G_BEGIN_DECLS

#define HK_TYPE_STYLED_CITER (hk_styled_citer_get_type ())

G_DECLARE_FINAL_TYPE (HkStyledCiter, hk_styled_citer, HK, STYLED_CITER, GObject)

HkCiter *hk_styled_citer_new (const char *style,
                              const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
