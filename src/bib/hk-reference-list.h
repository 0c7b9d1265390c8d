/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkReferenceList: the references of an article as a list model, over the array that the article fills. */
#pragma once

#include <gio/gio.h>

#include "hk-reference.h"

G_BEGIN_DECLS

#define HK_TYPE_REFERENCE_LIST (hk_reference_list_get_type ())

G_DECLARE_FINAL_TYPE (HkReferenceList, hk_reference_list, HK, REFERENCE_LIST, GObject)

HkReferenceList *hk_reference_list_new (GPtrArray *references) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
