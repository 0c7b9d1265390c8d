/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-keyword-entry.h"

struct _HkKeywordEntry
{
  GObject parent_instance;

  HkText *text;
  HkText *counterpart;
  HkFolded *folded;
  HkFolded *counterpart_folded;
  guint position;
};

G_DEFINE_FINAL_TYPE (HkKeywordEntry, hk_keyword_entry, G_TYPE_OBJECT)

static void
hk_keyword_entry_dispose (GObject *object)
{
  HkKeywordEntry *self = HK_KEYWORD_ENTRY (object);

  g_clear_object (&self->text);
  g_clear_object (&self->counterpart);
  g_clear_pointer (&self->folded, hk_folded_unref);
  g_clear_pointer (&self->counterpart_folded, hk_folded_unref);
  G_OBJECT_CLASS (hk_keyword_entry_parent_class)->dispose (object);
}

static void
hk_keyword_entry_class_init (HkKeywordEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hk_keyword_entry_dispose;
}

static void
hk_keyword_entry_init (HkKeywordEntry *self)
{
}

static void
append (GListStore *entries, HkText *text, HkText *counterpart)
{
  g_autoptr (HkKeywordEntry) self = g_object_new (HK_TYPE_KEYWORD_ENTRY, NULL);

  self->position = g_list_model_get_n_items (G_LIST_MODEL (entries));
  self->text = g_object_ref (text);
  self->folded = hk_folded_new (hk_text_get_string (text), -1);
  if (counterpart != NULL)
    {
      self->counterpart = g_object_ref (counterpart);
      self->counterpart_folded = hk_folded_new (hk_text_get_string (counterpart), -1);
    }
  g_list_store_append (entries, self);
}

/**
 * hk_keyword_entries_new:
 * @article: an article
 *
 * Keywords stand in the same order in each language of an article; where two languages have as many,
 * the second's are taken for counterparts of the first's. May be called on a worker thread.
 *
 * Returns: (transfer full): a list of #HkKeywordEntry
 */
GListStore *
hk_keyword_entries_new (HkArticle *article)
{
  GListStore *entries = g_list_store_new (HK_TYPE_KEYWORD_ENTRY);
  GPtrArray *fronts = hk_article_get_fronts (article), *paired = NULL;

  for (guint i = 0; i < fronts->len; i++)
    {
      GPtrArray *keywords = hk_front_get_keywords (g_ptr_array_index (fronts, i));
      GPtrArray *others = NULL;

      if (keywords == paired)
        continue;
      for (guint j = i + 1; j < fronts->len && others == NULL && paired == NULL; j++)
        {
          others = hk_front_get_keywords (g_ptr_array_index (fronts, j));
          if (others->len != keywords->len)
            others = NULL;
        }
      for (guint k = 0; k < keywords->len; k++)
        append (entries, g_ptr_array_index (keywords, k),
                others == NULL ? NULL : g_ptr_array_index (others, k));
      if (others != NULL)
        paired = others;
    }
  return entries;
}

/**
 * hk_keyword_entry_get_position:
 * @self: a keyword
 *
 * Returns: where it stands in the list of all, from 0
 */
guint
hk_keyword_entry_get_position (HkKeywordEntry *self)
{
  return self->position;
}

/**
 * hk_keyword_entry_get_text:
 * @self: a keyword
 *
 * Returns: (transfer none): the keyword
 */
const char *
hk_keyword_entry_get_text (HkKeywordEntry *self)
{
  return hk_text_get_string (self->text);
}

/**
 * hk_keyword_entry_get_language:
 * @self: a keyword
 *
 * Returns: (transfer none) (nullable): its language
 */
const char *
hk_keyword_entry_get_language (HkKeywordEntry *self)
{
  return hk_text_get_language (self->text);
}

/**
 * hk_keyword_entry_get_counterpart:
 * @self: a keyword
 *
 * Returns: (transfer none) (nullable): the keyword in the other language
 */
const char *
hk_keyword_entry_get_counterpart (HkKeywordEntry *self)
{
  return self->counterpart == NULL ? NULL : hk_text_get_string (self->counterpart);
}

/**
 * hk_keyword_entry_get_counterpart_language:
 * @self: a keyword
 *
 * Returns: (transfer none) (nullable): the other language
 */
const char *
hk_keyword_entry_get_counterpart_language (HkKeywordEntry *self)
{
  return self->counterpart == NULL ? NULL : hk_text_get_language (self->counterpart);
}

/**
 * hk_keyword_entry_matches:
 * @self: a keyword
 * @query: (nullable): a query
 *
 * Returns: whether it or its counterpart is what @query searches for
 */
gboolean
hk_keyword_entry_matches (HkKeywordEntry *self, HkQuery *query)
{
  return query == NULL || hk_query_fits (query, self->folded)
         || (self->counterpart_folded != NULL && hk_query_fits (query, self->counterpart_folded));
}
