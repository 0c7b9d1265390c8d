/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-menu.h"

static char *
dup_label (GMenuModel *section, int item)
{
  char *label = NULL;

  g_menu_model_get_item_attribute (section, item, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  return label;
}

static void
test_sections (void)
{
  static const HkMenuItem items[] = {
    { "One", "win.one" },
    { "Two", "win.two" },
    { NULL },
    { "Three", "win.pick::three" },
  };
  g_autoptr (GMenuModel) menu = hk_menu_new (items, G_N_ELEMENTS (items));
  g_autoptr (GMenuModel) first = NULL, second = NULL;
  g_autofree char *two = NULL, *three = NULL, *action = NULL, *target = NULL;

  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 2);
  first = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
  second = g_menu_model_get_item_link (menu, 1, G_MENU_LINK_SECTION);
  g_assert_cmpint (g_menu_model_get_n_items (first), ==, 2);
  g_assert_cmpint (g_menu_model_get_n_items (second), ==, 1);
  two = dup_label (first, 1);
  three = dup_label (second, 0);
  g_assert_cmpstr (two, ==, "Two");
  g_assert_cmpstr (three, ==, "Three");
  g_menu_model_get_item_attribute (second, 0, G_MENU_ATTRIBUTE_ACTION, "s", &action);
  g_menu_model_get_item_attribute (second, 0, G_MENU_ATTRIBUTE_TARGET, "s", &target);
  g_assert_cmpstr (action, ==, "win.pick");
  g_assert_cmpstr (target, ==, "three");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/menu/sections", test_sections);
  return g_test_run ();
}
