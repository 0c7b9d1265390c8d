/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Persian sets in another order than the styles, which are written for English. */
#pragma once

#include "csl-output.h"

G_BEGIN_DECLS

void csl_persian_order_edition (CslOut *root);

G_END_DECLS
