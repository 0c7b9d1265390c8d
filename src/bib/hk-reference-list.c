/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-reference-list.h"

struct _HkReferenceList
{
  GObject parent_instance;

  GPtrArray *references;
};

static void hk_reference_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HkReferenceList,
                               hk_reference_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      hk_reference_list_model_init))

static void
hk_reference_list_finalize (GObject *object)
{
  g_ptr_array_unref (HK_REFERENCE_LIST (object)->references);
  G_OBJECT_CLASS (hk_reference_list_parent_class)->finalize (object);
}

static void
hk_reference_list_class_init (HkReferenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hk_reference_list_finalize;
}

static void
hk_reference_list_init (HkReferenceList *self)
{
}

static GType
get_item_type (GListModel *model)
{
  return HK_TYPE_REFERENCE;
}

static guint
get_n_items (GListModel *model)
{
  return HK_REFERENCE_LIST (model)->references->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *references = HK_REFERENCE_LIST (model)->references;

  return position < references->len ? g_object_ref (g_ptr_array_index (references, position))
                                    : NULL;
}

static void
hk_reference_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/**
 * hk_reference_list_new:
 * @references: (element-type HkReference): references; whoever changes the array tells the list's
 *   listeners by g_list_model_items_changed()
 *
 * Returns: (transfer full): a list of them
 */
HkReferenceList *
hk_reference_list_new (GPtrArray *references)
{
  HkReferenceList *self = g_object_new (HK_TYPE_REFERENCE_LIST, NULL);

  self->references = g_ptr_array_ref (references);
  return self;
}
