/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-split-menu.h"

#include "hk-accessible.h"

typedef struct
{
  HkMenuFunc func;
  gpointer data;
} Maker;

static void
create_menu (GtkMenuButton *button, gpointer data)
{
  Maker *maker = data;
  g_autoptr (GMenuModel) menu = maker->func (maker->data);

  gtk_menu_button_set_menu_model (button, menu);
  hk_accessible_name_menu (gtk_menu_button_get_popover (button));
}

/**
 * hk_split_button_set_menu_func:
 * @button: a button
 * @func: makes its menu
 * @data: passed to @func; must live as long as @button
 *
 * Has the menu made when it is opened, which AdwSplitButton itself cannot: the menu button in it can.
 */
void
hk_split_button_set_menu_func (AdwSplitButton *button, HkMenuFunc func, gpointer data)
{
  GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (button));
  Maker *maker;

  while (child != NULL && !GTK_IS_MENU_BUTTON (child))
    child = gtk_widget_get_prev_sibling (child);
  g_return_if_fail (child != NULL);
  maker = g_new (Maker, 1);
  *maker = (Maker){ func, data };
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (child), create_menu, maker, g_free);
}
