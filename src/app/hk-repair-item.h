/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkRepairItem: one repair of a text, as a row that shows it and can take it back. */
#pragma once

#include <gio/gio.h>

#include "hk-document.h"
#include "hk-range.h"

G_BEGIN_DECLS

#define HK_TYPE_REPAIR_ITEM (hk_repair_item_get_type ())

G_DECLARE_FINAL_TYPE (HkRepairItem, hk_repair_item, HK, REPAIR_ITEM, GObject)

GListStore *hk_repair_items_new (HkDocument *document, HkText *only) G_GNUC_WARN_UNUSED_RESULT;
char *hk_repair_item_dup_before (HkRepairItem *self,
                                 HkByteRange *changed) G_GNUC_WARN_UNUSED_RESULT;
char *hk_repair_item_dup_after (HkRepairItem *self, HkByteRange *changed) G_GNUC_WARN_UNUSED_RESULT;
const char *hk_repair_item_get_kind_name (HkRepairItem *self);
const char *hk_repair_item_get_language (HkRepairItem *self);
gboolean hk_repair_item_get_undone (HkRepairItem *self);
void hk_repair_item_set_undone (HkRepairItem *self, gboolean undone);

G_END_DECLS
