/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-json-extra.h"

static GQuark
extra_quark (void)
{
  return g_quark_from_static_string ("hk-json-extra");
}

/**
 * hk_json_extra_keep:
 * @owner: what was read from @object
 * @object: an object of a file
 * @known: (array zero-terminated=1): names of the members that were understood
 *
 * Keeps the other members with @owner, beside those it keeps already.
 */
void
hk_json_extra_keep (GObject *owner, JsonObject *object, const char *const *known)
{
  g_autoptr (JsonObject) extra = NULL;
  JsonObject *old;
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      if (g_strv_contains (known, member))
        continue;
      if (extra == NULL)
        extra = json_object_new ();
      json_object_set_member (extra, member, json_node_copy (node));
    }
  if (extra == NULL)
    return;
  old = g_object_get_qdata (owner, extra_quark ());
  if (old != NULL)
    {
      json_object_iter_init_ordered (&iter, old);
      while (json_object_iter_next_ordered (&iter, &member, &node))
        json_object_set_member (extra, member, json_node_copy (node));
    }
  g_object_set_qdata_full (owner, extra_quark (), g_steal_pointer (&extra),
                           (GDestroyNotify) json_object_unref);
}

/**
 * hk_json_extra_has:
 * @owner: what is being written
 *
 * Returns: whether members were kept with @owner
 */
gboolean
hk_json_extra_has (GObject *owner)
{
  return g_object_get_qdata (owner, extra_quark ()) != NULL;
}

/**
 * hk_json_extra_write:
 * @owner: what is being written
 * @builder: a builder inside an object
 *
 * Adds the members that were kept with @owner.
 */
void
hk_json_extra_write (GObject *owner, JsonBuilder *builder)
{
  JsonObject *extra = g_object_get_qdata (owner, extra_quark ());
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  if (extra == NULL)
    return;
  json_object_iter_init_ordered (&iter, extra);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      json_builder_set_member_name (builder, member);
      json_builder_add_value (builder, json_node_copy (node));
    }
}
