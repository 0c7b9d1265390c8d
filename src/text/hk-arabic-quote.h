/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells Arabic that a Persian text quotes from Persian typed with Arabic letters. */
#pragma once

#include "hk-lexicon.h"

G_BEGIN_DECLS

gsize hk_arabic_quote_segment_end (const char *text, gsize n_bytes, gsize start);
gboolean hk_arabic_quote_is_arabic (const HkLexicon *lexicon, const char *text, gsize n_bytes);

G_END_DECLS
