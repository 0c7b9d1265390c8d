/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of JSON that this version does not know, kept with the object that they came with, so that
 * saving with an older program loses nothing of a newer one's. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void hk_json_extra_keep (GObject *owner, JsonObject *object, const char *const *known);
gboolean hk_json_extra_has (GObject *owner);
void hk_json_extra_write (GObject *owner, JsonBuilder *builder);

G_END_DECLS
