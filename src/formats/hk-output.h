/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text for a file that is written: escaped for its syntax, and free of direction controls. */
#pragma once

#include "hk-work.h"

G_BEGIN_DECLS

void hk_output_append_plain (GString *out, const char *text);
void hk_output_append_xml (GString *out, const char *text);
void hk_output_append_markdown (GString *out, const char *text);
char *hk_output_describe_work (HkWork *work) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
