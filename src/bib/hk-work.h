/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkWork: something that can be cited, with CSL's variables as its fields.
 *
 * A reader of any format makes works; the citation engine formats them. Values are owned by the
 * work; what getters return is valid until that variable is set again. */
#pragma once

#include "hk-chunk.h"
#include "hk-date.h"
#include "hk-name.h"
#include "hk-variable.h"

G_BEGIN_DECLS

#define HK_TYPE_WORK (hk_work_get_type ())

G_DECLARE_FINAL_TYPE (HkWork, hk_work, HK, WORK, GObject)

/**
 * HkWorkMapFunc:
 * @string: a string of a work
 * @data: what the caller gave
 *
 * Returns: (transfer full) (nullable): what it shall be, or %NULL to leave it
 */
typedef char *(*HkWorkMapFunc) (const char *string, gpointer data);

HkWork *hk_work_new (const char *type) G_GNUC_WARN_UNUSED_RESULT;
HkWork *hk_work_copy (HkWork *work) G_GNUC_WARN_UNUSED_RESULT;
gboolean hk_work_equal (HkWork *a, HkWork *b);

const char *hk_work_get_id (HkWork *work);
void hk_work_set_id (HkWork *work, const char *id);
const char *hk_work_get_csl_type (HkWork *work);
void hk_work_set_csl_type (HkWork *work, const char *type);

gboolean hk_work_has (HkWork *work, HkVariable variable);
HkVariable hk_work_next (HkWork *work, HkVariable from);
void hk_work_clear (HkWork *work, HkVariable variable);
const char *hk_work_get_string (HkWork *work, HkVariable variable);
void hk_work_set_string (HkWork *work, HkVariable variable, const char *value);
void
hk_work_set_string_len (HkWork *work, HkVariable variable, const char *value, gssize value_bytes);
const HkDate *hk_work_get_date (HkWork *work, HkVariable variable);
void hk_work_take_date (HkWork *work, HkVariable variable, HkDate *date);
const HkName *const *hk_work_get_names (HkWork *work, HkVariable variable, gsize *n_names);
void hk_work_take_name (HkWork *work, HkVariable variable, HkName *name);

void hk_work_set_chunk (HkWork *work, HkChunk *chunk);
void hk_work_map_strings (HkWork *work, HkWorkMapFunc map, gpointer data);

double hk_work_get_confidence (HkWork *work, HkVariable variable);
void hk_work_set_confidence (HkWork *work, HkVariable variable, double confidence);

const char *hk_work_get_extra (HkWork *work, const char *member);
void hk_work_set_extra (HkWork *work, const char *member, const char *json);
const char *const *hk_work_list_extras (HkWork *work);

G_END_DECLS
