/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and dates as the interface writes them, in English or Persian, with no locale needed on
 * the machine. */
#pragma once

#include "hk-calendar.h"
#include "hk-digits.h"

G_BEGIN_DECLS

char *hk_format_number (gint64 number, const char *language) G_GNUC_WARN_UNUSED_RESULT;
char *hk_format_percent (double share, const char *language) G_GNUC_WARN_UNUSED_RESULT;
const char *hk_format_month_name (HkCalendar calendar, int month, const char *language);
char *hk_format_date (HkCalendar calendar, int year, int month, int day, const char *language)
    G_GNUC_WARN_UNUSED_RESULT;
char *hk_format_year_in (HkCalendar from, int year, HkCalendar to, const char *language)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
