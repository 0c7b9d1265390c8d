/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dirs.h"
#include "hk-formats.h"

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
      hk_window_tell (self, _ ("The clipboard holds no text"));
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

const HkWindowAction hk_window_open_actions[] = {
  { "win.open", NULL, open_activated, FALSE },
  { "win.open-uri", "s", open_uri_activated, FALSE },
  { "win.open-sample", NULL, open_sample_activated, FALSE },
  { "win.paste-page", NULL, paste_activated, FALSE },
  { "win.cancel", NULL, cancel_activated, FALSE },
  { NULL },
};
