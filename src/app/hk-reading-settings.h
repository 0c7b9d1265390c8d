/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How one article is read: the reading options of a window, which begin as those that were chosen last
 * and are kept with the article.
 *
 * The settings are GSettings in memory, so that what shows and changes options needs not know whose
 * they are. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *hk_reading_settings_new (GSettings *program) G_GNUC_WARN_UNUSED_RESULT;
char *hk_reading_settings_save (GSettings *self) G_GNUC_WARN_UNUSED_RESULT;
void hk_reading_settings_load (GSettings *self, GSettings *program, const char *saved);

G_END_DECLS
