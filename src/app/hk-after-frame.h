/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work that the next frame does not need: it is done once the frame is drawn.
 *
 * An idle source alone is no such place. Before the first frame the main loop waits for the display, and
 * does there whatever waits for it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*HkAfterFrameFunc) (GtkWidget *widget);

void hk_after_frame (GtkWidget *widget, HkAfterFrameFunc func);

G_END_DECLS
