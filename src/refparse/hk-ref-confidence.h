/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How likely a field of a printed reference was understood rightly. */
#pragma once

#include "hk-ref-reader.h"

G_BEGIN_DECLS

double hk_ref_confidence (const HkRefReader *reader, HkVariable variable, float margin);
double hk_ref_confidence_of_names (const HkRefReader *reader,
                                   HkVariable variable,
                                   float margin,
                                   gboolean plain);

G_END_DECLS
