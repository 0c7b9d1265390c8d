/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-shelf.h"

#include "hk-library-database.h"
#include "hk-query.h"

#include <string.h>

typedef struct
{
  HkShelfItem *item;
  double score;
} Found;

/**
 * hk_shelf_item_free:
 * @item: (transfer full) (nullable): an item
 */
void
hk_shelf_item_free (HkShelfItem *item)
{
  if (item == NULL)
    return;
  g_free (item->key);
  g_free (item->uri);
  g_strfreev (item->languages);
  g_strfreev (item->titles);
  g_free (item);
}

/**
 * hk_shelf_item_get_title:
 * @item: an item
 * @language: (nullable): a language that is preferred
 *
 * Returns: (transfer none) (nullable): its title in that language, else its first; %NULL for none
 */
const char *
hk_shelf_item_get_title (const HkShelfItem *item, const char *language)
{
  for (guint i = 0; language != NULL && item->titles[i] != NULL; i++)
    if (g_str_equal (item->languages[i], language))
      return item->titles[i];
  return item->titles[0];
}

static gboolean
write_titles (sqlite3 *database, const char *key, HkArticle *article, GError **error)
{
  GPtrArray *fronts = hk_article_get_fronts (article);

  if (!hk_database_run (database, error,
                        "DELETE FROM title"
                        " WHERE article = (SELECT id FROM article WHERE key = ?1)",
                        "s", key))
    return FALSE;
  for (guint i = 0; i < fronts->len; i++)
    {
      HkFront *front = g_ptr_array_index (fronts, i);
      HkText *title = hk_front_get_title (front);

      if (title != NULL
          && !hk_database_run (database, error,
                               "INSERT INTO title (article, place, language, title)"
                               " SELECT id, ?2, ?3, ?4 FROM article WHERE key = ?1",
                               "siss", key, (gint64) i, hk_front_get_language (front),
                               hk_text_get_string (title)))
        return FALSE;
    }
  return TRUE;
}

/**
 * hk_library_add:
 * @self: a library
 * @key: an article's key
 * @uri: (nullable): where it was opened from
 * @article: the article
 * @error: where an error goes
 *
 * Puts an article that was opened at the front of the shelf, with its titles.
 *
 * Returns: whether it stands there now
 */
gboolean
hk_library_add (HkLibrary *self,
                const char *key,
                const char *uri,
                HkArticle *article,
                GError **error)
{
  sqlite3 *database;
  gboolean good;

  g_return_val_if_fail (HK_IS_LIBRARY (self), FALSE);
  database = hk_library_get_database (self);
  if (!hk_database_begin (database, error))
    return FALSE;
  /* Two that are opened within a second still have an order. */
  good = hk_library_ensure_article (self, key, error)
         && hk_database_run (database, error,
                             "UPDATE article SET uri = coalesce (?2, uri), opened = max (?3,"
                             " (SELECT max (opened) FROM article) + 1000000) WHERE key = ?1",
                             "ssi", key, uri, g_get_real_time ())
         && write_titles (database, key, article, error);
  if (!hk_database_end (database, good, error))
    return FALSE;
  hk_library_emit_changed (self);
  return TRUE;
}

static HkShelfItem *
read_item (sqlite3_stmt *statement)
{
  HkShelfItem *item = g_new0 (HkShelfItem, 1);

  item->key = g_strdup ((const char *) sqlite3_column_text (statement, 1));
  item->uri = g_strdup ((const char *) sqlite3_column_text (statement, 2));
  item->opened = sqlite3_column_int64 (statement, 3) / G_USEC_PER_SEC;
  return item;
}

static gboolean
read_titles (sqlite3 *database, gint64 id, HkShelfItem *item, GError **error)
{
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_autoptr (GError) local = NULL;
  g_autoptr (sqlite3_stmt) statement
      = hk_database_prepare (database, error,
                             "SELECT language, title FROM title WHERE article = ?1 ORDER BY place",
                             "i", id);

  while (statement != NULL && hk_database_step (statement, &local))
    {
      g_strv_builder_add (languages, (const char *) sqlite3_column_text (statement, 0));
      g_strv_builder_add (titles, (const char *) sqlite3_column_text (statement, 1));
    }
  item->languages = g_strv_builder_end (languages);
  item->titles = g_strv_builder_end (titles);
  if (local == NULL)
    return statement != NULL;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * hk_library_list:
 * @self: a library
 * @most: how many articles at most; 0 for all
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable) (element-type HkShelfItem): the articles on the shelf, the last
 *   opened first; %NULL with @error
 */
GPtrArray *
hk_library_list (HkLibrary *self, guint most, GError **error)
{
  g_autoptr (GPtrArray) items
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hk_shelf_item_free);
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (HK_IS_LIBRARY (self), NULL);
  statement = hk_database_prepare (hk_library_get_database (self), error,
                                   "SELECT id, key, uri, opened FROM article WHERE opened > 0"
                                   " ORDER BY opened DESC LIMIT ?1",
                                   "i", most == 0 ? (gint64) -1 : (gint64) most);
  if (statement == NULL)
    return NULL;
  while (hk_database_step (statement, &local))
    {
      HkShelfItem *item = read_item (statement);

      g_ptr_array_add (items, item);
      if (!read_titles (hk_library_get_database (self), sqlite3_column_int64 (statement, 0), item,
                        &local))
        break;
    }
  if (local == NULL)
    return g_steal_pointer (&items);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static int
by_score (gconstpointer a, gconstpointer b)
{
  const Found *x = a, *y = b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  return x->item->opened > y->item->opened ? -1 : x->item->opened < y->item->opened;
}

/**
 * hk_library_search:
 * @self: a library
 * @query: what is looked for in the titles of all languages
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable) (element-type HkShelfItem): the articles that match, the best
 *   first; %NULL with @error
 */
GPtrArray *
hk_library_search (HkLibrary *self, const char *query, GError **error)
{
  g_autoptr (GPtrArray) all = hk_library_list (self, 0, error);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autoptr (HkQuery) compiled = hk_query_new (query);
  GPtrArray *items;

  if (all == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    {
      HkShelfItem *item = g_ptr_array_index (all, i);
      g_autofree char *text = g_strjoinv ("\n", item->titles);
      g_autoptr (HkFolded) folded = hk_folded_new (text, -1);
      Found one = { item, hk_query_match (compiled, folded, NULL) };

      if (one.score > 0)
        g_array_append_val (found, one);
      else
        hk_shelf_item_free (item);
    }
  g_ptr_array_set_free_func (all, NULL);
  g_array_sort (found, by_score);
  items = g_ptr_array_new_with_free_func ((GDestroyNotify) hk_shelf_item_free);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (items, g_array_index (found, Found, i).item);
  return items;
}

/**
 * hk_library_remove:
 * @self: a library
 * @key: an article's key
 * @error: where an error goes
 *
 * Forgets the article and everything that was kept of it.
 *
 * Returns: whether nothing is known of it now
 */
gboolean
hk_library_remove (HkLibrary *self, const char *key, GError **error)
{
  g_return_val_if_fail (HK_IS_LIBRARY (self), FALSE);
  if (!hk_database_run (hk_library_get_database (self), error, "DELETE FROM article WHERE key = ?1",
                        "s", key))
    return FALSE;
  hk_library_emit_changed (self);
  return TRUE;
}
