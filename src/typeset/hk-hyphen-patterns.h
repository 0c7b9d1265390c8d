/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkHyphenPatterns: the patterns of a hyphenation dictionary, as TeX, hunspell and LibreOffice install
 * them, and what they say of a word. hk_hyphenator_get() finds the dictionary of a language. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HkHyphenPatterns HkHyphenPatterns;

HkHyphenPatterns *hk_hyphen_patterns_new (char *text);
void hk_hyphen_patterns_free (HkHyphenPatterns *self);
void hk_hyphen_patterns_weigh (const HkHyphenPatterns *self,
                               const char *word,
                               gsize n_bytes,
                               guint8 *weights);
guint hk_hyphen_patterns_least_before (const HkHyphenPatterns *self);
guint hk_hyphen_patterns_least_after (const HkHyphenPatterns *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkHyphenPatterns, hk_hyphen_patterns_free)

G_END_DECLS
