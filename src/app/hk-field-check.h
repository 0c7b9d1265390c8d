/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person typed into a field of a work, checked and made ready to be kept. */
#pragma once

#include "hk-date.h"
#include "hk-variable.h"

G_BEGIN_DECLS

char *hk_field_check_text (HkVariable variable,
                           const char *typed,
                           char **value) G_GNUC_WARN_UNUSED_RESULT;
char *hk_field_check_date (HkCalendar calendar,
                           const char *year,
                           guint month,
                           const char *day,
                           HkDatePart *part) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
