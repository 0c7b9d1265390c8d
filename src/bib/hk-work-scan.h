/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Works from the text of plain CSL-JSON, without a tree of it: for large lists, where most of the time
 * of reading goes into such trees. Used by hk_work_from_json_text(). */
#pragma once

#include "hk-work.h"

G_BEGIN_DECLS

HkWork *hk_work_scan_json (const char *text, gsize text_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
