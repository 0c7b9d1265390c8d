/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-date.h"
#include "hk-digits.h"
#include "hk-fold.h"

#include <string.h>

static const char *const months[]
    = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };
static const char *const seasons[] = { "spr", "sum", "fal", "win" };

/* The same in Persian, folded; a season may have two names. */
static const char *const jalali_months[]
    = { "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور",
        "مهر",     "ابان",     "اذر",   "دی",  "بهمن",  "اسفند" };
static const char *const persian_months[]
    = { "ژانویه", "فوریه", "مارس",    "اوریل", "مه",     "ژوین",
        "ژوییه",  "اوت",   "سپتامبر", "اکتبر", "نوامبر", "دسامبر" };
static const char *const persian_seasons[] = { "بهار", "تابستان", "پاییز", "زمستان" };

/* Year, year-month or year-month-day, as EDTF writes them. */
static gboolean
parse_iso (const char *text, HkDatePart *part)
{
  int year = 0, month = 0, day = 0, n = 0;
  gboolean negative = *text == '-';
  const char *start = negative ? text + 1 : text;

  if (*start == 'y' || *start == 'Y')
    start++;
  if (sscanf (start, "%d-%d-%d%n", &year, &month, &day, &n) == 3 && start[n] == '\0')
    ;
  else if (n = 0, sscanf (start, "%d-%d%n", &year, &month, &n) == 2 && start[n] == '\0')
    day = 0;
  else if (n = 0,
           sscanf (start, "%d%n", &year, &n) == 1 && start[n] == '\0' && (n >= 3 || negative))
    month = day = 0;
  else
    return FALSE;
  if (month < 0 || month > 24 || (month > 12 && month < 21) || day < 0 || day > 31
      || !g_ascii_isdigit (*start))
    return FALSE;
  part->year = negative ? -year : year;
  part->month = (guint8) month;
  part->day = (guint8) day;
  return TRUE;
}

static int
find_name (const char *word, const char *const *names, int n_names)
{
  for (int i = 0; i < n_names; i++)
    if (g_ascii_strncasecmp (word, names[i], 3) == 0)
      return i + 1;
  return g_ascii_strncasecmp (word, "autumn", 6) == 0 && names == seasons ? 3 : 0;
}

static void
take_number (HkDatePart *part, int numbers[3], int *n_numbers, const char *word)
{
  int value = (int) g_ascii_strtoll (word, NULL, 10);

  if (strspn (word, "0123456789") >= 3 && part->year == 0)
    part->year = value;
  else if (*n_numbers < 3)
    numbers[(*n_numbers)++] = value;
}

/* The place of a word in a list from 1, however its letters are typed; 0 when it is not there. */
static int
find_persian (const char *folded, const char *const *names, int n_names)
{
  for (int i = 0; i < n_names; i++)
    {
      g_autofree char *name = hk_fold_string (names[i], -1, HK_FOLD_LOOSE);

      if (g_str_equal (folded, name))
        return i + 1;
    }
  return 0;
}

/* A month or a season in Persian, or "ماه", which says nothing more; a Jalali month tells the
 * calendar. */
static gboolean
take_persian (const char *word, HkDatePart *part, HkCalendar *calendar)
{
  g_autofree char *folded = hk_fold_string (word, -1, HK_FOLD_LOOSE);
  int jalali = find_persian (folded, jalali_months, 12);
  int month = jalali != 0 ? jalali : find_persian (folded, persian_months, 12);
  int season = find_persian (folded, persian_seasons, 4);

  if (month != 0)
    part->month = (guint8) month;
  else if (season != 0)
    part->season = (guint8) season;
  else
    return g_str_equal (word, "ماه") || g_str_equal (word, "سال");
  if (jalali != 0)
    *calendar = HK_CALENDAR_JALALI;
  return TRUE;
}

/* Dates in words, and with slashes: month first, unless that cannot be or the year is a Jalali one
 * at the end. Of "May 6-9, 2001" @last_day is the 9th. */
static gboolean
parse_words (const char *text, HkDatePart *part, guint8 *last_day, HkCalendar *calendar)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,/.-", -1);
  int numbers[3] = { 0, 0, 0 }, n_numbers = 0;
  gboolean year_first = strspn (text, "0123456789") == 4;

  for (guint i = 0; words[i] != NULL; i++)
    {
      int month = find_name (words[i], months, 12), season = find_name (words[i], seasons, 4);

      if (g_ascii_isdigit (*words[i]))
        take_number (part, numbers, &n_numbers, words[i]);
      else if (month != 0 && strlen (words[i]) >= 3)
        part->month = (guint8) month;
      else if (season != 0 && strlen (words[i]) >= 4)
        part->season = (guint8) season;
      else if (*words[i] != '\0' && !take_persian (words[i], part, calendar))
        return FALSE;
    }
  if (part->year == 0)
    return FALSE;
  if (part->month != 0 && n_numbers > 0)
    {
      part->day = (guint8) numbers[0];
      *last_day = n_numbers == 2 ? (guint8) numbers[1] : 0;
    }
  else if (n_numbers == 2)
    {
      gboolean is_jalali = part->year >= 1200 && part->year < 1500;
      gboolean day_first = numbers[0] > 12 || (is_jalali && !year_first);

      part->month = (guint8) numbers[day_first];
      part->day = (guint8) numbers[!day_first];
    }
  else if (n_numbers == 1 && part->season == 0)
    part->month = (guint8) numbers[0];
  return part->month <= 12 && part->day <= 31;
}

static gboolean
parse_part (char *text, HkDate *date, HkDatePart *part)
{
  guint8 last_day = 0;
  gsize length;

  g_strstrip (text);
  length = strlen (text);
  while (length > 0 && strchr ("~?%", text[length - 1]) != NULL)
    {
      date->circa = TRUE;
      text[--length] = '\0';
    }
  if (g_str_has_prefix (text, "c. ") || g_str_has_prefix (text, "ca "))
    {
      date->circa = TRUE;
      return parse_part (text + 3, date, part);
    }
  if (!parse_iso (text, part) && !parse_words (text, part, &last_day, &date->calendar))
    return FALSE;
  if (last_day > part->day && last_day <= 31)
    {
      date->is_range = TRUE;
      date->end = *part;
      date->end.day = last_day;
    }
  return TRUE;
}

/**
 * csl_date_parse:
 * @text: a date as a string: EDTF, ISO 8601, or as people write it in English or Persian, in digits
 *   of any script
 * @date: (inout): whose parts are set
 *
 * Returns: whether the string was understood; else @date is as it was
 */
gboolean
csl_date_parse (const char *text, HkDate *date)
{
  HkDate result = { 0 };
  g_auto (GStrv) ends = NULL;
  g_autofree char *latin = hk_digits_convert (text, -1, HK_DIGITS_LATIN);
  g_autofree char *copy = g_strdup (latin);
  const char *divider = strstr (text, "--") != NULL ? "--" : "/";
  gboolean in_slashes = strchr (text, '/') != NULL && strchr (strchr (text, '/') + 1, '/') != NULL;

  if (!in_slashes)
    {
      ends = g_strsplit (copy, strstr (text, "\u2013") != NULL ? "\u2013" : divider, 2);
    }
  else
    ends = g_strsplit (copy, "\n", 2);
  if (ends[0] == NULL || !parse_part (ends[0], &result, &result.start))
    return FALSE;
  if (ends[1] != NULL)
    {
      result.is_range = TRUE;
      if (*g_strstrip (ends[1]) != '\0' && !g_str_equal (ends[1], "..")
          && !parse_part (ends[1], &result, &result.end))
        return FALSE;
    }
  date->start = result.start;
  date->end = result.end;
  date->is_range = result.is_range;
  date->circa |= result.circa;
  if (result.calendar != HK_CALENDAR_GREGORIAN)
    date->calendar = result.calendar;
  return TRUE;
}
