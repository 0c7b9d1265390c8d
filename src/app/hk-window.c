/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-window-private.h"

#include <glib/gi18n-lib.h>

#include "csl-citer.h"
#include "hk-citation-options.h"
#include "hk-accessible.h"
#include "hk-after-frame.h"
#include "hk-locale.h"
#include "hk-names.h"
#include "hk-plain-citer.h"
#include "hk-reading-settings.h"
#include "hk-recents.h"

/* Milliseconds before an article that is still being read makes room for the page of waiting. */
#define PATIENCE 150

G_DEFINE_FINAL_TYPE (HkWindow, hk_window, ADW_TYPE_APPLICATION_WINDOW)

/* Content */

static char *
languages_of (GPtrArray *fronts)
{
  g_autofree char *one = NULL, *other = NULL;

  one = hk_name_of_language (hk_front_get_language (g_ptr_array_index (fronts, 0)));
  if (fronts->len == 1)
    return g_steal_pointer (&one);
  other = hk_name_of_language (hk_front_get_language (g_ptr_array_index (fronts, 1)));
  /* TRANSLATORS: the two languages of an article */
  return g_strdup_printf (_ ("%s and %s"), one, other);
}

static char *
subtitle_of (HkDocument *document)
{
  GPtrArray *fronts = hk_article_get_fronts (hk_document_get_article (document));
  HkText *type = NULL;
  g_autofree char *languages = NULL;

  if (fronts->len == 0)
    return g_strdup ("");
  for (guint i = 0; i < fronts->len && type == NULL; i++)
    type = hk_front_get_article_type (g_ptr_array_index (fronts, i));
  languages = languages_of (fronts);
  if (type == NULL)
    return g_steal_pointer (&languages);
  return g_strdup_printf ("%s · %s", hk_name_of_article_type (hk_text_get_string (type)),
                          languages);
}

static void
show_titles (HkWindow *self)
{
  g_autofree char *subtitle = NULL;
  const char *title;

  if (self->document == NULL)
    {
      hk_shell_set_titles (self->shell, _ ("Hamkhan"), "");
      gtk_window_set_title (GTK_WINDOW (self), _ ("Hamkhan"));
      return;
    }
  title = hk_document_get_title (self->document, hk_locale_get_language ());
  subtitle = subtitle_of (self->document);
  hk_shell_set_titles (self->shell, title == NULL ? _ ("Untitled") : title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title == NULL ? _ ("Untitled") : title);
}

/* What the first frame does not wait for. */
static void
finish_showing (GtkWidget *widget)
{
  HkWindow *self = HK_WINDOW (widget);

  if (self->shell == NULL)
    return;
  g_clear_object (&self->old_shell);
  hk_accessible_name_all (GTK_WIDGET (self->shell));
  if (self->document != NULL)
    hk_recents_add (self->settings, self->document);
}

/**
 * hk_window_show_content:
 * @self: a window with a shell
 *
 * Shows the article, or why there is none, or the start page.
 */
void
hk_window_show_content (HkWindow *self)
{
  g_autofree char *name = self->file == NULL ? NULL : g_file_get_basename (self->file);

  self->page = NULL;
  show_titles (self);
  if (self->document != NULL)
    {
      GtkWidget *page = hk_article_page_new (self->document, self->state, self->reading);

      self->page = HK_ARTICLE_PAGE (page);
      hk_shell_show_article (self->shell, page);
      g_settings_bind (self->settings, "show-sidebar", hk_article_page_get_split (self->page),
                       "show-beside", G_SETTINGS_BIND_DEFAULT);
    }
  else if (self->error != NULL)
    hk_shell_show_error (self->shell, name, self->error->message);
  else
    {
      g_autoptr (GVariant) recents = hk_recents_get (self->settings);

      hk_shell_show_start (self->shell, recents);
    }
  hk_window_update_actions (self);
  hk_after_frame (GTK_WIDGET (self), finish_showing);
}

/**
 * hk_window_make_shell:
 * @self: a window
 *
 * Gives it a header bar and an empty page in the language of the interface.
 */
void
hk_window_make_shell (HkWindow *self)
{
  self->shell = HK_SHELL (hk_shell_new (self->reading));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->shell));
}

/**
 * hk_window_get_place:
 * @self: a window with an article
 *
 * Returns: (transfer none): where the person reads
 */
HkReadingPlace *
hk_window_get_place (HkWindow *self)
{
  return hk_abstracts_view_get_place (hk_article_page_get_abstracts (self->page));
}

/* Position and options, with the article. */
static void
keep_reading (HkWindow *self)
{
  g_autofree char *position = NULL;

  if (self->page == NULL)
    return;
  position = hk_reading_place_save (hk_window_get_place (self));
  hk_document_keep (self->document, HK_KEPT_POSITION, position);
  if (self->options_changed)
    {
      g_autofree char *options = hk_reading_settings_save (self->reading);

      hk_document_keep (self->document, HK_KEPT_OPTIONS, options);
    }
}

static void
options_changed (GSettings *settings, const char *key, HkWindow *self)
{
  self->options_changed = TRUE;
}

/* Citations */

/* References are listed as printed, or in the chosen style. */
static void
update_references (HkWindow *self)
{
  gboolean as_printed = g_settings_get_boolean (self->settings, "references-as-printed");

  if (self->state != NULL)
    hk_sidebar_state_set_citer (self->state, as_printed ? NULL : hk_window_get_citer (self));
}

static void
references_changed (GSettings *settings, const char *key, HkWindow *self)
{
  update_references (self);
}

static void
style_changed (GSettings *settings, const char *key, HkWindow *self)
{
  g_clear_object (&self->citer);
  update_references (self);
}

/**
 * hk_window_get_citer:
 * @self: a window
 *
 * The style is read when something is first cited. Where it cannot be read, the fields that are known
 * are better than nothing.
 *
 * Returns: (transfer none): who makes citations
 */
HkCiter *
hk_window_get_citer (HkWindow *self)
{
  g_autofree char *style = g_settings_get_string (self->settings, "citation-style");
  g_autofree char *language = g_settings_get_string (self->settings, "citation-language");
  g_autoptr (GError) error = NULL;
  CslOptions options;
  CslCiter *citer;

  if (self->citer != NULL)
    return self->citer;
  citer = csl_citer_new (style, language, &error);
  if (citer != NULL)
    {
      hk_citation_options_read (self->settings, &options);
      csl_citer_set_options (citer, &options);
      self->citer = HK_CITER (citer);
    }
  else
    {
      g_warning ("%s", error->message);
      self->citer = hk_plain_citer_new ();
    }
  return self->citer;
}

/* Opening */

static void
stop_waiting (HkWindow *self)
{
  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_clear_object (&self->loading);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel", FALSE);
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HkWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HkDocument) document = hk_document_load_finish (result, &error);

  /* Another file was opened, or the window closed, in the meantime. */
  if (self->shell == NULL || g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;
  stop_waiting (self);
  g_clear_error (&self->error);
  if (document != NULL)
    {
      g_set_object (&self->document, document);
      g_clear_object (&self->state);
      self->state = hk_sidebar_state_new (document);
      update_references (self);
      hk_reading_settings_load (self->reading, self->settings,
                                hk_document_recall (document, HK_KEPT_OPTIONS));
      self->options_changed = FALSE;
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      if (self->document != NULL)
        hk_shell_add_toast (self->shell, error->message);
      else
        self->error = g_steal_pointer (&error);
    }
  hk_window_show_content (self);
  if (document != NULL && hk_document_recall (document, HK_KEPT_POSITION) != NULL)
    hk_reading_place_restore (hk_window_get_place (self),
                              hk_document_recall (document, HK_KEPT_POSITION));
  gtk_window_present (GTK_WINDOW (self));
}

static gboolean
lose_patience (gpointer data)
{
  HkWindow *self = data;

  self->patience_id = 0;
  hk_shell_show_loading (self->shell);
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
load (HkWindow *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  stop_waiting (self);
  self->loading = g_cancellable_new ();
  self->patience_id = g_timeout_add (PATIENCE, lose_patience, self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.cancel", TRUE);
  hk_document_load_async (self->file, self->bytes, self->loading, loaded, g_object_ref (self));
}

/**
 * hk_window_open:
 * @self: a window
 * @file: a file
 *
 * Opens an article in the window, which presents itself as soon as there is something to see.
 */
void
hk_window_open (HkWindow *self, GFile *file)
{
  g_set_object (&self->file, file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  load (self);
}

/**
 * hk_window_open_bytes:
 * @self: a window
 * @bytes: the text of a journal's page, or any format that can be read
 */
void
hk_window_open_bytes (HkWindow *self, GBytes *bytes)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->bytes = g_bytes_ref (bytes);
  load (self);
}

/**
 * hk_window_is_empty:
 * @self: a window
 *
 * Returns: whether it shows the start page, so that an article can be opened in it
 */
gboolean
hk_window_is_empty (HkWindow *self)
{
  return self->document == NULL && self->loading == NULL;
}

/**
 * hk_window_get_file:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the file that is open in it
 */
GFile *
hk_window_get_file (HkWindow *self)
{
  return self->file;
}

static gboolean
dropped (GtkDropTarget *target, const GValue *value, double x, double y, HkWindow *self)
{
  g_autoptr (GSList) files = NULL;
  g_autoptr (GPtrArray) array = g_ptr_array_new ();

  files = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *l = files; l != NULL; l = l->next)
    g_ptr_array_add (array, l->data);
  if (array->len > 0)
    g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))),
                        (GFile **) array->pdata, (int) array->len, "");
  return array->len > 0;
}

static void
save_size (HkWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
}

static gboolean
hk_window_close_request (GtkWindow *window)
{
  HkWindow *self = HK_WINDOW (window);

  save_size (self);
  keep_reading (self);
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  return GTK_WINDOW_CLASS (hk_window_parent_class)->close_request (window);
}

static void
hk_window_dispose (GObject *object)
{
  HkWindow *self = HK_WINDOW (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_clear_object (&self->old_shell);
  g_clear_object (&self->loading);
  self->shell = NULL;
  self->page = NULL;
  G_OBJECT_CLASS (hk_window_parent_class)->dispose (object);
  g_clear_object (&self->state);
  g_clear_object (&self->document);
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_error (&self->error);
  g_clear_object (&self->citer);
  g_clear_object (&self->reading);
  g_clear_object (&self->settings);
}

static void
hk_window_class_init (HkWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hk_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = hk_window_close_request;
  hk_window_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
hk_window_init (HkWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_autoptr (GAction) theme = NULL, as_printed = NULL, mode = NULL;
  int width, height;

  self->settings = g_settings_new (HK_APPLICATION_ID);
  g_signal_connect_object (self->settings, "changed::citation-style", G_CALLBACK (style_changed),
                           self, 0);
  g_signal_connect_object (self->settings, "changed::references-as-printed",
                           G_CALLBACK (references_changed), self, 0);
  as_printed = g_settings_create_action (self->settings, "references-as-printed");
  g_action_map_add_action (G_ACTION_MAP (self), as_printed);
  g_signal_connect_object (self->settings, "changed::citation-language", G_CALLBACK (style_changed),
                           self, 0);
  hk_citation_options_watch (self->settings, G_CALLBACK (style_changed), self);
  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  theme = g_settings_create_action (self->settings, "theme");
  g_action_map_add_action (G_ACTION_MAP (self), theme);
  self->reading = hk_reading_settings_new (self->settings);
  g_signal_connect_object (self->reading, "changed", G_CALLBACK (options_changed), self, 0);
  mode = g_settings_create_action (self->reading, "mode");
  g_action_map_add_action (G_ACTION_MAP (self), mode);
  gtk_window_set_icon_name (GTK_WINDOW (self), HK_APPLICATION_ID);
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, 294);
  g_signal_connect (drop, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  hk_window_make_shell (self);
}

/**
 * hk_window_show_start:
 * @self: a window
 *
 * Presents it with the start page.
 */
void
hk_window_show_start (HkWindow *self)
{
  hk_window_show_content (self);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * hk_window_new:
 * @application: the program
 *
 * Returns: (transfer none): a window without content, owned by GTK, not yet presented
 */
HkWindow *
hk_window_new (GtkApplication *application)
{
  return g_object_new (HK_TYPE_WINDOW, "application", application, NULL);
}
