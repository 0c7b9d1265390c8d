/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words in the scripts that have capitals, within any text. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize hk_cased_word_end (const char *text, gsize n_bytes, gsize at);

G_END_DECLS
