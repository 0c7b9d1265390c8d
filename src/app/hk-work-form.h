/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkWorkForm: the fields of one work, to be filled in, and the choices of its kind, its language and
 * which more field there is to be.
 *
 * It changes the work itself and says so: "edited" when it is another, "work-chosen" when the person asks
 * for another of the works. */
#pragma once

#include <gtk/gtk.h>

#include "hk-work.h"

G_BEGIN_DECLS

#define HK_TYPE_WORK_FORM (hk_work_form_get_type ())

G_DECLARE_FINAL_TYPE (HkWorkForm, hk_work_form, HK, WORK_FORM, GtkBox)

void hk_work_form_set_flags (HkWorkForm *self, GPtrArray *flags);
void hk_work_form_show (HkWorkForm *self, GPtrArray *works, guint current);

G_END_DECLS
