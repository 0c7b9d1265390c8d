/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settling punctuation, quotes and emphasis of a finished tree, and spelling it in a format. */
#pragma once

#include "csl-locale-private.h"
#include "hk-citer.h"

G_BEGIN_DECLS

void csl_settle_punctuation (CslArena *arena, CslOut *root, gboolean punctuation_in_quote);
void csl_localize_affixes (CslArena *arena,
                           CslOut *root,
                           const CslLocale *locale,
                           gboolean from_persian);
void
csl_write (const CslOut *root, const CslLocale *locale, HkCitationFormat format, GString *into);

G_END_DECLS
