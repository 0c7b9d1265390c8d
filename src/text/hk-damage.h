/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds out what happened to the ZWNJs and spaces of a document, from what its words must have been. */
#pragma once

#include "hk-spacing.h"

G_BEGIN_DECLS

gboolean hk_damage_estimate (HkSpacing *spacing,
                             const char *const *texts,
                             const gsize *text_bytes,
                             gsize n_texts,
                             HkDamage *damage);

G_END_DECLS
