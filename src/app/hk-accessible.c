/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-accessible.h"

#include <glib/gi18n-lib.h>

static void
set_name (gpointer accessible, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (accessible), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/**
 * hk_accessible_set_name:
 * @widget: what has a label in it, such as a button
 * @name: what is said in the place of the label
 */
void
hk_accessible_set_name (GtkWidget *widget, const char *name)
{
  set_name (widget, name);
  /* GTK 4.18 prefers the label to the name, and earlier ones speak it after the name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static char *
without_underscore (const char *label)
{
  GString *text = g_string_new (NULL);

  for (const char *p = label; *p != '\0'; p++)
    {
      if (*p == '_' && p[1] != '\0')
        p++;
      g_string_append_c (text, *p);
    }
  return g_string_free (text, FALSE);
}

/* Newer GTK takes the label of a menu's item for no name of it. */
static void
name_menu_item (GtkWidget *item)
{
  g_autofree char *label = NULL, *name = NULL;

  g_object_get (item, "text", &label, NULL);
  if (label == NULL)
    return;
  name = without_underscore (label);
  hk_accessible_set_name (item, name);
}

static void
name_pages (GtkStack *stack)
{
  g_autoptr (GListModel) pages = G_LIST_MODEL (gtk_stack_get_pages (stack));

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (pages, i);

      if (gtk_stack_page_get_title (GTK_STACK_PAGE (page)) == NULL)
        set_name (page, " ");
    }
}

/* What only holds or decorates other widgets gets a blank name, which is not spoken. */
static gboolean
is_only_structure (GtkWidget *widget)
{
  switch (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_WIDGET:
    case GTK_ACCESSIBLE_ROLE_GENERIC:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
name_one (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (GTK_IS_WINDOW (widget))
    set_name (widget, gtk_window_get_title (GTK_WINDOW (widget)));
  else if (GTK_IS_STACK (widget))
    name_pages (GTK_STACK (widget));
  else if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    name_menu_item (widget);
  else if (GTK_IS_SCROLLBAR (widget))
    set_name (widget, _ ("Scroll bar"));
  else if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget))
           && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    {
      g_autofree char *name = without_underscore (gtk_button_get_label (GTK_BUTTON (widget)));

      hk_accessible_set_name (widget, name);
    }
  else if (GTK_IS_BUTTON (widget)
           && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "window-close-symbolic")
                  == 0
           && gtk_widget_get_tooltip_text (widget) == NULL)
    set_name (widget, _ ("Close"));
  else if (GTK_IS_MENU_BUTTON (widget) && parent != NULL
           && g_str_equal (G_OBJECT_TYPE_NAME (parent), "AdwSplitButton"))
    {
      const char *tooltip = gtk_widget_get_tooltip_text (widget);

      set_name (widget, tooltip == NULL ? _ ("More") : tooltip);
    }
  else if (is_only_structure (widget) || GTK_IS_RANGE (widget)
           || (parent != NULL && GTK_IS_DROP_DOWN (parent) && GTK_IS_POPOVER (widget)))
    set_name (widget, " ");
}

/**
 * hk_accessible_name_all:
 * @root: a widget
 *
 * Names it and all that is in it.
 */
void
hk_accessible_name_all (GtkWidget *root)
{
  name_one (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    hk_accessible_name_all (child);
}

/**
 * hk_accessible_name_menu:
 * @popover: (nullable): a menu
 *
 * Names what is in it whenever it opens: GTK loses what is named before.
 */
void
hk_accessible_name_menu (GtkPopover *popover)
{
  if (popover != NULL)
    g_signal_connect_after (popover, "map", G_CALLBACK (hk_accessible_name_all), NULL);
}
