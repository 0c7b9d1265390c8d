/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References of JATS and NLM files: ref elements to references and works. */
#pragma once

#include "hk-xml.h"

G_BEGIN_DECLS

HkReference *hk_jats_read_reference (HkReading *reading,
                                     const xmlNode *ref,
                                     const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
