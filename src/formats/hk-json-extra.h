/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of JSON that this version does not know, kept with the object that they came with, so that
 * saving with an older program loses nothing of a newer one's. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What an owner itself has, and an author's text of the object around it. */
#define HK_JSON_EXTRA_OWN ""
#define HK_JSON_EXTRA_NAME "name"

char *hk_json_extra_part (const char *kind, gsize index) G_GNUC_WARN_UNUSED_RESULT;
void hk_json_extra_keep_part (GObject *owner,
                              const char *part,
                              JsonObject *object,
                              const char *const *known);
void hk_json_extra_keep (GObject *owner, JsonObject *object, const char *const *known);
gboolean hk_json_extra_has_part (GObject *owner, const char *part);
gboolean hk_json_extra_has (GObject *owner);
void hk_json_extra_write_part (GObject *owner, const char *part, JsonBuilder *builder);
void hk_json_extra_write (GObject *owner, JsonBuilder *builder);

G_END_DECLS
