/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-print-file.h"

typedef struct
{
  GtkPrintOperation *operation;
  HkPdfDrawing *drawing;
  GFile *file;
} Wait;

static void
wait_free (Wait *wait)
{
  g_signal_handlers_disconnect_by_data (wait->operation, wait);
  g_object_unref (wait->operation);
  hk_pdf_drawing_free (wait->drawing);
  g_object_unref (wait->file);
  g_free (wait);
}

/* The file is a good one without the languages, too: nothing is told when they cannot be added. */
static void
loaded (GObject *file, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;
  char *content;
  gsize n_bytes;

  if (g_file_load_contents_finish (wait->file, result, &content, &n_bytes, NULL, NULL))
    {
      GByteArray *pdf = g_byte_array_new_take ((guint8 *) content, n_bytes);
      gboolean added = hk_pdf_drawing_add_languages (wait->drawing, pdf);
      g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (pdf);

      if (added)
        g_file_replace_contents_bytes_async (wait->file, bytes, NULL, FALSE, G_FILE_CREATE_NONE,
                                             NULL, NULL, NULL);
    }
  wait_free (wait);
}

static void
status_changed (GtkPrintOperation *operation, Wait *wait)
{
  GtkPrintStatus status = gtk_print_operation_get_status (operation);

  if (status == GTK_PRINT_STATUS_FINISHED_ABORTED)
    wait_free (wait);
  else if (status == GTK_PRINT_STATUS_FINISHED)
    {
      g_signal_handlers_disconnect_by_data (operation, wait);
      g_file_load_contents_async (wait->file, NULL, loaded, wait);
    }
}

/**
 * hk_print_file_add_languages:
 * @operation: what has drawn its pages
 * @drawing: (transfer full): how they were drawn
 *
 * Adds the languages as soon as the file is there. Does nothing when the pages go to a printer.
 */
void
hk_print_file_add_languages (GtkPrintOperation *operation, HkPdfDrawing *drawing)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  const char *uri = gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  Wait *wait;

  if (uri == NULL)
    {
      hk_pdf_drawing_free (drawing);
      return;
    }
  wait = g_new (Wait, 1);
  *wait = (Wait){ g_object_ref (operation), drawing, g_file_new_for_uri (uri) };
  g_signal_connect (operation, "status-changed", G_CALLBACK (status_changed), wait);
  status_changed (operation, wait);
}
