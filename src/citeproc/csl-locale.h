/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CslLocale: the terms, dates and options of a language, or of a style in a language.
 *
 * A locale is laid together from several, the most general first; what comes later wins. */
#pragma once

#include "csl-error.h"
#include "csl-term.h"

G_BEGIN_DECLS

#define CSL_TYPE_LOCALE (csl_locale_get_type ())

typedef struct _CslLocale CslLocale;

GType csl_locale_get_type (void) G_GNUC_CONST;
CslLocale *csl_locale_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
CslLocale *csl_locale_ref (CslLocale *locale) G_GNUC_WARN_UNUSED_RESULT;
void csl_locale_unref (CslLocale *locale);
gboolean csl_locale_add_bytes (CslLocale *locale, const char *bytes, gsize n_bytes, GError **error);
const char *csl_locale_get_language (const CslLocale *locale);
const char *
csl_locale_get_term (const CslLocale *locale, const char *name, CslForm form, gboolean plural);
const char *csl_locale_get_ordinal (const CslLocale *locale, int number, CslGender gender);
const char *csl_locale_get_long_ordinal (const CslLocale *locale, int number, CslGender gender);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CslLocale, csl_locale_unref)

G_END_DECLS
