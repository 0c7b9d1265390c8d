/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CslStore: where styles and locales are found: folders, the first of which that has a file wins. */
#pragma once

#include "csl-locale.h"
#include "csl-style.h"

G_BEGIN_DECLS

#define CSL_TYPE_STORE (csl_store_get_type ())

typedef struct _CslStore CslStore;

GType csl_store_get_type (void) G_GNUC_CONST;
CslStore *csl_store_new (const char *const *style_folders,
                         const char *const *locale_folders,
                         const char *const *supplement_folders) G_GNUC_WARN_UNUSED_RESULT;
CslStore *csl_store_new_default (void) G_GNUC_WARN_UNUSED_RESULT;
CslStore *csl_store_ref (CslStore *store) G_GNUC_WARN_UNUSED_RESULT;
void csl_store_unref (CslStore *store);
const char *const *csl_store_get_style_folders (CslStore *store);
gboolean csl_store_has_locale (CslStore *store, const char *language);
CslLocale *csl_store_load_locale (const char *language, gpointer store) G_GNUC_WARN_UNUSED_RESULT;
CslStyle *
csl_store_load_style (CslStore *store, const char *style, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CslStore, csl_store_unref)

G_END_DECLS
