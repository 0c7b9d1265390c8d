/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-window-private.h"

#include <glib/gi18n-lib.h>

#include "hk-link-dialog.h"
#include "hk-link.h"

static void
open_link (HkWindow *self, HkReferenceEntry *entry)
{
  g_autofree char *link = hk_reference_entry_dup_link (entry);

  if (link == NULL)
    hk_window_tell (self, _ ("This reference has no link"));
  else
    hk_link_dialog_present (GTK_WINDOW (self), link);
}

static void
open_link_of_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (HkReferenceEntry) entry
      = hk_window_dup_entry_at (HK_WINDOW (widget), g_variant_get_uint32 (parameter));

  if (entry != NULL)
    open_link (HK_WINDOW (widget), entry);
}

static void
open_link_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GPtrArray) selected = hk_window_dup_selected (HK_WINDOW (widget));

  if (selected->len > 0)
    open_link (HK_WINDOW (widget), g_ptr_array_index (selected, 0));
}

/* Whatever asks for it, a link is checked again here. */
static void
visit_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *link = hk_link_from_url (g_variant_get_string (parameter, NULL));

  if (link == NULL)
    hk_window_tell (HK_WINDOW (widget), _ ("This is no address that can be opened"));
  else
    hk_link_dialog_present (GTK_WINDOW (widget), link);
}

const HkWindowAction hk_window_link_actions[] = {
  { "win.open-link", NULL, open_link_activated, TRUE },
  { "win.open-link-of", "u", open_link_of_activated, TRUE },
  { "win.visit", "s", visit_activated, FALSE },
  { NULL },
};
