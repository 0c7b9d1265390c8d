/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of words that pages glue together, whatever lists of words the desktop has. All words are given in
 * lower case. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean hk_glue_is_function_word (const char *word);
gboolean hk_glue_is_before_article (const char *word);
gboolean hk_glue_is_ending (const char *word);
gboolean hk_glue_is_firm (const char *word);
gboolean hk_glue_is_pair (const char *left, const char *right);
gboolean hk_glue_is_cyrillic (const char *word);
gboolean hk_glue_is_cyrillic_adjective (const char *word);

G_END_DECLS
