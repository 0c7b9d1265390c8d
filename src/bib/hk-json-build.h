/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of JSON objects that are left out when there is nothing to say. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * hk_json_build_string:
 * @builder: a builder inside an object
 * @member: the member's name
 * @value: (nullable): its value; %NULL adds nothing
 */
static inline void
hk_json_build_string (JsonBuilder *builder, const char *member, const char *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

/**
 * hk_json_build_flag:
 * @builder: a builder inside an object
 * @member: the member's name
 * @value: %FALSE adds nothing
 */
static inline void
hk_json_build_flag (JsonBuilder *builder, const char *member, gboolean value)
{
  if (!value)
    return;
  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, TRUE);
}

G_END_DECLS
