/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What hk-window.c and hk-window-actions.c share. */
#pragma once

#include "hk-article-page.h"
#include "hk-citer.h"
#include "hk-shell.h"
#include "hk-sidebar-state.h"
#include "hk-window.h"

G_BEGIN_DECLS

struct _HkWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  HkCiter *citer; /* NULL until something is cited */
  HkShell *shell;
  HkArticlePage *page; /* owned by the shell, NULL without an article */

  HkDocument *document;  /* NULL without an article */
  HkSidebarState *state; /* NULL without an article */
  GFile *file;           /* what is open, or is being opened, or could not be */
  GBytes *bytes;         /* the same when it was pasted */
  GError *error;         /* why it could not be opened */
  GCancellable *loading; /* NULL when nothing is being opened */
  guint patience_id;     /* shows the page of waiting */
  struct
  {
    const char *focus;   /* interned */
    const char *popover; /* static */
    char *found;
    double place;
  } kept;          /* while the language is switched */
  guint naming_id; /* names what is shown for screen readers */
};

void hk_window_install_actions (GtkWidgetClass *widget_class);
HkCiter *hk_window_get_citer (HkWindow *self);
void hk_window_update_actions (HkWindow *self);

G_END_DECLS
