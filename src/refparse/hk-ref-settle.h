/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the fields of a work tell about each other. */
#pragma once

#include "hk-ref-reader.h"

G_BEGIN_DECLS

void hk_ref_settle (HkRefReader *reader);

G_END_DECLS
