/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Languages in a PDF of cairo's, which knows none: that of the document, and of each tagged block. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean hk_pdf_add_languages (GByteArray *pdf, const char *language, GPtrArray *of_blocks);

G_END_DECLS
