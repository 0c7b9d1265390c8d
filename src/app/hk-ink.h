/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkInk: the colours of what is drawn with the text that is read, as the theme and the wish for high
 * contrast have them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HkInk:
 * @HK_INK_TEXT: letters and the caret
 * @HK_INK_LIT: below a sentence that is lit with its counterpart
 * @HK_INK_ALONE: below a sentence that is lit and has none
 * @HK_INK_FOUND: below what was found
 * @HK_INK_CURRENT: below the one of these that was gone to
 * @HK_INK_SELECTED: over what is selected
 * @HK_INK_LINK: the line under a link
 * @HK_INK_REPAIR: the line under what was repaired
 * @HK_INK_RIBBON: a ribbon of full confidence
 * @HK_INK_LIT_RIBBON: the ribbon between sentences that are lit
 */
typedef enum
{
  HK_INK_TEXT,
  HK_INK_LIT,
  HK_INK_ALONE,
  HK_INK_FOUND,
  HK_INK_CURRENT,
  HK_INK_SELECTED,
  HK_INK_LINK,
  HK_INK_REPAIR,
  HK_INK_RIBBON,
  HK_INK_LIT_RIBBON,
} HkInk;

GdkRGBA hk_ink_get (GtkWidget *widget, HkInk ink);

G_END_DECLS
