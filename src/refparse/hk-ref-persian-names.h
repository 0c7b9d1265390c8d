/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of names in Persian references. */
#pragma once

#include "hk-ref-name-taker.h"

G_BEGIN_DECLS

void hk_ref_persian_names_take (HkRefNameTaker *taker);

G_END_DECLS
