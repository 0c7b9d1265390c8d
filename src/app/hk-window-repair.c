/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-window-private.h"

#include "hk-repairs-window.h"

static void
repairs_changed (HkRepairsWindow *repairs, HkWindow *self)
{
  GListModel *references = hk_document_get_references (self->document);
  guint n = g_list_model_get_n_items (references);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HkReferenceEntry) entry = g_list_model_get_item (references, i);

      hk_reference_entry_refresh (entry);
    }
  g_list_model_items_changed (references, 0, n, n);
  hk_article_page_refresh (self->page);
  if (!hk_document_keep_repairs (self->document, &error))
    hk_window_tell (self, error->message);
}

static void
show_repairs (HkWindow *self, HkText *only)
{
  HkRepairsWindow *repairs = hk_repairs_window_new (GTK_WINDOW (self), self->document, only);

  g_signal_connect_object (repairs, "changed", G_CALLBACK (repairs_changed), self, 0);
  gtk_window_present (GTK_WINDOW (repairs));
}

static void
show_repairs_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_repairs (HK_WINDOW (widget), NULL);
}

static void
show_original_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autoptr (GPtrArray) selected = hk_window_dup_selected (self);

  if (selected->len > 0)
    show_repairs (self, hk_reference_get_text (
                            hk_reference_entry_get_reference (g_ptr_array_index (selected, 0))));
}

const HkWindowAction hk_window_repair_actions[] = {
  { "win.show-repairs", NULL, show_repairs_activated, TRUE },
  { "win.show-original", NULL, show_original_activated, TRUE },
  { NULL },
};
