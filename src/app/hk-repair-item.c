/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-repair-item.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Characters that are shown on each side of a repair. */
#define CONTEXT_CHARS 24

struct _HkRepairItem
{
  GObject parent_instance;

  HkText *text;
  gsize index;
};

G_DEFINE_FINAL_TYPE (HkRepairItem, hk_repair_item, G_TYPE_OBJECT)

static void
hk_repair_item_dispose (GObject *object)
{
  g_clear_object (&HK_REPAIR_ITEM (object)->text);
  G_OBJECT_CLASS (hk_repair_item_parent_class)->dispose (object);
}

static void
hk_repair_item_class_init (HkRepairItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hk_repair_item_dispose;
}

static void
hk_repair_item_init (HkRepairItem *self)
{
}

static void
append_items (gpointer text, gpointer store)
{
  const HkEdits *edits = hk_text_get_edits (text);

  for (gsize i = 0; edits != NULL && i < hk_edits_get_length (edits); i++)
    {
      g_autoptr (HkRepairItem) self = g_object_new (HK_TYPE_REPAIR_ITEM, NULL);

      self->text = g_object_ref (text);
      self->index = i;
      g_list_store_append (store, self);
    }
}

/**
 * hk_repair_items_new:
 * @document: an article
 * @only: (nullable): the only text of it to look at; %NULL for all
 *
 * Returns: (transfer full): a list of #HkRepairItem, in the order of the article
 */
GListStore *
hk_repair_items_new (HkDocument *document, HkText *only)
{
  GListStore *store = g_list_store_new (HK_TYPE_REPAIR_ITEM);
  GPtrArray *fronts = hk_article_get_fronts (hk_document_get_article (document));
  GListModel *references = hk_article_get_references (hk_document_get_article (document));

  if (only != NULL)
    {
      append_items (only, store);
      return store;
    }
  for (guint i = 0; i < fronts->len; i++)
    hk_front_foreach_text (g_ptr_array_index (fronts, i), append_items, store);
  for (guint i = 0; i < g_list_model_get_n_items (references); i++)
    {
      g_autoptr (HkReference) reference = g_list_model_get_item (references, i);

      append_items (hk_reference_get_text (reference), store);
    }
  return store;
}

static const HkEdit *
get_edit (HkRepairItem *self)
{
  return hk_edits_get (hk_text_get_edits (self->text), self->index);
}

/* The surroundings as printed, with @middle in the place of what was printed there. */
static char *
in_context (HkRepairItem *self, const char *middle, gsize middle_bytes, HkByteRange *changed)
{
  const HkEdit *edit = get_edit (self);
  const char *printed = hk_text_get_printed (self->text);
  const char *start = printed + edit->byte_start, *end = start + edit->byte_length;
  const char *from = start, *to = end;
  GString *text = g_string_new (NULL);

  for (int i = 0; i < CONTEXT_CHARS && from > printed; i++)
    from = g_utf8_prev_char (from);
  for (int i = 0; i < CONTEXT_CHARS && *to != '\0'; i++)
    to = g_utf8_next_char (to);
  if (from > printed)
    g_string_append (text, "…");
  g_string_append_len (text, from, start - from);
  changed->start = text->len;
  changed->length = middle_bytes;
  g_string_append_len (text, middle, (gssize) middle_bytes);
  g_string_append_len (text, end, to - end);
  if (*to != '\0')
    g_string_append (text, "…");
  return g_string_free (text, FALSE);
}

/**
 * hk_repair_item_dup_before:
 * @self: a repair
 * @changed: (out): what of the returned text was repaired
 *
 * Returns: (transfer full): the place as it was printed
 */
char *
hk_repair_item_dup_before (HkRepairItem *self, HkByteRange *changed)
{
  const HkEdit *edit = get_edit (self);

  return in_context (self, hk_text_get_printed (self->text) + edit->byte_start, edit->byte_length,
                     changed);
}

/**
 * hk_repair_item_dup_after:
 * @self: a repair
 * @changed: (out): what of the returned text is new
 *
 * Returns: (transfer full): the place as it is repaired
 */
char *
hk_repair_item_dup_after (HkRepairItem *self, HkByteRange *changed)
{
  const HkEdit *edit = get_edit (self);

  return in_context (self, edit->after, strlen (edit->after), changed);
}

/**
 * hk_repair_item_get_kind_name:
 * @self: a repair
 *
 * Returns: (transfer none): what sort of damage it mends, in the language of the interface
 */
const char *
hk_repair_item_get_kind_name (HkRepairItem *self)
{
  switch (get_edit (self)->kind)
    {
    case HK_EDIT_ZWNJ:
      return _ ("Half-space");
    case HK_EDIT_SPACE:
      return _ ("Lost space");
    case HK_EDIT_LETTER_FORM:
    case HK_EDIT_PRESENTATION_FORM:
      return _ ("Letter form");
    case HK_EDIT_CONTROL:
      return _ ("Invisible character");
    case HK_EDIT_GLUED_WORD:
      return _ ("Glued words");
    case HK_EDIT_URL:
      return _ ("Address");
    case HK_EDIT_DOI:
      return _ ("DOI");
    case HK_EDIT_PERSON:
    default:
      return _ ("Your own change");
    }
}

/**
 * hk_repair_item_get_language:
 * @self: a repair
 *
 * Returns: (transfer none) (nullable): the language of the text
 */
const char *
hk_repair_item_get_language (HkRepairItem *self)
{
  return hk_text_get_language (self->text);
}

/**
 * hk_repair_item_get_undone:
 * @self: a repair
 *
 * Returns: whether the person has taken it back
 */
gboolean
hk_repair_item_get_undone (HkRepairItem *self)
{
  return get_edit (self)->undone;
}

/**
 * hk_repair_item_set_undone:
 * @self: a repair
 * @undone: whether to take it back
 */
void
hk_repair_item_set_undone (HkRepairItem *self, gboolean undone)
{
  hk_text_set_edit_undone (self->text, self->index, undone);
}
