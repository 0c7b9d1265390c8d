/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-library.h"

#include "hk-library-database.h"
#include "hk-work-json.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

struct _HkLibrary
{
  GObject parent_instance;

  sqlite3 *database;
  char *damaged_path;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The names that the table uses. */
static const char *const kept_ids[HK_N_KEPT] = {
  [HK_KEPT_POSITION] = "position",
  [HK_KEPT_MODE] = "mode",
  [HK_KEPT_OPTIONS] = "options",
  [HK_KEPT_PAIRINGS] = "pairings",
};

#define WORKS_ID "works"
#define REPAIRS_ID "repairs"
#define OWN_WORK_ITEM "own"

G_DEFINE_FINAL_TYPE (HkLibrary, hk_library, G_TYPE_OBJECT)
G_DEFINE_QUARK (hk - library - error - quark, hk_library_error)

static void
hk_library_finalize (GObject *object)
{
  HkLibrary *self = HK_LIBRARY (object);

  sqlite3_close (self->database);
  g_free (self->damaged_path);
  G_OBJECT_CLASS (hk_library_parent_class)->finalize (object);
}

static void
hk_library_class_init (HkLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hk_library_finalize;

  /**
   * HkLibrary::changed:
   * @self: the library
   *
   * An article came onto the shelf, moved to its front, or left it.
   */
  signals[CHANGED] = g_signal_new ("changed", HK_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
hk_library_init (HkLibrary *self)
{
}

/**
 * hk_library_get_database:
 * @self: a library
 *
 * Returns: (transfer none): its database
 */
sqlite3 *
hk_library_get_database (HkLibrary *self)
{
  return self->database;
}

/**
 * hk_library_emit_changed:
 * @self: a library
 *
 * Tells that the shelf changed.
 */
void
hk_library_emit_changed (HkLibrary *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * hk_library_ensure_article:
 * @self: a library
 * @key: an article's key
 * @error: where an error goes
 *
 * Makes a row for the article, which does not put it onto the shelf.
 *
 * Returns: whether there is one now
 */
gboolean
hk_library_ensure_article (HkLibrary *self, const char *key, GError **error)
{
  return hk_database_run (self->database, error, "INSERT OR IGNORE INTO article (key) VALUES (?1)",
                          "s", key);
}

/**
 * hk_library_get_default_path:
 *
 * Returns: (transfer full): the library's file in the person's data folder
 */
char *
hk_library_get_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "hamkhan", "library.db", NULL);
}

/**
 * hk_library_open:
 * @path: (nullable): the file; %NULL for the default one
 * @error: where an error goes
 *
 * Opens the library, making it or bringing it to the present version as need be. A file that is
 * damaged is put aside, never deleted, and a new one begun.
 *
 * Returns: (transfer full) (nullable): the library; %NULL with @error
 */
HkLibrary *
hk_library_open (const char *path, GError **error)
{
  g_autofree char *default_path = path == NULL ? hk_library_get_default_path () : NULL;
  g_autofree char *damaged_path = NULL;
  sqlite3 *database = hk_database_open (path == NULL ? default_path : path, &damaged_path, error);
  HkLibrary *self;

  if (database == NULL)
    return NULL;
  self = g_object_new (HK_TYPE_LIBRARY, NULL);
  self->database = database;
  self->damaged_path = g_steal_pointer (&damaged_path);
  return self;
}

/**
 * hk_library_get_damaged_path:
 * @self: a library
 *
 * Returns: (transfer none) (nullable): where a damaged library was put aside when this one was opened
 */
const char *
hk_library_get_damaged_path (HkLibrary *self)
{
  g_return_val_if_fail (HK_IS_LIBRARY (self), NULL);
  return self->damaged_path;
}

/**
 * hk_library_key:
 * @content: the bytes of an article's file
 *
 * Returns: (transfer full): the key by which the article is known wherever the file lies
 */
char *
hk_library_key (GBytes *content)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
}

static gboolean
keep_item (HkLibrary *self,
           const char *key,
           const char *kind,
           const char *item,
           const char *value,
           GError **error)
{
  if (value == NULL)
    return hk_database_run (self->database, error,
                            "DELETE FROM kept WHERE kind = ?2 AND item = ?3"
                            " AND article = (SELECT id FROM article WHERE key = ?1)",
                            "sss", key, kind, item);
  return hk_library_ensure_article (self, key, error)
         && hk_database_run (self->database, error,
                             "INSERT OR REPLACE INTO kept (article, kind, item, value)"
                             " SELECT id, ?2, ?3, ?4 FROM article WHERE key = ?1",
                             "ssss", key, kind, item, value);
}

static gboolean
keep_one (HkLibrary *self,
          const char *key,
          const char *kind,
          const char *item,
          const char *value,
          GError **error)
{
  if (!hk_database_begin (self->database, error))
    return FALSE;
  return hk_database_end (self->database, keep_item (self, key, kind, item, value, error), error);
}

/**
 * hk_library_keep:
 * @self: a library
 * @key: an article's key
 * @what: what is kept
 * @value: (nullable): its value, UTF-8; %NULL to forget it
 * @error: where an error goes
 *
 * Returns: whether it is kept now
 */
gboolean
hk_library_keep (HkLibrary *self, const char *key, HkKept what, const char *value, GError **error)
{
  g_return_val_if_fail (HK_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (what < HK_N_KEPT, FALSE);
  return keep_one (self, key, kept_ids[what], "", value, error);
}

/**
 * hk_library_recall:
 * @self: a library
 * @key: an article's key
 * @what: what was kept
 *
 * Returns: (transfer full) (nullable): its value; %NULL if nothing was kept or it cannot be read
 */
char *
hk_library_recall (HkLibrary *self, const char *key, HkKept what)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (HK_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (what < HK_N_KEPT, NULL);
  statement = hk_database_prepare (self->database, NULL,
                                   "SELECT value FROM kept JOIN article ON article = id"
                                   " WHERE key = ?1 AND kind = ?2 AND item = ''",
                                   "ss", key, kept_ids[what]);
  if (statement == NULL || !hk_database_step (statement, NULL))
    return NULL;
  return g_strdup ((const char *) sqlite3_column_text (statement, 0));
}

static char *
works_to_json (GPtrArray *works)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < works->len; i++)
    hk_work_to_json (g_ptr_array_index (works, i), builder);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static GPtrArray *
works_from_json (const char *json)
{
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  GPtrArray *works;
  JsonArray *array;

  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    return NULL;
  array = json_node_get_array (root);
  works = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, i)))
      g_ptr_array_add (works, hk_work_from_json (json_array_get_object_element (array, i)));
  return works;
}

/**
 * hk_library_keep_works:
 * @self: a library
 * @key: an article's key
 * @reference: index of a reference, or %HK_LIBRARY_OWN_WORK for the article's own work
 * @works: (nullable) (element-type HkWork): its works as the person edited them; %NULL to forget
 * @error: where an error goes
 *
 * Returns: whether they are kept now
 */
gboolean
hk_library_keep_works (HkLibrary *self,
                       const char *key,
                       guint reference,
                       GPtrArray *works,
                       GError **error)
{
  g_autofree char *item = NULL;
  g_autofree char *json = NULL;

  g_return_val_if_fail (HK_IS_LIBRARY (self), FALSE);
  item = reference == HK_LIBRARY_OWN_WORK ? g_strdup (OWN_WORK_ITEM)
                                          : g_strdup_printf ("%u", reference);
  json = works == NULL ? NULL : works_to_json (works);
  return keep_one (self, key, WORKS_ID, item, json, error);
}

/* Visits every text of an article that can have repairs, with a name that does not change as long as
 * the content does not: "en/3", "reference/7". */
typedef void (*TextFunc) (HkText *text, const char *name, gpointer data);

typedef struct
{
  TextFunc func;
  gpointer data;
  const char *prefix;
  guint n;
} Visit;

static void
visit_text (gpointer text, gpointer data)
{
  Visit *visit = data;
  g_autofree char *name = g_strdup_printf ("%s/%u", visit->prefix, visit->n++);

  visit->func (text, name, visit->data);
}

static void
foreach_text (HkArticle *article, TextFunc func, gpointer data)
{
  GPtrArray *fronts = hk_article_get_fronts (article);
  GListModel *references = hk_article_get_references (article);
  Visit visit = { func, data, "reference", 0 };

  for (guint i = 0; i < fronts->len; i++)
    {
      HkFront *front = g_ptr_array_index (fronts, i);
      Visit of_front = { func, data, hk_front_get_language (front), 0 };

      hk_front_foreach_text (front, visit_text, &of_front);
    }
  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);

      visit_text (hk_reference_get_text (reference), &visit);
    }
}

typedef struct
{
  HkLibrary *library;
  const char *key;
  GError **error;
  gboolean good;
} Keeping;

/* Undone edits are told by where they begin and how long they are in the printed text, so that they
 * are known again when a better repairer finds others. */
static void
keep_undone (HkText *text, const char *name, gpointer data)
{
  Keeping *keeping = data;
  const HkEdits *edits = hk_text_get_edits (text);
  g_autoptr (GString) value = g_string_new (NULL);

  for (gsize i = 0; i < hk_edits_get_length (edits); i++)
    {
      const HkEdit *edit = hk_edits_get (edits, i);

      if (edit->undone)
        g_string_append_printf (value, "%zu+%zu ", edit->byte_start, edit->byte_length);
    }
  if (value->len > 0 && keeping->good)
    keeping->good
        = keep_item (keeping->library, keeping->key, REPAIRS_ID, name, value->str, keeping->error);
}

/**
 * hk_library_keep_repairs:
 * @self: a library
 * @key: an article's key
 * @article: the article
 * @error: where an error goes
 *
 * Keeps which repairs the person took back, in the place of what was kept of them before.
 *
 * Returns: whether they are kept now
 */
gboolean
hk_library_keep_repairs (HkLibrary *self, const char *key, HkArticle *article, GError **error)
{
  Keeping keeping = { self, key, error, TRUE };

  g_return_val_if_fail (HK_IS_LIBRARY (self), FALSE);
  if (!hk_database_begin (self->database, error))
    return FALSE;
  keeping.good = hk_database_run (self->database, error,
                                  "DELETE FROM kept WHERE kind = ?2"
                                  " AND article = (SELECT id FROM article WHERE key = ?1)",
                                  "ss", key, REPAIRS_ID);
  if (keeping.good)
    foreach_text (article, keep_undone, &keeping);
  return hk_database_end (self->database, keeping.good, error);
}

static gboolean
is_kept_undone (const char *value, const HkEdit *edit)
{
  g_autofree char *one = g_strdup_printf ("%zu+%zu ", edit->byte_start, edit->byte_length);
  const char *at = strstr (value, one);

  while (at != NULL && at > value && at[-1] != ' ')
    at = strstr (at + 1, one);
  return at != NULL;
}

static void
restore_undone (HkText *text, const char *name, gpointer data)
{
  const char *value = g_hash_table_lookup (data, name);
  const HkEdits *edits = hk_text_get_edits (text);
  gsize n = value == NULL ? 0 : hk_edits_get_length (edits);

  for (gsize i = 0; i < n; i++)
    if (is_kept_undone (value, hk_edits_get (hk_text_get_edits (text), i)))
      hk_text_set_edit_undone (text, i, TRUE);
}

static void
restore_works (HkArticle *article, const char *item, const char *json)
{
  g_autoptr (GPtrArray) works = works_from_json (json);
  g_autoptr (HkReference) reference = NULL;

  if (works == NULL)
    return;
  if (g_str_equal (item, OWN_WORK_ITEM))
    {
      if (works->len > 0)
        hk_article_set_work (article, g_ptr_array_index (works, 0));
      return;
    }
  reference = g_list_model_get_item (hk_article_get_references (article), strtoul (item, NULL, 10));
  if (reference != NULL)
    hk_reference_set_works (reference, works);
}

/**
 * hk_library_restore:
 * @self: a library
 * @key: an article's key
 * @article: the article, read and repaired
 * @error: where an error goes
 *
 * Lays the person's changes over an article that was opened again: works that were edited, repairs
 * that were taken back.
 *
 * Returns: %FALSE with @error if they cannot be read
 */
gboolean
hk_library_restore (HkLibrary *self, const char *key, HkArticle *article, GError **error)
{
  g_autoptr (GHashTable) repairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (HK_IS_LIBRARY (self), FALSE);
  statement = hk_database_prepare (self->database, error,
                                   "SELECT kind, item, value FROM kept JOIN article ON article = id"
                                   " WHERE key = ?1 AND kind IN (?2, ?3)",
                                   "sss", key, WORKS_ID, REPAIRS_ID);
  if (statement == NULL)
    return FALSE;
  while (hk_database_step (statement, &local))
    {
      const char *kind = (const char *) sqlite3_column_text (statement, 0);
      const char *item = (const char *) sqlite3_column_text (statement, 1);
      const char *value = (const char *) sqlite3_column_text (statement, 2);

      if (g_str_equal (kind, WORKS_ID))
        restore_works (article, item, value);
      else
        g_hash_table_insert (repairs, g_strdup (item), g_strdup (value));
    }
  foreach_text (article, restore_undone, repairs);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
