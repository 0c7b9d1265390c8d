/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkWorkChoice: a choice in the form of a work: its kind, its language, which work, which more field. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HK_TYPE_WORK_CHOICE (hk_work_choice_get_type ())

G_DECLARE_FINAL_TYPE (HkWorkChoice, hk_work_choice, HK, WORK_CHOICE, GtkBox)

GtkWidget *hk_work_choice_new_kinds (const char *current);
GtkWidget *hk_work_choice_new_languages (const char *current);
GtkWidget *hk_work_choice_new_fields (const char *csl_type);
GtkWidget *hk_work_choice_new_works (guint n_works, guint current);

G_END_DECLS
