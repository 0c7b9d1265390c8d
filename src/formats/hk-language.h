/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Languages as files name them, and as texts show them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *hk_language_from_name (const char *name,
                                   gssize name_bytes);
const char *hk_language_guess (const char *text,
                               gssize text_bytes);

G_END_DECLS
