/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkExtras: members of a JSON object that the program has no field for, kept in order for saving. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HkExtras HkExtras;

void hk_extras_free (HkExtras *self);
HkExtras *hk_extras_copy (const HkExtras *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean hk_extras_equal (const HkExtras *a, const HkExtras *b);
const char *hk_extras_get (const HkExtras *self, const char *member);
void hk_extras_set (HkExtras **self, const char *member, const char *json);
const char *const *hk_extras_list (const HkExtras *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkExtras, hk_extras_free)

G_END_DECLS
