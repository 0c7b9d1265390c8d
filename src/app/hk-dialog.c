/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-dialog.h"

#include "hk-style-sheets.h"

/**
 * hk_dialog_prepare:
 * @dialog: a window that is filled and not yet presented
 * @parent: the window over which it opens
 * @width: the width that it would like to have, in pixels
 * @height: the height
 *
 * Gives it the faces of the interface's language, the role of a window, and a size no larger than that of its parent, which
 * on a phone is all there is.
 */
void
hk_dialog_prepare (GtkWindow *dialog, GtkWindow *parent, int width, int height)
{
  int most_width = gtk_widget_get_width (GTK_WIDGET (parent));
  int most_height = gtk_widget_get_height (GTK_WIDGET (parent));

  hk_style_sheets_set_persian (GTK_WIDGET (dialog),
                               gtk_widget_has_css_class (GTK_WIDGET (parent), "persian"));
  /* On GTK 4.8 AdwWindow has no role, and so no name and nothing that says where the keyboard is. */
  g_object_set (dialog, "accessible-role", GTK_ACCESSIBLE_ROLE_WINDOW, NULL);
  /* A parent that is not laid out yet says nothing. */
  gtk_window_set_default_size (dialog, most_width > 0 ? MIN (width, most_width) : width,
                               most_height > 0 ? MIN (height, most_height) : height);
}
