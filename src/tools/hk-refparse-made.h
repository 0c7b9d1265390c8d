/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References made up for training, in the styles of Persian, Russian and English journals: of the first two few
 * real ones may be used. */
#pragma once

#include "hk-refparse-data.h"

G_BEGIN_DECLS

void hk_refparse_made_add (GPtrArray *examples, guint n, GRand *random);

G_END_DECLS
