/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What screen readers are told of a paragraph: its text, the caret and the selection. */
#include "config.h"

#include "hk-reader-paragraph-private.h"

/* Custom widgets have no text interface of their own before GTK 4.14; one that says it is editable,
 * through a delegate, has. */
static GtkEditable *
get_delegate (GtkEditable *editable)
{
  return GTK_EDITABLE (HK_READER_PARAGRAPH (editable)->accessible);
}

/**
 * hk_reader_paragraph_editable_init:
 * @iface: the interface of a paragraph
 */
void
hk_reader_paragraph_editable_init (GtkEditableInterface *iface)
{
  iface->get_delegate = get_delegate;
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (!gtk_editable_delegate_get_property (object, id, value, pspec))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (!gtk_editable_delegate_set_property (object, id, value, pspec))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/**
 * hk_reader_paragraph_class_init_access:
 * @klass: the class of paragraphs, which has no properties of its own
 */
void
hk_reader_paragraph_class_init_access (GtkWidgetClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = get_property;
  G_OBJECT_CLASS (klass)->set_property = set_property;
  gtk_editable_install_properties (G_OBJECT_CLASS (klass), 1);
  gtk_widget_class_set_accessible_role (klass, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
}

/**
 * hk_reader_paragraph_init_access:
 * @self: a paragraph that is being made
 */
void
hk_reader_paragraph_init_access (HkReaderParagraph *self)
{
  self->accessible = gtk_text_new ();
  gtk_widget_set_parent (self->accessible, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->accessible, FALSE);
  gtk_widget_set_focusable (self->accessible, FALSE);
  gtk_editable_init_delegate (GTK_EDITABLE (self));
  gtk_editable_set_editable (GTK_EDITABLE (self->accessible), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE,
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE, -1);
}

/**
 * hk_reader_paragraph_dispose_access:
 * @self: a paragraph that is being disposed of
 */
void
hk_reader_paragraph_dispose_access (HkReaderParagraph *self)
{
  if (self->accessible == NULL)
    return;
  gtk_editable_finish_delegate (GTK_EDITABLE (self));
  g_clear_pointer (&self->accessible, gtk_widget_unparent);
}

/**
 * hk_reader_paragraph_tell_text:
 * @self: a paragraph with another text than before
 */
void
hk_reader_paragraph_tell_text (HkReaderParagraph *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->accessible), self->text);
}

/**
 * hk_reader_paragraph_tell_selection:
 * @self: a paragraph whose caret or selection is elsewhere now
 */
void
hk_reader_paragraph_tell_selection (HkReaderParagraph *self)
{
  gtk_editable_select_region (GTK_EDITABLE (self->accessible),
                              (int) g_utf8_pointer_to_offset (self->text,
                                                              self->text + self->anchor),
                              (int) g_utf8_pointer_to_offset (self->text,
                                                              self->text + self->caret));
}
