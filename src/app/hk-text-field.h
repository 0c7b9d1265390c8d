/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkTextField: a string or number of a work, such as its title or volume, in a form. */
#pragma once

#include "hk-field.h"

G_BEGIN_DECLS

#define HK_TYPE_TEXT_FIELD (hk_text_field_get_type ())

G_DECLARE_FINAL_TYPE (HkTextField, hk_text_field, HK, TEXT_FIELD, HkField)

GtkWidget *hk_text_field_new (HkWork *work, HkVariable variable);

G_END_DECLS
