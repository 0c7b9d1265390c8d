/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and dates of JATS files. */
#pragma once

#include "hk-xml.h"

G_BEGIN_DECLS

HkName *hk_jats_read_name (HkReading *reading, const xmlNode *node) G_GNUC_WARN_UNUSED_RESULT;
HkDate *hk_jats_read_date (HkReading *reading, const xmlNode *node) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
