/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-menu.h"

#include <glib/gi18n-lib.h>

/**
 * hk_menu_new:
 * @items: (array length=n_items): what it holds
 * @n_items: how many
 *
 * Returns: (transfer full): the menu, in the language of the interface
 */
GMenuModel *
hk_menu_new (const HkMenuItem *items, gsize n_items)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  for (gsize i = 0; i < n_items; i++)
    {
      if (items[i].label != NULL)
        {
          g_menu_append (section, _ (items[i].label), items[i].action);
          continue;
        }
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
      g_object_unref (section);
      section = g_menu_new ();
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  return G_MENU_MODEL (menu);
}
