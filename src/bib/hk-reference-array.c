/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-reference-array.h"

struct _HkReferenceArray
{
  GObject parent_instance;

  GPtrArray *references;
};

static void hk_reference_array_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HkReferenceArray,
                               hk_reference_array,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      hk_reference_array_model_init))

static void
hk_reference_array_finalize (GObject *object)
{
  g_ptr_array_unref (HK_REFERENCE_ARRAY (object)->references);
  G_OBJECT_CLASS (hk_reference_array_parent_class)->finalize (object);
}

static void
hk_reference_array_class_init (HkReferenceArrayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hk_reference_array_finalize;
}

static void
hk_reference_array_init (HkReferenceArray *self)
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
  return HK_REFERENCE_ARRAY (model)->references->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *references = HK_REFERENCE_ARRAY (model)->references;

  return position < references->len ? g_object_ref (g_ptr_array_index (references, position))
                                    : NULL;
}

static void
hk_reference_array_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/**
 * hk_reference_array_new:
 * @references: (element-type HkReference): references; whoever changes the array tells the list's
 *   listeners by g_list_model_items_changed()
 *
 * Returns: (transfer full): a list of them
 */
HkReferenceArray *
hk_reference_array_new (GPtrArray *references)
{
  HkReferenceArray *self = g_object_new (HK_TYPE_REFERENCE_ARRAY, NULL);

  self->references = g_ptr_array_ref (references);
  return self;
}
