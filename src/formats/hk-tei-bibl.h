/* SPDX-License-Identifier: GPL-3.0-or-later */
/* biblStruct of TEI: works as GROBID and editions describe them. */
#pragma once

#include "hk-xml.h"

G_BEGIN_DECLS

const char *hk_tei_bibl_own_language (const xmlNode *node);
HkName *hk_tei_bibl_read_name (HkReading *reading, const xmlNode *author) G_GNUC_WARN_UNUSED_RESULT;
HkWork *hk_tei_bibl_read_work (HkReading *reading, const xmlNode *bibl) G_GNUC_WARN_UNUSED_RESULT;
HkReference *hk_tei_bibl_read_reference (HkReading *reading,
                                         const xmlNode *bibl) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
