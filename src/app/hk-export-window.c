/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-export-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-accessible.h"
#include "hk-choice.h"
#include "hk-clipboard.h"
#include "hk-dialog.h"
#include "hk-format.h"
#include "hk-locale.h"
#include "hk-save.h"

/* Bytes of the preview; who wants more looks at the file. */
#define PREVIEW_BYTES 6000

#define WIDTH 560
#define HEIGHT 680

struct _HkExportWindow
{
  AdwWindow parent_instance;

  HkDocument *document;
  GPtrArray *all;      /* HkReference */
  GPtrArray *selected; /* HkReference */
  HkCiter *citer;
  GSettings *settings;

  HkChoice *what;
  HkChoice *format;
  HkChoice *style;
  HkChoice *paper;
  GtkLabel *lost;
  GtkWidget *preview_box;
  GtkTextView *preview;
  GtkWidget *export_button;
};

enum
{
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HkExportWindow, hk_export_window, ADW_TYPE_WINDOW)

static gboolean
is_chosen (HkChoice *choice, const char *id)
{
  return g_strcmp0 (hk_choice_get_current (choice), id) == 0;
}

static HkExport
get_export (HkExportWindow *self)
{
  HkExport export = { .article = hk_document_get_article (self->document),
                      .format = hk_choice_get_current (self->format),
                      .citer = is_chosen (self->style, "printed") ? NULL : self->citer,
                      .paper = is_chosen (self->paper, "letter") ? HK_PAPER_LETTER : HK_PAPER_A4 };

  if (is_chosen (self->what, "references"))
    export.references = self->all;
  else if (is_chosen (self->what, "selected"))
    export.references = self->selected;
  return export;
}

/* What it will be */

static char *
list_lost (GPtrArray *lost)
{
  g_autofree char *list = NULL;

  if (lost->len == 0)
    return g_strdup ("");
  g_ptr_array_add (lost, NULL);
  list = g_strjoinv (_ (", "), (char **) lost->pdata);
  return g_strdup_printf (_ ("The format cannot hold: %s."), list);
}

static void
show_preview (HkExportWindow *self, GBytes *bytes)
{
  gsize n_bytes;
  const char *text = g_bytes_get_data (bytes, &n_bytes);
  const char *end;

  g_utf8_validate (text, (gssize) MIN (n_bytes, PREVIEW_BYTES), &end);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->preview), text, (int) (end - text));
}

static void
update (HkExportWindow *self)
{
  HkExport export = get_export (self);
  gboolean pdf = g_str_equal (export.format, HK_EXPORT_PDF);
  g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *told = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->style), pdf);
  gtk_widget_set_visible (GTK_WIDGET (self->paper), pdf);
  gtk_widget_set_visible (self->preview_box, !pdf);
  if (!pdf)
    bytes = hk_export_make (&export, lost, &error);
  if (bytes != NULL)
    show_preview (self, bytes);
  told = error == NULL ? list_lost (lost) : g_strdup (error->message);
  gtk_label_set_label (self->lost, told);
  gtk_widget_set_visible (GTK_WIDGET (self->lost), *told != '\0');
  gtk_widget_set_sensitive (self->export_button, error == NULL);
}

/* Doing it */

static void
done (HkExportWindow *self, const char *text)
{
  g_signal_emit (self, signals[SIGNAL_DONE], 0, text);
  gtk_window_close (GTK_WINDOW (self));
}

static void
fail (HkExportWindow *self, const GError *error)
{
  gtk_label_set_label (self->lost, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->lost), TRUE);
}

static void
file_chosen (GtkNativeDialog *dialog, int response, HkExportWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *name = g_file_get_basename (file);
      HkExport export = get_export (self);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = hk_export_make (&export, NULL, &error);
      g_autofree char *text = NULL;

      if (bytes != NULL && hk_save_bytes (file, bytes, NULL, &error))
        {
          text = g_strdup_printf (_ ("“%s” saved"), name);
          done (self, text);
        }
      else
        fail (self, error);
    }
  g_object_unref (dialog);
}

static char *
suggest_name (HkExportWindow *self)
{
  const char *title = hk_document_get_title (self->document, hk_locale_get_language ());
  const char *suffix = hk_export_get_suffix (hk_choice_get_current (self->format));
  g_autofree char *stem
      = is_chosen (self->what, "article")
            ? g_strdup (title == NULL ? _ ("Untitled") : title)
            /* TRANSLATORS: name of a file; %s is the title of an article */
            : g_strdup_printf (_ ("%s — References"), title == NULL ? _ ("Untitled") : title);

  return g_strdelimit (g_strdup_printf ("%s.%s", stem, suffix), "/\n", '-');
}

static void
export_clicked (GtkButton *button, HkExportWindow *self)
{
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (_ ("Export"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                     _ ("_Save"), _ ("_Cancel"));
  g_autofree char *name = suggest_name (self);

  g_settings_set_string (self->settings, "export-format", hk_choice_get_current (self->format));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect_object (dialog, "response", G_CALLBACK (file_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
copy_clicked (GtkButton *button, HkExportWindow *self)
{
  HkExport export = get_export (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hk_export_make (&export, NULL, &error);
  g_autoptr (GdkContentProvider) content = NULL;
  g_autofree char *plain = NULL, *text = NULL;
  gsize n_bytes;
  const char *data;

  if (bytes == NULL)
    {
      fail (self, error);
      return;
    }
  data = g_bytes_get_data (bytes, &n_bytes);
  plain = g_strndup (data, n_bytes);
  content = hk_content_new (plain, NULL, NULL);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  text = g_strdup_printf (_ ("%s copied"), hk_export_get_name (export.format));
  done (self, text);
}

static void
hk_export_window_dispose (GObject *object)
{
  HkExportWindow *self = HK_EXPORT_WINDOW (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->selected, g_ptr_array_unref);
  g_clear_object (&self->citer);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (hk_export_window_parent_class)->dispose (object);
}

static void
hk_export_window_class_init (HkExportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_export_window_dispose;

  /**
   * HkExportWindow::done:
   * @self: the window, which closes
   * @text: what was done, for a toast
   */
  signals[SIGNAL_DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (HK_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/hamkhan/Hamkhan/ui/hk-export-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HkExportWindow, what);
  gtk_widget_class_bind_template_child (widget_class, HkExportWindow, format);
  gtk_widget_class_bind_template_child (widget_class, HkExportWindow, style);
  gtk_widget_class_bind_template_child (widget_class, HkExportWindow, paper);
  gtk_widget_class_bind_template_child (widget_class, HkExportWindow, lost);
  gtk_widget_class_bind_template_child (widget_class, HkExportWindow, preview_box);
  gtk_widget_class_bind_template_child (widget_class, HkExportWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, HkExportWindow, export_button);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hk_export_window_init (HkExportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The choices */

static void
add_count (HkChoice *choice, const char *id, const char *name, guint n)
{
  g_autofree char *number = hk_format_number (n, hk_locale_get_language ());
  g_autofree char *label = g_strdup_printf (C_ ("page title", "%s %s"), name, number);

  if (n > 0)
    hk_choice_add (choice, id, label);
}

static void
fill (HkExportWindow *self)
{
  g_autoptr (GPtrArray) formats = hk_export_list_formats ();
  g_autofree char *format = g_settings_get_string (self->settings, "export-format");
  gboolean letter = g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER);
  HkChoice *choices[] = { self->what, self->format, self->style, self->paper };

  hk_choice_set_name (self->what, _ ("What"));
  hk_choice_add (self->what, "article", _ ("The article with its references"));
  add_count (self->what, "references", _ ("All references"), self->all->len);
  add_count (self->what, "selected", _ ("Selected references"), self->selected->len);
  hk_choice_set_current (self->what, self->selected->len > 0 ? "selected" : "article");
  hk_choice_set_name (self->format, _ ("Format"));
  for (guint i = 0; i < formats->len; i++)
    hk_choice_add (self->format, g_ptr_array_index (formats, i),
                   hk_export_get_name (g_ptr_array_index (formats, i)));
  hk_choice_set_current (self->format, format);
  hk_choice_set_name (self->style, _ ("Style of the references"));
  hk_choice_add (self->style, "chosen", hk_citer_get_style_title (self->citer));
  hk_choice_add (self->style, "printed", _ ("As printed"));
  hk_choice_set_current (self->style, "chosen");
  hk_choice_set_name (self->paper, _ ("Paper"));
  hk_choice_add (self->paper, "a4", _ ("A4"));
  hk_choice_add (self->paper, "letter", C_ ("paper", "Letter"));
  hk_choice_set_current (self->paper, letter ? "letter" : "a4");
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    g_signal_connect_object (choices[i], "chosen", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static GPtrArray *
list_references (HkDocument *document)
{
  GListModel *model = hk_article_get_references (hk_document_get_article (document));
  GPtrArray *references = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (references, g_list_model_get_item (model, i));
  return references;
}

/**
 * hk_export_window_new:
 * @parent: the window over which it opens
 * @document: an article
 * @selected: (element-type HkReference): those that are selected in the list
 * @citer: who makes citations
 * @settings: the program's settings, in which the format is remembered
 *
 * Returns: (transfer none): the window, owned by GTK, not yet presented
 */
HkExportWindow *
hk_export_window_new (GtkWindow *parent,
                      HkDocument *document,
                      GPtrArray *selected,
                      HkCiter *citer,
                      GSettings *settings)
{
  HkExportWindow *self = g_object_new (HK_TYPE_EXPORT_WINDOW, "transient-for", parent, NULL);

  self->document = g_object_ref (document);
  self->all = list_references (document);
  self->selected = g_ptr_array_ref (selected);
  self->citer = g_object_ref (citer);
  self->settings = g_object_ref (settings);
  hk_dialog_prepare (GTK_WINDOW (self), parent, WIDTH, HEIGHT);
  fill (self);
  update (self);
  hk_accessible_name_all (GTK_WIDGET (self));
  return self;
}
