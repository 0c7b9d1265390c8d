/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Variables that people write into a work's note, because their program has no field for them. */
#pragma once

#include "hk-work.h"

G_BEGIN_DECLS

HkWork *csl_note_fields_apply (HkWork *work) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
