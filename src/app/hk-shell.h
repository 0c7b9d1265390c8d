/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkShell: everything in the window that carries a translated word: header bar, pages, toasts.
 *
 * A switch of the interface's language drops the shell and makes a new one; what must survive is kept
 * by the window. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HK_TYPE_SHELL (hk_shell_get_type ())

G_DECLARE_FINAL_TYPE (HkShell, hk_shell, HK, SHELL, AdwBin)

GtkWidget *hk_shell_new (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
void hk_shell_set_titles (HkShell *self, const char *title, const char *subtitle);
void hk_shell_show_start (HkShell *self, GVariant *recents);
void hk_shell_show_loading (HkShell *self);
void hk_shell_show_error (HkShell *self, const char *name, const char *message);
void hk_shell_show_article (HkShell *self, GtkWidget *page);
void hk_shell_add_toast (HkShell *self, const char *text);
void hk_shell_add_undo_toast (HkShell *self, const char *text, GClosure *undo);
const char *hk_shell_get_open_popover (HkShell *self);
void hk_shell_open_popover (HkShell *self, const char *id);
void hk_shell_open_options (HkShell *self);

G_END_DECLS
