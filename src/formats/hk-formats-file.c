/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of hk-formats.h that has to do with files and threads. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "hk-format-error.h"
#include "hk-formats.h"
#include "hk-limits.h"

#define READ_CHUNK (256 * 1024)

/**
 * hk_formats_load:
 * @stream: where to read
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Reads a stream to its end, up to the limit of a file: a device or pipe without end stops there.
 *
 * Returns: (transfer full): the bytes, or %NULL with %HK_FORMAT_ERROR_TOO_LARGE or an error of GIO
 */
GBytes *
hk_formats_load (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  gsize n_read;

  do
    {
      guint before = array->len;

      g_byte_array_set_size (array, before + READ_CHUNK);
      if (!g_input_stream_read_all (stream, array->data + before, READ_CHUNK, &n_read, cancellable,
                                    error))
        {
          hk_format_error_say (error);
          return NULL;
        }
      g_byte_array_set_size (array, before + (guint) n_read);
      if (array->len > HK_LIMIT_FILE_BYTES)
        {
          g_set_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_TOO_LARGE,
                       _ ("The file is larger than %d MB."), HK_LIMIT_FILE_BYTES / (1024 * 1024));
          return NULL;
        }
    }
  while (n_read == READ_CHUNK);
  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

static HkArticle *
read_file (GFile *file,
           GCancellable *cancellable,
           HkProgressFunc progress,
           gpointer progress_data,
           GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HkReading) reading = NULL;
  g_autofree char *name = g_file_get_basename (file);

  if (stream == NULL)
    {
      hk_format_error_say (error);
      return NULL;
    }
  bytes = hk_formats_load (G_INPUT_STREAM (stream), cancellable, error);
  if (bytes == NULL)
    return NULL;
  reading = hk_reading_new (bytes, name, cancellable);
  hk_reading_set_progress (reading, progress, progress_data);
  return hk_formats_read (reading, NULL, error);
}

/**
 * hk_formats_read_file:
 * @file: a file
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Returns: (transfer full): the article, or %NULL as hk_formats_read() or with an error of GIO
 */
HkArticle *
hk_formats_read_file (GFile *file, GCancellable *cancellable, GError **error)
{
  return read_file (file, cancellable, NULL, NULL, error);
}

/* What a reading on another thread needs, and its progress on the way back. */
typedef struct
{
  GFile *file;   /* or NULL */
  GBytes *bytes; /* or NULL */
  char *name;
  HkProgressFunc progress;
  gpointer progress_data;
  GTask *task; /* not owned */
  int percent; /* the last that was told */
} Job;

typedef struct
{
  GTask *task;
  double fraction;
} Report;

static void
free_job (Job *job)
{
  g_clear_object (&job->file);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job->name);
  g_free (job);
}

static void
free_report (gpointer data)
{
  Report *report = data;

  g_object_unref (report->task);
  g_free (report);
}

static gboolean
deliver_report (gpointer data)
{
  Report *report = data;
  Job *job = g_task_get_task_data (report->task);

  if (!g_task_get_completed (report->task))
    job->progress (report->fraction, job->progress_data);
  return G_SOURCE_REMOVE;
}

/* On the reading's thread: hands the progress to the caller's main loop, once for each per cent. */
static void
report_progress (double fraction, gpointer data)
{
  Job *job = data;
  int percent = (int) (fraction * 100);
  Report *report;

  if (percent == job->percent)
    return;
  job->percent = percent;
  report = g_new (Report, 1);
  *report = (Report){ g_object_ref (job->task), fraction };
  g_main_context_invoke_full (g_task_get_context (job->task), G_PRIORITY_DEFAULT, deliver_report,
                              report, free_report);
}

static void
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  HkArticle *article;

  if (job->file != NULL)
    article = read_file (job->file, cancellable, job->progress == NULL ? NULL : report_progress,
                         job, &error);
  else
    article = hk_formats_read_bytes (job->bytes, job->name, cancellable, &error);
  if (article == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, article, g_object_unref);
}

static void
start_job (Job *job, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (job->file, cancellable, callback, data);

  job->task = task;
  job->percent = -1;
  g_task_set_task_data (task, job, (GDestroyNotify) free_job);
  g_task_run_in_thread (task, run_job);
}

/**
 * hk_formats_read_file_async:
 * @file: a file
 * @cancellable: (nullable): to stop it
 * @progress: (nullable): called on the caller's main loop
 * @progress_data: passed to @progress
 * @callback: called when it is done
 * @data: passed to @callback
 *
 * As hk_formats_read_file(), on a thread of its own.
 */
void
hk_formats_read_file_async (GFile *file,
                            GCancellable *cancellable,
                            HkProgressFunc progress,
                            gpointer progress_data,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->file = g_object_ref (file);
  job->progress = progress;
  job->progress_data = progress_data;
  start_job (job, cancellable, callback, data);
}

/**
 * hk_formats_read_file_finish:
 * @file: the file
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): the article, or %NULL as hk_formats_read_file()
 */
HkArticle *
hk_formats_read_file_finish (GFile *file, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * hk_formats_read_bytes_async:
 * @bytes: bytes, such as the text of the clipboard
 * @name: (nullable): a file's name, a hint
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @data: passed to @callback
 *
 * As hk_formats_read_bytes(), on a thread of its own.
 */
void
hk_formats_read_bytes_async (GBytes *bytes,
                             const char *name,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->bytes = g_bytes_ref (bytes);
  job->name = g_strdup (name);
  start_job (job, cancellable, callback, data);
}

/**
 * hk_formats_read_bytes_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): the article, or %NULL as hk_formats_read()
 */
HkArticle *
hk_formats_read_bytes_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
