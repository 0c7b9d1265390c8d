/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-reference-list.h"

#include <string.h>

struct _HkReferenceList
{
  GObject parent_instance;

  GListModel *entries;
  GtkCustomFilter *filter;
  GtkCustomSorter *sorter;
  GtkSortListModel *sorted;
  GtkFilterListModel *filtered;
  GtkSliceListModel *slice;
  GtkSelectionModel *selection;
  GArray *languages; /* HkCount, the most frequent first */
  GArray *kinds;     /* HkCount */

  HkQuery *query;
  const char *language; /* interned, NULL for all */
  const char *kind;     /* interned, NULL for all */
  gboolean only_unsure;
  HkReferenceSort sort;
};

G_DEFINE_FINAL_TYPE (HkReferenceList, hk_reference_list, G_TYPE_OBJECT)

static gboolean
is_shown (gpointer item, gpointer data)
{
  HkReferenceEntry *entry = item;
  HkReferenceList *self = data;

  if (self->language != NULL
      && g_strcmp0 (self->language, hk_reference_entry_get_language (entry)) != 0)
    return FALSE;
  if (self->kind != NULL && g_strcmp0 (self->kind, hk_reference_entry_get_kind (entry)) != 0)
    return FALSE;
  if (self->only_unsure && !hk_reference_entry_is_unsure (entry))
    return FALSE;
  return self->query == NULL || hk_query_fits (self->query, hk_reference_entry_get_folded (entry));
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  HkReferenceEntry *one = (HkReferenceEntry *) a, *other = (HkReferenceEntry *) b;
  HkReferenceList *self = data;
  int year = hk_reference_entry_get_year (one), other_year = hk_reference_entry_get_year (other);

  switch (self->sort)
    {
    case HK_SORT_AUTHOR:
      return strcmp (hk_reference_entry_get_author_key (one),
                     hk_reference_entry_get_author_key (other));
    case HK_SORT_TITLE:
      return strcmp (hk_reference_entry_get_title_key (one),
                     hk_reference_entry_get_title_key (other));
    case HK_SORT_YEAR:
      /* The newest first; those without a year last. */
      if (year == G_MAXINT || other_year == G_MAXINT)
        return (year == G_MAXINT) - (other_year == G_MAXINT);
      return (year < other_year) - (year > other_year);
    case HK_SORT_AS_LISTED:
    default:
      return 0;
    }
}

static void
count (GArray *counts, const char *id)
{
  HkCount one = { g_intern_string (id), 1 };

  for (guint i = 0; i < counts->len; i++)
    if (g_array_index (counts, HkCount, i).id == one.id)
      {
        g_array_index (counts, HkCount, i).count++;
        return;
      }
  g_array_append_val (counts, one);
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const HkCount *one = a, *other = b;

  return (one->count < other->count) - (one->count > other->count);
}

static void
hk_reference_list_dispose (GObject *object)
{
  HkReferenceList *self = HK_REFERENCE_LIST (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->slice);
  g_clear_object (&self->filtered);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->entries);
  g_clear_pointer (&self->query, hk_query_unref);
  g_clear_pointer (&self->languages, g_array_unref);
  g_clear_pointer (&self->kinds, g_array_unref);
  G_OBJECT_CLASS (hk_reference_list_parent_class)->dispose (object);
}

static void
hk_reference_list_class_init (HkReferenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hk_reference_list_dispose;
}

static void
hk_reference_list_init (HkReferenceList *self)
{
  self->languages = g_array_new (FALSE, FALSE, sizeof (HkCount));
  self->kinds = g_array_new (FALSE, FALSE, sizeof (HkCount));
}

/**
 * hk_reference_list_new:
 * @entries: a list of #HkReferenceEntry
 *
 * Returns: (transfer full): all of them, as listed, none selected
 */
HkReferenceList *
hk_reference_list_new (GListModel *entries)
{
  HkReferenceList *self = g_object_new (HK_TYPE_REFERENCE_LIST, NULL);

  self->entries = g_object_ref (entries);
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  self->sorter = gtk_custom_sorter_new (compare, self, NULL);
  /* Sorted before it is filtered: a key in the search field does not sort again. */
  self->sorted = gtk_sort_list_model_new (g_object_ref (entries), NULL);
  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->sorted)), NULL);
  self->slice
      = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)), 0, G_MAXUINT);
  self->selection
      = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->slice))));
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HkReferenceEntry) entry = g_list_model_get_item (entries, i);

      count (self->languages, hk_reference_entry_get_language (entry));
      count (self->kinds, hk_reference_entry_get_kind (entry));
    }
  g_array_sort (self->languages, compare_counts);
  g_array_sort (self->kinds, compare_counts);
  return self;
}

/**
 * hk_reference_list_get_selection:
 * @self: a list
 *
 * Returns: (transfer none): the #HkReferenceEntry that are shown, in order, with what is selected
 */
GtkSelectionModel *
hk_reference_list_get_selection (HkReferenceList *self)
{
  return self->selection;
}

/**
 * hk_reference_list_dup_selected:
 * @self: a list
 *
 * Returns: (transfer full) (element-type HkReferenceEntry): what is selected, in the order shown
 */
GPtrArray *
hk_reference_list_dup_selected (HkReferenceList *self)
{
  GPtrArray *selected = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) set = gtk_selection_model_get_selection (self->selection);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, set, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (selected, g_list_model_get_item (G_LIST_MODEL (self->selection), position));
  return selected;
}

/**
 * hk_reference_list_count_all:
 * @self: a list
 *
 * Returns: how many references the article has
 */
guint
hk_reference_list_count_all (HkReferenceList *self)
{
  return g_list_model_get_n_items (self->entries);
}

/**
 * hk_reference_list_count_shown:
 * @self: a list
 *
 * Returns: how many of them are shown
 */
guint
hk_reference_list_count_shown (HkReferenceList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
}

/**
 * hk_reference_list_get_shown:
 * @self: a list
 *
 * Returns: (transfer none): the #HkReferenceEntry that are shown, in order, whatever the limit
 */
GListModel *
hk_reference_list_get_shown (HkReferenceList *self)
{
  return G_LIST_MODEL (self->filtered);
}

/**
 * hk_reference_list_set_limit:
 * @self: a list
 * @n: how many the selection model has at most, but never fewer than up to the last selected
 *
 * The widget of the list makes more rows than can be seen: who shows it limits it first, and lifts the limit
 * step by step.
 */
void
hk_reference_list_set_limit (HkReferenceList *self, guint n)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);

  if (!gtk_bitset_is_empty (selected))
    n = MAX (n, gtk_bitset_get_maximum (selected) + 1);
  gtk_slice_list_model_set_size (self->slice, n);
}

/**
 * hk_reference_list_get_limit:
 * @self: a list
 *
 * Returns: how many the selection model has at most
 */
guint
hk_reference_list_get_limit (HkReferenceList *self)
{
  return gtk_slice_list_model_get_size (self->slice);
}

/**
 * hk_reference_list_get_languages:
 * @self: a list
 *
 * Returns: (transfer none) (element-type HkCount): the languages of the references
 */
const GArray *
hk_reference_list_get_languages (HkReferenceList *self)
{
  return self->languages;
}

/**
 * hk_reference_list_get_kinds:
 * @self: a list
 *
 * Returns: (transfer none) (element-type HkCount): the kinds of works, as CSL's types
 */
const GArray *
hk_reference_list_get_kinds (HkReferenceList *self)
{
  return self->kinds;
}

static void
filter_again (HkReferenceList *self, GtkFilterChange change)
{
  GtkFilter *filter = hk_reference_list_is_filtered (self) ? GTK_FILTER (self->filter) : NULL;

  /* While all are shown, none is asked. */
  if (gtk_filter_list_model_get_filter (self->filtered) != filter)
    gtk_filter_list_model_set_filter (self->filtered, filter);
  else
    gtk_filter_changed (GTK_FILTER (self->filter), change);
}

/**
 * hk_reference_list_set_query:
 * @self: a list
 * @query: (nullable): what to search for
 * @change: what it does to the query before it
 */
void
hk_reference_list_set_query (HkReferenceList *self, HkQuery *query, GtkFilterChange change)
{
  g_clear_pointer (&self->query, hk_query_unref);
  self->query = query == NULL || hk_query_is_empty (query) ? NULL : hk_query_ref (query);
  filter_again (self, change);
}

/**
 * hk_reference_list_get_query:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): what is searched for, never empty
 */
HkQuery *
hk_reference_list_get_query (HkReferenceList *self)
{
  return self->query;
}

/**
 * hk_reference_list_set_language:
 * @self: a list
 * @language: (nullable): the tag of the only language to show; %NULL for all
 */
void
hk_reference_list_set_language (HkReferenceList *self, const char *language)
{
  if (self->language == g_intern_string (language))
    return;
  self->language = g_intern_string (language);
  filter_again (self, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * hk_reference_list_get_language:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the only language shown
 */
const char *
hk_reference_list_get_language (HkReferenceList *self)
{
  return self->language;
}

/**
 * hk_reference_list_set_kind:
 * @self: a list
 * @kind: (nullable): the only CSL type to show; %NULL for all
 */
void
hk_reference_list_set_kind (HkReferenceList *self, const char *kind)
{
  if (self->kind == g_intern_string (kind))
    return;
  self->kind = g_intern_string (kind);
  filter_again (self, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * hk_reference_list_get_kind:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the only kind shown
 */
const char *
hk_reference_list_get_kind (HkReferenceList *self)
{
  return self->kind;
}

/**
 * hk_reference_list_set_only_unsure:
 * @self: a list
 * @only_unsure: whether to show only those that a person should look at
 */
void
hk_reference_list_set_only_unsure (HkReferenceList *self, gboolean only_unsure)
{
  if (self->only_unsure == only_unsure)
    return;
  self->only_unsure = only_unsure;
  filter_again (self, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * hk_reference_list_get_only_unsure:
 * @self: a list
 *
 * Returns: whether only those are shown that a person should look at
 */
gboolean
hk_reference_list_get_only_unsure (HkReferenceList *self)
{
  return self->only_unsure;
}

/**
 * hk_reference_list_count_unsure:
 * @self: a list
 *
 * Returns: how many there are that a person should look at
 */
guint
hk_reference_list_count_unsure (HkReferenceList *self)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->entries); i++)
    {
      g_autoptr (HkReferenceEntry) entry = g_list_model_get_item (self->entries, i);

      n += hk_reference_entry_is_unsure (entry);
    }
  return n;
}

/**
 * hk_reference_list_set_sort:
 * @self: a list
 * @sort: the order
 */
void
hk_reference_list_set_sort (HkReferenceList *self, HkReferenceSort sort)
{
  if (self->sort == sort)
    return;
  self->sort = sort;
  gtk_sort_list_model_set_sorter (self->sorted,
                                  sort == HK_SORT_AS_LISTED ? NULL : GTK_SORTER (self->sorter));
  gtk_sorter_changed (GTK_SORTER (self->sorter), GTK_SORTER_CHANGE_DIFFERENT);
}

/**
 * hk_reference_list_get_sort:
 * @self: a list
 *
 * Returns: the order
 */
HkReferenceSort
hk_reference_list_get_sort (HkReferenceList *self)
{
  return self->sort;
}

/**
 * hk_reference_list_is_filtered:
 * @self: a list
 *
 * Returns: whether a query or a filter may hide references
 */
gboolean
hk_reference_list_is_filtered (HkReferenceList *self)
{
  return self->query != NULL || self->language != NULL || self->kind != NULL || self->only_unsure;
}

/**
 * hk_reference_list_clear_filters:
 * @self: a list
 *
 * Shows all languages and kinds, sure or not; the query stays.
 */
void
hk_reference_list_clear_filters (HkReferenceList *self)
{
  self->language = self->kind = NULL;
  self->only_unsure = FALSE;
  filter_again (self, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * hk_reference_list_show_again:
 * @self: a list
 *
 * Has every row made anew, as when references are written another way. The selection is lost.
 */
void
hk_reference_list_show_again (HkReferenceList *self)
{
  guint n = g_list_model_get_n_items (self->entries);

  g_list_model_items_changed (self->entries, 0, n, n);
}
