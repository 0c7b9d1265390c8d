/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkNamesField: the people and institutions of one role of a work, such as its authors, in a form:
 * each in parts, in an order that can be changed. */
#pragma once

#include "hk-field.h"

G_BEGIN_DECLS

#define HK_TYPE_NAMES_FIELD (hk_names_field_get_type ())

G_DECLARE_FINAL_TYPE (HkNamesField, hk_names_field, HK, NAMES_FIELD, HkField)

GtkWidget *hk_names_field_new (HkWork *work, HkVariable variable);

G_END_DECLS
