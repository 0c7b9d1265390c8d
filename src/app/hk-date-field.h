/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkDateField: a date of a work in a form, in the calendar in which it is stated. */
#pragma once

#include "hk-field.h"

G_BEGIN_DECLS

#define HK_TYPE_DATE_FIELD (hk_date_field_get_type ())

G_DECLARE_FINAL_TYPE (HkDateField, hk_date_field, HK, DATE_FIELD, HkField)

GtkWidget *hk_date_field_new (HkWork *work, HkVariable variable);

G_END_DECLS
