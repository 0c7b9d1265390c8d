/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Repairs of single characters of Persian texts: Arabic letters typed for Persian ones, presentation
 * forms, two ways to write ۀ in one document, and controls that stray in words. */
#pragma once

#include "hk-draft.h"
#include "hk-lexicon.h"

G_BEGIN_DECLS

/**
 * HkLetterForms:
 * @n_arabic: letters of a document that Arabic has in place of Persian ones
 * @n_presentation: presentation forms
 * @n_heh_single: ۀ as one character
 * @n_heh_marked: ه with a hamza above as a mark
 * @n_controls: invisible characters other than a ZWNJ between letters
 *
 * What a document has of each, by which a single text of it is judged.
 */
typedef struct
{
  gsize n_arabic;
  gsize n_presentation;
  gsize n_heh_single;
  gsize n_heh_marked;
  gsize n_controls;
} HkLetterForms;

void hk_letter_forms_survey (HkLetterForms *forms,
                             const char *const *texts,
                             const gsize *text_bytes,
                             gsize n_texts);
void hk_letter_forms_propose (const HkLetterForms *forms,
                              const HkLexicon *lexicon,
                              const char *text,
                              gsize n_bytes,
                              HkDraft *draft);

G_END_DECLS
