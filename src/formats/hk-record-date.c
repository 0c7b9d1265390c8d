/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-record-date.h"

#include <string.h>

#include "hk-digits.h"
#include "hk-loose-date.h"

static const char *const months[]
    = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };
static const char *const seasons[] = { "spring", "summer", "autumn", "winter" };

/* A number of at most @max_digits digits. */
static gboolean
take_number (const char **p, guint max_digits, int *number)
{
  guint n = 0;

  *number = 0;
  while (n < max_digits && g_ascii_isdigit ((*p)[n]))
    *number = *number * 10 + (*p)[n++] - '0';
  *p += n;
  return n > 0;
}

/* "YYYY", "YYYY-MM" and "YYYY-MM-DD", with "/" for "-" in RIS; months 21 to 24 are seasons (EDTF). */
static gboolean
take_part (const char **p, char separator, HkDatePart *part)
{
  gboolean negative = **p == '-';
  const char *start = *p + negative;
  int number;

  *p = start;
  if (!take_number (p, 6, &number))
    return FALSE;
  part->year = negative ? -number : number;
  if (**p != separator)
    return TRUE;
  ++*p;
  if (!take_number (p, 2, &number))
    return separator == '/';
  if (number >= 21 && number <= 24)
    part->season = (guint8) (number - 20);
  else if (number <= 12)
    part->month = (guint8) number;
  if (**p != separator)
    return TRUE;
  ++*p;
  if (take_number (p, 2, &number) && number <= 31 && part->month != 0)
    part->day = (guint8) number;
  return TRUE;
}

static gboolean
take_circa (const char **p)
{
  gboolean found = FALSE;

  while (**p == '~' || **p == '?' || **p == '%')
    {
      found = TRUE;
      ++*p;
    }
  return found;
}

static gboolean
parse_ranged (HkDate *date, const char *p)
{
  if (!take_part (&p, '-', &date->start))
    return FALSE;
  date->circa = take_circa (&p);
  if (*p == '/' || g_str_has_prefix (p, "--") || g_str_has_prefix (p, "–"))
    {
      date->is_range = TRUE;
      p += *p == '/' ? 1 : *p == '-' ? 2 : (int) strlen ("–");
      if (strcmp (p, "..") == 0)
        p += 2;
      if (*p != '\0' && !take_part (&p, '-', &date->end))
        return FALSE;
      date->circa = take_circa (&p) || date->circa;
    }
  return *p == '\0';
}

/* RIS: "YYYY/MM/DD/other". */
static gboolean
parse_slashed (HkDate *date, const char *p)
{
  if (!take_part (&p, '/', &date->start))
    return FALSE;
  while (*p == '/')
    p++;
  if (*p != '\0')
    {
      guint season = 0;
      guint month = hk_record_date_month (p, &season);

      if (date->start.month == 0)
        date->start.month = (guint8) month;
      date->start.season = (guint8) season;
    }
  return TRUE;
}

/* Whether slashes part year, month and day, and not two dates. */
static gboolean
is_slashed (const char *text)
{
  const char *slash = strchr (text, '/');

  return slash != NULL && strchr (text, '-') == NULL
         && (strchr (slash + 1, '/') != NULL || strspn (slash + 1, "0123456789") == 2
             || slash[1] == '\0');
}

/* Whether all is ASCII, and no space stands at an end: then it is parsed where it is. */
static gboolean
is_plain (const char *text)
{
  const char *p = text;

  while (*p > ' ' && *p < 0x7F)
    p++;
  return *p == '\0';
}

static gboolean
parse_numbers (HkDate *date, const char *digits)
{
  return is_slashed (digits) ? parse_slashed (date, digits) : parse_ranged (date, digits);
}

/**
 * hk_record_date_parse:
 * @text: UTF-8 of a date, in digits of any script
 *
 * Returns: (transfer full): the date; what is not understood is its literal
 */
HkDate *
hk_record_date_parse (const char *text)
{
  g_autoptr (HkDate) date = hk_date_new (0, 0, 0);
  g_autofree char *digits = NULL;
  HkDate *loose;

  if (is_plain (text) && parse_numbers (date, text))
    return g_steal_pointer (&date);
  *date = (HkDate){ 0 };
  digits = g_strstrip (hk_digits_convert (text, -1, HK_DIGITS_LATIN));
  if (parse_numbers (date, digits))
    return g_steal_pointer (&date);
  loose = hk_loose_date_parse (digits, -1);
  if (loose != NULL && loose->start.year != 0)
    return loose;
  hk_date_free (loose);
  hk_date_free (date);
  date = hk_date_new (0, 0, 0);
  date->literal = g_strdup (text);
  return g_steal_pointer (&date);
}

static void
append_part (GString *out, const HkDatePart *part)
{
  g_string_append_printf (out, part->year < 0 ? "-%04d" : "%04d", ABS (part->year));
  if (part->season != 0)
    g_string_append_printf (out, "-%d", 20 + part->season);
  else if (part->month != 0)
    {
      g_string_append_printf (out, "-%02d", part->month);
      if (part->day != 0)
        g_string_append_printf (out, "-%02d", part->day);
    }
}

/**
 * hk_record_date_append_edtf:
 * @out: where to append
 * @date: a date with a year
 *
 * Appends it as EDTF, which BibLaTeX uses; hk_record_date_parse() reads it.
 */
void
hk_record_date_append_edtf (GString *out, const HkDate *date)
{
  append_part (out, &date->start);
  if (date->circa)
    g_string_append_c (out, '~');
  if (!date->is_range)
    return;
  g_string_append_c (out, '/');
  if (date->end.year != 0)
    append_part (out, &date->end);
}

/**
 * hk_record_date_month:
 * @text: a month or season, as a number, an English word or abbreviation, or a Persian word
 * @season: (out): 1 to 4 when it is a season, else unchanged
 *
 * Returns: 1 to 12, or 0
 */
guint
hk_record_date_month (const char *text, guint *season)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  guint number = 0;
  HkCalendar calendar;

  g_strstrip (lower);
  if (g_ascii_isdigit (*lower))
    {
      number = (guint) g_ascii_strtoull (lower, NULL, 10);
      return number <= 12 ? number : 0;
    }
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_str_has_prefix (lower, months[i]))
      return i + 1;
  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
    if (g_str_has_prefix (lower, seasons[i]) || (i == 2 && g_str_has_prefix (lower, "fall")))
      {
        *season = i + 1;
        return 0;
      }
  switch (hk_loose_date_word (lower, &number, &calendar))
    {
    case HK_DATE_WORD_MONTH:
      return number;
    case HK_DATE_WORD_SEASON:
      *season = number;
      return 0;
    default:
      return 0;
    }
}
