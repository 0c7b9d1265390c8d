/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text that a program took out of a PDF file, put in the order and the letters in which people write. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *hk_pdf_text_embeddings (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *hk_pdf_text_letters (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean hk_pdf_text_is_visual (const char *text);
char *hk_pdf_text_reorder (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *hk_pdf_text_join (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
