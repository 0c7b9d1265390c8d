/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a JATS article is for citing it: journal, identifiers, issue, pages, dates, licence. */
#pragma once

#include "hk-jats-front.h"

G_BEGIN_DECLS

void hk_jats_read_journal (HkJats *self, const xmlNode *journal);
void hk_jats_read_meta (HkJats *self, const xmlNode *meta);

G_END_DECLS
