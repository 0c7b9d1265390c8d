/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-details-window.h"

#include <glib/gi18n-lib.h>

#include "hk-accessible.h"
#include "hk-capped.h"
#include "hk-dialog.h"
#include "hk-script.h"
#include "hk-text-block.h"
#include "hk-work-form.h"
#include "hk-works-history.h"

/* Milliseconds after the last letter before the change is told. */
#define PAUSE 150

#define WIDTH 560
#define HEIGHT 720

struct _HkDetailsWindow
{
  AdwWindow parent_instance;

  HkWorksHistory *history;
  GPtrArray *read; /* HkWork, what reset comes back to */
  HkCiter *citer;
  guint current; /* which of the works is shown */
  guint changed_id;

  AdwWindowTitle *title;
  GtkWidget *printed_bin;
  GtkWidget *printed_separator;
  HkTextBlock *printed;
  HkWorkForm *form;
  GtkLabel *style_title;
  GtkLabel *preview;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HkDetailsWindow, hk_details_window, ADW_TYPE_WINDOW)

static HkWork *
get_work (HkDetailsWindow *self)
{
  return g_ptr_array_index (hk_works_history_get (self->history), self->current);
}

/* The preview */

static void
show_preview (HkDetailsWindow *self)
{
  g_autoptr (GPtrArray) works = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *markup = NULL, *text = NULL, *marked = NULL;
  gboolean rtl;

  g_ptr_array_add (works, get_work (self));
  markup = hk_citer_cite (self->citer, works, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_PANGO, &error);
  if (markup == NULL || !pango_parse_markup (markup, -1, 0, NULL, &text, NULL, NULL))
    {
      gtk_label_set_text (self->preview, error == NULL ? "" : error->message);
      return;
    }
  rtl = hk_script_direction (text, -1) == HK_DIRECTION_RTL;
  gtk_widget_set_direction (GTK_WIDGET (self->preview), rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  /* Pango goes by the first strong letter, and a Persian citation may begin with a Latin one. */
  marked = g_strconcat (rtl ? "\u200f" : "\u200e", markup, NULL);
  gtk_label_set_markup (self->preview, marked);
}

/* Telling */

static void
tell_changed (HkDetailsWindow *self)
{
  if (self->changed_id == 0)
    return;
  g_clear_handle_id (&self->changed_id, g_source_remove);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
paused (gpointer data)
{
  HkDetailsWindow *self = data;

  tell_changed (self);
  return G_SOURCE_REMOVE;
}

static gboolean
is_changed (HkDetailsWindow *self)
{
  return self->read != NULL
         && !hk_works_are_same (self->read, hk_works_history_get (self->history));
}

static gboolean
is_unchecked (HkWork *work)
{
  for (guint v = 0; v < HK_N_VARIABLES; v++)
    if (hk_work_get_confidence (work, v) < 1)
      return TRUE;
  return FALSE;
}

static void
update (HkDetailsWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  show_preview (self);
  gtk_widget_action_set_enabled (widget, "details.undo", hk_works_history_can_undo (self->history));
  gtk_widget_action_set_enabled (widget, "details.redo", hk_works_history_can_redo (self->history));
  gtk_widget_action_set_enabled (widget, "details.reset", is_changed (self));
  gtk_widget_action_set_enabled (widget, "details.check", is_unchecked (get_work (self)));
  gtk_widget_action_set_enabled (widget, "details.remove-work",
                                 hk_works_history_get (self->history)->len > 1);
}

static void
changed (HkDetailsWindow *self, gconstpointer place)
{
  hk_works_history_note (self->history, place);
  g_clear_handle_id (&self->changed_id, g_source_remove);
  self->changed_id = g_timeout_add (PAUSE, paused, self);
  update (self);
}

static void
form_edited (HkWorkForm *form, gconstpointer place, HkDetailsWindow *self)
{
  changed (self, place);
}

static void
work_chosen (HkWorkForm *form, guint current, HkDetailsWindow *self)
{
  self->current = current;
  update (self);
}

/* Actions */

static void
refill (HkDetailsWindow *self)
{
  GPtrArray *works = hk_works_history_get (self->history);

  self->current = MIN (self->current, works->len - 1);
  hk_work_form_show (self->form, works, self->current);
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkDetailsWindow *self = HK_DETAILS_WINDOW (widget);

  if (g_str_equal (action, "details.undo"))
    hk_works_history_undo (self->history);
  else
    hk_works_history_redo (self->history);
  refill (self);
  changed (self, NULL);
}

static void
reset_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkDetailsWindow *self = HK_DETAILS_WINDOW (widget);

  hk_works_history_replace (self->history, self->read);
  refill (self);
  changed (self, NULL);
}

static void
check_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkDetailsWindow *self = HK_DETAILS_WINDOW (widget);

  for (guint v = 0; v < HK_N_VARIABLES; v++)
    hk_work_set_confidence (get_work (self), v, 1);
  refill (self);
  changed (self, NULL);
}

static void
add_work_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkDetailsWindow *self = HK_DETAILS_WINDOW (widget);
  GPtrArray *works = hk_works_history_get (self->history);

  g_ptr_array_add (works, hk_work_new (hk_work_get_csl_type (get_work (self))));
  self->current = works->len - 1;
  refill (self);
  changed (self, NULL);
}

static void
remove_work_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkDetailsWindow *self = HK_DETAILS_WINDOW (widget);

  g_ptr_array_remove_index (hk_works_history_get (self->history), self->current);
  refill (self);
  changed (self, NULL);
}

static gboolean
hk_details_window_close_request (GtkWindow *window)
{
  tell_changed (HK_DETAILS_WINDOW (window));
  return GTK_WINDOW_CLASS (hk_details_window_parent_class)->close_request (window);
}

static void
hk_details_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hk_details_window_parent_class)->map (widget);
  gtk_widget_child_focus (GTK_WIDGET (HK_DETAILS_WINDOW (widget)->form), GTK_DIR_TAB_FORWARD);
}

static void
hk_details_window_dispose (GObject *object)
{
  HkDetailsWindow *self = HK_DETAILS_WINDOW (object);

  g_clear_handle_id (&self->changed_id, g_source_remove);
  g_clear_object (&self->citer);
  g_clear_pointer (&self->read, g_ptr_array_unref);
  G_OBJECT_CLASS (hk_details_window_parent_class)->dispose (object);
  g_clear_pointer (&self->history, hk_works_history_free);
}

static void
add_key (GtkWidgetClass *klass, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_widget_class_add_binding_action (klass, key, modifiers, action, NULL);
}

static void
hk_details_window_class_init (HkDetailsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_details_window_dispose;
  widget_class->map = hk_details_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = hk_details_window_close_request;

  /**
   * HkDetailsWindow::changed:
   * @self: the window
   *
   * The works are others than when it was emitted last. Emitted at the latest when it is closed.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (HK_TYPE_CAPPED);
  g_type_ensure (HK_TYPE_TEXT_BLOCK);
  g_type_ensure (HK_TYPE_WORK_FORM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/hamkhan/Hamkhan/ui/hk-details-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HkDetailsWindow, title);
  gtk_widget_class_bind_template_child (widget_class, HkDetailsWindow, printed_bin);
  gtk_widget_class_bind_template_child (widget_class, HkDetailsWindow, printed_separator);
  gtk_widget_class_bind_template_child (widget_class, HkDetailsWindow, printed);
  gtk_widget_class_bind_template_child (widget_class, HkDetailsWindow, form);
  gtk_widget_class_bind_template_child (widget_class, HkDetailsWindow, style_title);
  gtk_widget_class_bind_template_child (widget_class, HkDetailsWindow, preview);
  gtk_widget_class_bind_template_callback (widget_class, form_edited);
  gtk_widget_class_bind_template_callback (widget_class, work_chosen);
  gtk_widget_class_install_action (widget_class, "details.undo", NULL, undo_activated);
  gtk_widget_class_install_action (widget_class, "details.redo", NULL, undo_activated);
  gtk_widget_class_install_action (widget_class, "details.reset", NULL, reset_activated);
  gtk_widget_class_install_action (widget_class, "details.check", NULL, check_activated);
  gtk_widget_class_install_action (widget_class, "details.add-work", NULL, add_work_activated);
  gtk_widget_class_install_action (widget_class, "details.remove-work", NULL,
                                   remove_work_activated);
  add_key (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "details.undo");
  add_key (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "details.redo");
  add_key (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "details.redo");
  add_key (widget_class, GDK_KEY_Escape, 0, "window.close");
  add_key (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close");
}

static void
hk_details_window_init (HkDetailsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A form needs something to fill in. */
static GPtrArray *
works_for_form (GPtrArray *works, HkText *printed)
{
  GPtrArray *some;
  HkWork *work;

  if (works->len > 0)
    return g_ptr_array_ref (works);
  some = g_ptr_array_new_with_free_func (g_object_unref);
  work = hk_work_new (NULL);
  if (printed != NULL)
    hk_work_set_string (work, HK_VAR_LANGUAGE, hk_text_get_language (printed));
  g_ptr_array_add (some, work);
  return some;
}

/**
 * hk_details_window_new:
 * @parent: the window over which it opens
 * @printed: (nullable): what was printed of the works, shown beside the form
 * @works: (element-type HkWork): the works as they are; copied
 * @read: (element-type HkWork): the works as they were read, to which they can be reset
 * @citer: makes the citation that is shown below the form
 *
 * Returns: (transfer none): the window, owned by GTK, not yet presented
 */
HkDetailsWindow *
hk_details_window_new (GtkWindow *parent,
                       HkText *printed,
                       GPtrArray *works,
                       GPtrArray *read,
                       HkCiter *citer)
{
  HkDetailsWindow *self = g_object_new (HK_TYPE_DETAILS_WINDOW, "transient-for", parent, NULL);
  gboolean has_print = printed != NULL && *hk_text_get_printed (printed) != '\0';
  g_autoptr (GPtrArray) in_form = works_for_form (works, printed);
  g_autofree char *style = NULL;

  self->history = hk_works_history_new (in_form);
  self->read = works_for_form (read, printed);
  self->citer = g_object_ref (citer);
  gtk_widget_set_visible (self->printed_bin, has_print);
  gtk_widget_set_visible (self->printed_separator, has_print);
  if (has_print)
    hk_text_block_set_text (self->printed, hk_text_get_printed (printed),
                            hk_text_get_language (printed));
  /* TRANSLATORS: %s is the name of a citation style */
  style = g_strdup_printf (_ ("Citation — %s"), hk_citer_get_style_title (citer));
  gtk_label_set_label (self->style_title, style);
  refill (self);
  update (self);
  hk_accessible_name_all (GTK_WIDGET (self));
  hk_dialog_prepare (GTK_WINDOW (self), parent, WIDTH, HEIGHT);
  return self;
}

/**
 * hk_details_window_set_flags:
 * @self: the window
 * @flags: (element-type utf8): likely misprints, as of hk_reference_get_flags(), told below the fields
 */
void
hk_details_window_set_flags (HkDetailsWindow *self, GPtrArray *flags)
{
  hk_work_form_set_flags (self->form, flags);
  refill (self);
}

/**
 * hk_details_window_set_titles:
 * @self: the window
 * @title: what the header bar shows
 * @subtitle: what it shows below
 */
void
hk_details_window_set_titles (HkDetailsWindow *self, const char *title, const char *subtitle)
{
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static gboolean
is_empty (HkWork *work)
{
  for (guint v = 0; v < HK_N_VARIABLES; v++)
    if (v != HK_VAR_LANGUAGE && hk_work_has (work, v))
      return FALSE;
  return TRUE;
}

/**
 * hk_details_window_dup_works:
 * @self: the window
 *
 * Returns: (transfer full) (element-type HkWork): the works as they are in the form, without empty ones
 */
GPtrArray *
hk_details_window_dup_works (HkDetailsWindow *self)
{
  GPtrArray *works = hk_works_copy (hk_works_history_get (self->history));

  for (guint i = works->len; i > 0; i--)
    if (is_empty (g_ptr_array_index (works, i - 1)))
      g_ptr_array_remove_index (works, i - 1);
  return works;
}
