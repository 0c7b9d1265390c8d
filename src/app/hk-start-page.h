/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkStartPage: the window before an article is opened: how to open one, and those opened lately. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HK_TYPE_START_PAGE (hk_start_page_get_type ())

G_DECLARE_FINAL_TYPE (HkStartPage, hk_start_page, HK, START_PAGE, AdwBin)

GtkWidget *hk_start_page_new (GVariant *recents) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
