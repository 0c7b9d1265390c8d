/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkReferenceArray: the references of an article as a list model, over the array that the article fills. */
#pragma once

#include <gio/gio.h>

#include "hk-reference.h"

G_BEGIN_DECLS

#define HK_TYPE_REFERENCE_ARRAY (hk_reference_array_get_type ())

G_DECLARE_FINAL_TYPE (HkReferenceArray, hk_reference_array, HK, REFERENCE_ARRAY, GObject)

HkReferenceArray *hk_reference_array_new (GPtrArray *references) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
