/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-date.h"

#include <string.h>

static const char *const months[]
    = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };
static const char *const seasons[] = { "spr", "sum", "fal", "win" };

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

/* Dates in words, and with slashes: month first, unless that cannot be. */
static gboolean
parse_words (const char *text, HkDatePart *part)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,/.-", -1);
  int numbers[3] = { 0, 0, 0 }, n_numbers = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      int month = find_name (words[i], months, 12), season = find_name (words[i], seasons, 4);

      if (g_ascii_isdigit (*words[i]))
        take_number (part, numbers, &n_numbers, words[i]);
      else if (month != 0 && strlen (words[i]) >= 3)
        part->month = (guint8) month;
      else if (season != 0 && strlen (words[i]) >= 4)
        part->season = (guint8) season;
      else if (*words[i] != '\0')
        return FALSE;
    }
  if (part->year == 0)
    return FALSE;
  if (part->month != 0 && n_numbers == 1)
    part->day = (guint8) numbers[0];
  else if (n_numbers == 2)
    {
      gboolean day_first = numbers[0] > 12;

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
  return parse_iso (text, part) || parse_words (text, part);
}

/**
 * csl_date_parse:
 * @text: a date as a string: EDTF, ISO 8601, or as people write it in English
 * @date: (inout): whose parts are set
 *
 * Returns: whether the string was understood; else @date is as it was
 */
gboolean
csl_date_parse (const char *text, HkDate *date)
{
  HkDate result = { 0 };
  g_auto (GStrv) ends = NULL;
  g_autofree char *copy = g_strdup (text);
  const char *divider = strstr (text, "--") != NULL ? "--" : "/";
  gboolean in_slashes = strchr (text, '/') != NULL && strchr (strchr (text, '/') + 1, '/') != NULL;

  if (!in_slashes)
    {
      g_free (copy);
      copy = g_strdup (text);
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
  return TRUE;
}
