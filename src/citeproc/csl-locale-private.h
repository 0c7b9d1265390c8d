/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the processor ask of a locale. */
#pragma once

#include <libxml/tree.h>

#include "csl-locale.h"
#include "csl-node.h"

G_BEGIN_DECLS

void csl_locale_add_node (CslLocale *locale, xmlNode *node);
void csl_locale_add_general_node (CslLocale *locale, xmlNode *node);
gboolean csl_locale_is_persian (const CslLocale *locale);
gboolean csl_locale_puts_edition_last (const CslLocale *locale);
CslGender csl_locale_get_gender (const CslLocale *locale, const char *name);
const CslNode *csl_locale_get_date (const CslLocale *locale, CslDateForm form);
gboolean csl_locale_punctuation_in_quote (const CslLocale *locale);
gboolean csl_locale_limit_day_ordinals (const CslLocale *locale);

G_END_DECLS
