/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of a work as a person meets them in a form: what they are called, in the language of the
 * interface and for the kind of work, and which ones a kind of work is expected to have. */
#pragma once

#include "hk-work.h"

G_BEGIN_DECLS

/* A field that was understood with less confidence is to be looked at: about one in three is wrong. A third of
 * references have such a field, and six in ten of those that are wrong somewhere. */
#define HK_SURE 0.82

const char *hk_work_field_get_name (HkVariable variable, const char *csl_type);
gboolean hk_work_field_is_offered (HkVariable variable);
GArray *hk_work_list_fields (HkWork *work) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
