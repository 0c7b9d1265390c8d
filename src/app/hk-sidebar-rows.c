/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the sidebar's lists: what they show, the menu of a reference, and how many there are. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "hk-accessible.h"
#include "hk-keyword-row.h"
#include "hk-menu.h"
#include "hk-reference-row.h"
#include "hk-sidebar-private.h"

/* Rows that are made at once, and at each frame after that. GTK makes 30. */
#define FIRST_ROWS 8
#define MORE_ROWS 8
#define MOST_ROWS 32

/* On GTK 4.8 a list item has no name of its own; a screen reader would only say "list item", or "cell" in a
 * grid that is a list. */
static void
name_list_item (GtkWidget *row, const char *text)
{
  GtkAccessible *item = GTK_ACCESSIBLE (gtk_widget_get_parent (row));

  if (gtk_accessible_get_accessible_role (item) != GTK_ACCESSIBLE_ROLE_LIST_ITEM)
    g_object_set (item, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  gtk_accessible_update_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
row_selected_changed (GtkListItem *item, GParamSpec *pspec, HkSidebar *self)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  if (HK_IS_REFERENCE_ROW (row))
    hk_reference_row_set_selected (HK_REFERENCE_ROW (row), gtk_list_item_get_selected (item));
}

static void
select_row (HkSidebar *self, HkReferenceRow *row)
{
  GtkSelectionModel *selection
      = hk_reference_list_get_selection (hk_sidebar_state_get_references (self->state));
  HkReferenceEntry *entry = hk_reference_row_get_entry (row);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (selection));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HkReferenceEntry) other = g_list_model_get_item (G_LIST_MODEL (selection), i);

      if (other != entry)
        continue;
      if (!gtk_selection_model_is_selected (selection, i))
        gtk_selection_model_select_item (selection, i, TRUE);
      return;
    }
}

static GMenuModel *
menu_new (void)
{
  static const HkMenuItem items[] = {
    { N_ ("_Copy Citation"), "win.copy-citation" },
    { N_ ("Copy _In-Text Citation"), "win.copy-in-text" },
    { N_ ("Copy as _Printed"), "win.copy-printed" },
    { NULL },
    { N_ ("Copy _BibTeX"), "win.copy-as::bibtex" },
    { N_ ("Copy _RIS"), "win.copy-as::ris" },
    { N_ ("Copy CSL-_JSON"), "win.copy-as::csl-json" },
    { NULL },
    { N_ ("_Open Link"), "win.open-link" },
    { N_ ("_Show Original…"), "win.show-original" },
    { N_ ("_Edit Details…"), "win.edit-details" },
    { N_ ("E_xport…"), "win.export" },
  };

  return hk_menu_new (items, G_N_ELEMENTS (items));
}

static void
show_menu (HkReferenceRow *row, double x, double y, HkSidebar *self)
{
  graphene_point_t point;

  select_row (self, row);
  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) model = menu_new ();

      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      hk_accessible_name_menu (GTK_POPOVER (self->menu));
    }
  if (!gtk_widget_compute_point (GTK_WIDGET (row), GTK_WIDGET (self), &GRAPHENE_POINT_INIT (x, y),
                                 &point))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) point.x, (int) point.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* Shift F10 and the Menu key, on the row that has the focus. */
static gboolean
show_menu_of_focus (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  HkSidebar *self = HK_SIDEBAR (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = focus == NULL ? NULL : gtk_widget_get_first_child (focus);

  if (!HK_IS_REFERENCE_ROW (row))
    return FALSE;
  show_menu (HK_REFERENCE_ROW (row), gtk_widget_get_width (row) / 2.0,
             gtk_widget_get_height (row) / 2.0, self);
  return TRUE;
}

static void
reference_setup (GtkSignalListItemFactory *factory, GtkListItem *item, HkSidebar *self)
{
  g_signal_connect_object (item, "notify::selected", G_CALLBACK (row_selected_changed), self, 0);
}

static GtkWidget *
take_row (HkSidebar *self)
{
  GtkWidget *row;

  if (self->spare_rows->len > 0)
    return g_ptr_array_steal_index_fast (self->spare_rows, self->spare_rows->len - 1);
  row = g_object_ref_sink (hk_reference_row_new ());
  g_signal_connect_object (row, "menu", G_CALLBACK (show_menu), self, 0);
  return row;
}

static void
reference_bind (GtkSignalListItemFactory *factory, GtkListItem *item, HkSidebar *self)
{
  g_autoptr (GtkWidget) widget = take_row (self);
  HkReferenceRow *row = HK_REFERENCE_ROW (widget);
  HkReferenceEntry *entry = gtk_list_item_get_item (item);
  g_autoptr (PangoAttrList) styles = NULL;
  g_autofree char *text = hk_sidebar_state_dup_text (self->state, entry, &styles);

  gtk_list_item_set_child (item, widget);
  hk_reference_row_show (row, entry, text, styles, hk_sidebar_state_get_compiled (self->state));
  hk_reference_row_set_selected (row, gtk_list_item_get_selected (item));
  name_list_item (GTK_WIDGET (row), text);
  g_hash_table_add (self->rows, row);
}

/* The list drops most items at a key in the search field, and makes others: their rows are used again. */
static void
reference_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, HkSidebar *self)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  g_hash_table_remove (self->rows, row);
  hk_reference_row_show (HK_REFERENCE_ROW (row), NULL, NULL, NULL, NULL);
  if (self->spare_rows->len < MOST_ROWS)
    g_ptr_array_add (self->spare_rows, g_object_ref (row));
  gtk_list_item_set_child (item, NULL);
}

static void
keyword_setup (GtkSignalListItemFactory *factory, GtkListItem *item, HkSidebar *self)
{
  gtk_list_item_set_child (item, hk_keyword_row_new ());
}

static void
keyword_bind (GtkSignalListItemFactory *factory, GtkListItem *item, HkSidebar *self)
{
  HkKeywordRow *row = HK_KEYWORD_ROW (gtk_list_item_get_child (item));
  HkKeywordEntry *entry = gtk_list_item_get_item (item);

  hk_keyword_row_show (row, entry, hk_sidebar_state_get_compiled (self->state));
  name_list_item (GTK_WIDGET (row), hk_keyword_entry_get_text (entry));
  g_hash_table_add (self->rows, row);
}

static void
keyword_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, HkSidebar *self)
{
  g_hash_table_remove (self->rows, gtk_list_item_get_child (item));
}

static GtkListItemFactory *
factory_new (HkSidebar *self, GCallback setup, GCallback bind, GCallback unbind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", setup, self, 0);
  g_signal_connect_object (factory, "bind", bind, self, 0);
  g_signal_connect_object (factory, "unbind", unbind, self, 0);
  return factory;
}

/* How many there are */

static gboolean
show_more (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  HkSidebar *self = HK_SIDEBAR (widget);
  HkReferenceList *list = hk_sidebar_state_get_references (self->state);
  guint limit = hk_reference_list_get_limit (list) + MORE_ROWS;
  gboolean all = limit > MOST_ROWS || limit >= hk_reference_list_count_shown (list);

  /* The frame that shows the first comes before. */
  if (!self->first_shown)
    {
      self->first_shown = TRUE;
      return G_SOURCE_CONTINUE;
    }
  hk_reference_list_set_limit (list, all ? G_MAXUINT : limit);
  if (!all)
    return G_SOURCE_CONTINUE;
  self->more_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * hk_sidebar_show_first_rows:
 * @self: a sidebar
 *
 * Has what is seen first there with the next frame, and the rest a little at a time.
 */
void
hk_sidebar_show_first_rows (HkSidebar *self)
{
  hk_reference_list_set_limit (hk_sidebar_state_get_references (self->state), FIRST_ROWS);
  self->first_shown = FALSE;
  if (self->more_id == 0)
    self->more_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_more, NULL, NULL);
}

/**
 * hk_sidebar_class_init_rows:
 * @klass: the class of the sidebar
 *
 * Binds the keys that open the menu of a row.
 */
void
hk_sidebar_class_init_rows (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding (klass, GDK_KEY_F10, GDK_SHIFT_MASK, show_menu_of_focus, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Menu, 0, show_menu_of_focus, NULL);
}

/**
 * hk_sidebar_init_rows:
 * @self: a sidebar whose template is there
 *
 * Has its lists make rows.
 */
void
hk_sidebar_init_rows (HkSidebar *self)
{
  g_autoptr (GtkListItemFactory) references = NULL, keywords = NULL;

  self->rows = g_hash_table_new (NULL, NULL);
  self->spare_rows = g_ptr_array_new_with_free_func (g_object_unref);
  references = factory_new (self, G_CALLBACK (reference_setup), G_CALLBACK (reference_bind),
                            G_CALLBACK (reference_unbind));
  keywords = factory_new (self, G_CALLBACK (keyword_setup), G_CALLBACK (keyword_bind),
                          G_CALLBACK (keyword_unbind));
  gtk_grid_view_set_factory (self->references, references);
  gtk_list_view_set_factory (self->keywords, keywords);
}

/**
 * hk_sidebar_mark_rows:
 * @self: a sidebar
 *
 * Marks in the rows that are there what is searched for now.
 */
void
hk_sidebar_mark_rows (HkSidebar *self)
{
  HkQuery *query = hk_sidebar_state_get_compiled (self->state);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    if (HK_IS_REFERENCE_ROW (row))
      hk_reference_row_set_query (row, query);
    else
      hk_keyword_row_set_query (row, query);
}
