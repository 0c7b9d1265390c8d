/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkCounterparts: lights the counterpart of the sentence that is pointed at, and finds it. */
#pragma once

#include "hk-document.h"
#include "hk-spread.h"

G_BEGIN_DECLS

typedef struct _HkCounterparts HkCounterparts;

HkCounterparts *hk_counterparts_new (HkDocument *document,
                                     HkSpread *spread) G_GNUC_WARN_UNUSED_RESULT;
void hk_counterparts_free (HkCounterparts *self);
HkAlignment *hk_counterparts_get_alignment (HkCounterparts *self);
void hk_counterparts_reset (HkCounterparts *self);
void hk_counterparts_light (HkCounterparts *self, guint bead);
void hk_counterparts_light_caret (HkCounterparts *self);
int hk_counterparts_find_sentence (HkCounterparts *self, const HkSpreadPlace *place);
guint hk_counterparts_find_bead (HkCounterparts *self, const HkSpreadPlace *place);
HkSpreadPlace hk_counterparts_get_caret (HkCounterparts *self);
gboolean
hk_counterparts_find (HkCounterparts *self, const HkSpreadPlace *place, HkSpreadPlace *counterpart);

G_END_DECLS
