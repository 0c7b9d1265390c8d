/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates of works from one calendar to another. */
#pragma once

#include "hk-date.h"

G_BEGIN_DECLS

HkDate *csl_calendar_convert (const HkDate *date, HkCalendar to) G_GNUC_WARN_UNUSED_RESULT;
gboolean csl_calendar_jalali_span (const HkDatePart *part, int *first, int *last);

G_END_DECLS
