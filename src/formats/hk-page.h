/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar of journals' pages as text: what a person copies from a browser, or what a program makes
 * of a PDF file or of HTML. */
#pragma once

#include "hk-file-format.h"

G_BEGIN_DECLS

/**
 * HkPageLayout:
 * @HK_PAGE_COPIED: a page copied from a browser: a line is a paragraph, and its headings are those of a
 *   site; without the headings of titles and authors it is read as @HK_PAGE_PRINTED
 * @HK_PAGE_PRINTED: the text of a printed article: the title and the authors stand at the top with no
 *   headings, sections may be numbered, and the article itself follows
 */
typedef enum
{
  HK_PAGE_COPIED,
  HK_PAGE_PRINTED,
} HkPageLayout;

guint hk_page_count_headings (const char *text, gsize text_bytes);
gboolean hk_page_read_text (HkReading *reading,
                            const char *text,
                            gsize text_bytes,
                            HkPageLayout layout,
                            HkArticle *article,
                            GError **error);

G_END_DECLS
