/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-shortcuts.h"

/**
 * hk_shortcuts_present:
 * @parent: the window over which it opens
 *
 * The window is built each time, in the language of the interface now.
 */
void
hk_shortcuts_present (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource ("/io/github/hamkhan/Hamkhan/ui/hk-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
