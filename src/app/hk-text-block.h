/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkTextBlock: a short text of an article on the screen, such as a title or a printed reference.
 *
 * Use it where a GtkLabel would give a Persian text that begins with a Latin word the wrong
 * direction. It wraps, runs in the direction of its own language and marks what was searched. Running
 * text is HkReaderParagraph's. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HK_TYPE_TEXT_BLOCK (hk_text_block_get_type ())

G_DECLARE_FINAL_TYPE (HkTextBlock, hk_text_block, HK, TEXT_BLOCK, GtkWidget)

GtkWidget *hk_text_block_new (void) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *hk_text_block_new_short (const char *text,
                                    const char *language) G_GNUC_WARN_UNUSED_RESULT;
void hk_text_block_set_text (HkTextBlock *self, const char *text, const char *language);
const char *hk_text_block_get_text (HkTextBlock *self);
void hk_text_block_set_styles (HkTextBlock *self, PangoAttrList *styles);
void hk_text_block_set_marks (HkTextBlock *self, GArray *ranges);

G_END_DECLS
