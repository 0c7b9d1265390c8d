/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names as RIS and PubMed write them: "van der Berg, Jan, Jr.". */
#pragma once

#include "hk-name.h"

G_BEGIN_DECLS

HkName *hk_record_name_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *hk_record_name_format (const HkName *name, gboolean *whole) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
