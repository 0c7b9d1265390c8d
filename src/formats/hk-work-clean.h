/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cleaning of a work that was read whole, as from CSL-JSON: direction controls out of every field. */
#pragma once

#include "hk-reading.h"

G_BEGIN_DECLS

void hk_work_clean (HkReading *reading, HkWork *work);

G_END_DECLS
