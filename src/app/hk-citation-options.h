/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkCitationOptions: the popover of what a citation has beyond its style: digits, dates, the order of
 * two languages, translated titles. */
#pragma once

#include <gtk/gtk.h>

#include "csl-options.h"

G_BEGIN_DECLS

#define HK_TYPE_CITATION_OPTIONS (hk_citation_options_get_type ())

G_DECLARE_FINAL_TYPE (HkCitationOptions, hk_citation_options, HK, CITATION_OPTIONS, GtkPopover)

void hk_citation_options_bind (HkCitationOptions *self, GSettings *settings);

void hk_citation_options_read (GSettings *settings, CslOptions *options);
void hk_citation_options_watch (GSettings *settings, GCallback changed, gpointer object);

G_END_DECLS
