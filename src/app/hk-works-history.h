/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkWorksHistory: the works of a reference while a person changes them, with every state that they
 * had, to go back and forth.
 *
 * Change what hk_works_history_get() gives, and say so by hk_works_history_note(). */
#pragma once

#include "hk-work.h"

G_BEGIN_DECLS

typedef struct _HkWorksHistory HkWorksHistory;

gboolean hk_works_are_same (GPtrArray *a, GPtrArray *b);
GPtrArray *hk_works_copy (GPtrArray *works) G_GNUC_WARN_UNUSED_RESULT;

HkWorksHistory *hk_works_history_new (GPtrArray *works) G_GNUC_WARN_UNUSED_RESULT;
void hk_works_history_free (HkWorksHistory *self);
GPtrArray *hk_works_history_get (HkWorksHistory *self);
void hk_works_history_note (HkWorksHistory *self, gconstpointer place);
void hk_works_history_replace (HkWorksHistory *self, GPtrArray *works);
gboolean hk_works_history_can_undo (HkWorksHistory *self);
gboolean hk_works_history_can_redo (HkWorksHistory *self);
void hk_works_history_undo (HkWorksHistory *self);
void hk_works_history_redo (HkWorksHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkWorksHistory, hk_works_history_free)

G_END_DECLS
