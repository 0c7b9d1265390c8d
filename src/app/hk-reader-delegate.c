/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What screen readers are told of a paragraph: its text, the caret and the selection; for GTK before
 * 4.14, as hk-reader-access.c does for what is newer. */
#include "config.h"

#include "hk-reader-paragraph-private.h"

/* Custom widgets have no text interface of their own here; one that says it is editable, through a
 * delegate, has. */
static GtkEditable *
get_delegate (GtkEditable *editable)
{
  return GTK_EDITABLE (HK_READER_PARAGRAPH (editable)->delegate);
}

/**
 * hk_reader_paragraph_get_access_type:
 *
 * Returns: the interface of a paragraph by which screen readers see its text
 */
GType
hk_reader_paragraph_get_access_type (void)
{
  return GTK_TYPE_EDITABLE;
}

/**
 * hk_reader_paragraph_access_init:
 * @iface: that interface of a paragraph
 */
void
hk_reader_paragraph_access_init (gpointer iface)
{
  ((GtkEditableInterface *) iface)->get_delegate = get_delegate;
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
  self->delegate = gtk_text_new ();
  gtk_widget_set_parent (self->delegate, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->delegate, FALSE);
  gtk_widget_set_focusable (self->delegate, FALSE);
  gtk_editable_init_delegate (GTK_EDITABLE (self));
  gtk_editable_set_editable (GTK_EDITABLE (self->delegate), FALSE);
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
  if (self->delegate == NULL)
    return;
  gtk_editable_finish_delegate (GTK_EDITABLE (self));
  g_clear_pointer (&self->delegate, gtk_widget_unparent);
}

/**
 * hk_reader_paragraph_replace_text:
 * @self: a paragraph whose caret stands at its beginning
 * @text: the text to have from now on
 */
void
hk_reader_paragraph_replace_text (HkReaderParagraph *self, const char *text)
{
  g_free (self->text);
  self->text = g_strdup (text);
  gtk_editable_set_text (GTK_EDITABLE (self->delegate), text);
}

/**
 * hk_reader_paragraph_tell_selection:
 * @self: a paragraph whose caret or selection is elsewhere now
 */
void
hk_reader_paragraph_tell_selection (HkReaderParagraph *self)
{
  gtk_editable_select_region (GTK_EDITABLE (self->delegate),
                              (int) g_utf8_pointer_to_offset (self->text,
                                                              self->text + self->anchor),
                              (int) g_utf8_pointer_to_offset (self->text,
                                                              self->text + self->caret));
}
