/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates of works from one calendar to another. */
#pragma once

#include "hk-date.h"

G_BEGIN_DECLS

HkDate *csl_calendar_convert (const HkDate *date, HkCalendar to) G_GNUC_WARN_UNUSED_RESULT;
int csl_calendar_year (const HkDatePart *part, HkCalendar from, HkCalendar to);

G_END_DECLS
