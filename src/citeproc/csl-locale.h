/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CslLocale: the terms, dates and options of a language, or of a style in a language.
 *
 * A locale is laid together from several, the most general first; what comes later wins. */
#pragma once

#include <libxml/tree.h>

#include "csl-error.h"
#include "csl-node.h"

G_BEGIN_DECLS

typedef struct _CslLocale CslLocale;

CslLocale *csl_locale_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
CslLocale *csl_locale_ref (CslLocale *locale) G_GNUC_WARN_UNUSED_RESULT;
void csl_locale_unref (CslLocale *locale);
gboolean csl_locale_add_bytes (CslLocale *locale, const char *bytes, gsize n_bytes, GError **error);
void csl_locale_add_node (CslLocale *locale, xmlNode *node);
void csl_locale_add_general_node (CslLocale *locale, xmlNode *node);

const char *csl_locale_get_language (const CslLocale *locale);
gboolean csl_locale_is_persian (const CslLocale *locale);
gboolean csl_locale_puts_edition_last (const CslLocale *locale);
const char *
csl_locale_get_term (const CslLocale *locale, const char *name, CslForm form, gboolean plural);
CslGender csl_locale_get_gender (const CslLocale *locale, const char *name);
const char *csl_locale_get_ordinal (const CslLocale *locale, int number, CslGender gender);
const char *csl_locale_get_long_ordinal (const CslLocale *locale, int number, CslGender gender);
const CslNode *csl_locale_get_date (const CslLocale *locale, CslDateForm form);
gboolean csl_locale_punctuation_in_quote (const CslLocale *locale);
gboolean csl_locale_limit_day_ordinals (const CslLocale *locale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CslLocale, csl_locale_unref)

G_END_DECLS
