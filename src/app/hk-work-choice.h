/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choices in the form of a work: its kind, its language, which work, which more field. */
#pragma once

#include "hk-choice.h"

G_BEGIN_DECLS

HkChoice *hk_work_choice_new_kinds (const char *current);
HkChoice *hk_work_choice_new_languages (const char *current);
HkChoice *hk_work_choice_new_fields (const char *csl_type);
HkChoice *hk_work_choice_new_works (guint n_works, guint current);

G_END_DECLS
