/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-style-chooser.h"

#include <glib/gi18n-lib.h>

#include "csl-citer.h"
#include "csl-index.h"
#include "csl-store.h"
#include "hk-accessible.h"
#include "hk-dialog.h"
#include "hk-drop-down.h"
#include "hk-citation-options.h"
#include "hk-text-block.h"

#define MAX_RECENTS 5

struct _HkStyleChooser
{
  AdwWindow parent_instance;

  GSettings *settings;
  GSettings *pending; /* the options, which count when a style is chosen */
  HkWork *work;
  CslIndex *index; /* NULL until it is read */
  GCancellable *cancellable;
  GtkStringList *names;
  GtkSingleSelection *selection;

  GtkSearchEntry *search;
  GtkListView *styles;
  GtkDropDown *language;
  HkCitationOptions *options;
  HkTextBlock *preview;
};

G_DEFINE_FINAL_TYPE (HkStyleChooser, hk_style_chooser, ADW_TYPE_WINDOW)

/* In the order of the drop-down. */
static const char *const languages[] = { CSL_CITER_OF_WORK, "en-US", "fa-IR" };

static const char *
selected_name (HkStyleChooser *self)
{
  GtkStringObject *item = gtk_single_selection_get_selected_item (self->selection);

  return item == NULL ? NULL : gtk_string_object_get_string (item);
}

static const char *
selected_language (HkStyleChooser *self)
{
  guint selected = gtk_drop_down_get_selected (self->language);

  return selected < G_N_ELEMENTS (languages) ? languages[selected] : CSL_CITER_OF_WORK;
}

static void
show_preview (HkStyleChooser *self)
{
  g_autoptr (CslCiter) citer = NULL;
  g_autoptr (GPtrArray) works = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (selected_name (self) == NULL || self->work == NULL)
    {
      hk_text_block_set_text (self->preview, "", NULL);
      return;
    }
  citer = csl_citer_new (selected_name (self), selected_language (self), &error);
  if (citer != NULL)
    {
      CslOptions options;

      hk_citation_options_read (self->pending, &options);
      csl_citer_set_options (citer, &options);
    }
  g_ptr_array_add (works, self->work);
  if (citer != NULL)
    text = hk_citer_cite (HK_CITER (citer), works, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_TEXT,
                          &error);
  hk_text_block_set_text (self->preview, text == NULL ? error->message : text, NULL);
}

static void
selection_changed (GtkSingleSelection *selection, GParamSpec *pspec, HkStyleChooser *self)
{
  show_preview (self);
}

static void
language_changed (GtkDropDown *drop_down, GParamSpec *pspec, HkStyleChooser *self)
{
  show_preview (self);
}

static void
option_changed (GSettings *settings, const char *key, HkStyleChooser *self)
{
  show_preview (self);
}

/* The list */

static void
add_name (GPtrArray *names, GHashTable *seen, const char *name)
{
  if (g_hash_table_add (seen, (gpointer) name))
    g_ptr_array_add (names, (gpointer) name);
}

/* Without a query: those used lately, the common ones, then all. The names are the index's. */
static void
list_all (HkStyleChooser *self, GPtrArray *names)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) recents = g_settings_get_strv (self->settings, "recent-styles");
  g_autoptr (GPtrArray) common = csl_index_list_common (self->index);
  gsize n = csl_index_get_length (self->index);

  for (gsize i = 0; recents[i] != NULL; i++)
    {
      const CslIndexEntry *entry = csl_index_find (self->index, recents[i]);

      if (entry != NULL)
        add_name (names, seen, entry->name);
    }
  for (guint i = 0; i < common->len; i++)
    add_name (names, seen, ((const CslIndexEntry *) g_ptr_array_index (common, i))->name);
  for (gsize i = 0; i < n; i++)
    add_name (names, seen, csl_index_get (self->index, i)->name);
}

static void
fill (HkStyleChooser *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (self->index == NULL)
    return;
  if (*query == '\0')
    list_all (self, names);
  else
    {
      g_autoptr (GArray) found = csl_index_search (self->index, query);

      for (guint i = 0; i < found->len; i++)
        g_ptr_array_add (
            names, (gpointer) csl_index_get (self->index, g_array_index (found, gsize, i))->name);
    }
  g_ptr_array_add (names, NULL);
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)),
                          (const char *const *) names->pdata);
}

static void
search_changed (GtkSearchEntry *search, HkStyleChooser *self)
{
  fill (self);
}

static void
setup_row (GtkSignalListItemFactory *factory, GtkListItem *item, HkStyleChooser *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "style-name");
  gtk_list_item_set_child (item, label);
}

static void
bind_row (GtkSignalListItemFactory *factory, GtkListItem *item, HkStyleChooser *self)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));
  const CslIndexEntry *entry = csl_index_find (self->index, name);
  const char *title = entry == NULL ? name : entry->title;

  gtk_label_set_label (GTK_LABEL (label), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* Choosing */

static void
remember (HkStyleChooser *self, const char *name)
{
  g_auto (GStrv) before = g_settings_get_strv (self->settings, "recent-styles");
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_ptr_array_add (names, (gpointer) name);
  for (gsize i = 0; before[i] != NULL && names->len < MAX_RECENTS; i++)
    if (!g_str_equal (before[i], name))
      g_ptr_array_add (names, before[i]);
  g_ptr_array_add (names, NULL);
  g_settings_set_strv (self->settings, "recent-styles", (const char *const *) names->pdata);
}

static void
choose (HkStyleChooser *self)
{
  const char *name = selected_name (self);

  if (name == NULL)
    return;
  g_settings_apply (self->pending);
  g_settings_set_string (self->settings, "citation-language", selected_language (self));
  g_settings_set_string (self->settings, "citation-style", name);
  remember (self, name);
  gtk_window_close (GTK_WINDOW (self));
}

static void
choose_clicked (GtkButton *button, HkStyleChooser *self)
{
  choose (self);
}

static void
style_activated (GtkListView *view, guint position, HkStyleChooser *self)
{
  choose (self);
}

static void read_index (HkStyleChooser *self);

/* A style file is copied to where the engine looks first. */
static void
file_chosen (GtkNativeDialog *dialog, int response, HkStyleChooser *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *name = g_file_get_basename (file);
      g_autoptr (GFile) folder
          = g_file_new_build_filename (g_get_user_data_dir (), "citation-style-language", "styles",
                                       NULL);
      g_autoptr (GFile) copy = g_file_get_child (folder, name);
      g_autoptr (GError) error = NULL;

      if (!g_file_make_directory_with_parents (folder, NULL, &error)
          && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
        g_clear_error (&error);
      if (error == NULL
          && g_file_copy (file, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error))
        read_index (self);
      else
        hk_text_block_set_text (self->preview, error->message, NULL);
    }
  g_object_unref (dialog);
}

static void
add_clicked (GtkButton *button, HkStyleChooser *self)
{
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (_ ("Add Style File"), GTK_WINDOW (self),
                                     GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Add"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Citation Styles"));
  gtk_file_filter_add_suffix (filter, "csl");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (file_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* The index */

static void
read_index_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (CslStore) store = csl_store_new_default ();
  g_autofree char *cache
      = g_build_filename (g_get_user_cache_dir (), "hamkhan", "styles.index", NULL);

  g_task_return_pointer (task,
                         csl_index_new (csl_store_get_style_folders (store), cache, cancellable),
                         g_object_unref);
}

static void
select_name (HkStyleChooser *self, const char *name)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->names));

  for (guint i = 0; i < n; i++)
    if (g_str_equal (gtk_string_list_get_string (self->names, i), name))
      {
        gtk_single_selection_set_selected (self->selection, i);
        return;
      }
}

/* What is selected stays so when more styles come to be known. */
static void
take_index (HkStyleChooser *self, CslIndex *index)
{
  g_autofree char *selected = selected_name (self) != NULL
                                  ? g_strdup (selected_name (self))
                                  : g_settings_get_string (self->settings, "citation-style");

  g_set_object (&self->index, index);
  fill (self);
  select_name (self, selected);
  show_preview (self);
}

/* The common styles and those of this person are there at once. */
static void
begin_index (HkStyleChooser *self)
{
  g_autoptr (CslStore) store = csl_store_new_default ();
  g_autofree char *current = g_settings_get_string (self->settings, "citation-style");
  g_auto (GStrv) recents = g_settings_get_strv (self->settings, "recent-styles");
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) others = NULL;
  g_autoptr (CslIndex) index = NULL;

  g_strv_builder_add (names, current);
  g_strv_builder_addv (names, (const char **) recents);
  others = g_strv_builder_end (names);
  index = csl_index_new_common (csl_store_get_style_folders (store), (const char *const *) others);
  take_index (self, index);
}

static void
index_read (GObject *source, GAsyncResult *result, gpointer data)
{
  HkStyleChooser *self = HK_STYLE_CHOOSER (source);
  g_autoptr (CslIndex) index = g_task_propagate_pointer (G_TASK (result), NULL);

  if (index != NULL && self->settings != NULL)
    take_index (self, index);
}

static void
read_index (HkStyleChooser *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, index_read, NULL);

  g_task_run_in_thread (task, read_index_in_thread);
}

static void
hk_style_chooser_dispose (GObject *object)
{
  HkStyleChooser *self = HK_STYLE_CHOOSER (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);
  g_clear_object (&self->pending);
  g_clear_object (&self->work);
  G_OBJECT_CLASS (hk_style_chooser_parent_class)->dispose (object);
  g_clear_object (&self->index);
}

static void
hk_style_chooser_class_init (HkStyleChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_style_chooser_dispose;
  g_type_ensure (HK_TYPE_TEXT_BLOCK);
  g_type_ensure (HK_TYPE_CITATION_OPTIONS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/hamkhan/Hamkhan/ui/hk-style-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, HkStyleChooser, search);
  gtk_widget_class_bind_template_child (widget_class, HkStyleChooser, styles);
  gtk_widget_class_bind_template_child (widget_class, HkStyleChooser, language);
  gtk_widget_class_bind_template_child (widget_class, HkStyleChooser, options);
  gtk_widget_class_bind_template_child (widget_class, HkStyleChooser, preview);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked);
  gtk_widget_class_bind_template_callback (widget_class, style_activated);
  gtk_widget_class_bind_template_callback (widget_class, language_changed);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hk_style_chooser_init (HkStyleChooser *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row), self, 0);
  gtk_list_view_set_factory (self->styles, factory);
  self->names = gtk_string_list_new (NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->names));
  gtk_list_view_set_model (self->styles, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selection_changed),
                           self, 0);
  g_object_unref (self->selection);
}

/**
 * hk_style_chooser_present:
 * @parent: the window over which it opens
 * @settings: the program's settings, in which the choice is kept
 * @work: (nullable): what the preview cites
 */
void
hk_style_chooser_present (GtkWindow *parent, GSettings *settings, HkWork *work)
{
  HkStyleChooser *self = g_object_new (HK_TYPE_STYLE_CHOOSER, "transient-for", parent, NULL);
  g_autofree char *language = g_settings_get_string (settings, "citation-language");
  g_autofree char *schema = NULL;

  self->settings = g_object_ref (settings);
  g_object_get (settings, "schema-id", &schema, NULL);
  self->pending = g_settings_new (schema);
  g_settings_delay (self->pending);
  hk_citation_options_bind (self->options, self->pending);
  hk_citation_options_watch (self->pending, G_CALLBACK (option_changed), self);
  g_set_object (&self->work, work);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i], language))
      gtk_drop_down_set_selected (self->language, i);
  hk_drop_down_name_by_label (self->language);
  hk_dialog_prepare (GTK_WINDOW (self), parent, 560, 620);
  begin_index (self);
  read_index (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->search));
  gtk_window_present (GTK_WINDOW (self));
  hk_accessible_name_all (GTK_WIDGET (self));
}
