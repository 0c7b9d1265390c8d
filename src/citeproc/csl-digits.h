/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The digits of a finished tree. */
#pragma once

#include "csl-output.h"
#include "hk-digits.h"

G_BEGIN_DECLS

void csl_convert_digits (CslArena *arena, CslOut *root, HkDigits digits);

G_END_DECLS
