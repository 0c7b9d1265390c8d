/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text of JATS elements: inline markup, formulas, superscripts and affiliations as plain text can. */
#pragma once

#include "hk-xml.h"

G_BEGIN_DECLS

const char *hk_jats_own_language (const xmlNode *node);
char *hk_jats_dup_text (HkReading *reading, const xmlNode *node) G_GNUC_WARN_UNUSED_RESULT;
char *hk_jats_dup_citation (HkReading *reading, const xmlNode *node) G_GNUC_WARN_UNUSED_RESULT;
char *hk_jats_dup_affiliation (HkReading *reading, const xmlNode *node) G_GNUC_WARN_UNUSED_RESULT;
void hk_jats_append_script (GString *out, const char *text, gboolean above);

G_END_DECLS
