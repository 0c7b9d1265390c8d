/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The persons and institutions of references that are made up. */
#pragma once

#include "hk-refparse-maker.h"

G_BEGIN_DECLS

void hk_ref_maker_add_names (HkRefMaker *maker, gboolean inverted, HkRefLabel label);
void hk_ref_maker_add_name (HkRefMaker *maker, gboolean inverted, HkRefLabel label);
void hk_ref_maker_add_given (HkRefMaker *maker, HkRefLabel label);
void hk_ref_maker_add_institution (HkRefMaker *maker, HkRefLabel label);

G_END_DECLS
