/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-document-private.h"

#include "hk-reference-entry.h"
#include "hk-works-history.h"

static GPtrArray *
get_read_works (HkDocument *self, guint reference)
{
  guint index = reference == HK_LIBRARY_OWN_WORK ? self->read_works->len - 1 : reference;

  return g_ptr_array_index (self->read_works, index);
}

/**
 * hk_document_dup_works:
 * @self: a document
 * @reference: where a reference stands, from 0; %HK_LIBRARY_OWN_WORK for the article itself
 *
 * Returns: (transfer full) (element-type HkWork): its works
 */
GPtrArray *
hk_document_dup_works (HkDocument *self, guint reference)
{
  g_autoptr (HkReferenceEntry) entry = NULL;
  GPtrArray *works;

  if (reference == HK_LIBRARY_OWN_WORK)
    {
      works = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (works, g_object_ref (hk_article_get_work (self->article)));
      return works;
    }
  entry = g_list_model_get_item (G_LIST_MODEL (self->references), reference);
  return g_ptr_array_ref (hk_reference_get_works (hk_reference_entry_get_reference (entry)));
}

/**
 * hk_document_get_read_works:
 * @self: a document
 * @reference: where a reference stands, from 0; %HK_LIBRARY_OWN_WORK for the article itself
 *
 * Returns: (transfer none) (element-type HkWork): its works as they were read, before any change
 */
GPtrArray *
hk_document_get_read_works (HkDocument *self, guint reference)
{
  return get_read_works (self, reference);
}

/* A reference that a person has changed was looked at, all of it. */
static void
make_sure (GPtrArray *works)
{
  for (guint i = 0; i < works->len; i++)
    for (guint v = 0; v < HK_N_VARIABLES; v++)
      hk_work_set_confidence (g_ptr_array_index (works, i), v, 1);
}

static void
set_works (HkDocument *self, guint reference, GPtrArray *works)
{
  GListModel *references = G_LIST_MODEL (self->references);
  g_autoptr (HkReferenceEntry) entry = NULL;

  if (reference == HK_LIBRARY_OWN_WORK)
    {
      g_autoptr (HkWork) empty = hk_work_new (NULL);

      hk_article_set_work (self->article, works->len == 0 ? empty : g_ptr_array_index (works, 0));
      return;
    }
  entry = g_list_model_get_item (references, reference);
  hk_reference_set_works (hk_reference_entry_get_reference (entry), works);
  hk_reference_entry_refresh (entry);
  g_list_model_items_changed (references, reference, 1, 1);
}

/**
 * hk_document_change_works:
 * @self: a document
 * @reference: where a reference stands, from 0; %HK_LIBRARY_OWN_WORK for the article itself
 * @works: (element-type HkWork): what its works are now
 * @error: return location
 *
 * Changes the works and keeps them in the library; those that are as they were read are forgotten
 * there. They are changed even when they cannot be kept.
 *
 * Returns: %FALSE with @error set when they cannot be kept
 */
gboolean
hk_document_change_works (HkDocument *self, guint reference, GPtrArray *works, GError **error)
{
  gboolean as_read = hk_works_are_same (works, get_read_works (self, reference));
  g_autoptr (GPtrArray) changed = hk_works_copy (works);
  g_autoptr (HkLibrary) library = NULL;

  if (!as_read)
    make_sure (changed);
  set_works (self, reference, changed);
  library = hk_library_open (NULL, error);
  return library != NULL
         && hk_library_keep_works (library, self->key, reference, as_read ? NULL : works, error);
}
