/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the interface calls kinds of works and languages. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *hk_name_of_kind (const char *csl_type);
const char *hk_names_get_kind (guint index);
const char *hk_name_of_article_type (const char *printed);
char *hk_name_of_language (const char *tag) G_GNUC_WARN_UNUSED_RESULT;
char *hk_name_of_language_in (const char *tag, const char *language) G_GNUC_WARN_UNUSED_RESULT;
char *hk_native_name_of_language (const char *tag) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
