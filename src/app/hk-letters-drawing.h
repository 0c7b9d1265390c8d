/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws the letters of a line that the typeset room has set. */
#pragma once

#include <gtk/gtk.h>

#include "hk-paragraph.h"

G_BEGIN_DECLS

void hk_letters_draw (GtkSnapshot *snapshot,
                      HkParagraph *paragraph,
                      guint line,
                      double baseline,
                      const GdkRGBA *color);

G_END_DECLS
