/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-text-field.h"

#include "hk-field-check.h"

struct _HkTextField
{
  HkField parent_instance;

  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (HkTextField, hk_text_field, HK_TYPE_FIELD)

static void
show_message (HkTextField *self, const char *message, const char *value)
{
  hk_field_set_message (HK_FIELD (self), message, value != NULL);
}

static void
changed (GtkEditable *editable, HkTextField *self)
{
  HkField *field = HK_FIELD (self);
  HkVariable variable = hk_field_get_variable (field);
  g_autofree char *value = NULL;
  g_autofree char *message
      = hk_field_check_text (variable, gtk_editable_get_text (editable), &value);

  show_message (self, message, value);
  if (message != NULL && value == NULL)
    return;
  hk_work_set_string (hk_field_get_work (field), variable, value);
  hk_field_edited (field, FALSE);
}

static void
hk_text_field_class_init (HkTextFieldClass *klass)
{
}

static void
hk_text_field_init (HkTextField *self)
{
  self->entry = gtk_entry_new ();
  gtk_box_append (GTK_BOX (self), self->entry);
}

/* Addresses and numbers of libraries run from the left in every interface. */
static gboolean
is_code (HkVariable variable)
{
  return variable == HK_VAR_DOI || variable == HK_VAR_URL || variable == HK_VAR_ISBN
         || variable == HK_VAR_ISSN || variable == HK_VAR_PMID || variable == HK_VAR_PMCID
         || variable == HK_VAR_CITATION_KEY;
}

/**
 * hk_text_field_new:
 * @work: a work
 * @variable: a string or number variable
 *
 * Returns: (transfer floating): a field that edits it
 */
GtkWidget *
hk_text_field_new (HkWork *work, HkVariable variable)
{
  HkTextField *self = g_object_new (HK_TYPE_TEXT_FIELD, NULL);
  const char *text = hk_work_get_string (work, variable);
  g_autofree char *value = NULL, *message = NULL;

  hk_field_set_up (HK_FIELD (self), work, variable);
  hk_field_name_entry (self->entry, hk_field_get_name (HK_FIELD (self)));
  if (is_code (variable))
    gtk_widget_set_direction (self->entry, GTK_TEXT_DIR_LTR);
  if (text != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      message = hk_field_check_text (variable, text, &value);
      /* What the source gives stays, right or not. */
      show_message (self, value == NULL ? NULL : message, value);
    }
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed), self, 0);
  return GTK_WIDGET (self);
}
