/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkText: a piece of an article's text in one language: what was printed, which never changes, and
 * the repairs laid over it. */
#pragma once

#include "hk-edit.h"

G_BEGIN_DECLS

#define HK_TYPE_TEXT (hk_text_get_type ())

G_DECLARE_FINAL_TYPE (HkText, hk_text, HK, TEXT, GObject)

HkText *hk_text_new (const char *printed, const char *language) G_GNUC_WARN_UNUSED_RESULT;
const char *hk_text_get_printed (HkText *self);
const char *hk_text_get_string (HkText *self);
const char *hk_text_get_language (HkText *self);
const HkEdits *hk_text_get_edits (HkText *self);
void hk_text_take_edits (HkText *self, HkEdits *edits);
void hk_text_set_edit_undone (HkText *self, gsize index, gboolean undone);

G_END_DECLS
