/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article as a document to read: one walk over it, and a style that says how each part is written. */
#pragma once

#include "hk-file-format.h"

G_BEGIN_DECLS

/**
 * HkDocumentStyle:
 * @begin: begins the document, with its title and language
 * @end: ends it
 * @begin_front: begins the front matter in a language
 * @end_front: ends it
 * @end_fronts: follows the front matter of all languages
 * @heading: a heading of level 1 to 3
 * @paragraph: a paragraph
 * @begin_list: begins the references
 * @item: a reference with its label, and where it can be opened (or %NULL)
 * @end_list: ends the references
 *
 * Languages are BCP 47 tags or %NULL. Text is not escaped yet.
 */
typedef struct
{
  void (*begin) (GString *out, const char *title, const char *language);
  void (*end) (GString *out);
  void (*begin_front) (GString *out, const char *language);
  void (*end_front) (GString *out);
  void (*end_fronts) (GString *out);
  void (*heading) (GString *out, guint level, const char *language, const char *text);
  void (*paragraph) (GString *out, const char *language, const char *text);
  void (*begin_list) (GString *out);
  void (*item) (GString *out,
                const char *label,
                const char *language,
                const char *text,
                const char *link);
  void (*end_list) (GString *out);
} HkDocumentStyle;

/* What a document for people shows. */
#define HK_DOCUMENT_HOLDS                                                                          \
  (HK_HOLDS_TITLE | HK_HOLDS_TITLES | HK_HOLDS_AUTHORS | HK_HOLDS_AFFILIATIONS | HK_HOLDS_ABSTRACT \
   | HK_HOLDS_ABSTRACTS | HK_HOLDS_HEADINGS | HK_HOLDS_KEYWORDS | HK_HOLDS_ALL_KEYWORDS            \
   | HK_HOLDS_SUBJECTS | HK_HOLDS_REFERENCES | HK_HOLDS_PRINTED)

void hk_document_write (const HkWriting *writing, const HkDocumentStyle *style, GString *out);

G_END_DECLS
