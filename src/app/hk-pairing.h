/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkPairing: lets a person change which sentences answer each other, by the keyboard or by dragging
 * from the gutter. */
#pragma once

#include "hk-counterparts.h"

G_BEGIN_DECLS

typedef struct _HkPairing HkPairing;

/**
 * HkPairingTold:
 * @text: what happened or is to be done, for the person
 * @can_undo: whether it is a change that can be undone
 * @data: the caller's
 */
typedef void (*HkPairingTold) (const char *text, gboolean can_undo, gpointer data);

HkPairing *hk_pairing_new (HkCounterparts *counterparts,
                           HkSpread *spread,
                           HkPairingTold told,
                           gpointer data) G_GNUC_WARN_UNUSED_RESULT;
void hk_pairing_free (HkPairing *self);
void hk_pairing_join (HkPairing *self, gboolean next);
void hk_pairing_split (HkPairing *self);
void hk_pairing_begin (HkPairing *self);
gboolean hk_pairing_cancel (HkPairing *self);
gboolean hk_pairing_choose (HkPairing *self, const HkSpreadPlace *place);
void hk_pairing_undo (HkPairing *self, gboolean redo);

G_END_DECLS
