/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkDisplayText: the copy of a paragraph that is shaped, with the digits that the reader chose and
 * isolates around what runs the other way, and a map between its bytes and those of the text.
 *
 * The text itself never holds a control for the sake of the screen, so that copying it stays clean. */
#pragma once

#include "hk-digits.h"
#include "hk-range.h"
#include "hk-script.h"

G_BEGIN_DECLS

/**
 * HkDisplayText:
 * @text: UTF-8
 * @n_bytes: its length
 * @to_text: for each byte of @text and its end, the byte of the model text
 * @from_text: for each byte of the model text and its end, the byte of @text
 * @n_text_bytes: length of the model text
 * @isolates: (element-type HkByteRange): what stands in isolates, controls included, in @text
 */
typedef struct
{
  char *text;
  gsize n_bytes;
  guint32 *to_text;
  guint32 *from_text;
  gsize n_text_bytes;
  GArray *isolates;
} HkDisplayText;

HkDisplayText *hk_display_text_new (const char *text,
                                    HkDirection direction,
                                    HkDigits digits) G_GNUC_WARN_UNUSED_RESULT;
void hk_display_text_free (HkDisplayText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkDisplayText, hk_display_text_free)

G_END_DECLS
