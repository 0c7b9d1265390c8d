/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persian references made up for training, in the styles that journals use: few real ones may be used. */
#pragma once

#include "hk-refparse-data.h"

G_BEGIN_DECLS

void hk_refparse_persian_make (GPtrArray *examples,
                               guint n,
                               GRand *random);

G_END_DECLS
