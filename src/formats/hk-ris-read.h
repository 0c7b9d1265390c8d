/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader of RIS: records of tagged lines. */
#pragma once

#include "hk-reading.h"

G_BEGIN_DECLS

HkArticle *hk_ris_read (HkReading *reading, GError **error);

G_END_DECLS
