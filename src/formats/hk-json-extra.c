/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-json-extra.h"

static GQuark
extra_quark (void)
{
  return g_quark_from_static_string ("hk-json-extra");
}

static JsonObject *
find (GObject *owner, const char *part)
{
  GHashTable *parts = g_object_get_qdata (owner, extra_quark ());

  return parts == NULL ? NULL : g_hash_table_lookup (parts, part);
}

static JsonObject *
ensure (GObject *owner, const char *part)
{
  GHashTable *parts = g_object_get_qdata (owner, extra_quark ());
  JsonObject *extra;

  if (parts == NULL)
    {
      parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                     (GDestroyNotify) json_object_unref);
      g_object_set_qdata_full (owner, extra_quark (), parts, (GDestroyNotify) g_hash_table_unref);
    }
  extra = g_hash_table_lookup (parts, part);
  if (extra == NULL)
    {
      extra = json_object_new ();
      g_hash_table_insert (parts, g_strdup (part), extra);
    }
  return extra;
}

/**
 * hk_json_extra_part:
 * @kind: what the part is
 * @index: which of them
 *
 * Returns: (transfer full): a name for a part of an owner that is no object itself, such as an edit
 */
char *
hk_json_extra_part (const char *kind, gsize index)
{
  return g_strdup_printf ("%s %" G_GSIZE_FORMAT, kind, index);
}

/**
 * hk_json_extra_keep_part:
 * @owner: what was read
 * @part: the part of it that was read from @object
 * @object: an object of a file
 * @known: (array zero-terminated=1): names of the members that were understood
 *
 * Keeps the other members with the part, beside those it keeps already.
 */
void
hk_json_extra_keep_part (GObject *owner,
                         const char *part,
                         JsonObject *object,
                         const char *const *known)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    if (!g_strv_contains (known, member))
      json_object_set_member (ensure (owner, part), member, json_node_copy (node));
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
  hk_json_extra_keep_part (owner, HK_JSON_EXTRA_OWN, object, known);
}

/**
 * hk_json_extra_has_part:
 * @owner: what is being written
 * @part: a part of it
 *
 * Returns: whether members were kept with the part
 */
gboolean
hk_json_extra_has_part (GObject *owner, const char *part)
{
  return find (owner, part) != NULL;
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
  return hk_json_extra_has_part (owner, HK_JSON_EXTRA_OWN);
}

/**
 * hk_json_extra_write_part:
 * @owner: what is being written
 * @part: the part of it
 * @builder: a builder inside an object
 *
 * Adds the members that were kept with the part.
 */
void
hk_json_extra_write_part (GObject *owner, const char *part, JsonBuilder *builder)
{
  JsonObject *extra = find (owner, part);
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
  hk_json_extra_write_part (owner, HK_JSON_EXTRA_OWN, builder);
}
