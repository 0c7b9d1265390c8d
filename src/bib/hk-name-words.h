/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a word of a name tells: given names, titles, ends of family names, words of institutions.
 *
 * Words are given folded, as hk_fold_string() does loosely: lower case, without accents and ZWNJ, Persian
 * letters for Arabic ones. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean hk_name_word_is_given (const char *folded, gsize n_bytes);
gboolean hk_name_word_is_title (const char *folded, gsize n_bytes);
gboolean hk_name_word_is_honorific (const char *folded, gsize n_bytes);
gboolean hk_name_word_ends_family (const char *folded, gsize n_bytes);
gboolean hk_name_word_is_institution (const char *folded, gsize n_bytes);

G_END_DECLS
