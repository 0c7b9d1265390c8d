/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkReferenceEntry: a reference as a row of the list: made ready to be searched, sorted and shown. */
#pragma once

#include <gio/gio.h>

#include "hk-fold.h"
#include "hk-reference.h"

G_BEGIN_DECLS

#define HK_TYPE_REFERENCE_ENTRY (hk_reference_entry_get_type ())

G_DECLARE_FINAL_TYPE (HkReferenceEntry, hk_reference_entry, HK, REFERENCE_ENTRY, GObject)

HkReferenceEntry *hk_reference_entry_new (HkReference *reference,
                                          guint position) G_GNUC_WARN_UNUSED_RESULT;
HkReference *hk_reference_entry_get_reference (HkReferenceEntry *self);
guint hk_reference_entry_get_position (HkReferenceEntry *self);
const char *hk_reference_entry_get_text (HkReferenceEntry *self);
const char *hk_reference_entry_get_language (HkReferenceEntry *self);
const char *hk_reference_entry_get_kind (HkReferenceEntry *self);
const HkFolded *hk_reference_entry_get_folded (HkReferenceEntry *self);
const char *hk_reference_entry_get_author_key (HkReferenceEntry *self);
const char *hk_reference_entry_get_title_key (HkReferenceEntry *self);
int hk_reference_entry_get_year (HkReferenceEntry *self);
guint hk_reference_entry_count_repairs (HkReferenceEntry *self);
gboolean hk_reference_entry_is_unsure (HkReferenceEntry *self);
char *hk_reference_entry_dup_link (HkReferenceEntry *self) G_GNUC_WARN_UNUSED_RESULT;
void hk_reference_entry_refresh (HkReferenceEntry *self);

G_END_DECLS
