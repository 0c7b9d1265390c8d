/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkRepairsWindow: what was repaired in an article, before and after, to be taken back one by one or
 * all together. */
#pragma once

#include <adwaita.h>

#include "hk-document.h"

G_BEGIN_DECLS

#define HK_TYPE_REPAIRS_WINDOW (hk_repairs_window_get_type ())

G_DECLARE_FINAL_TYPE (HkRepairsWindow, hk_repairs_window, HK, REPAIRS_WINDOW, AdwWindow)

HkRepairsWindow *hk_repairs_window_new (GtkWindow *parent,
                                        HkDocument *document,
                                        HkText *only) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
