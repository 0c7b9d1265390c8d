/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The little markup and the quotes in a field's text, made into spans. */
#pragma once

#include "csl-locale-private.h"
#include "csl-output.h"

G_BEGIN_DECLS

CslOut *
csl_markup_parse (CslArena *arena, const char *text, gsize n_bytes, const CslLocale *locale);

G_END_DECLS
