/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles and names of a work in the language of a list, where the work says them. */
#pragma once

#include "csl-options.h"
#include "hk-work.h"

G_BEGIN_DECLS

/* CSL has no variables for translations. They are taken from members of the work that are named
 * after the variable: "translated-title", "translated-author", …; and "transliterated-title", …. */
#define CSL_TRANSLATED "translated-"
#define CSL_TRANSLITERATED "transliterated-"

gboolean csl_language_is_same (const char *a, const char *b);
HkWork *csl_translation_apply (HkWork *work,
                               const char *language,
                               CslTitles titles) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
