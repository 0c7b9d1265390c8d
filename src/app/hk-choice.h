/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkChoice: a drop-down with its name above it, of things that have an identifier and a name. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HK_TYPE_CHOICE (hk_choice_get_type ())

G_DECLARE_FINAL_TYPE (HkChoice, hk_choice, HK, CHOICE, GtkBox)

HkChoice *hk_choice_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void hk_choice_set_name (HkChoice *self, const char *name);
void hk_choice_add (HkChoice *self, const char *id, const char *name);
gboolean hk_choice_has (HkChoice *self, const char *id);
void hk_choice_set_current (HkChoice *self, const char *id);
const char *hk_choice_get_current (HkChoice *self);

G_END_DECLS
