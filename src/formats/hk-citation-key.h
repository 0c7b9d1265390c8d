/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkCitationKeys: keys for works in one file: readable, unique, and the same each time. */
#pragma once

#include "hk-work.h"

G_BEGIN_DECLS

typedef struct _HkCitationKeys HkCitationKeys;

HkCitationKeys *hk_citation_keys_new (void) G_GNUC_WARN_UNUSED_RESULT;
void hk_citation_keys_free (HkCitationKeys *self);
const char *hk_citation_keys_add (HkCitationKeys *self, HkWork *work);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkCitationKeys, hk_citation_keys_free)

G_END_DECLS
