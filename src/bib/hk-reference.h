/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkReference: one entry of an article's list of references: what was printed, and the works in it.
 *
 * Most entries hold one work; some hold none that could be understood, and a few glue two together. */
#pragma once

#include "hk-text.h"
#include "hk-work.h"

G_BEGIN_DECLS

#define HK_TYPE_REFERENCE (hk_reference_get_type ())

G_DECLARE_FINAL_TYPE (HkReference, hk_reference, HK, REFERENCE, GObject)

HkReference *hk_reference_new (const char *printed, const char *language) G_GNUC_WARN_UNUSED_RESULT;
HkReference *hk_reference_new_for_work (HkWork *work,
                                        const char *language) G_GNUC_WARN_UNUSED_RESULT;
HkText *hk_reference_get_text (HkReference *self);
const char *hk_reference_get_language (HkReference *self);
const char *hk_reference_get_label (HkReference *self);
void hk_reference_set_label (HkReference *self, const char *label);
GPtrArray *hk_reference_get_others (HkReference *self);
void hk_reference_take_other (HkReference *self, HkText *text);
GPtrArray *hk_reference_get_works (HkReference *self);
void hk_reference_take_work (HkReference *self, HkWork *work);
void hk_reference_set_works (HkReference *self, GPtrArray *works);
GPtrArray *hk_reference_get_flags (HkReference *self);
void hk_reference_add_flag (HkReference *self, HkVariable variable, const char *flag);
gboolean hk_reference_is_doubtful (HkReference *self);
double hk_reference_get_confidence (HkReference *self);

G_END_DECLS
