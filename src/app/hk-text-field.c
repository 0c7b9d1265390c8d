/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-text-field.h"

#include "hk-field-check.h"

/* Pixels that a long text takes before it scrolls. */
#define MAX_HEIGHT 150

struct _HkTextField
{
  HkField parent_instance;
};

G_DEFINE_FINAL_TYPE (HkTextField, hk_text_field, HK_TYPE_FIELD)

static void
take_text (HkTextField *self, const char *text)
{
  HkField *field = HK_FIELD (self);
  HkVariable variable = hk_field_get_variable (field);
  g_autofree char *value = NULL;
  g_autofree char *message = hk_field_check_text (variable, text, &value);

  hk_field_set_message (field, message, value != NULL);
  if (message != NULL && value == NULL)
    return;
  hk_work_set_string (hk_field_get_work (field), variable, value);
  hk_field_edited (field, FALSE);
}

static void
entry_changed (GtkEditable *editable, HkTextField *self)
{
  take_text (self, gtk_editable_get_text (editable));
}

static void
buffer_changed (GtkTextBuffer *buffer, HkTextField *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  take_text (self, text);
}

static void
hk_text_field_class_init (HkTextFieldClass *klass)
{
}

static void
hk_text_field_init (HkTextField *self)
{
}

/* Those that are often longer than a line of the form. */
static gboolean
is_long (HkVariable variable)
{
  return variable == HK_VAR_TITLE || variable == HK_VAR_ABSTRACT || variable == HK_VAR_ANNOTE
         || variable == HK_VAR_NOTE;
}

/* Addresses and numbers of libraries run from the left in every interface. */
static gboolean
is_code (HkVariable variable)
{
  return variable == HK_VAR_DOI || variable == HK_VAR_URL || variable == HK_VAR_ISBN
         || variable == HK_VAR_ISSN || variable == HK_VAR_PMID || variable == HK_VAR_PMCID
         || variable == HK_VAR_CITATION_KEY;
}

static GtkWidget *
entry_new (HkTextField *self, const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  /* Ctrl Z is the form's, not that of the letters typed last. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  if (is_code (hk_field_get_variable (HK_FIELD (self))))
    gtk_widget_set_direction (entry, GTK_TEXT_DIR_LTR);
  g_signal_connect_object (entry, "changed", G_CALLBACK (entry_changed), self, 0);
  return entry;
}

static GtkWidget *
view_new (HkTextField *self, const char *text)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (buffer_changed), self, 0);
  return view;
}

static GtkWidget *
scroller_new (GtkWidget *view)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_add_css_class (scroller, "long");
  return scroller;
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
  HkField *field = HK_FIELD (self);
  const char *given = hk_work_get_string (work, variable);
  const char *text = given == NULL ? "" : given;
  g_autofree char *value = NULL, *message = hk_field_check_text (variable, text, &value);
  GtkWidget *head, *entry;

  hk_field_set_up (field, work, variable);
  head = gtk_widget_get_first_child (GTK_WIDGET (self));
  entry = is_long (variable) ? view_new (self, text) : entry_new (self, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hk_field_get_name (field), -1);
  gtk_box_insert_child_after (GTK_BOX (self), is_long (variable) ? scroller_new (entry) : entry,
                              head);
  /* What the source gives stays, right or not. */
  hk_field_set_message (field, value == NULL ? NULL : message, TRUE);
  return GTK_WIDGET (self);
}
