/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as pages and records write them, in Jalali, Gregorian or Islamic months, digits of any script. */
#pragma once

#include "hk-date.h"

G_BEGIN_DECLS

typedef enum
{
  HK_DATE_WORD_NONE,
  HK_DATE_WORD_MONTH,
  HK_DATE_WORD_SEASON,
} HkDateWord;

HkDateWord hk_loose_date_word (const char *folded, guint *number, HkCalendar *calendar);
gboolean hk_loose_date_is_year (int number, HkCalendar *calendar);
HkDate *hk_loose_date_parse (const char *text, gssize text_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
