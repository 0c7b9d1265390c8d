/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkField: one field of a work in a form: its name, what edits it, and what is to be told of it.
 *
 * Each kind of field has a class of its own, which puts its entries into the box and changes the work. */
#pragma once

#include <gtk/gtk.h>

#include "hk-work.h"

G_BEGIN_DECLS

#define HK_TYPE_FIELD (hk_field_get_type ())

G_DECLARE_DERIVABLE_TYPE (HkField, hk_field, HK, FIELD, GtkBox)

struct _HkFieldClass
{
  GtkBoxClass parent_class;
};

void hk_field_set_up (HkField *self, HkWork *work, HkVariable variable);
HkWork *hk_field_get_work (HkField *self);
HkVariable hk_field_get_variable (HkField *self);
const char *hk_field_get_name (HkField *self);
void hk_field_set_message (HkField *self, const char *message, gboolean kept);
void hk_field_edited (HkField *self, gboolean own_step);

void hk_field_name_entry (GtkWidget *entry, const char *name);

G_END_DECLS
