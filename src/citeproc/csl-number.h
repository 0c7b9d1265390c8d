/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as fields hold them: "3", "2nd", "A12", "1-3, 5 & 7", and ranges of pages. */
#pragma once

#include "csl-locale-private.h"
#include "csl-style-private.h"

G_BEGIN_DECLS

gboolean csl_number_is_dash (gunichar c);
gboolean csl_number_is_plain_word (const char *word);
gboolean csl_number_is_numeric (const char *text);
gboolean csl_number_is_plural (const char *text, gboolean count);
char *csl_number_format (const char *text,
                         CslNumberForm form,
                         CslGender gender,
                         const char *dash,
                         const CslLocale *locale);
char *csl_number_dashes (const char *text, const char *dash);
char *csl_number_pages (const char *text, CslPageRange format, const char *dash);
gint64 csl_number_value (const char *text);

G_END_DECLS
