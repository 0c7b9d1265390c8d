/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Works to be printed for training: made up, or those of the training data. */
#pragma once

#include <json-glib/json-glib.h>

#include "hk-refparse-language.h"

G_BEGIN_DECLS

JsonObject *hk_refparse_works_make (const HkRefLanguage *language,
                                    GRand *random) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *hk_refparse_works_read (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void hk_refparse_works_abbreviate (JsonObject *work);

G_END_DECLS
