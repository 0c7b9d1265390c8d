/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-text-menu.h"

#include <glib/gi18n-lib.h>

#include "hk-accessible.h"

static void
append_section (GMenu *menu, const char *const *labels, const char *const *names)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (gsize i = 0; labels[i] != NULL; i++)
    g_menu_append (section, labels[i], names[i]);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_link (GMenu *menu, const char *label, const char *action, const char *link)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", link);
  g_menu_append_item (menu, item);
}

static GMenuModel *
menu_model_new (gboolean has_pairs, const char *link)
{
  GMenu *menu = g_menu_new ();

  if (link != NULL)
    {
      g_autoptr (GMenu) section = g_menu_new ();

      append_link (section, _ ("_Open Link"), "win.visit", link);
      append_link (section, _ ("Copy _Link"), "text.copy-link", link);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }
  append_section (menu, (const char *const[]){ _ ("_Copy"), _ ("Select _All"), NULL },
                  (const char *const[]){ "text.copy", "text.select-all" });
  if (!has_pairs)
    return G_MENU_MODEL (menu);
  append_section (menu, (const char *const[]){ _ ("_Go to Counterpart"), NULL },
                  (const char *const[]){ "text.go-to-counterpart" });
  append_section (menu,
                  (const char *const[]){ _ ("_Pair With…"), _ ("_Join With Next"),
                                         _ ("Join With P_revious"), _ ("_Split Pair"), NULL },
                  (const char *const[]){ "text.pair", "text.join-next", "text.join-previous",
                                         "text.split" });
  append_section (menu, (const char *const[]){ _ ("_Undo Pairing"), _ ("R_edo Pairing"), NULL },
                  (const char *const[]){ "win.undo-pairing", "win.redo-pairing" });
  return G_MENU_MODEL (menu);
}

/**
 * hk_text_menu_popup:
 * @parent: the text, which has the actions "text.…"
 * @point: where the menu opens, in its coordinates
 * @has_pairs: whether sentences have counterparts
 * @link: (nullable): where the link there leads
 *
 * Returns: (transfer none): the menu, which is open and a child of @parent
 */
GtkWidget *
hk_text_menu_popup (GtkWidget *parent,
                    const graphene_point_t *point,
                    gboolean has_pairs,
                    const char *link)
{
  g_autoptr (GMenuModel) model = menu_model_new (has_pairs, link);
  GtkWidget *menu = gtk_popover_menu_new_from_model (model);

  gtk_widget_set_parent (menu, parent);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (menu),
                               &(GdkRectangle){ (int) point->x, (int) point->y, 1, 1 });
  hk_accessible_name_menu (GTK_POPOVER (menu));
  gtk_popover_popup (GTK_POPOVER (menu));
  return menu;
}
