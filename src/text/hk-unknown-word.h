/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How letters that are no known word can be read as one, by how letters follow each other. */
#pragma once

#include "hk-spacing-judge.h"

G_BEGIN_DECLS

int hk_unknown_word_read (HkSpacingJudge *judge,
                          const HkLexicon *lexicon,
                          guint start,
                          guint end,
                          guint64 *inner);

G_END_DECLS
