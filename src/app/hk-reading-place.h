/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkReadingPlace: where in an article the person is reading, told by the text and not by pixels.
 *
 * It keeps the line that is read where it is on the screen while everything around it changes: width,
 * size of the text, mode, language. It also goes to places, and back and forth between them. */
#pragma once

#include "hk-spread.h"

G_BEGIN_DECLS

#define HK_TYPE_READING_PLACE (hk_reading_place_get_type ())

G_DECLARE_FINAL_TYPE (HkReadingPlace, hk_reading_place, HK, READING_PLACE, GObject)

HkReadingPlace *hk_reading_place_new (GtkScrolledWindow *scroller,
                                      HkSpread *spread) G_GNUC_WARN_UNUSED_RESULT;
char *hk_reading_place_save (HkReadingPlace *self) G_GNUC_WARN_UNUSED_RESULT;
void hk_reading_place_restore (HkReadingPlace *self, const char *saved);
void hk_reading_place_reveal (HkReadingPlace *self, const HkSpreadPlace *place);
gboolean hk_reading_place_go (HkReadingPlace *self, const HkSpreadPlace *place);
void hk_reading_place_remember (HkReadingPlace *self);
gboolean hk_reading_place_step (HkReadingPlace *self, gboolean forward);

G_END_DECLS
