/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-window-private.h"

#include <glib/gi18n-lib.h>

#include "hk-export-window.h"
#include "hk-formats.h"
#include "hk-locale.h"
#include "hk-save.h"

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
      hk_window_tell (self, text == NULL ? error->message : text);
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

/* Exporting */

static void
exported (HkExportWindow *window, const char *text, HkWindow *self)
{
  hk_window_tell (self, text);
}

static void
export_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autoptr (GPtrArray) entries = hk_window_dup_selected (self);
  g_autoptr (GPtrArray) selected = g_ptr_array_new_with_free_func (g_object_unref);
  HkExportWindow *window;

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (selected, g_object_ref (hk_reference_entry_get_reference (
                                   g_ptr_array_index (entries, i))));
  window = hk_export_window_new (GTK_WINDOW (self), self->document, selected,
                                 hk_window_get_citer (self), self->settings);
  g_signal_connect_object (window, "done", G_CALLBACK (exported), self, 0);
  gtk_window_present (GTK_WINDOW (window));
}

const HkWindowAction hk_window_save_actions[] = {
  { "win.save-as", NULL, save_as_activated, TRUE },
  { "win.export", NULL, export_activated, TRUE },
  { NULL },
};
