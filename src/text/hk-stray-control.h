/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds invisible characters that a Persian text has for no reason. */
#pragma once

#include "hk-draft.h"

G_BEGIN_DECLS

void hk_stray_controls_propose (const char *text, gsize n_bytes, HkDraft *draft);

G_END_DECLS
