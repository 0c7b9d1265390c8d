/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the window share. Each hk-window-THING.c holds one kind of actions. */
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
  GSettings *reading;       /* how the article is read */
  gboolean options_changed; /* whether the person changed it */
  HkCiter *citer;           /* NULL until something is cited */
  HkShell *shell;
  HkShell *old_shell;  /* of the language before, until there is time to dispose of it */
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
    char *place;
  } kept; /* while the language is switched */
};

/**
 * HkWindowAction:
 * @name: "win." and its name; %NULL ends a table
 * @parameter: (nullable): type of its parameter
 * @activate: does it
 * @needs_article: whether it is off without an article
 */
typedef struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
  gboolean needs_article;
} HkWindowAction;

extern const HkWindowAction hk_window_open_actions[];
extern const HkWindowAction hk_window_copy_actions[];
extern const HkWindowAction hk_window_details_actions[];
extern const HkWindowAction hk_window_language_actions[];
extern const HkWindowAction hk_window_link_actions[];
extern const HkWindowAction hk_window_print_actions[];
extern const HkWindowAction hk_window_repair_actions[];
extern const HkWindowAction hk_window_save_actions[];

void hk_window_make_shell (HkWindow *self);
void hk_window_show_content (HkWindow *self);
HkReadingPlace *hk_window_get_place (HkWindow *self);
void hk_window_tell (HkWindow *self, const char *text);
GPtrArray *hk_window_dup_selected (HkWindow *self) G_GNUC_WARN_UNUSED_RESULT;
HkReferenceEntry *hk_window_dup_entry_at (HkWindow *self, guint position) G_GNUC_WARN_UNUSED_RESULT;

void hk_window_install_actions (GtkWidgetClass *widget_class);
HkCiter *hk_window_get_citer (HkWindow *self);
void hk_window_update_actions (HkWindow *self);

G_END_DECLS
