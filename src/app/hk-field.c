/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-field.h"

#include <glib/gi18n-lib.h>

#include "hk-work-fields.h"

typedef struct
{
  HkWork *work;
  HkVariable variable;
  GtkWidget *unsure; /* NULL for a field that is sure */
  GtkWidget *message;
} HkFieldPrivate;

enum
{
  SIGNAL_EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HkField, hk_field, GTK_TYPE_BOX)

static void
hk_field_dispose (GObject *object)
{
  HkFieldPrivate *priv = hk_field_get_instance_private (HK_FIELD (object));

  g_clear_object (&priv->work);
  G_OBJECT_CLASS (hk_field_parent_class)->dispose (object);
}

static void
hk_field_class_init (HkFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hk_field_dispose;

  /**
   * HkField::edited:
   * @self: the field
   * @own_step: whether it is a step of its own to undo, not one of many letters
   *
   * The person changed the work.
   */
  signals[SIGNAL_EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hk_field_init (HkField *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field");
}

static GtkWidget *
label_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  return label;
}

/**
 * hk_field_set_up:
 * @self: a new field
 * @work: the work that it edits
 * @variable: which variable of it
 *
 * Puts the field's name and the place of its message into the box. Entries go between them, with
 * gtk_box_insert_child_after() or by gtk_box_append() before this is called.
 */
void
hk_field_set_up (HkField *self, HkWork *work, HkVariable variable)
{
  HkFieldPrivate *priv = hk_field_get_instance_private (self);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name;

  priv->work = g_object_ref (work);
  priv->variable = variable;
  name = label_new (hk_field_get_name (self), "field-name");
  gtk_box_append (GTK_BOX (head), name);
  if (hk_work_get_confidence (work, variable) < HK_SURE)
    {
      priv->unsure = label_new (_ ("unsure"), "unsure");
      gtk_box_append (GTK_BOX (head), priv->unsure);
    }
  gtk_box_prepend (GTK_BOX (self), head);
  priv->message = label_new ("", "field-message");
  gtk_widget_set_visible (priv->message, FALSE);
  gtk_box_append (GTK_BOX (self), priv->message);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hk_field_get_name (self), -1);
}

/**
 * hk_field_get_work:
 * @self: a field
 *
 * Returns: (transfer none): the work that it edits
 */
HkWork *
hk_field_get_work (HkField *self)
{
  HkFieldPrivate *priv = hk_field_get_instance_private (self);

  return priv->work;
}

/**
 * hk_field_get_variable:
 * @self: a field
 *
 * Returns: which variable it edits
 */
HkVariable
hk_field_get_variable (HkField *self)
{
  HkFieldPrivate *priv = hk_field_get_instance_private (self);

  return priv->variable;
}

/**
 * hk_field_get_name:
 * @self: a field
 *
 * Returns: (transfer none): its name in the language of the interface
 */
const char *
hk_field_get_name (HkField *self)
{
  HkFieldPrivate *priv = hk_field_get_instance_private (self);

  return hk_work_field_get_name (priv->variable, hk_work_get_csl_type (priv->work));
}

/**
 * hk_field_set_message:
 * @self: a field
 * @message: (nullable): a sentence on what was typed
 * @kept: whether it is kept all the same
 */
void
hk_field_set_message (HkField *self, const char *message, gboolean kept)
{
  HkFieldPrivate *priv = hk_field_get_instance_private (self);

  gtk_label_set_label (GTK_LABEL (priv->message), message == NULL ? "" : message);
  gtk_widget_set_visible (priv->message, message != NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "wrong");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "doubtful");
  if (message != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), kept ? "doubtful" : "wrong");
}

/**
 * hk_field_edited:
 * @self: a field
 * @own_step: whether it is a step of its own to undo, not one of many letters
 *
 * Tells that the person changed the work. What a person wrote is sure.
 */
void
hk_field_edited (HkField *self, gboolean own_step)
{
  HkFieldPrivate *priv = hk_field_get_instance_private (self);

  hk_work_set_confidence (priv->work, priv->variable, 1);
  if (priv->unsure != NULL)
    gtk_widget_set_visible (priv->unsure, FALSE);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, own_step);
}

/**
 * hk_field_name_entry:
 * @entry: a #GtkEntry of a field
 * @name: what it is for, shown while it is empty and said by screen readers
 */
void
hk_field_name_entry (GtkWidget *entry, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* Ctrl Z is the form's, not that of the letters typed last. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
}
