/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-window-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "hk-copy.h"
#include "hk-format.h"
#include "hk-formats.h"
#include "hk-keyword-entry.h"
#include "hk-locale.h"
#include "hk-repairs-window.h"
#include "hk-save.h"
#include "hk-shortcuts.h"
#include "hk-style-chooser.h"

static void
tell (HkWindow *self, const char *text)
{
  hk_shell_add_toast (self->shell, text);
}

/* Opening */

static void
open_in_window (HkWindow *self, GFile *file)
{
  g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), &file, 1, "");
}

static void
file_chosen (GtkNativeDialog *dialog, int response, HkWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        {
          g_autoptr (GFile) file = g_list_model_get_item (files, i);

          open_in_window (self, file);
        }
    }
  g_object_unref (dialog);
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) known = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  gsize n;
  const HkFormat *const *formats = hk_formats_list (&n);

  gtk_file_filter_set_name (known, _ ("Articles and References"));
  for (gsize i = 0; i < n; i++)
    for (gsize j = 0; formats[i]->read != NULL && formats[i]->suffixes[j] != NULL; j++)
      gtk_file_filter_add_suffix (known, formats[i]->suffixes[j]);
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, known);
  gtk_file_chooser_add_filter (chooser, all);
}

static void
open_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (_ ("Open an Article"), GTK_WINDOW (widget),
                                     GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  add_filters (GTK_FILE_CHOOSER (dialog));
  g_signal_connect_object (dialog, "response", G_CALLBACK (file_chosen), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
open_uri_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_in_window (HK_WINDOW (widget), file);
}

static void
open_sample_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *given = g_getenv ("HK_DATADIR");
  g_autoptr (GFile) file
      = g_file_new_build_filename (given == NULL ? HK_PKGDATADIR : given, "articles",
                                   "regionalism-central-asia.txt", NULL);

  open_in_window (HK_WINDOW (widget), file);
}

static void
pasted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HkWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_autoptr (GBytes) bytes = NULL;
  HkWindow *target = self;

  if (self->shell == NULL)
    return;
  if (text == NULL || *text == '\0')
    {
      tell (self, _ ("The clipboard holds no text"));
      return;
    }
  bytes = g_bytes_new (text, strlen (text));
  if (!hk_window_is_empty (self))
    target = hk_window_new (gtk_window_get_application (GTK_WINDOW (self)));
  hk_window_open_bytes (target, bytes);
}

static void
paste_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted,
                                 g_object_ref (widget));
}

static void
cancel_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
}

/* Copying */

static GPtrArray *
dup_selected (HkWindow *self)
{
  return self->state == NULL
             ? g_ptr_array_new ()
             : hk_reference_list_dup_selected (hk_sidebar_state_get_references (self->state));
}

static HkReferenceEntry *
dup_entry_at (HkWindow *self, guint position)
{
  return g_list_model_get_item (hk_document_get_references (self->document), position);
}

static GPtrArray *
references_of (GPtrArray *entries)
{
  GPtrArray *references = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (references, hk_reference_entry_get_reference (g_ptr_array_index (entries, i)));
  return references;
}

/* A reference that was not understood has no work; what was printed is the most that can be said. */
static GPtrArray *
works_of (GPtrArray *entries)
{
  GPtrArray *works = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      GPtrArray *some = hk_reference_get_works (
          hk_reference_entry_get_reference (g_ptr_array_index (entries, i)));

      for (guint j = 0; j < some->len; j++)
        g_ptr_array_add (works, g_ptr_array_index (some, j));
      if (some->len == 0)
        {
          g_ptr_array_set_size (works, 0);
          break;
        }
    }
  return works;
}

static gboolean
put_on_clipboard (HkWindow *self, GdkContentProvider *content, GError *error)
{
  if (content == NULL)
    {
      tell (self, error->message);
      return FALSE;
    }
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  return TRUE;
}

static void
copy_works (HkWindow *self, GPtrArray *works, HkCitationForm form)
{
  g_autoptr (GError) error = NULL;
  HkCiter *citer = hk_window_get_citer (self);
  g_autoptr (GdkContentProvider) content = hk_copy_citation (citer, works, form, &error);
  g_autofree char *number = hk_format_number (works->len, hk_locale_get_language ());
  g_autofree char *what = NULL, *text = NULL;

  if (!put_on_clipboard (self, content, error))
    return;
  if (form == HK_CITATION_IN_TEXT)
    what = g_strdup (_ ("In-text citation copied"));
  else
    /* TRANSLATORS: %s is a number */
    what
        = works->len == 1
              ? g_strdup (_ ("Citation copied"))
              : g_strdup_printf (ngettext ("%s citation copied", "%s citations copied", works->len),
                                 number);
  /* TRANSLATORS: what was copied, and the style of the citation */
  text = g_strdup_printf (C_ ("toast", "%s — %s"), what, hk_citer_get_style_title (citer));
  tell (self, text);
}

static void
copy_entries_as_printed (HkWindow *self, GPtrArray *entries)
{
  g_autoptr (GPtrArray) references = references_of (entries);
  g_autoptr (GdkContentProvider) content = hk_copy_printed (references);

  if (put_on_clipboard (self, content, NULL))
    tell (self,
          ngettext ("Reference copied as printed", "References copied as printed", entries->len));
}

static void
copy_entries (HkWindow *self, GPtrArray *entries, HkCitationForm form)
{
  g_autoptr (GPtrArray) works = works_of (entries);

  if (works->len == 0)
    copy_entries_as_printed (self, entries);
  else
    copy_works (self, works, form);
}

static void
copy_article (HkWindow *self, HkCitationForm form)
{
  g_autoptr (GPtrArray) works = g_ptr_array_new ();

  g_ptr_array_add (works, hk_article_get_work (hk_document_get_article (self->document)));
  copy_works (self, works, form);
}

static void
copy_selection (HkWindow *self, HkCitationForm form)
{
  g_autoptr (GPtrArray) selected = dup_selected (self);

  if (selected->len > 0)
    copy_entries (self, selected, form);
  else
    copy_article (self, form);
}

static void
copy_citation_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  copy_selection (HK_WINDOW (widget), HK_CITATION_BIBLIOGRAPHY);
}

static void
copy_in_text_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  copy_selection (HK_WINDOW (widget), HK_CITATION_IN_TEXT);
}

static void
copy_article_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  copy_article (HK_WINDOW (widget), g_str_equal (action, "win.copy-article-in-text")
                                        ? HK_CITATION_IN_TEXT
                                        : HK_CITATION_BIBLIOGRAPHY);
}

static void
copy_citation_of_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func (g_object_unref);
  HkReferenceEntry *entry = dup_entry_at (self, g_variant_get_uint32 (parameter));

  if (entry == NULL)
    return;
  g_ptr_array_add (one, entry);
  copy_entries (self, one, HK_CITATION_BIBLIOGRAPHY);
}

static void
choose_style_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autoptr (GPtrArray) selected = dup_selected (self);
  g_autoptr (GPtrArray) works = works_of (selected);
  HkWork *own = self->document == NULL
                    ? NULL
                    : hk_article_get_work (hk_document_get_article (self->document));

  hk_style_chooser_present (GTK_WINDOW (self), self->settings,
                            works->len > 0 ? g_ptr_array_index (works, 0) : own);
}

static void
copy_printed_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GPtrArray) selected = dup_selected (HK_WINDOW (widget));

  if (selected->len > 0)
    copy_entries_as_printed (HK_WINDOW (widget), selected);
}

static void
copy_format (HkWindow *self, const char *format, GPtrArray *references, GPtrArray *works)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkContentProvider) content = hk_copy_as (format, references, works, &error);
  const HkFormat *known = hk_formats_find (format);
  g_autofree char *text = NULL;

  if (!put_on_clipboard (self, content, error))
    return;
  /* TRANSLATORS: %s is a format such as BibTeX */
  text = g_strdup_printf (_ ("%s copied"), _ (known->name));
  tell (self, text);
}

static void
copy_as_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autoptr (GPtrArray) selected = dup_selected (self);
  g_autoptr (GPtrArray) references = references_of (selected);

  if (references->len > 0)
    copy_format (self, g_variant_get_string (parameter, NULL), references, NULL);
}

static void
copy_article_as_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autoptr (GPtrArray) works = g_ptr_array_new ();

  g_ptr_array_add (works, hk_article_get_work (hk_document_get_article (self->document)));
  copy_format (self, g_variant_get_string (parameter, NULL), NULL, works);
}

/* Links */

static void
open_link (HkWindow *self, HkReferenceEntry *entry)
{
  g_autofree char *link = hk_reference_entry_dup_link (entry);

  if (link == NULL)
    tell (self, _ ("This reference has no link"));
  else
    gtk_show_uri (GTK_WINDOW (self), link, GDK_CURRENT_TIME);
}

static void
open_link_of_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (HkReferenceEntry) entry
      = dup_entry_at (HK_WINDOW (widget), g_variant_get_uint32 (parameter));

  if (entry != NULL)
    open_link (HK_WINDOW (widget), entry);
}

static void
open_link_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GPtrArray) selected = dup_selected (HK_WINDOW (widget));

  if (selected->len > 0)
    open_link (HK_WINDOW (widget), g_ptr_array_index (selected, 0));
}

/* Repairs */

static void
repairs_changed (HkRepairsWindow *repairs, HkWindow *self)
{
  GListModel *references = hk_document_get_references (self->document);
  guint n = g_list_model_get_n_items (references);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HkReferenceEntry) entry = g_list_model_get_item (references, i);

      hk_reference_entry_refresh (entry);
    }
  g_list_model_items_changed (references, 0, n, n);
  hk_article_page_refresh (self->page);
  if (!hk_document_keep_repairs (self->document, &error))
    tell (self, error->message);
}

static void
show_repairs (HkWindow *self, HkText *only)
{
  HkRepairsWindow *repairs = hk_repairs_window_new (GTK_WINDOW (self), self->document, only);

  g_signal_connect_object (repairs, "changed", G_CALLBACK (repairs_changed), self, 0);
  gtk_window_present (GTK_WINDOW (repairs));
}

static void
show_repairs_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_repairs (HK_WINDOW (widget), NULL);
}

static void
show_original_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autoptr (GPtrArray) selected = dup_selected (self);

  if (selected->len > 0)
    show_repairs (self, hk_reference_get_text (
                            hk_reference_entry_get_reference (g_ptr_array_index (selected, 0))));
}

/* Saving */

static gboolean
save_article (GFile *file, const char *format, const HkWriting *writing, GError **error)
{
  GString *text = hk_formats_write (format, writing, error);
  g_autoptr (GBytes) bytes = text == NULL ? NULL : g_string_free_to_bytes (text);

  return bytes != NULL && hk_save_bytes (file, bytes, NULL, error);
}

static void
save_chosen (GtkNativeDialog *dialog, int response, HkWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *name = g_file_get_basename (file);
      const HkFormat *format = hk_formats_find_for_name (name);
      HkWriting writing = { .article = hk_document_get_article (self->document),
                            .language = hk_locale_get_language () };
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      if (save_article (file, format == NULL || format->write == NULL ? "json" : format->id,
                        &writing, &error))
        /* TRANSLATORS: %s is the name of a file */
        text = g_strdup_printf (_ ("“%s” saved"), name);
      tell (self, text == NULL ? error->message : text);
    }
  g_object_unref (dialog);
}

static void
save_as_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (_ ("Save As"), GTK_WINDOW (widget),
                                     GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  const char *title = hk_document_get_title (self->document, hk_locale_get_language ());
  g_autofree char *name
      = g_strconcat (title == NULL ? _ ("Untitled") : title, ".hamkhan.json", NULL);

  g_strdelimit (name, "/", '-');
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect_object (dialog, "response", G_CALLBACK (save_chosen), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* The window */

static void
search_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);

  if (self->page == NULL)
    return;
  hk_split_set_show_sidebar (hk_article_page_get_split (self->page), TRUE);
  hk_sidebar_focus_search (hk_article_page_get_sidebar (self->page));
}

static void
find_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autofree char *found = self->page == NULL ? NULL : hk_article_page_dup_found (self->page);

  if (self->page != NULL)
    hk_article_page_find (self->page, found == NULL ? "" : found);
}

/* A keyword is marked in both abstracts, and the references that mention it are listed. */
static void
show_keyword_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autoptr (HkKeywordEntry) entry = NULL;

  if (self->document == NULL)
    return;
  entry = g_list_model_get_item (hk_document_get_keywords (self->document),
                                 g_variant_get_uint32 (parameter));
  if (entry == NULL)
    return;
  hk_article_page_mark_keyword (self->page, hk_keyword_entry_get_text (entry),
                                hk_keyword_entry_get_counterpart (entry));
  hk_sidebar_search_references (hk_article_page_get_sidebar (self->page),
                                hk_keyword_entry_get_text (entry));
}

static void
text_size_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  double size = g_settings_get_double (self->settings, "text-size");

  if (g_str_equal (action, "win.normal-text"))
    size = 1;
  else
    size *= g_str_equal (action, "win.larger-text") ? 1.1 : 1 / 1.1;
  /* Whole percents, so that as many steps back lead where one came from. */
  g_settings_set_double (self->settings, "text-size", CLAMP (round (size * 100) / 100, 0.5, 4));
}

static void
preferences_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hk_shell_open_options (HK_WINDOW (widget)->shell);
}

static void
clear_search_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);

  if (self->page == NULL)
    return;
  hk_sidebar_clear_search (hk_article_page_get_sidebar (self->page));
  hk_sidebar_focus_search (hk_article_page_get_sidebar (self->page));
}

static void
close_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
shortcuts_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hk_shortcuts_present (GTK_WINDOW (widget));
}

static void
fullscreen_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

/* Escape, where nothing nearer took it, leaves what is open. */
static gboolean
escape (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  HkWindow *self = HK_WINDOW (widget);

  if (self->page != NULL && hk_split_get_folded (hk_article_page_get_split (self->page))
      && hk_split_get_show_sidebar (hk_article_page_get_split (self->page)))
    {
      hk_split_set_show_sidebar (hk_article_page_get_split (self->page), FALSE);
      return TRUE;
    }
  if (!gtk_window_is_fullscreen (GTK_WINDOW (self)))
    return FALSE;
  gtk_window_unfullscreen (GTK_WINDOW (self));
  return TRUE;
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
  gboolean needs_article;
} actions[] = {
  { "win.open", NULL, open_activated, FALSE },
  { "win.open-uri", "s", open_uri_activated, FALSE },
  { "win.open-sample", NULL, open_sample_activated, FALSE },
  { "win.paste-page", NULL, paste_activated, FALSE },
  { "win.cancel", NULL, cancel_activated, FALSE },
  { "win.close", NULL, close_activated, FALSE },
  { "win.fullscreen", NULL, fullscreen_activated, FALSE },
  { "win.shortcuts", NULL, shortcuts_activated, FALSE },
  { "win.show-repairs", NULL, show_repairs_activated, TRUE },
  { "win.show-original", NULL, show_original_activated, TRUE },
  { "win.save-as", NULL, save_as_activated, TRUE },
  { "win.search", NULL, search_activated, TRUE },
  { "win.find", NULL, find_activated, TRUE },
  { "win.show-keyword", "u", show_keyword_activated, TRUE },
  { "win.larger-text", NULL, text_size_activated, TRUE },
  { "win.smaller-text", NULL, text_size_activated, TRUE },
  { "win.normal-text", NULL, text_size_activated, TRUE },
  { "win.preferences", NULL, preferences_activated, FALSE },
  { "win.clear-search", NULL, clear_search_activated, TRUE },
  { "win.copy-citation", NULL, copy_citation_activated, TRUE },
  { "win.copy-in-text", NULL, copy_in_text_activated, TRUE },
  { "win.choose-style", NULL, choose_style_activated, FALSE },
  { "win.copy-printed", NULL, copy_printed_activated, TRUE },
  { "win.copy-as", "s", copy_as_activated, TRUE },
  { "win.copy-citation-of", "u", copy_citation_of_activated, TRUE },
  { "win.copy-article-citation", NULL, copy_article_activated, TRUE },
  { "win.copy-article-in-text", NULL, copy_article_activated, TRUE },
  { "win.copy-article-as", "s", copy_article_as_activated, TRUE },
  { "win.open-link", NULL, open_link_activated, TRUE },
  { "win.open-link-of", "u", open_link_of_activated, TRUE },
};

/**
 * hk_window_install_actions:
 * @widget_class: the class of windows
 *
 * Gives every window its actions and the keys that a text field may take first.
 */
void
hk_window_install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste-page",
                                       NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape, NULL);
}

/**
 * hk_window_update_actions:
 * @self: a window
 *
 * Turns off what cannot be done without an article.
 */
void
hk_window_update_actions (HkWindow *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].needs_article)
      gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, self->document != NULL);
  g_action_map_remove_action (G_ACTION_MAP (self), "show-sidebar");
  if (self->page != NULL)
    {
      g_autoptr (GPropertyAction) sidebar
          = g_property_action_new ("show-sidebar", hk_article_page_get_split (self->page),
                                   "show-sidebar");

      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (sidebar));
    }
}
