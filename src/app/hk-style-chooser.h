/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkStyleChooser: every citation style on the machine, searched, with a preview of the work that is
 * selected. */
#pragma once

#include <adwaita.h>

#include "hk-work.h"

G_BEGIN_DECLS

#define HK_TYPE_STYLE_CHOOSER (hk_style_chooser_get_type ())

G_DECLARE_FINAL_TYPE (HkStyleChooser, hk_style_chooser, HK, STYLE_CHOOSER, AdwWindow)

void hk_style_chooser_present (GtkWindow *parent, GSettings *settings, HkWork *work);

G_END_DECLS
