/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkRecordSet: the records of one file on their way to an article. One record is the article itself;
 * several are a list of references. */
#pragma once

#include "hk-reading.h"

G_BEGIN_DECLS

typedef struct _HkRecordSet HkRecordSet;

HkRecordSet *hk_record_set_new (HkReading *reading) G_GNUC_WARN_UNUSED_RESULT;
void hk_record_set_free (HkRecordSet *self);
gboolean hk_record_set_take (HkRecordSet *self, HkArticle *record);
HkArticle *hk_record_set_finish (HkRecordSet *self) G_GNUC_WARN_UNUSED_RESULT;

void hk_record_set_text (HkReading *reading, HkWork *work, HkVariable variable, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkRecordSet, hk_record_set_free)

G_END_DECLS
