/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of names in BibTeX's syntax: "von Last, Jr, First and First von Last and others". */
#pragma once

#include "hk-work.h"

G_BEGIN_DECLS

void hk_bibtex_names_read (HkWork *work, HkVariable variable, const char *tex, gsize tex_bytes);
gboolean hk_bibtex_name_write (GString *out, const HkName *name);

G_END_DECLS
