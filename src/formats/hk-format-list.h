/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The formats, each defined in the file of its name, for the registry's table. */
#pragma once

#include "hk-file-format.h"

G_BEGIN_DECLS

extern const HkFormat hk_format_endnote;
extern const HkFormat hk_format_html;
extern const HkFormat hk_format_jats;
extern const HkFormat hk_format_mods;
extern const HkFormat hk_format_oai_dc;
extern const HkFormat hk_format_biblatex;
extern const HkFormat hk_format_bibtex;
extern const HkFormat hk_format_crossref;
extern const HkFormat hk_format_csl_json;
extern const HkFormat hk_format_datacite;
extern const HkFormat hk_format_nbib;
extern const HkFormat hk_format_json;
extern const HkFormat hk_format_page;
extern const HkFormat hk_format_pdf;
extern const HkFormat hk_format_markdown;
extern const HkFormat hk_format_ris;
extern const HkFormat hk_format_text;
extern const HkFormat hk_format_pubmed;
extern const HkFormat hk_format_tei;

G_END_DECLS
