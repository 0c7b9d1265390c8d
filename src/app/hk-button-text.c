/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-button-text.h"

#include "hk-text-block.h"

/**
 * hk_button_set_text:
 * @button: a button
 * @text: UTF-8
 * @language: (nullable): a BCP 47 tag; %NULL to go by the letters
 *
 * Shows and names what the button does.
 */
void
hk_button_set_text (GtkButton *button, const char *text, const char *language)
{
  GtkWidget *block = hk_text_block_new_short (text, language);

  gtk_widget_set_halign (block, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (block, GTK_ALIGN_CENTER);
  gtk_button_set_child (button, block);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}
