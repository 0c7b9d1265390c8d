/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Works from and to CSL-JSON (csl-data.json of CSL 1.0.2). */
#pragma once

#include <json-glib/json-glib.h>

#include "hk-work.h"

G_BEGIN_DECLS

HkWork *hk_work_from_json (JsonObject *object) G_GNUC_WARN_UNUSED_RESULT;
HkWork *hk_work_from_json_text (const char *text,
                                gsize text_bytes,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
void hk_work_to_json (HkWork *work, JsonBuilder *builder);

G_END_DECLS
