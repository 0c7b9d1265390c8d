/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkExportWindow: what to take out of the window, in which format, and what that format leaves out. */
#pragma once

#include <adwaita.h>

#include "hk-document.h"
#include "hk-export.h"

G_BEGIN_DECLS

#define HK_TYPE_EXPORT_WINDOW (hk_export_window_get_type ())

G_DECLARE_FINAL_TYPE (HkExportWindow, hk_export_window, HK, EXPORT_WINDOW, AdwWindow)

HkExportWindow *hk_export_window_new (GtkWindow *parent,
                                      HkDocument *document,
                                      GPtrArray *selected,
                                      HkCiter *citer,
                                      GSettings *settings);

G_END_DECLS
