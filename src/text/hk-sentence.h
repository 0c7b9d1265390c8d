/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences of a text: where each begins and ends, by ICU's rules and the abbreviations, initials
 * and quotations of the text's language. */
#pragma once

#include "hk-range.h"

G_BEGIN_DECLS

GArray *hk_sentences_find (const char *text,
                           gssize n_bytes,
                           const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
