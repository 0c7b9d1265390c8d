/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Safe reading of JSON with json-glib. Every reader of a JSON format goes through here. */
#pragma once

#include <json-glib/json-glib.h>

#include "hk-reading.h"

G_BEGIN_DECLS

const char *hk_json_get_checked (HkReading *reading, gsize *text_bytes, GError **error);
JsonNode *hk_json_parse (HkReading *reading, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *
hk_json_parse_text (const char *text, gsize text_bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *hk_json_get (JsonNode *node, const char *member);
guint hk_json_get_length (JsonNode *node);
JsonNode *hk_json_get_element (JsonNode *node, guint i);
const char *hk_json_get_string (JsonNode *node, const char *member);

G_END_DECLS
