/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-sidebar.h"

#include <glib/gi18n-lib.h>

#include "hk-accessible.h"
#include "hk-button-text.h"
#include "hk-format.h"
#include "hk-keyword-row.h"
#include "hk-locale.h"
#include "hk-names.h"
#include "hk-reference-row.h"
#include "hk-wrap-box.h"

struct _HkSidebar
{
  AdwBin parent_instance;

  HkSidebarState *state;
  GHashTable *rows; /* rows that show something now */
  GSimpleActionGroup *actions;
  gulong references_changed;
  gulong keywords_changed;
  gulong keyword_chosen;

  GtkStack *stack;
  GtkStackPage *keywords_page;
  GtkStackPage *references_page;
  GtkStack *keywords_stack;
  GtkStack *references_stack;
  GtkSearchEntry *search;
  GtkWidget *filters;
  HkWrapBox *languages;
  GtkMenuButton *view_button;
  GtkListView *keywords;
  GtkListView *references;
  GtkScrolledWindow *references_scroller;
  GtkWidget *menu;
  guint more_id; /* tick callback that shows more rows */
  gboolean first_shown;
  gboolean scrolled;
};

G_DEFINE_FINAL_TYPE (HkSidebar, hk_sidebar, ADW_TYPE_BIN)

/* Rows */

/* On GTK 4.8 a list item has no name of its own; a screen reader would only say "list item". */
static void
name_list_item (GtkWidget *row, const char *text)
{
  GtkWidget *item = gtk_widget_get_parent (row);

  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
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
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();
  g_autoptr (GMenu) formats = g_menu_new ();
  g_autoptr (GMenu) other = g_menu_new ();

  g_menu_append (copy, _ ("_Copy Citation"), "win.copy-citation");
  g_menu_append (copy, _ ("Copy _In-Text Citation"), "win.copy-in-text");
  g_menu_append (copy, _ ("Copy as _Printed"), "win.copy-printed");
  g_menu_append (formats, _ ("Copy _BibTeX"), "win.copy-as::bibtex");
  g_menu_append (formats, _ ("Copy _RIS"), "win.copy-as::ris");
  g_menu_append (formats, _ ("Copy CSL-_JSON"), "win.copy-as::csl-json");
  g_menu_append (other, _ ("_Open Link"), "win.open-link");
  g_menu_append (other, _ ("_Show Original…"), "win.show-original");
  g_menu_append (other, _ ("_Edit Details…"), "win.edit-details");
  g_menu_append (other, _ ("E_xport…"), "win.export");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (formats));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (other));
  return G_MENU_MODEL (menu);
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
  GtkWidget *row = hk_reference_row_new ();

  gtk_list_item_set_child (item, row);
  g_signal_connect_object (row, "menu", G_CALLBACK (show_menu), self, 0);
  g_signal_connect_object (item, "notify::selected", G_CALLBACK (row_selected_changed), self, 0);
}

static void
reference_bind (GtkSignalListItemFactory *factory, GtkListItem *item, HkSidebar *self)
{
  HkReferenceRow *row = HK_REFERENCE_ROW (gtk_list_item_get_child (item));
  HkReferenceEntry *entry = gtk_list_item_get_item (item);
  g_autoptr (PangoAttrList) styles = NULL;
  g_autofree char *text = hk_sidebar_state_dup_text (self->state, entry, &styles);

  hk_reference_row_show (row, entry, text, styles, hk_sidebar_state_get_compiled (self->state));
  hk_reference_row_set_selected (row, gtk_list_item_get_selected (item));
  name_list_item (GTK_WIDGET (row), text);
  g_hash_table_add (self->rows, row);
}

static void
row_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, HkSidebar *self)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  g_hash_table_remove (self->rows, row);
  if (HK_IS_REFERENCE_ROW (row))
    hk_reference_row_show (HK_REFERENCE_ROW (row), NULL, NULL, NULL, NULL);
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

static GtkListItemFactory *
factory_new (HkSidebar *self, GCallback setup, GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", setup, self, 0);
  g_signal_connect_object (factory, "bind", bind, self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (row_unbind), self, 0);
  return factory;
}

/* Pages and filters */

static void
set_page_title (GtkStackPage *page, const char *name, guint n)
{
  g_autofree char *number = hk_format_number (n, hk_locale_get_language ());
  /* TRANSLATORS: the title of a page and how many things are on it */
  g_autofree char *title = g_strdup_printf (C_ ("page title", "%s %s"), name, number);

  /* The switcher would make its buttons anew. */
  if (g_strcmp0 (gtk_stack_page_get_title (page), title) != 0)
    gtk_stack_page_set_title (page, title);
}

/* What is said in place of a list without rows. */
typedef struct
{
  const char *none; /* the article has none at all */
  const char *none_why;
  const char *empty; /* none fits the search */
} Placeholders;

static GtkWidget *
placeholder_new (const Placeholders *texts, gboolean empty)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button;

  gtk_widget_add_css_class (page, "compact");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), empty ? texts->empty : texts->none);
  if (!empty)
    {
      adw_status_page_set_description (ADW_STATUS_PAGE (page), texts->none_why);
      return page;
    }
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "edit-find-symbolic");
  button = gtk_button_new_with_mnemonic (_ ("_Clear Search"));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.clear-search");
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

/* The placeholders are made when they are needed: the first frame would measure them too. */
static void
show_list (GtkStack *stack, const Placeholders *texts, guint n_all, guint n_shown)
{
  const char *name = n_all == 0 ? "none" : n_shown == 0 ? "empty" : "list";

  if (gtk_stack_get_child_by_name (stack, name) == NULL)
    {
      GtkWidget *page = placeholder_new (texts, n_all > 0);

      gtk_stack_add_named (stack, page, name);
      hk_accessible_name_all (page);
    }
  gtk_stack_set_visible_child_name (stack, name);
}

static void
update_pages (HkSidebar *self)
{
  HkReferenceList *list = hk_sidebar_state_get_references (self->state);
  const Placeholders references
      = { _ ("No References"), _ ("The article lists none."), _ ("No Reference Found") };
  const Placeholders keywords
      = { _ ("No Keywords"), _ ("The article names none."), _ ("No Keyword Found") };
  guint n_all = hk_reference_list_count_all (list), n_shown = hk_reference_list_count_shown (list);
  guint n_keywords = hk_sidebar_state_count_keywords (self->state);
  guint n_keywords_shown
      = g_list_model_get_n_items (G_LIST_MODEL (hk_sidebar_state_get_keywords (self->state)));

  set_page_title (self->references_page, _ ("References"), n_shown);
  set_page_title (self->keywords_page, _ ("Keywords"), n_keywords_shown);
  show_list (self->references_stack, &references, n_all, n_shown);
  show_list (self->keywords_stack, &keywords, n_keywords, n_keywords_shown);
}

static void
add_language_button (HkSidebar *self, const char *language, const char *label, guint n)
{
  g_autofree char *number = hk_format_number (n, hk_locale_get_language ());
  g_autofree char *text = g_strdup_printf (C_ ("page title", "%s %s"), label, number);
  GtkWidget *button = gtk_toggle_button_new ();

  hk_button_set_text (GTK_BUTTON (button), text, language);
  gtk_widget_add_css_class (button, "pill-filter");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "sidebar.language");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", language == NULL ? "" : language);
  hk_wrap_box_append (self->languages, button);
}

static void
fill_languages (HkSidebar *self)
{
  HkReferenceList *list = hk_sidebar_state_get_references (self->state);
  const GArray *languages = hk_reference_list_get_languages (list);

  hk_wrap_box_clear (self->languages);
  if (languages->len < 2)
    return;
  add_language_button (self, NULL, C_ ("languages", "All"), hk_reference_list_count_all (list));
  for (guint i = 0; i < languages->len; i++)
    {
      const HkCount *count = &g_array_index (languages, HkCount, i);
      g_autofree char *name = hk_native_name_of_language (count->id);

      if (count->id != NULL)
        add_language_button (self, count->id, name, count->count);
    }
}

static void
append_unsure (HkSidebar *self, GMenu *menu)
{
  guint n = hk_reference_list_count_unsure (hk_sidebar_state_get_references (self->state));
  g_autofree char *number = hk_format_number (n, hk_locale_get_language ());
  /* TRANSLATORS: shows only the references that are to be checked, and how many those are */
  g_autofree char *label = g_strdup_printf (C_ ("page title", "%s %s"), _ ("Only _Unsure"), number);

  if (n > 0)
    g_menu_append (menu, label, "sidebar.unsure");
}

/* When it is first opened. */
static void
fill_view_menu (GtkMenuButton *button, gpointer data)
{
  HkSidebar *self = data;
  const GArray *kinds = hk_reference_list_get_kinds (hk_sidebar_state_get_references (self->state));
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) kind = g_menu_new ();
  g_autoptr (GMenu) shown = g_menu_new ();

  g_menu_append (order, _ ("As Listed"), "sidebar.sort::listed");
  g_menu_append (order, _ ("By Author"), "sidebar.sort::author");
  g_menu_append (order, _ ("By Year"), "sidebar.sort::year");
  g_menu_append (order, _ ("By Title"), "sidebar.sort::title");
  g_menu_append_section (menu, _ ("Order"), G_MENU_MODEL (order));
  g_menu_append (shown, _ ("As _Printed"), "win.references-as-printed");
  append_unsure (self, shown);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (shown));
  g_menu_append (kind, _ ("All Kinds"), "sidebar.kind::");
  for (guint i = 0; i < kinds->len; i++)
    {
      const HkCount *count = &g_array_index (kinds, HkCount, i);
      g_autofree char *number = hk_format_number (count->count, hk_locale_get_language ());
      g_autofree char *label = NULL, *action = NULL;

      if (count->id == NULL)
        continue;
      label = g_strdup_printf (C_ ("page title", "%s %s"), hk_name_of_kind (count->id), number);
      action = g_strconcat ("sidebar.kind::", count->id, NULL);
      g_menu_append (kind, label, action);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (kind)) > 2)
    g_menu_append_section (menu, _ ("Kind"), G_MENU_MODEL (kind));
  gtk_menu_button_set_menu_model (self->view_button, G_MENU_MODEL (menu));
}

static void
language_activated (GSimpleAction *action, GVariant *value, gpointer data)
{
  HkSidebar *self = data;
  const char *language = g_variant_get_string (value, NULL);

  g_simple_action_set_state (action, value);
  hk_reference_list_set_language (hk_sidebar_state_get_references (self->state),
                                  *language == '\0' ? NULL : language);
}

static void
kind_activated (GSimpleAction *action, GVariant *value, gpointer data)
{
  HkSidebar *self = data;
  const char *kind = g_variant_get_string (value, NULL);

  g_simple_action_set_state (action, value);
  hk_reference_list_set_kind (hk_sidebar_state_get_references (self->state),
                              *kind == '\0' ? NULL : kind);
}

static const char *const sort_names[] = { "listed", "author", "year", "title", NULL };

static void
sort_activated (GSimpleAction *action, GVariant *value, gpointer data)
{
  HkSidebar *self = data;

  for (guint i = 0; sort_names[i] != NULL; i++)
    if (g_str_equal (sort_names[i], g_variant_get_string (value, NULL)))
      {
        g_simple_action_set_state (action, value);
        hk_reference_list_set_sort (hk_sidebar_state_get_references (self->state),
                                    (HkReferenceSort) i);
      }
}

static void
unsure_activated (GSimpleAction *action, GVariant *value, gpointer data)
{
  HkSidebar *self = data;

  g_simple_action_set_state (action, value);
  hk_reference_list_set_only_unsure (hk_sidebar_state_get_references (self->state),
                                     g_variant_get_boolean (value));
}

static void
set_action_state (HkSidebar *self, const char *name, const char *value)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_string (value == NULL ? "" : value));
}

static void
show_filters (HkSidebar *self)
{
  HkReferenceList *list = hk_sidebar_state_get_references (self->state);

  set_action_state (self, "language", hk_reference_list_get_language (list));
  set_action_state (self, "kind", hk_reference_list_get_kind (list));
  set_action_state (self, "sort", sort_names[hk_reference_list_get_sort (list)]);
  g_simple_action_set_state (G_SIMPLE_ACTION (
                                 g_action_map_lookup_action (G_ACTION_MAP (self->actions),
                                                             "unsure")),
                             g_variant_new_boolean (hk_reference_list_get_only_unsure (list)));
}

/* Search */

static void show_first_rows (HkSidebar *self);

static void
search_changed (GtkSearchEntry *search, HkSidebar *self)
{
  GHashTableIter iter;
  gpointer row;

  if (self->state == NULL)
    return;
  show_first_rows (self);
  hk_sidebar_state_set_query (self->state, gtk_editable_get_text (GTK_EDITABLE (search)));
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    if (HK_IS_REFERENCE_ROW (row))
      hk_reference_row_set_query (row, hk_sidebar_state_get_compiled (self->state));
    else
      hk_keyword_row_set_query (row, hk_sidebar_state_get_compiled (self->state));
}

static void
search_stopped (GtkSearchEntry *search, HkSidebar *self)
{
  if (!hk_sidebar_clear_search (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->references));
}

/* Typing while a list has the focus searches. GTK's own capture takes every key first, and so Ctrl A and
 * Shift F10 would be the field's and not the list's. */
static gboolean
typed (GtkEventControllerKey *controller,
       guint key,
       guint code,
       GdkModifierType state,
       HkSidebar *self)
{
  GtkEditable *editable = GTK_EDITABLE (self->search);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0
      || !g_unichar_isgraph (gdk_keyval_to_unicode (key)))
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_set_position (editable, -1);
  return gtk_event_controller_key_forward (controller,
                                           GTK_WIDGET (gtk_editable_get_delegate (editable)));
}

/* Down goes from the field into the list. */
static void
search_next (GtkSearchEntry *search, HkSidebar *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/* Rows that are made at once, at each frame after that, while nobody scrolls, and at most: then GTK
 * makes no more. A key in the search field has to throw away what is there. */
#define FIRST_ROWS 8
#define MORE_ROWS 8
#define REST_ROWS 24
#define MOST_ROWS 220

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
  if (!all && limit > REST_ROWS && !self->scrolled)
    {
      self->more_id = 0;
      return G_SOURCE_REMOVE;
    }
  hk_reference_list_set_limit (list, all ? G_MAXUINT : limit);
  if (!all)
    return G_SOURCE_CONTINUE;
  self->more_id = 0;
  return G_SOURCE_REMOVE;
}

static void
show_more_later (HkSidebar *self)
{
  if (self->more_id == 0)
    self->more_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_more, NULL, NULL);
}

/* The rest comes once the person scrolls or goes into the list. */
static void
show_rest (HkSidebar *self)
{
  if (self->scrolled || self->state == NULL)
    return;
  self->scrolled = TRUE;
  if (hk_reference_list_get_limit (hk_sidebar_state_get_references (self->state)) < G_MAXUINT)
    show_more_later (self);
}

static void
references_scrolled (GtkAdjustment *adjustment, HkSidebar *self)
{
  if (gtk_adjustment_get_value (adjustment) > 0)
    show_rest (self);
}

/* What is seen first is there with the next frame, the rest a little at a time. */
static void
show_first_rows (HkSidebar *self)
{
  hk_reference_list_set_limit (hk_sidebar_state_get_references (self->state), FIRST_ROWS);
  self->first_shown = self->scrolled = FALSE;
  show_more_later (self);
}

/* A list gets its rows when it is first looked at. */
static void
fill_list (HkSidebar *self, const char *page)
{
  HkReferenceList *references = hk_sidebar_state_get_references (self->state);

  if (g_str_equal (page, "references"))
    gtk_list_view_set_model (self->references, hk_reference_list_get_selection (references));
  else
    gtk_list_view_set_model (self->keywords, hk_sidebar_state_get_keywords (self->state));
}

static void
page_changed (GtkStack *stack, GParamSpec *pspec, HkSidebar *self)
{
  const char *page = gtk_stack_get_visible_child_name (stack);

  if (self->state == NULL || page == NULL)
    return;
  hk_sidebar_state_set_page (self->state, page);
  fill_list (self, page);
  gtk_widget_set_visible (self->filters, g_str_equal (page, "references"));
}

static void
reference_activated (GtkListView *view, guint position, HkSidebar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.copy-citation", NULL);
}

static void
keyword_activated (GtkListView *view, guint position, HkSidebar *self)
{
  g_autoptr (HkKeywordEntry) entry
      = g_list_model_get_item (G_LIST_MODEL (hk_sidebar_state_get_keywords (self->state)),
                               position);

  if (entry != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-keyword", "u",
                                hk_keyword_entry_get_position (entry));
}

static void
disconnect_state (HkSidebar *self)
{
  if (self->state == NULL)
    return;
  g_clear_signal_handler (&self->references_changed,
                          hk_reference_list_get_shown (
                              hk_sidebar_state_get_references (self->state)));
  g_clear_signal_handler (&self->keywords_changed, hk_sidebar_state_get_keywords (self->state));
  g_clear_object (&self->state);
}

static void
hk_sidebar_dispose (GObject *object)
{
  HkSidebar *self = HK_SIDEBAR (object);

  disconnect_state (self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (hk_sidebar_parent_class)->dispose (object);
}

static void
hk_sidebar_finalize (GObject *object)
{
  g_hash_table_unref (HK_SIDEBAR (object)->rows);
  G_OBJECT_CLASS (hk_sidebar_parent_class)->finalize (object);
}

static void
hk_sidebar_class_init (HkSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hk_sidebar_dispose;
  G_OBJECT_CLASS (klass)->finalize = hk_sidebar_finalize;
  g_type_ensure (HK_TYPE_WRAP_BOX);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/hamkhan/Hamkhan/ui/hk-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, HkSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, HkSidebar, keywords_page);
  gtk_widget_class_bind_template_child (widget_class, HkSidebar, references_page);
  gtk_widget_class_bind_template_child (widget_class, HkSidebar, keywords_stack);
  gtk_widget_class_bind_template_child (widget_class, HkSidebar, references_stack);
  gtk_widget_class_bind_template_child (widget_class, HkSidebar, search);
  gtk_widget_class_bind_template_child (widget_class, HkSidebar, filters);
  gtk_widget_class_bind_template_child (widget_class, HkSidebar, languages);
  gtk_widget_class_bind_template_child (widget_class, HkSidebar, view_button);
  gtk_widget_class_bind_template_child (widget_class, HkSidebar, keywords);
  gtk_widget_class_bind_template_child (widget_class, HkSidebar, references);
  gtk_widget_class_bind_template_child (widget_class, HkSidebar, references_scroller);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, search_next);
  gtk_widget_class_bind_template_callback (widget_class, page_changed);
  gtk_widget_class_bind_template_callback (widget_class, reference_activated);
  gtk_widget_class_bind_template_callback (widget_class, keyword_activated);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, show_menu_of_focus,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, show_menu_of_focus, NULL);
}

static void
hk_sidebar_init (HkSidebar *self)
{
  static const GActionEntry entries[] = {
    { .name = "language",
      .parameter_type = "s",
      .state = "''",
      .change_state = language_activated },
    { .name = "kind", .parameter_type = "s", .state = "''", .change_state = kind_activated },
    { .name = "sort", .parameter_type = "s", .state = "'listed'", .change_state = sort_activated },
    { .name = "unsure", .state = "false", .change_state = unsure_activated },
  };
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autoptr (GtkListItemFactory) references = NULL;
  g_autoptr (GtkListItemFactory) keywords = NULL;
  GtkEventController *typing;

  self->rows = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "sidebar", G_ACTION_GROUP (self->actions));
  references = factory_new (self, G_CALLBACK (reference_setup), G_CALLBACK (reference_bind));
  keywords = factory_new (self, G_CALLBACK (keyword_setup), G_CALLBACK (keyword_bind));
  gtk_menu_button_set_create_popup_func (self->view_button, fill_view_menu, self, NULL);
  gtk_list_view_set_factory (self->references, references);
  gtk_list_view_set_factory (self->keywords, keywords);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (show_rest), self);
  gtk_widget_add_controller (GTK_WIDGET (self->references), focus);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->references_scroller),
                           "value-changed", G_CALLBACK (references_scrolled), self, 0);
  typing = gtk_event_controller_key_new ();
  g_signal_connect (typing, "key-pressed", G_CALLBACK (typed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->stack), typing);
}

/**
 * hk_sidebar_set_state:
 * @self: a sidebar
 * @state: what to show
 */
void
hk_sidebar_set_state (HkSidebar *self, HkSidebarState *state)
{
  GListModel *references = hk_reference_list_get_shown (hk_sidebar_state_get_references (state));
  GtkSelectionModel *keywords = hk_sidebar_state_get_keywords (state);
  const char *page = hk_sidebar_state_get_page (state);

  disconnect_state (self);
  gtk_stack_set_visible_child_name (self->stack, page);
  self->state = g_object_ref (state);
  gtk_editable_set_text (GTK_EDITABLE (self->search), hk_sidebar_state_get_query (state));
  self->references_changed
      = g_signal_connect_swapped (references, "items-changed", G_CALLBACK (update_pages), self);
  self->keywords_changed
      = g_signal_connect_swapped (keywords, "items-changed", G_CALLBACK (update_pages), self);
  if (hk_sidebar_state_get_scroll (state) == 0)
    show_first_rows (self);
  fill_languages (self);
  show_filters (self);
  update_pages (self);
  page_changed (self->stack, NULL, self);
}

/**
 * hk_sidebar_focus_search:
 * @self: a sidebar
 *
 * Goes to the search field.
 */
void
hk_sidebar_focus_search (HkSidebar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * hk_sidebar_clear_search:
 * @self: a sidebar
 *
 * Clears the query and the filters.
 *
 * Returns: whether there was anything to clear
 */
gboolean
hk_sidebar_clear_search (HkSidebar *self)
{
  gboolean query = *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
  gboolean filtered
      = self->state != NULL
        && hk_reference_list_is_filtered (hk_sidebar_state_get_references (self->state));

  if (!query && !filtered)
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_changed (self->search, self);
  hk_reference_list_clear_filters (hk_sidebar_state_get_references (self->state));
  show_filters (self);
  return TRUE;
}

/**
 * hk_sidebar_save_position:
 * @self: a sidebar
 *
 * Notes in the state how far the references are scrolled.
 */
void
hk_sidebar_save_position (HkSidebar *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->references_scroller);

  if (self->state != NULL)
    hk_sidebar_state_set_scroll (self->state, gtk_adjustment_get_value (adjustment));
}

static void
adjustment_changed (GtkAdjustment *adjustment, HkSidebar *self)
{
  double wanted = hk_sidebar_state_get_scroll (self->state);

  if (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) < wanted)
    return;
  g_signal_handlers_disconnect_by_func (adjustment, adjustment_changed, self);
  gtk_adjustment_set_value (adjustment, wanted);
}

/**
 * hk_sidebar_restore_position:
 * @self: a sidebar
 *
 * Scrolls the references to where the state says, as soon as they are laid out.
 */
void
hk_sidebar_restore_position (HkSidebar *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->references_scroller);

  if (self->state != NULL && hk_sidebar_state_get_scroll (self->state) > 0)
    g_signal_connect_object (adjustment, "changed", G_CALLBACK (adjustment_changed), self, 0);
}

/**
 * hk_sidebar_search_references:
 * @self: a sidebar
 * @text: what to search for
 *
 * Goes to the references and lists those that mention it.
 */
void
hk_sidebar_search_references (HkSidebar *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
  gtk_stack_set_visible_child_name (self->stack, "references");
}
