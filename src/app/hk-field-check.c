/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-field-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-clipboard.h"
#include "hk-digits.h"
#include "hk-format.h"
#include "hk-link.h"
#include "hk-locale.h"

#define ISBN_10 10
#define ISBN_13 13
#define MAX_YEAR 9999

/* The letters of an identifier without what separates them; NULL when there are others in it. */
static char *
compact (const char *text, gsize max_length)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80 && (g_ascii_isdigit (*p) || *p == 'X' || *p == 'x'))
        g_string_append_c (plain, g_ascii_toupper (*p));
      else if (c != '-' && c != ' ' && c != 0x2010 && c != 0x2011 && c != 0x2013)
        return NULL;
      if (plain->len > max_length)
        return NULL;
    }
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static int
digit_of (char c)
{
  return c == 'X' ? 10 : c - '0';
}

/* ISO 3297 and ISO 2108: weights fall to 1, and the sum is a multiple of 11. */
static gboolean
check_eleven (const char *plain, int n)
{
  int sum = 0;

  for (int i = 0; i < n; i++)
    {
      if (plain[i] == 'X' && i != n - 1)
        return FALSE;
      sum += (n - i) * digit_of (plain[i]);
    }
  return sum % 11 == 0;
}

/* ISO 2108:2005: weights 1 and 3 in turn, and the sum is a multiple of 10. */
static gboolean
check_ten (const char *plain)
{
  int sum = 0;

  for (int i = 0; i < ISBN_13; i++)
    sum += digit_of (plain[i]) * (i % 2 == 0 ? 1 : 3);
  return sum % 10 == 0 && strchr (plain, 'X') == NULL;
}

static char *
check_isbn (const char *text)
{
  g_autofree char *plain = compact (text, ISBN_13);
  gsize n = plain == NULL ? 0 : strlen (plain);

  if (n != ISBN_10 && n != ISBN_13)
    return g_strdup (_ ("An ISBN has 10 or 13 digits."));
  if (n == ISBN_10 ? check_eleven (plain, ISBN_10) : check_ten (plain))
    return NULL;
  return g_strdup (_ ("The last digit does not fit the others: one of them is wrong."));
}

static char *
check_issn (const char *text)
{
  g_autofree char *plain = compact (text, 8);

  if (plain == NULL || strlen (plain) != 8)
    return g_strdup (_ ("An ISSN has eight digits, such as 2345-6140."));
  if (check_eleven (plain, 8))
    return NULL;
  return g_strdup (_ ("The last digit does not fit the others: one of them is wrong."));
}

/* A whole number of the text, or -1. */
static int
number_of (const char *text, const char **end)
{
  guint64 number = g_ascii_strtoull (text, (char **) end, 10);

  return *end == text || number > G_MAXINT ? -1 : (int) number;
}

static char *
check_pages (const char *text)
{
  const char *p;
  int first = number_of (text, &p), last;

  if (first < 0)
    return NULL;
  while (*p == ' ' || *p == '-' || g_str_has_prefix (p, "–"))
    p = g_utf8_next_char (p);
  last = number_of (p, &p);
  /* "347-65" means 347-365. */
  if (last < 0 || *p != '\0' || last >= first || (last < 100 && first >= 100))
    return NULL;
  return g_strdup (_ ("The last page comes before the first."));
}

static char *
check_doi (const char *text, char **value)
{
  *value = hk_link_find_doi (text);
  return *value != NULL
             ? NULL
             : g_strdup (
                 _ ("Not kept: a DOI begins with 10. and has a slash, such as 10.22059/jes."));
}

static char *
check_url (const char *text, char **value)
{
  *value = hk_link_from_url (text);
  return *value != NULL
             ? NULL
             : g_strdup (_ ("Not kept: an address begins with http://, https:// or www. and has no "
                            "spaces."));
}

/**
 * hk_field_check_text:
 * @variable: a string or number variable
 * @typed: what the person typed, UTF-8
 * @value: (out) (transfer full) (nullable): what to keep; %NULL for nothing
 *
 * What looks wrong is told, and kept all the same, since the source itself may be wrong. What cannot
 * be what the field is for is told and not kept. Direction marks are taken out.
 *
 * Returns: (transfer full) (nullable): what is to be told, a sentence; %NULL when all is well
 */
char *
hk_field_check_text (HkVariable variable, const char *typed, char **value)
{
  g_autofree char *plain = g_strstrip (hk_content_strip_marks (typed));
  g_autofree char *latin = hk_digits_convert (plain, -1, HK_DIGITS_LATIN);

  *value = NULL;
  if (*plain == '\0')
    return NULL;
  /* Only a text of paragraphs has lines. */
  if (variable != HK_VAR_ABSTRACT && variable != HK_VAR_ANNOTE && variable != HK_VAR_NOTE)
    g_strdelimit (plain, "\r\n\t", ' ');
  if (variable == HK_VAR_DOI)
    return check_doi (latin, value);
  if (variable == HK_VAR_URL)
    return check_url (latin, value);
  if (variable != HK_VAR_ISBN && variable != HK_VAR_ISSN)
    {
      *value = g_steal_pointer (&plain);
      return variable == HK_VAR_PAGE ? check_pages (latin) : NULL;
    }
  *value = g_steal_pointer (&latin);
  return variable == HK_VAR_ISBN ? check_isbn (*value) : check_issn (*value);
}

static char *
check_day (HkCalendar calendar, const HkDatePart *part)
{
  const char *language = hk_locale_get_language ();
  /* The calendars do not count before their first year; there a leap day is believed. */
  int n_days = hk_calendar_days_in_month (calendar, MAX (part->year, 4), part->month);
  g_autofree char *number = hk_format_number (n_days, language);

  if (part->day <= n_days)
    return NULL;
  /* TRANSLATORS: the first is the name of a month, the second a number */
  return g_strdup_printf (_ ("Not kept: %s has %s days."),
                          hk_format_month_name (calendar, part->month, language), number);
}

/**
 * hk_field_check_date:
 * @calendar: the calendar
 * @year: a year as typed, in any digits; negative before our era
 * @month: 1 to 12; 13 to 16 for the seasons from spring; 0 for none
 * @day: a day as typed; "" for none
 * @part: (out caller-allocates): the date; its year is 0 when none is given
 *
 * Returns: (transfer full) (nullable): why it is no date, a sentence; %NULL when it is one or is empty
 */
char *
hk_field_check_date (HkCalendar calendar,
                     const char *year,
                     guint month,
                     const char *day,
                     HkDatePart *part)
{
  g_autofree char *latin_year = g_strstrip (hk_digits_convert (year, -1, HK_DIGITS_LATIN));
  g_autofree char *latin_day = g_strstrip (hk_digits_convert (day, -1, HK_DIGITS_LATIN));
  gboolean before = *latin_year == '-' || g_str_has_prefix (latin_year, "−");
  const char *digits = before ? g_utf8_next_char (latin_year) : latin_year;
  const char *end;
  int number = number_of (digits, &end);

  *part = (HkDatePart){ 0 };
  if (*latin_year == '\0')
    return month == 0 && *latin_day == '\0' ? NULL
                                            : g_strdup (_ ("Not kept: a date needs a year."));
  if (number <= 0 || number > MAX_YEAR || *end != '\0')
    return g_strdup (_ ("Not kept: the year is a number."));
  part->year = before ? -number : number;
  if (month > 12)
    part->season = (guint8) (month - 12);
  else
    part->month = (guint8) month;
  if (*latin_day == '\0')
    return NULL;
  number = number_of (latin_day, &end);
  if (number <= 0 || number > 31 || *end != '\0')
    return g_strdup (_ ("Not kept: the day is a number from 1 to 31."));
  if (part->month == 0)
    return g_strdup (_ ("Not kept: a day needs a month."));
  part->day = (guint8) number;
  return check_day (calendar, part);
}
