/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkPlainCiter: a modest citation of the fields that a work has, in no style's name.
 *
 * It serves where no CSL style can be read. */
#pragma once

#include "hk-citer.h"

G_BEGIN_DECLS

#define HK_TYPE_PLAIN_CITER (hk_plain_citer_get_type ())

G_DECLARE_FINAL_TYPE (HkPlainCiter, hk_plain_citer, HK, PLAIN_CITER, GObject)

HkCiter *hk_plain_citer_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
