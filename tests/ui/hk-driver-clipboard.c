/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clipboard, as another program reads it. */
#include "config.h"

#include <gtk/gtk.h>

#include "hk-driver-private.h"

typedef struct
{
  char *text;
  gboolean done;
} Reading;

static void
clipboard_spliced (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) >= 0)
    {
      g_autoptr (GBytes) bytes
          = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
      gsize n;
      const char *text = g_bytes_get_data (bytes, &n);

      reading->text = g_strndup (text == NULL ? "" : text, n);
    }
  reading->done = TRUE;
}

static void
clipboard_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (GInputStream) stream
      = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (stream == NULL)
    reading->done = TRUE;
  else
    g_output_stream_splice_async (memory, stream,
                                  G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE
                                      | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                  G_PRIORITY_DEFAULT, NULL, clipboard_spliced, reading);
}

static gboolean
is_done (HkDriver *self, gpointer data)
{
  return ((Reading *) data)->done;
}

/**
 * hk_driver_read_clipboard:
 * @self: a driver
 * @mime_type: a type
 *
 * Returns: (transfer full) (nullable): what another program gets of that type
 */
char *
hk_driver_read_clipboard (HkDriver *self, const char *mime_type)
{
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  const char *types[] = { mime_type, NULL };
  Reading reading = { 0 };

  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, clipboard_read, &reading);
  g_assert_true (hk_driver_wait (self, is_done, &reading));
  return reading.text;
}
