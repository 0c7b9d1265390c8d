/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strict checking of JSON text before json-glib sees it: that library takes more than JSON is, and
 * crashes on deep nesting. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean hk_json_check (const char *text, gsize text_bytes, const char **repeated, GError **error);

G_END_DECLS
