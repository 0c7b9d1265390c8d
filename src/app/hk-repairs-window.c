/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-repairs-window.h"

#include <glib/gi18n-lib.h>

#include "hk-accessible.h"
#include "hk-dialog.h"
#include "hk-repair-item.h"
#include "hk-text-block.h"

struct _HkRepairsWindow
{
  AdwWindow parent_instance;

  GListStore *items;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HkRepairsWindow, hk_repairs_window, ADW_TYPE_WINDOW)

static void
undo_toggled (GtkToggleButton *button, HkRepairsWindow *self)
{
  HkRepairItem *item = g_object_get_data (G_OBJECT (button), "hk-item");

  if (item == NULL || hk_repair_item_get_undone (item) == gtk_toggle_button_get_active (button))
    return;
  hk_repair_item_set_undone (item, gtk_toggle_button_get_active (button));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
block_new (const char *style)
{
  GtkWidget *block = hk_text_block_new ();

  gtk_widget_add_css_class (block, style);
  return block;
}

static void
setup_row (GtkSignalListItemFactory *factory, GtkListItem *item, HkRepairsWindow *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *button = gtk_toggle_button_new_with_label (_ ("Undo"));

  gtk_box_append (GTK_BOX (texts), block_new ("caption"));
  gtk_box_append (GTK_BOX (texts), block_new ("before"));
  gtk_box_append (GTK_BOX (texts), block_new ("after"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "toggled", G_CALLBACK (undo_toggled), self, 0);
  gtk_widget_add_css_class (row, "repair");
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (row), button);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

static void
show_text (GtkWidget *block, char *text, const char *language, const HkByteRange *changed)
{
  g_autofree char *owned = text;
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (HkByteRange));

  g_array_append_val (marks, *changed);
  hk_text_block_set_text (HK_TEXT_BLOCK (block), text, language);
  hk_text_block_set_marks (HK_TEXT_BLOCK (block), changed->length > 0 ? marks : NULL);
}

static void
bind_row (GtkSignalListItemFactory *factory, GtkListItem *list_item, HkRepairsWindow *self)
{
  HkRepairItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *kind = gtk_widget_get_first_child (gtk_widget_get_first_child (row));
  GtkWidget *before = gtk_widget_get_next_sibling (kind),
            *after = gtk_widget_get_next_sibling (before);
  GtkWidget *button = gtk_widget_get_last_child (row);
  const char *language = hk_repair_item_get_language (item);
  HkByteRange changed;

  g_object_set_data (G_OBJECT (button), "hk-item", NULL);
  hk_text_block_set_text (HK_TEXT_BLOCK (kind), hk_repair_item_get_kind_name (item), NULL);
  show_text (before, hk_repair_item_dup_before (item, &changed), language, &changed);
  show_text (after, hk_repair_item_dup_after (item, &changed), language, &changed);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), hk_repair_item_get_undone (item));
  g_object_set_data (G_OBJECT (button), "hk-item", item);
}

static void
set_all (HkRepairsWindow *self, gboolean undone)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HkRepairItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      hk_repair_item_set_undone (item, undone);
    }
  g_list_model_items_changed (G_LIST_MODEL (self->items), 0, n, n);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
undo_all (GtkButton *button, HkRepairsWindow *self)
{
  set_all (self, TRUE);
}

static void
redo_all (GtkButton *button, HkRepairsWindow *self)
{
  set_all (self, FALSE);
}

static void
hk_repairs_window_dispose (GObject *object)
{
  g_clear_object (&HK_REPAIRS_WINDOW (object)->items);
  G_OBJECT_CLASS (hk_repairs_window_parent_class)->dispose (object);
}

static void
hk_repairs_window_class_init (HkRepairsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_repairs_window_dispose;

  /**
   * HkRepairsWindow::changed:
   * @self: the window
   *
   * A repair was taken back or done again.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hk_repairs_window_init (HkRepairsWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _ ("Repairs"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 300);
}

static GtkWidget *
header_new (HkRepairsWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *undo = gtk_button_new_with_label (_ ("Undo All"));
  GtkWidget *redo = gtk_button_new_with_label (_ ("Repair All"));

  g_signal_connect (undo, "clicked", G_CALLBACK (undo_all), self);
  g_signal_connect (redo, "clicked", G_CALLBACK (redo_all), self);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), undo);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), redo);
  return header;
}

static GtkWidget *
list_new (HkRepairsWindow *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkSelectionModel *model
      = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items))));
  GtkWidget *list;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row), self, 0);
  list = gtk_list_view_new (model, factory);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Repairs"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static void
append_original (GtkWidget *box, HkText *text)
{
  GtkWidget *heading = block_new ("heading"), *original = block_new ("original");

  hk_text_block_set_text (HK_TEXT_BLOCK (heading), _ ("As printed"), NULL);
  hk_text_block_set_text (HK_TEXT_BLOCK (original), hk_text_get_printed (text),
                          hk_text_get_language (text));
  gtk_widget_add_css_class (heading, "original-heading");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), original);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
}

/**
 * hk_repairs_window_new:
 * @parent: the window over which it opens
 * @document: an article
 * @only: (nullable): the only text of it to show, with what was printed; %NULL for all
 *
 * Returns: (transfer none): the window, owned by GTK
 */
HkRepairsWindow *
hk_repairs_window_new (GtkWindow *parent, HkDocument *document, HkText *only)
{
  HkRepairsWindow *self = g_object_new (HK_TYPE_REPAIRS_WINDOW, "transient-for", parent, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->items = hk_repair_items_new (document, only);
  gtk_box_append (GTK_BOX (box), header_new (self));
  if (only != NULL)
    append_original (box, only);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0)
    gtk_box_append (GTK_BOX (box), list_new (self));
  else
    {
      GtkWidget *page = adw_status_page_new ();

      adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Nothing Was Repaired"));
      gtk_widget_add_css_class (page, "compact");
      gtk_widget_set_vexpand (page, TRUE);
      gtk_box_append (GTK_BOX (box), page);
    }
  adw_window_set_content (ADW_WINDOW (self), box);
  hk_dialog_prepare (GTK_WINDOW (self), parent, 620, 640);
  hk_accessible_name_all (box);
  return self;
}
