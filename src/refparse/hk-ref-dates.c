/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-dates.h"

#include <string.h>

static gboolean
is_year (const HkRefToken *token)
{
  return hk_ref_token_is_gregorian_year (token) || hk_ref_token_is_jalali_year (token);
}

static gboolean
is_day (const HkRefToken *token)
{
  return token->kind == HK_REF_TOKEN_DIGITS && token->n_chars <= 2 && token->number >= 1
         && token->number <= 31;
}

static HkCalendar
calendar_of (const HkRefToken *year)
{
  return hk_ref_token_is_jalali_year (year) ? HK_CALENDAR_JALALI : HK_CALENDAR_GREGORIAN;
}

/* 1397/05/12, 2018-03-04: a year, and a month and day in digits. */
static gboolean
read_digits (const HkRefTokens *tokens, guint at, guint end, HkDatePart *part)
{
  const HkRefToken *month, *day;

  if (at + 2 >= end)
    return FALSE;
  month = hk_ref_tokens_get (tokens, at + 2);
  if (hk_ref_tokens_get (tokens, at + 1)->after_blank || month->after_blank || !is_day (month)
      || month->number > 12
      || (hk_ref_tokens_get (tokens, at + 1)->sign != '/'
          && !hk_ref_is_dash (hk_ref_tokens_get (tokens, at + 1)->sign)))
    return FALSE;
  if (at + 4 >= end)
    return FALSE;
  day = hk_ref_tokens_get (tokens, at + 4);
  if (!is_day (day)
      || hk_ref_tokens_get (tokens, at + 3)->sign != hk_ref_tokens_get (tokens, at + 1)->sign)
    return FALSE;
  part->month = (guint8) month->number;
  part->day = (guint8) day->number;
  return TRUE;
}

/* 15.03.2019, 15/3/2019: a day and a month in digits before a year. */
static gboolean
read_digits_before (const HkRefTokens *tokens, guint first, guint at, HkDatePart *part)
{
  const HkRefToken *day, *month;
  gunichar sign;

  if (at < first + 4)
    return FALSE;
  day = hk_ref_tokens_get (tokens, at - 4);
  month = hk_ref_tokens_get (tokens, at - 2);
  sign = hk_ref_tokens_get (tokens, at - 1)->sign;
  if (!is_day (day) || !is_day (month) || month->number > 12 || (sign != '.' && sign != '/')
      || hk_ref_tokens_get (tokens, at - 3)->sign != sign || month->after_blank
      || hk_ref_tokens_get (tokens, at)->after_blank)
    return FALSE;
  part->day = (guint8) day->number;
  part->month = (guint8) month->number;
  return TRUE;
}

/* A month's name with a day before or after it, or a season. */
static void
read_words (const HkRefTokens *tokens, guint first, guint end, HkDatePart *part)
{
  for (guint i = first; i < end; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (tokens, i);

      if (token->keyword == HK_REF_KEYWORD_SEASON)
        part->season = (guint8) token->number;
      if (token->keyword != HK_REF_KEYWORD_MONTH)
        continue;
      part->month = (guint8) token->number;
      if (i + 1 < end && is_day (hk_ref_tokens_get (tokens, i + 1)))
        part->day = (guint8) hk_ref_tokens_get (tokens, i + 1)->number;
      else if (i > first && is_day (hk_ref_tokens_get (tokens, i - 1)))
        part->day = (guint8) hk_ref_tokens_get (tokens, i - 1)->number;
      return;
    }
}

/**
 * hk_ref_date_read:
 * @tokens: a reference's tokens
 * @first: the first token of the date
 * @end: the token after the last
 * @original_year: (out): the year of the first edition in "1991[1983]", or 0
 *
 * Returns: (transfer full) (nullable): the date in the calendar in which it is printed; %NULL if there is
 *   no year
 */
HkDate *
hk_ref_date_read (const HkRefTokens *tokens, guint first, guint end, int *original_year)
{
  HkDate *date = NULL;
  guint at;

  *original_year = 0;
  for (at = first; at < end && !is_year (hk_ref_tokens_get (tokens, at)); at++)
    ;
  if (at == end)
    return NULL;
  date = hk_date_new ((int) hk_ref_tokens_get (tokens, at)->number, 0, 0);
  date->calendar = calendar_of (hk_ref_tokens_get (tokens, at));
  if (!read_digits (tokens, at, end, &date->start)
      && !read_digits_before (tokens, first, at, &date->start))
    read_words (tokens, first, end, &date->start);
  if (at + 2 < end && is_year (hk_ref_tokens_get (tokens, at + 2)))
    {
      const HkRefToken *sign = hk_ref_tokens_get (tokens, at + 1),
                       *other = hk_ref_tokens_get (tokens, at + 2);

      if (sign->sign == '[' || sign->sign == '(')
        *original_year = (int) other->number;
      else if ((hk_ref_is_dash (sign->sign) || sign->sign == '/')
               && other->number > (guint32) date->start.year
               && calendar_of (other) == date->calendar)
        {
          date->is_range = TRUE;
          date->end.year = (gint32) other->number;
        }
    }
  return date;
}
