/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-index.h"

#include "csl-index-cache.h"
#include "hk-query.h"

#include <string.h>

/* Each outweighs all that stand below it; see csl_index_search(). */
#define EXACT_BONUS 16000.0
#define COMMON_BONUS 8000.0
#define DEPENDENT_MALUS 4000.0
#define START_BONUS 2000.0

/* Those that are asked for most, in the order in which they are listed. */
static const char *const common_styles[] = {
  "apa",
  "modern-language-association",
  "chicago-author-date",
  "chicago-note-bibliography",
  "harvard-cite-them-right",
  "vancouver",
  "ieee",
  "iranian-journals-bilingual",
  "iran-manual-of-style",
  "american-medical-association",
  "nature",
  NULL,
};

struct _CslIndex
{
  GObject parent_instance;

  GVariant *cache;        /* what the entries' strings belong to */
  CslIndexEntry *entries; /* by title, as readers of the folded alphabet expect */
  gsize n_entries;
  GHashTable *by_name; /* name, id -> entry */
  HkFolded **folded;   /* of title, short title and name, made at the first search */
  char **names;        /* the same, each by itself; see fold_names() */
  gboolean from_cache;
};

G_DEFINE_FINAL_TYPE (CslIndex, csl_index, G_TYPE_OBJECT)

static void
csl_index_finalize (GObject *object)
{
  CslIndex *self = CSL_INDEX (object);

  for (gsize i = 0; self->folded != NULL && i < self->n_entries; i++)
    {
      hk_folded_unref (self->folded[i]);
      g_free (self->names[i]);
    }
  g_free (self->folded);
  g_free (self->names);
  g_free (self->entries);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_clear_pointer (&self->cache, g_variant_unref);
  G_OBJECT_CLASS (csl_index_parent_class)->finalize (object);
}

static void
csl_index_class_init (CslIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csl_index_finalize;
}

static void
csl_index_init (CslIndex *self)
{
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  const CslIndexEntry *x = a, *y = b;
  int order = g_ascii_strcasecmp (x->title, y->title);

  return order != 0 ? order : strcmp (x->name, y->name);
}

static void
take_cache (CslIndex *self, GVariant *cache)
{
  g_autoptr (GVariant) rows = g_variant_get_child_value (cache, 2);

  self->cache = cache;
  self->n_entries = g_variant_n_children (rows);
  self->entries = g_new (CslIndexEntry, self->n_entries);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  for (gsize i = 0; i < self->n_entries; i++)
    {
      CslIndexEntry *entry = &self->entries[i];

      g_variant_get_child (rows, i, "(&s&s&s&s&s&s&s&s&s)", &entry->name, &entry->id, &entry->path,
                           &entry->title, &entry->title_short, &entry->parent, &entry->locale,
                           &entry->citation_format, &entry->fields);
    }
  qsort (self->entries, self->n_entries, sizeof *self->entries, compare_titles);
  for (gsize i = 0; i < self->n_entries; i++)
    {
      g_hash_table_insert (self->by_name, (gpointer) self->entries[i].name, &self->entries[i]);
      g_hash_table_insert (self->by_name, (gpointer) self->entries[i].id, &self->entries[i]);
    }
}

/**
 * csl_index_new:
 * @folders: (array zero-terminated=1): folders of style files; the first that has a name wins
 * @cache_file: (nullable): where to keep the index
 * @cancellable: (nullable): stops the reading; what was read until then is in the index
 *
 * Blocks: from the cache a few milliseconds, else the time to open every file. A file that is no
 * style is left out.
 *
 * Returns: (transfer full): the index
 */
CslIndex *
csl_index_new (const char *const *folders, const char *cache_file, GCancellable *cancellable)
{
  CslIndex *self = g_object_new (CSL_TYPE_INDEX, NULL);
  g_autoptr (GVariant) stamps = csl_index_cache_stamp (folders);
  GVariant *cache = cache_file == NULL ? NULL : csl_index_cache_load (cache_file, stamps);

  self->from_cache = cache != NULL;
  if (cache == NULL)
    {
      cache = csl_index_cache_read (folders, stamps, cancellable);
      if (cache_file != NULL && !g_cancellable_is_cancelled (cancellable))
        csl_index_cache_save (cache, cache_file);
    }
  take_cache (self, cache);
  return self;
}

/**
 * csl_index_new_common:
 * @folders: (array zero-terminated=1): folders of style files; the first that has a name wins
 * @others: (nullable) (array zero-terminated=1): names of more styles
 *
 * Opens a dozen files: something to show while csl_index_new() reads all.
 *
 * Returns: (transfer full): an index of the styles that are asked for most, and of @others
 */
CslIndex *
csl_index_new_common (const char *const *folders, const char *const *others)
{
  CslIndex *self = g_object_new (CSL_TYPE_INDEX, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; common_styles[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) common_styles[i]);
  for (guint i = 0; others != NULL && others[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) others[i]);
  take_cache (self, csl_index_cache_read_named (folders, names));
  return self;
}

/**
 * csl_index_get_length:
 * @self: an index
 *
 * Returns: how many styles there are
 */
gsize
csl_index_get_length (CslIndex *self)
{
  return self->n_entries;
}

/**
 * csl_index_get:
 * @self: an index
 * @index: which one, in the order of titles
 *
 * Returns: (transfer none): the style's entry
 */
const CslIndexEntry *
csl_index_get (CslIndex *self, gsize index)
{
  g_return_val_if_fail (index < self->n_entries, NULL);
  return &self->entries[index];
}

/**
 * csl_index_find:
 * @self: an index
 * @style: a style's identifier or the name of its file
 *
 * Returns: (transfer none) (nullable): the style's entry
 */
const CslIndexEntry *
csl_index_find (CslIndex *self, const char *style)
{
  return g_hash_table_lookup (self->by_name, style);
}

/* What a person may type to name a style, folded. */
static char *
fold_names (const CslIndexEntry *entry)
{
  const char *names[] = { entry->title, entry->title_short, entry->name };
  GString *all = g_string_new ("\n");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folded = hk_fold_string (names[i], -1, HK_FOLD_EXACT);

      g_string_append_printf (all, "%s\n", folded);
    }
  return g_string_free (all, FALSE);
}

static void
fold_entries (CslIndex *self)
{
  self->folded = g_new (HkFolded *, self->n_entries);
  self->names = g_new (char *, self->n_entries);
  for (gsize i = 0; i < self->n_entries; i++)
    {
      const CslIndexEntry *entry = &self->entries[i];
      gboolean is_persian = g_str_has_prefix (entry->locale, "fa");
      g_autofree char *text = g_strjoin (" \n ", entry->title, entry->title_short, entry->name,
                                         is_persian ? "Persian Farsi فارسی" : NULL, NULL);

      self->folded[i] = hk_folded_new (text, -1);
      self->names[i] = fold_names (entry);
    }
}

/* How well the query names the style as a whole: as one of its names, or as how one begins. */
static double
name_bonus (const char *names, const char *whole, const char *start)
{
  if (start[1] == '\0')
    return 0;
  if (strstr (names, whole) != NULL)
    return EXACT_BONUS;
  return strstr (names, start) != NULL ? START_BONUS : 0;
}

static double
common_bonus (const CslIndexEntry *entry)
{
  for (guint i = 0; common_styles[i] != NULL; i++)
    if (g_str_equal (entry->name, common_styles[i]))
      return COMMON_BONUS - i;
  return 0;
}

typedef struct
{
  gsize index;
  double score;
} Hit;

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const Hit *x = a, *y = b;

  if (x->score != y->score)
    return x->score < y->score ? 1 : -1;
  return x->index < y->index ? -1 : x->index > y->index;
}

/**
 * csl_index_search:
 * @self: an index
 * @query: what the person typed
 *
 * What the query names exactly comes first, then those that are asked for most, then independent
 * styles before the journals that follow them, and the shortest titles first, as they are what the
 * words name best.
 *
 * Returns: (transfer full) (element-type gsize): the styles that match, best first
 */
GArray *
csl_index_search (CslIndex *self, const char *query)
{
  g_autoptr (HkQuery) compiled = hk_query_new (query);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  GArray *result = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *folded = hk_fold_string (query, -1, HK_FOLD_EXACT);
  g_autofree char *whole = g_strconcat ("\n", g_strstrip (folded), "\n", NULL);
  g_autofree char *start = g_strndup (whole, strlen (whole) - 1);

  if (self->folded == NULL)
    fold_entries (self);
  for (gsize i = 0; i < self->n_entries; i++)
    {
      const CslIndexEntry *entry = &self->entries[i];
      Hit hit = { i, hk_query_match (compiled, self->folded[i], NULL) };

      if (hit.score <= 0)
        continue;
      hit.score += name_bonus (self->names[i], whole, start) + common_bonus (entry)
                   - (*entry->parent != '\0') * DEPENDENT_MALUS - (double) strlen (entry->title);
      g_array_append_val (hits, hit);
    }
  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    g_array_append_val (result, g_array_index (hits, Hit, i).index);
  return result;
}

/**
 * csl_index_list_common:
 * @self: an index
 *
 * Returns: (transfer container) (element-type CslIndexEntry): the styles that are asked for most, as
 *   far as they are here, in the order in which a chooser would offer them
 */
GPtrArray *
csl_index_list_common (CslIndex *self)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; common_styles[i] != NULL; i++)
    {
      const CslIndexEntry *entry = csl_index_find (self, common_styles[i]);

      if (entry != NULL)
        g_ptr_array_add (entries, (gpointer) entry);
    }
  return entries;
}

/**
 * csl_index_is_from_cache:
 * @self: an index
 *
 * Returns: whether no style file had to be opened
 */
gboolean
csl_index_is_from_cache (CslIndex *self)
{
  return self->from_cache;
}
