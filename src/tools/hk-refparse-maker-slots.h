/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the slots of a template when a reference is made up. */
#pragma once

#include "hk-refparse-maker.h"

G_BEGIN_DECLS

void hk_ref_maker_add_slot (HkRefMaker *maker, char slot);

G_END_DECLS
