/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-window-private.h"

#include <glib/gi18n-lib.h>

#include "hk-locale.h"
#include "hk-print-file.h"

/* One job: what is printed, for as long as GTK asks for its pages. */
typedef struct
{
  HkWindow *window;
  HkArticle *article;
  HkCiter *citer; /* NULL for references as printed */
  HkPrintout *printout;
  HkPdfDrawing *drawing;
  GError *error;
} Job;

static void
job_free (gpointer data, GClosure *closure)
{
  Job *job = data;

  g_object_unref (job->window);
  g_object_unref (job->article);
  g_clear_object (&job->citer);
  g_clear_pointer (&job->printout, hk_printout_free);
  g_clear_pointer (&job->drawing, hk_pdf_drawing_free);
  g_clear_error (&job->error);
  g_free (job);
}

static void
begin_print (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  g_clear_pointer (&job->printout, hk_printout_free);
  g_clear_error (&job->error);
  job->printout = hk_printout_new (job->article, job->citer, gtk_print_context_get_width (context),
                                   gtk_print_context_get_height (context), &job->error);
  if (job->printout == NULL)
    gtk_print_operation_cancel (operation);
  else
    gtk_print_operation_set_n_pages (operation, (int) hk_printout_get_n_pages (job->printout));
}

static void
draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *job)
{
  if (job->drawing == NULL)
    job->drawing
        = hk_pdf_drawing_begin (gtk_print_context_get_cairo_context (context), job->printout);
  hk_pdf_drawing_draw_page (job->drawing, job->printout, (guint) page);
}

static void
end_print (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  if (job->drawing != NULL)
    hk_pdf_drawing_end (job->drawing);
}

/* What was chosen in the dialog is there when it is opened again. */
static GtkPrintSettings *last_settings;

static void
done (GtkPrintOperation *operation, GtkPrintOperationResult result, Job *job)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      g_set_object (&last_settings, gtk_print_operation_get_print_settings (operation));
      if (job->drawing != NULL)
        hk_print_file_add_languages (operation, g_steal_pointer (&job->drawing));
    }
  if (job->window->shell == NULL)
    return;
  if (job->error != NULL)
    hk_window_tell (job->window, job->error->message);
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      hk_window_tell (job->window, error->message);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    hk_window_tell (job->window, _ ("Sent to the printer"));
}

static Job *
job_new (HkWindow *self)
{
  Job *job = g_new0 (Job, 1);
  gboolean as_printed = g_settings_get_boolean (self->settings, "references-as-printed");

  job->window = g_object_ref (self);
  job->article = g_object_ref (hk_document_get_article (self->document));
  job->citer = as_printed ? NULL : g_object_ref (hk_window_get_citer (self));
  return job;
}

/* Printing to a file suggests the title for its name, and not the folder in which the program happened
 * to be started. */
static void
set_settings (GtkPrintOperation *operation, const char *title)
{
  g_autoptr (GtkPrintSettings) settings
      = last_settings == NULL ? gtk_print_settings_new () : gtk_print_settings_copy (last_settings);
  g_autofree char *name = g_strdelimit (g_strdup (title), "/\n", '-');
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (documents == NULL)
    documents = g_get_home_dir ();
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, documents);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  gtk_print_operation_set_print_settings (operation, settings);
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  const char *title = hk_document_get_title (self->document, hk_locale_get_language ());
  Job *job = job_new (self);

  gtk_print_operation_set_job_name (operation, title == NULL ? _ ("Untitled") : title);
  set_settings (operation, title == NULL ? _ ("Untitled") : title);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  /* The pages have margins of their own. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page), job);
  g_signal_connect (operation, "end-print", G_CALLBACK (end_print), job);
  g_signal_connect_data (operation, "done", G_CALLBACK (done), job, job_free, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self),
                           NULL);
}

const HkWindowAction hk_window_print_actions[] = {
  { "win.print", NULL, print_activated, TRUE },
  { NULL },
};
