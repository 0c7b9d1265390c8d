/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkHyphenator: where the words of a language may be divided, by libhyphen's installed patterns. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HkHyphenator HkHyphenator;

HkHyphenator *hk_hyphenator_get (const char *language);
gboolean
hk_hyphenator_divide (HkHyphenator *self, const gunichar *word, guint n_chars, guint8 *divisions);

G_END_DECLS
