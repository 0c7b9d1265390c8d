/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of one citation of a JATS or NLM file. */
#pragma once

#include "hk-xml.h"

G_BEGIN_DECLS

HkWork *hk_jats_read_work (HkReading *reading, const xmlNode *citation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
