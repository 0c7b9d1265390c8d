/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar of journals' pages as text: what a person copies from a browser, or what a program makes
 * of a PDF file or of HTML. */
#pragma once

#include "hk-file-format.h"

G_BEGIN_DECLS

guint hk_page_count_headings (const char *text,
                              gsize text_bytes);
gboolean hk_page_read_text (HkReading *reading,
                            const char *text,
                            gsize text_bytes,
                            HkArticle *article,
                            GError **error);

G_END_DECLS
