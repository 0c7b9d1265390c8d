/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkWordList: the words of a language that the desktop's spelling dictionary knows (hunspell), with their
 * endings and prefixes; for telling a word from two that were glued. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HkWordList HkWordList;

HkWordList *hk_word_list_open (const char *language) G_GNUC_WARN_UNUSED_RESULT;
void hk_word_list_free (HkWordList *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkWordList, hk_word_list_free)

gboolean hk_word_list_has (const HkWordList *list, const char *word, gsize n_bytes);
gboolean hk_word_list_has_entry (const HkWordList *list, const char *word, gsize n_bytes);

G_END_DECLS
