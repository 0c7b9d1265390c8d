/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkCounterparts: lights the sentence that is pointed at in one language, and those that answer it in
 * the other. */
#pragma once

#include "hk-front.h"
#include "hk-reader-paragraph.h"

G_BEGIN_DECLS

typedef struct _HkCounterparts HkCounterparts;

HkCounterparts *hk_counterparts_new (HkFront *first,
                                     HkFront *second,
                                     GPtrArray *paragraphs) G_GNUC_WARN_UNUSED_RESULT;
void hk_counterparts_free (HkCounterparts *self);
void hk_counterparts_reset (HkCounterparts *self);

G_END_DECLS
