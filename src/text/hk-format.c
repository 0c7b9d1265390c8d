/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-format.h"

#include <math.h>
#include <string.h>

enum
{
  ENGLISH,
  PERSIAN,
  N_LANGUAGES
};

/* Names as Unicode CLDR 45 has them for fa and en. */
static const char *const months[N_LANGUAGES][HK_N_CALENDARS][12] = {
  [ENGLISH] = {
    [HK_CALENDAR_GREGORIAN] = { "January", "February", "March", "April", "May", "June", "July",
                                "August", "September", "October", "November", "December" },
    [HK_CALENDAR_JALALI] = { "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar",
                             "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand" },
    [HK_CALENDAR_ISLAMIC] = { "Muharram", "Safar", "Rabiʻ I", "Rabiʻ II", "Jumada I", "Jumada II",
                              "Rajab", "Shaʻban", "Ramadan", "Shawwal", "Dhuʻl-Qiʻdah",
                              "Dhuʻl-Hijjah" },
  },
  [PERSIAN] = {
    [HK_CALENDAR_GREGORIAN] = { "ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت",
                                "سپتامبر", "اکتبر", "نوامبر", "دسامبر" },
    [HK_CALENDAR_JALALI] = { "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان",
                             "آذر", "دی", "بهمن", "اسفند" },
    [HK_CALENDAR_ISLAMIC] = { "محرم", "صفر", "ربیع‌الاول", "ربیع‌الثانی", "جمادی‌الاول",
                              "جمادی‌الثانی", "رجب", "شعبان", "رمضان", "شوال", "ذیقعده",
                              "ذیحجه" },
  },
};

static int
index_of (const char *language)
{
  return hk_digits_of_language (language) == HK_DIGITS_PERSIAN ? PERSIAN : ENGLISH;
}

static char *
localized (const char *ascii, const char *language)
{
  return hk_digits_convert (ascii, -1, hk_digits_of_language (language));
}

/**
 * hk_format_number:
 * @number: a whole number
 * @language: (nullable): the language of the interface, a BCP 47 tag
 *
 * Returns: (transfer full): the number with its thousands apart: 12,345 or ۱۲٬۳۴۵
 */
char *
hk_format_number (gint64 number, const char *language)
{
  gboolean persian = index_of (language) == PERSIAN;
  g_autofree char *digits = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  gsize n;

  digits
      = g_strdup_printf ("%" G_GUINT64_FORMAT, number < 0 ? -(guint64) number : (guint64) number);
  n = strlen (digits);
  if (number < 0)
    g_string_append (out, persian ? "\u200e\u2212" : "\u2212");
  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append (out, persian ? "\u066c" : ",");
      g_string_append_c (out, digits[i]);
    }
  return localized (out->str, language);
}

/**
 * hk_format_percent:
 * @share: a share of 1
 * @language: (nullable): the language of the interface
 *
 * Returns: (transfer full): whole percents: 85% or ۸۵٪
 */
char *
hk_format_percent (double share, const char *language)
{
  g_autofree char *ascii = g_strdup_printf (index_of (language) == PERSIAN ? "%d\u066a" : "%d%%",
                                            (int) lround (share * 100));

  return localized (ascii, language);
}

/**
 * hk_format_month_name:
 * @calendar: a calendar
 * @month: 1 to 12
 * @language: (nullable): the language of the interface
 *
 * Returns: (transfer none) (nullable): the month's name; %NULL if there is no such month
 */
const char *
hk_format_month_name (HkCalendar calendar, int month, const char *language)
{
  if (month < 1 || month > 12)
    return NULL;
  return months[index_of (language)][calendar][month - 1];
}

/**
 * hk_format_date:
 * @calendar: the calendar of the date, in which it stays
 * @year: year
 * @month: 1 to 12, or 0 when not known
 * @day: 1 to 31, or 0 when not known
 * @language: (nullable): the language of the interface
 *
 * Returns: (transfer full): the date in words as far as it is known: 15 December 2020,
 *   ۲۵ آذر ۱۳۹۹
 */
char *
hk_format_date (HkCalendar calendar, int year, int month, int day, const char *language)
{
  const char *name = hk_format_month_name (calendar, month, language);
  g_autoptr (GString) out = g_string_new (NULL);

  if (name != NULL && day > 0)
    g_string_append_printf (out, "%d ", day);
  if (name != NULL)
    g_string_append_printf (out, "%s ", name);
  g_string_append_printf (out, "%d", year);
  return localized (out->str, language);
}

/**
 * hk_format_year_in:
 * @from: the calendar of the year
 * @year: a year without month and day
 * @to: the calendar that is wanted
 * @language: (nullable): the language of the interface
 *
 * A bare year lies in two years of another calendar and is written so: 2018/19, ۲۰۱۸/۱۹.
 *
 * Returns: (transfer full) (nullable): the year or the two; %NULL if there is no such year
 */
char *
hk_format_year_in (HkCalendar from, int year, HkCalendar to, const char *language)
{
  g_autofree char *ascii = NULL;
  int first, last;

  if (from == to)
    ascii = g_strdup_printf ("%d", year);
  else if (!hk_calendar_year_span (from, year, to, &first, &last))
    return NULL;
  else if (first == last)
    ascii = g_strdup_printf ("%d", first);
  else if (first / 100 == last / 100)
    ascii = g_strdup_printf ("%d/%02d", first, last % 100);
  else
    ascii = g_strdup_printf ("%d/%d", first, last);
  return localized (ascii, language);
}
