/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkDate: a date or range of dates as a work states it, in the calendar in which it was stated. */
#pragma once

#include "hk-calendar.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HkDatePart:
 * @year: the year; negative before our era; 0 when not given
 * @month: 1 to 12, or 0
 * @day: 1 to 31, or 0
 * @season: 1 spring to 4 winter, or 0
 */
typedef struct
{
  gint32 year;
  guint8 month;
  guint8 day;
  guint8 season;
} HkDatePart;

/**
 * HkDate:
 * @start: the date, or the range's first
 * @end: the range's last; all 0 when there is none
 * @is_range: whether it is a range; with an all-0 @end, an open one
 * @circa: whether it is uncertain
 * @calendar: the calendar of @start and @end
 * @literal: (nullable): a date in words, used as it is
 * @raw: (nullable): the string from which a reader made the date, when it could not
 * @others: (nullable): members of a JSON file's date that CSL does not know, as a JSON object's text;
 *   they say nothing of whether two dates are equal
 */
typedef struct
{
  HkDatePart start;
  HkDatePart end;
  guint is_range : 1;
  guint circa : 1;
  HkCalendar calendar;
  char *literal;
  char *raw;
  char *others;
} HkDate;

#define HK_TYPE_DATE (hk_date_get_type ())

GType hk_date_get_type (void) G_GNUC_CONST;
HkDate *hk_date_new (int year, int month, int day) G_GNUC_WARN_UNUSED_RESULT;
HkDate *hk_date_copy (const HkDate *date) G_GNUC_WARN_UNUSED_RESULT;
void hk_date_free (HkDate *date);
gboolean hk_date_seems_jalali (const HkDate *date);
gboolean hk_date_equal (const HkDate *a, const HkDate *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkDate, hk_date_free)

G_END_DECLS
