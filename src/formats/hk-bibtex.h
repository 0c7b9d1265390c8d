/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BibTeX and BibLaTeX: the reader that both have, and the writer of each. */
#pragma once

#include "hk-file-format.h"

G_BEGIN_DECLS

gboolean hk_bibtex_is_csl_type (const char *type);
HkArticle *hk_bibtex_read (HkReading *reading, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean hk_bibtex_write (const HkWriting *writing, guint dialect, GString *out);

G_END_DECLS
