/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkReadingOptions: the popover of how an article is read: colours, size, spacing, digits. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HK_TYPE_READING_OPTIONS (hk_reading_options_get_type ())

G_DECLARE_FINAL_TYPE (HkReadingOptions, hk_reading_options, HK, READING_OPTIONS, GtkPopover)

GtkWidget *hk_reading_options_new (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
