/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkBibtexParents: the entries of a BibTeX file, from which others take fields by crossref or xdata. */
#pragma once

#include "hk-bibtex-scan.h"

G_BEGIN_DECLS

typedef struct _HkBibtexParents HkBibtexParents;

HkBibtexParents *hk_bibtex_parents_new (HkBibtexScan *scan,
                                        const char *text,
                                        gsize text_bytes) G_GNUC_WARN_UNUSED_RESULT;
void hk_bibtex_parents_free (HkBibtexParents *self);
void hk_bibtex_parents_resolve (HkBibtexParents *self, HkBibtexEntry *entry);

G_END_DECLS
