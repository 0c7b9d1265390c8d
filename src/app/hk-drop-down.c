/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-drop-down.h"

#include "hk-accessible.h"

#define NAME_KEY "hk-name"

static GtkWidget *
find_child (GtkDropDown *drop_down, GType type)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (drop_down));

  while (child != NULL && !g_type_is_a (G_OBJECT_TYPE (child), type))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* The keyboard is on the button within, which GTK 4.8 gives no name, and GTK 4.18 that of the whole. */
static void
name_parts (GtkDropDown *drop_down)
{
  const char *name = g_object_get_data (G_OBJECT (drop_down), NAME_KEY);
  GObject *item = gtk_drop_down_get_selected_item (drop_down);
  GtkWidget *button = find_child (drop_down, GTK_TYPE_TOGGLE_BUTTON);
  const char *chosen = GTK_IS_STRING_OBJECT (item)
                           ? gtk_string_object_get_string (GTK_STRING_OBJECT (item))
                           : NULL;
  g_autofree char *both
      = chosen == NULL ? g_strdup (name) : g_strdup_printf ("%s: %s", name, chosen);

  hk_accessible_set_name (GTK_WIDGET (drop_down), both);
  if (button != NULL)
    hk_accessible_set_name (button, both);
}

static gboolean
take_focus (gpointer drop_down)
{
  if (gtk_widget_get_mapped (drop_down))
    gtk_widget_grab_focus (drop_down);
  return G_SOURCE_REMOVE;
}

/* Where it lies in a popover itself, GTK 4.18 gives the keyboard to the button of that one. */
static void
list_closed (GtkPopover *list, GtkWidget *drop_down)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, take_focus, g_object_ref (drop_down), g_object_unref);
}

/**
 * hk_drop_down_set_name:
 * @drop_down: a list of strings to choose from
 * @name: what is chosen with it
 *
 * To be called once or again. Has a screen reader say what is chosen and which it is, and keeps the keyboard
 * there when the list closes.
 */
void
hk_drop_down_set_name (GtkDropDown *drop_down, const char *name)
{
  gboolean first = g_object_get_data (G_OBJECT (drop_down), NAME_KEY) == NULL;
  GtkWidget *list = find_child (drop_down, GTK_TYPE_POPOVER);

  g_object_set_data_full (G_OBJECT (drop_down), NAME_KEY, g_strdup (name), g_free);
  name_parts (drop_down);
  if (!first)
    return;
  g_signal_connect (drop_down, "notify::selected-item", G_CALLBACK (name_parts), NULL);
  if (list != NULL)
    g_signal_connect (list, "closed", G_CALLBACK (list_closed), drop_down);
}

/**
 * hk_drop_down_name_by_label:
 * @drop_down: a list of strings to choose from, right after a label
 *
 * As hk_drop_down_set_name() with what the label says.
 */
void
hk_drop_down_name_by_label (GtkDropDown *drop_down)
{
  GtkWidget *label = gtk_widget_get_prev_sibling (GTK_WIDGET (drop_down));

  hk_drop_down_set_name (drop_down, gtk_label_get_text (GTK_LABEL (label)));
}
