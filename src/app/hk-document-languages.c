/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which two languages of an article are read, and which of their sentences answer each other. */
#include "config.h"

#include "hk-article-alignment.h"
#include "hk-document-private.h"
#include "hk-keyword-entry.h"

/* What the library keeps is a line for each second language: its tag, a space, its pairs. */
static void
pairs_changed (HkAlignment *alignment, HkDocument *self)
{
  GPtrArray *fronts = hk_article_get_fronts (self->article);
  g_autofree char *pairs = hk_alignment_save (alignment);
  g_autoptr (GString) lines = g_string_new (NULL);

  hk_front_set_pairs (g_ptr_array_index (fronts, 1), pairs);
  for (guint i = 1; i < fronts->len; i++)
    {
      HkFront *front = g_ptr_array_index (fronts, i);

      if (hk_front_get_pairs (front) != NULL)
        g_string_append_printf (lines, "%s %s\n", hk_front_get_language (front),
                                hk_front_get_pairs (front));
    }
  hk_document_keep (self, HK_KEPT_PAIRINGS, lines->str);
}

static void
recall_pairs (HkDocument *self)
{
  const char *kept = self->kept[HK_KEPT_PAIRINGS];
  g_auto (GStrv) lines = g_strsplit (kept == NULL ? "" : kept, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *space = strchr (lines[i], ' ');
      HkFront *front;

      if (space == NULL)
        continue;
      *space = '\0';
      front = hk_article_get_front (self->article, lines[i]);
      if (front != NULL)
        hk_front_set_pairs (front, space + 1);
    }
}

/**
 * hk_document_get_alignment:
 * @self: a document
 *
 * Pairs the sentences of the article's languages when they are first asked for, or as the person did.
 * What the person changes in it is kept.
 *
 * Returns: (transfer none) (nullable): which sentences answer each other; %NULL for an article in one
 *   language
 */
HkAlignment *
hk_document_get_alignment (HkDocument *self)
{
  GPtrArray *fronts = hk_article_get_fronts (self->article);
  const char *pairs;

  if (self->alignment != NULL || fronts->len < 2)
    return self->alignment;
  self->alignment
      = hk_alignment_new_for_fronts (g_ptr_array_index (fronts, 0), g_ptr_array_index (fronts, 1));
  recall_pairs (self);
  pairs = hk_front_get_pairs (g_ptr_array_index (fronts, 1));
  if (pairs != NULL)
    hk_alignment_load (self->alignment, pairs);
  g_signal_connect (self->alignment, "changed", G_CALLBACK (pairs_changed), self);
  return self->alignment;
}

/**
 * hk_document_forget_alignment:
 * @self: a document
 *
 * Lets the sentences be paired anew, as the texts are others now.
 */
void
hk_document_forget_alignment (HkDocument *self)
{
  if (self->alignment != NULL)
    g_signal_handlers_disconnect_by_data (self->alignment, self);
  g_clear_object (&self->alignment);
}

static void
read_keywords_again (HkDocument *self)
{
  g_autoptr (GListStore) made = hk_keyword_entries_new (self->article);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (made)); i++)
    g_ptr_array_add (entries, g_list_model_get_item (G_LIST_MODEL (made), i));
  g_list_store_splice (self->keywords, 0, g_list_model_get_n_items (G_LIST_MODEL (self->keywords)),
                       entries->pdata, entries->len);
}

/**
 * hk_document_read_in:
 * @self: a document of an article in three languages or more
 * @language: the BCP 47 tag of one of them
 *
 * Puts the language beside the article's own one, in the place of the one that is read now. What shows
 * the article must be made anew.
 *
 * Returns: %FALSE if that changes nothing
 */
gboolean
hk_document_read_in (HkDocument *self, const char *language)
{
  GPtrArray *fronts = hk_article_get_fronts (self->article);
  guint i = 2;

  while (i < fronts->len
         && !g_str_equal (hk_front_get_language (g_ptr_array_index (fronts, i)), language))
    i++;
  if (i >= fronts->len)
    return FALSE;
  g_ptr_array_insert (fronts, 1, g_ptr_array_steal_index (fronts, i));
  hk_document_forget_alignment (self);
  read_keywords_again (self);
  return TRUE;
}
