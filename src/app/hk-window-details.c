/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-window-private.h"

#include <glib/gi18n-lib.h>

#include "hk-details-window.h"
#include "hk-format.h"
#include "hk-library.h"
#include "hk-locale.h"
#include "hk-works-history.h"

/* One opening of the form: what is edited, and what it was, for undo. */
typedef struct
{
  HkWindow *window;     /* not owned: the closures of this end with it */
  HkDocument *document; /* to know when another article was opened in the window */
  guint reference;      /* or HK_LIBRARY_OWN_WORK */
  GPtrArray *before;    /* HkWork */
} Editing;

static void
editing_free (gpointer data, GClosure *closure)
{
  Editing *editing = data;

  g_object_unref (editing->document);
  g_ptr_array_unref (editing->before);
  g_free (editing);
}

static Editing *
editing_new (HkWindow *self, guint reference, GPtrArray *before)
{
  Editing *editing = g_new0 (Editing, 1);

  editing->window = self;
  editing->document = g_object_ref (self->document);
  editing->reference = reference;
  editing->before = g_ptr_array_ref (before);
  return editing;
}

/* A row that is made anew is no longer selected. */
static void
select_again (HkWindow *self, guint reference)
{
  GtkSelectionModel *selection
      = hk_reference_list_get_selection (hk_sidebar_state_get_references (self->state));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (selection));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HkReferenceEntry) entry = g_list_model_get_item (G_LIST_MODEL (selection), i);

      if (hk_reference_entry_get_position (entry) != reference)
        continue;
      gtk_selection_model_select_item (selection, i, TRUE);
      return;
    }
}

static void
change (Editing *editing, GPtrArray *works)
{
  HkWindow *self = editing->window;
  g_autoptr (GPtrArray) selected = hk_window_dup_selected (self);
  g_autoptr (GError) error = NULL;
  gboolean was_selected = FALSE;

  if (self->document != editing->document)
    return;
  for (guint i = 0; i < selected->len; i++)
    was_selected
        |= hk_reference_entry_get_position (g_ptr_array_index (selected, i)) == editing->reference;
  if (!hk_document_change_works (self->document, editing->reference, works, &error))
    hk_window_tell (self, error->message);
  if (editing->reference == HK_LIBRARY_OWN_WORK)
    hk_article_page_refresh (self->page);
  else if (was_selected)
    select_again (self, editing->reference);
}

static void
form_changed (HkDetailsWindow *form, Editing *editing)
{
  g_autoptr (GPtrArray) works = hk_details_window_dup_works (form);

  change (editing, works);
}

static void
undo (AdwToast *toast, Editing *editing)
{
  change (editing, editing->before);
}

static void
connect_editing (gpointer instance, const char *signal, GCallback callback, Editing *editing)
{
  GClosure *closure = g_cclosure_new (callback, editing, editing_free);

  g_object_watch_closure (G_OBJECT (editing->window), closure);
  g_signal_connect_closure (instance, signal, closure, FALSE);
}

/* Undo outlives the form. */
static void
form_unmapped (GtkWidget *form, Editing *editing)
{
  HkWindow *self = editing->window;
  g_autoptr (GPtrArray) now = NULL;
  GClosure *closure;

  if (self->document != editing->document || self->shell == NULL)
    return;
  now = hk_document_dup_works (self->document, editing->reference);
  if (hk_works_are_same (now, editing->before))
    return;
  closure = g_cclosure_new (G_CALLBACK (undo),
                            editing_new (self, editing->reference, editing->before), editing_free);
  g_object_watch_closure (G_OBJECT (self), closure);
  hk_shell_add_undo_toast (self->shell,
                           editing->reference == HK_LIBRARY_OWN_WORK
                               ? _ ("Details of the article changed")
                               : _ ("Details of the reference changed"),
                           closure);
}

static void
show_titles (HkWindow *self, HkDetailsWindow *form, guint reference)
{
  const char *language = hk_locale_get_language ();
  const char *title = hk_document_get_title (self->document, language);
  g_autofree char *number = NULL, *subtitle = NULL;

  if (reference == HK_LIBRARY_OWN_WORK)
    {
      hk_details_window_set_titles (form, _ ("Details of the Article"), title == NULL ? "" : title);
      return;
    }
  number = hk_format_number (reference + 1, language);
  /* TRANSLATORS: %s is the number of a reference in the list */
  subtitle = g_strdup_printf (_ ("Reference %s"), number);
  hk_details_window_set_titles (form, _ ("Details of the Reference"), subtitle);
}

static void
edit (HkWindow *self, guint reference)
{
  g_autoptr (GPtrArray) works = hk_document_dup_works (self->document, reference);
  g_autoptr (HkReferenceEntry) entry = NULL;
  HkText *printed = NULL;
  HkDetailsWindow *form;

  if (reference != HK_LIBRARY_OWN_WORK)
    {
      entry = hk_window_dup_entry_at (self, reference);
      printed = hk_reference_get_text (hk_reference_entry_get_reference (entry));
    }
  form = hk_details_window_new (GTK_WINDOW (self), printed, works,
                                hk_document_get_read_works (self->document, reference),
                                hk_window_get_citer (self));
  if (entry != NULL)
    hk_details_window_set_flags (form,
                                 hk_reference_get_flags (hk_reference_entry_get_reference (entry)));
  show_titles (self, form, reference);
  connect_editing (form, "changed", G_CALLBACK (form_changed),
                   editing_new (self, reference, works));
  connect_editing (form, "unmap", G_CALLBACK (form_unmapped), editing_new (self, reference, works));
  gtk_window_present (GTK_WINDOW (form));
}

static void
edit_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autoptr (GPtrArray) selected = hk_window_dup_selected (self);

  edit (self, selected->len == 0
                  ? HK_LIBRARY_OWN_WORK
                  : hk_reference_entry_get_position (g_ptr_array_index (selected, 0)));
}

static void
edit_of_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  guint reference = g_variant_get_uint32 (parameter);
  g_autoptr (HkReferenceEntry) entry = hk_window_dup_entry_at (self, reference);

  if (entry != NULL)
    edit (self, reference);
}

static void
edit_article_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  edit (HK_WINDOW (widget), HK_LIBRARY_OWN_WORK);
}

const HkWindowAction hk_window_details_actions[] = {
  { "win.edit-details", NULL, edit_activated, TRUE },
  { "win.edit-details-of", "u", edit_of_activated, TRUE },
  { "win.edit-article-details", NULL, edit_article_activated, TRUE },
  { NULL },
};
