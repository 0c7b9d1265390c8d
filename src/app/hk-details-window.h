/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkDetailsWindow: the form in which a person puts right what was understood of a reference, or fills
 * in what an article does not say of itself.
 *
 * There is no button that saves: each change is told by HkDetailsWindow::changed as soon as the person
 * pauses, and every one can be undone. */
#pragma once

#include <adwaita.h>

#include "hk-citer.h"
#include "hk-text.h"

G_BEGIN_DECLS

#define HK_TYPE_DETAILS_WINDOW (hk_details_window_get_type ())

G_DECLARE_FINAL_TYPE (HkDetailsWindow, hk_details_window, HK, DETAILS_WINDOW, AdwWindow)

HkDetailsWindow *hk_details_window_new (GtkWindow *parent,
                                        HkText *printed,
                                        GPtrArray *works,
                                        GPtrArray *read,
                                        HkCiter *citer);
void hk_details_window_set_flags (HkDetailsWindow *self, GPtrArray *flags);
void hk_details_window_set_titles (HkDetailsWindow *self, const char *title, const char *subtitle);
GPtrArray *hk_details_window_dup_works (HkDetailsWindow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
