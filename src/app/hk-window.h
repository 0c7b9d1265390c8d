/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkWindow: one article in one window, or the start page. */
#pragma once

#include <adwaita.h>

#include "hk-document.h"

G_BEGIN_DECLS

#define HK_TYPE_WINDOW (hk_window_get_type ())

G_DECLARE_FINAL_TYPE (HkWindow, hk_window, HK, WINDOW, AdwApplicationWindow)

HkWindow *hk_window_new (GtkApplication *application) G_GNUC_WARN_UNUSED_RESULT;
void hk_window_show_start (HkWindow *self);
void hk_window_open (HkWindow *self, GFile *file);
void hk_window_open_bytes (HkWindow *self, GBytes *bytes);
gboolean hk_window_is_empty (HkWindow *self);
GFile *hk_window_get_file (HkWindow *self);
void hk_window_begin_retranslate (HkWindow *self);
void hk_window_end_retranslate (HkWindow *self);

G_END_DECLS
