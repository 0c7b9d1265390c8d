/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-sidebar-private.h"

#include <glib/gi18n-lib.h>

#include "hk-accessible.h"
#include "hk-format.h"
#include "hk-keyword-entry.h"
#include "hk-locale.h"

G_DEFINE_FINAL_TYPE (HkSidebar, hk_sidebar, ADW_TYPE_BIN)

/* Pages */

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

/* Search */

static void
search_changed (GtkSearchEntry *search, HkSidebar *self)
{
  if (self->state == NULL)
    return;
  hk_sidebar_show_first_rows (self);
  hk_sidebar_state_set_query (self->state, gtk_editable_get_text (GTK_EDITABLE (search)));
  hk_sidebar_mark_rows (self);
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

/* A list gets its rows when it is first looked at. */
static void
fill_list (HkSidebar *self, const char *page)
{
  HkReferenceList *references = hk_sidebar_state_get_references (self->state);

  if (g_str_equal (page, "references"))
    gtk_grid_view_set_model (self->references, hk_reference_list_get_selection (references));
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
reference_activated (GtkGridView *view, guint position, HkSidebar *self)
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
  g_ptr_array_unref (HK_SIDEBAR (object)->spare_rows);
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
  hk_sidebar_class_init_rows (widget_class);
}

static void
hk_sidebar_init (HkSidebar *self)
{
  GtkEventController *typing = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  hk_sidebar_init_filters (self);
  hk_sidebar_init_rows (self);
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
    hk_sidebar_show_first_rows (self);
  hk_sidebar_fill_languages (self);
  hk_sidebar_show_filters (self);
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
  hk_sidebar_show_filters (self);
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
