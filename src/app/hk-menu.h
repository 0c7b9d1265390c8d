/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Menus whose items are known beforehand, from a table. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HkMenuItem:
 * @label: not yet translated; %NULL where a section ends
 * @action: what the item does, with its target
 */
typedef struct
{
  const char *label;
  const char *action;
} HkMenuItem;

GMenuModel *hk_menu_new (const HkMenuItem *items, gsize n_items) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
