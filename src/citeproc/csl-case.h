/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text case over a tree, as CSL defines it. */
#pragma once

#include "csl-output.h"

G_BEGIN_DECLS

void csl_case_apply (CslArena *arena, CslOut *out, CslTextCase text_case, gboolean english);

void csl_case_dot_letters (CslArena *arena, CslOut *out, CslTextCase text_case);

G_END_DECLS
