/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References made up for training, in the styles of Persian, Russian and English journals: of the first two few
 * real ones may be used. */
#pragma once

#include "hk-refparse-data.h"
#include "hk-refparse-language.h"

G_BEGIN_DECLS

char *hk_refparse_made_slot (const HkRefLanguage *language,
                             char slot,
                             GRand *random) G_GNUC_WARN_UNUSED_RESULT;
void hk_refparse_made_add (GPtrArray *examples, guint n, GRand *random);

G_END_DECLS
