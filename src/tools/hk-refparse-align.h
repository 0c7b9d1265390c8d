/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds where the known fields of a reference stand in it, to label its tokens. */
#pragma once

#include <json-glib/json-glib.h>

#include "hk-ref-label.h"
#include "hk-ref-tokens.h"

G_BEGIN_DECLS

gboolean hk_refparse_align (const HkRefTokens *tokens, JsonObject *csl, guint8 *labels);
const char *hk_refparse_get_string (JsonObject *csl, const char *name);

G_END_DECLS
