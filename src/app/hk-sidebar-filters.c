/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By what the references in the sidebar are filtered and sorted: the buttons of languages, and the menu
 * of kinds and orders. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "hk-accessible.h"
#include "hk-button-text.h"
#include "hk-format.h"
#include "hk-locale.h"
#include "hk-names.h"
#include "hk-sidebar-private.h"

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

/**
 * hk_sidebar_fill_languages:
 * @self: a sidebar
 *
 * Makes a button for each language of the references.
 */
void
hk_sidebar_fill_languages (HkSidebar *self)
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
  hk_accessible_name_menu (gtk_menu_button_get_popover (self->view_button));
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

/**
 * hk_sidebar_show_filters:
 * @self: a sidebar
 *
 * Shows by what the references are filtered and sorted.
 */
void
hk_sidebar_show_filters (HkSidebar *self)
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

/**
 * hk_sidebar_init_filters:
 * @self: a sidebar whose template is there
 *
 * Gives it the actions of its filters.
 */
void
hk_sidebar_init_filters (HkSidebar *self)
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

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "sidebar", G_ACTION_GROUP (self->actions));
  gtk_menu_button_set_create_popup_func (self->view_button, fill_view_menu, self, NULL);
}
