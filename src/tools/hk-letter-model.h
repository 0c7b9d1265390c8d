/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkLetterModel: how probable a letter is after two others, in words that are rare. */
#pragma once

#include "hk-persian-letter.h"

G_BEGIN_DECLS

typedef struct _HkLetterModel HkLetterModel;

HkLetterModel *hk_letter_model_new (void) G_GNUC_WARN_UNUSED_RESULT;
void hk_letter_model_free (HkLetterModel *model);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkLetterModel, hk_letter_model_free)

void hk_letter_model_add (HkLetterModel *model, const char *codes, double weight);
double
hk_letter_model_get (const HkLetterModel *model, guint8 before_last, guint8 last, guint8 code);

G_END_DECLS
