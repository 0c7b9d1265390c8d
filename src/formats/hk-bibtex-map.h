/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How BibTeX and BibLaTeX name types and fields, and CSL's names for the same. */
#pragma once

#include "hk-variable.h"

G_BEGIN_DECLS

typedef enum
{
  HK_BIBTEX_CLASSIC = 1 << 0, /* written in BibTeX */
  HK_BIBTEX_LATEX = 1 << 1,   /* written in BibLaTeX */
  HK_BIBTEX_BOTH = HK_BIBTEX_CLASSIC | HK_BIBTEX_LATEX,
  HK_BIBTEX_VERBATIM = 1 << 2, /* not TeX's text: URLs, identifiers */
  HK_BIBTEX_SECOND = 1 << 3,   /* gives way to a field that says the same better */
} HkBibtexFlags;

/**
 * HkBibtexName:
 * @name: a field's name in small letters
 * @variable: what it is in CSL
 * @flags: where it is written, and how
 */
typedef struct
{
  const char *name;
  HkVariable variable;
  guint flags;
} HkBibtexName;

const HkBibtexName *hk_bibtex_find_field (const char *name, gsize name_bytes);
const HkBibtexName *hk_bibtex_list_fields (gsize *n_fields);
const char *hk_bibtex_type_to_csl (const char *type, gsize type_bytes);
const char *hk_bibtex_type_from_csl (const char *csl_type, guint dialect);
gboolean hk_bibtex_is_periodical (const char *csl_type);
HkVariable hk_bibtex_number_variable (const char *csl_type);

G_END_DECLS
