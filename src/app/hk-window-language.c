/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-window-private.h"

/* Another language of the article, for which everything that shows it is made anew. */
static void
read_in_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HkWindow *self = HK_WINDOW (widget);
  g_autofree char *language = g_variant_dup_string (parameter, NULL);

  hk_window_begin_retranslate (self);
  hk_document_read_in (self->document, language);
  hk_window_end_retranslate (self);
}

const HkWindowAction hk_window_language_actions[] = {
  { "win.read-in", "s", read_in_activated, TRUE },
  { NULL },
};
