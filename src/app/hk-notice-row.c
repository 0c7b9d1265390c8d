/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-notice-row.h"

#include <glib/gi18n-lib.h>

#include "hk-front.h"
#include "hk-names.h"
#include "hk-text-block.h"

static void
close_notice (GtkButton *button, GtkWidget *notice)
{
  GtkWidget *box = gtk_widget_get_parent (notice);

  gtk_box_remove (GTK_BOX (box), notice);
  gtk_widget_set_visible (box, gtk_widget_get_first_child (box) != NULL);
}

/**
 * hk_notice_row_new:
 * @text: what it tells
 *
 * Returns: (transfer floating): a row, to be put into a box that is hidden without rows
 */
GtkWidget *
hk_notice_row_new (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");
  GtkWidget *label = hk_text_block_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  hk_text_block_set_text (HK_TEXT_BLOCK (label), text, NULL);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Notice"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Dismiss"), -1);
  gtk_widget_set_tooltip_text (button, _ ("Dismiss"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (box, "notice");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  g_signal_connect (button, "clicked", G_CALLBACK (close_notice), box);
  return box;
}

/**
 * hk_notice_row_new_for_languages:
 * @fronts: (element-type HkFront): three languages or more, of which the first two are read
 *
 * Returns: (transfer floating): a row that offers to read the others
 */
GtkWidget *
hk_notice_row_new_for_languages (GPtrArray *fronts)
{
  GtkWidget *row = hk_notice_row_new (_ ("The article has a text in other languages, too."));
  GtkWidget *close = gtk_widget_get_last_child (row);

  for (guint i = 2; i < fronts->len; i++)
    {
      const char *language = hk_front_get_language (g_ptr_array_index (fronts, i));
      g_autofree char *name = hk_native_name_of_language (language);
      GtkWidget *button = gtk_button_new_with_label (name);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.read-in");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", language);
      gtk_widget_insert_before (button, row, close);
    }
  return row;
}
