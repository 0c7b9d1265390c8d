/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-loose-date.h"

#include <string.h>

#include "hk-digits.h"
#include "hk-page-heading.h"

/* Month names as search folds them (hk_page_fold): 12 rows a calendar, spellings separated by "|". */
static const char *const jalali[] = {
  "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد|امرداد", "شهریور",
  "مهر",     "آبان",     "آذر",   "دی",  "بهمن",         "اسفند",
};

static const char *const jalali_latin[] = {
  "farvardin", "ordibehesht", "khordad", "tir", "mordad|amordad", "shahrivar",
  "mehr",      "aban",        "azar",    "dey", "bahman",         "esfand",
};

static const char *const gregorian[] = {
  "January|Jan|ژانویه|كانون الثاني|ینایر|janvier|января|enero|janeiro|ene",
  "February|Feb|فوریه|فبرایر|شباط|février|февраля|febrero|fevereiro|fev",
  "March|Mar|مارس|آذار|mars|марта|marzo|março",
  "April|Apr|آوریل|أبریل|ابریل|نیسان|avril|апреля|abril|abr",
  "May|مه|می|مایو|أیار|mai|мая|mayo|maio",
  "June|Jun|ژوئن|یونیو|حزیران|juin|июня|junio|junho",
  "July|Jul|ژوئیه|جولای|یولیو|تموز|juillet|июля|julio|julho",
  "August|Aug|اوت|آگوست|أغسطس|آب|août|августа|agosto|ago",
  "September|Sep|Sept|سپتامبر|سبتمبر|أیلول|septembre|сентября|septiembre|setembro|set",
  "October|Oct|اکتبر|أکتوبر|تشرین الأول|octobre|октября|octubre|outubro|out",
  "November|Nov|نوامبر|نوفمبر|تشرین الثانی|novembre|ноября|noviembre|novembro",
  "December|Dec|دسامبر|دیسمبر|کانون الأول|décembre|декабря|diciembre|dezembro|dez|dic",
};

static const char *const islamic[] = {
  "محرم",
  "صفر",
  "ربیع الأول|ربیع‌الاول",
  "ربیع الثانی|ربیع الآخر",
  "جمادی الأولی|جمادی الاول",
  "جمادی الثانی|جمادی الآخرة|جمادی الثانیة",
  "رجب",
  "شعبان",
  "رمضان",
  "شوال",
  "ذو القعدة|ذی القعده|ذیقعده",
  "ذو الحجة|ذی الحجه|ذیحجه",
};

static const char *const seasons[] = {
  "بهار|Spring|الربیع|printemps|весна",
  "تابستان|Summer|الصیف|été|лето",
  "پاییز|پائیز|Autumn|Fall|الخریف|automne|осень",
  "زمستان|Winter|الشتاء|hiver|зима",
};

/* A word's meaning in one pointer: kind, number, calendar. */
#define PACK(kind, number, calendar) GUINT_TO_POINTER ((kind) << 16 | (number) << 8 | (calendar))

static void
add_rows (GHashTable *table,
          const char *const *rows,
          guint n_rows,
          HkDateWord kind,
          HkCalendar calendar)
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_auto (GStrv) words = g_strsplit (rows[i], "|", -1);

      for (char **word = words; *word != NULL; word++)
        {
          char *folded = hk_page_fold (*word, -1);

          if (g_hash_table_contains (table, folded))
            g_free (folded);
          else
            g_hash_table_insert (table, folded, PACK (kind, i + 1, calendar));
        }
    }
}

static gpointer
make_words (gpointer data)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_rows (table, jalali, 12, HK_DATE_WORD_MONTH, HK_CALENDAR_JALALI);
  add_rows (table, gregorian, 12, HK_DATE_WORD_MONTH, HK_CALENDAR_GREGORIAN);
  add_rows (table, jalali_latin, 12, HK_DATE_WORD_MONTH, HK_CALENDAR_JALALI);
  add_rows (table, islamic, 12, HK_DATE_WORD_MONTH, HK_CALENDAR_ISLAMIC);
  add_rows (table, seasons, 4, HK_DATE_WORD_SEASON, HK_CALENDAR_GREGORIAN);
  return table;
}

/**
 * hk_loose_date_word:
 * @folded: a word of hk_page_fold()
 * @number: (out): month from 1, or season from 1 (spring)
 * @calendar: (out): the month's calendar
 *
 * Returns: whether the word names a month or a season
 */
HkDateWord
hk_loose_date_word (const char *folded, guint *number, HkCalendar *calendar)
{
  static GOnce once = G_ONCE_INIT;
  GHashTable *table = g_once (&once, make_words, NULL);
  guint packed = GPOINTER_TO_UINT (g_hash_table_lookup (table, folded));

  *number = packed >> 8 & 0xFF;
  *calendar = packed & 0xFF;
  return packed >> 16;
}

/**
 * hk_loose_date_is_year:
 * @number: a number of four digits
 * @calendar: (inout): the calendar that goes with it, unless it is Islamic already
 *
 * Years from 1200 to 1499 are of the Jalali calendar in print, as no journal is of those Gregorian ones.
 *
 * Returns: whether it can be the year of a printed work
 */
gboolean
hk_loose_date_is_year (int number, HkCalendar *calendar)
{
  if (number >= 1200 && number < 1500)
    {
      if (*calendar != HK_CALENDAR_ISLAMIC)
        *calendar = HK_CALENDAR_JALALI;
      return TRUE;
    }
  if (number < 1500 || number > 2150)
    return FALSE;
  *calendar = HK_CALENDAR_GREGORIAN;
  return TRUE;
}

/* Numbers and words of a date, in the order in which they stand. */
typedef struct
{
  int numbers[4];
  guint n_digits[4];
  guint n_numbers;
  guint month_at; /* how many numbers stood before the month's name */
  guint month;
  guint season;
  HkCalendar calendar;
} Parts;

static gboolean
take_word (const char *word, gsize word_bytes, Parts *parts)
{
  g_autofree char *folded = hk_page_fold (word, word_bytes);
  HkCalendar calendar;
  guint number;

  switch (hk_loose_date_word (folded, &number, &calendar))
    {
    case HK_DATE_WORD_MONTH:
      if (parts->month != 0)
        return FALSE;
      parts->month = number;
      parts->month_at = parts->n_numbers;
      parts->calendar = calendar;
      return TRUE;
    case HK_DATE_WORD_SEASON:
      if (parts->season == 0)
        parts->season = number;
      return TRUE;
    case HK_DATE_WORD_NONE:
    default:
      /* "2nd", "1 января 2020 г.", a weekday, "ماه", and the T of a time do no harm. */
      return TRUE;
    }
}

static void
take_number (const char *digits, guint n_digits, Parts *parts)
{
  if (parts->n_numbers >= G_N_ELEMENTS (parts->numbers) || n_digits > 8)
    return;
  parts->numbers[parts->n_numbers] = atoi (digits);
  parts->n_digits[parts->n_numbers++] = n_digits;
}

static void
scan (const char *text, Parts *parts)
{
  const char *p = text;

  while (*p != '\0')
    {
      const char *start = p;
      g_autofree char *digits = NULL;

      if (g_ascii_isdigit (*p))
        {
          while (g_ascii_isdigit (*p))
            p++;
          digits = g_strndup (start, MIN (p - start, 9));
          take_number (digits, p - start, parts);
          continue;
        }
      while (*p != '\0' && !g_ascii_isdigit (*p)
             && (g_unichar_isalpha (g_utf8_get_char (p)) || g_utf8_get_char (p) == 0x200C
                 || g_unichar_ismark (g_utf8_get_char (p))))
        p = g_utf8_next_char (p);
      if (p > start)
        take_word (start, p - start, parts);
      else
        p = g_utf8_next_char (p);
    }
}

/* The order of the numbers is told by which of them can be a year. */
static gboolean
arrange (const Parts *parts, HkDate *date)
{
  HkCalendar calendar = parts->calendar;
  int rest[4];
  guint n_rest = 0;
  int year_at = -1;

  if (parts->n_numbers >= 1 && parts->n_digits[0] == 8)
    {
      date->start.year = parts->numbers[0] / 10000;
      date->start.month = parts->numbers[0] / 100 % 100;
      date->start.day = parts->numbers[0] % 100;
      hk_loose_date_is_year (date->start.year, &date->calendar);
      return date->start.month <= 12 && date->start.day <= 31;
    }
  for (guint i = 0; i < parts->n_numbers && year_at < 0; i++)
    if (parts->n_digits[i] == 4 && hk_loose_date_is_year (parts->numbers[i], &calendar))
      year_at = (int) i;
  if (year_at < 0)
    return FALSE;
  date->start.year = parts->numbers[year_at];
  date->calendar = calendar;
  date->start.season = (guint8) parts->season;
  for (guint i = 0; i < parts->n_numbers && n_rest < 2; i++)
    if ((int) i != year_at && parts->n_digits[i] <= 2)
      rest[n_rest++] = parts->numbers[i];
  if (parts->month != 0)
    {
      date->start.month = (guint8) parts->month;
      date->start.day = n_rest > 0 && rest[0] <= 31 ? (guint8) rest[0] : 0;
      return TRUE;
    }
  if (n_rest == 0 || parts->season != 0)
    return TRUE;
  /* 2020-01-02, 1398/10/12 when the year leads; 12/10/1398 when it ends; 13 cannot be a month. */
  if (n_rest == 2 && ((year_at > 0 && rest[1] <= 12) || rest[0] > 12))
    {
      int swap = rest[0];

      rest[0] = rest[1];
      rest[1] = swap;
    }
  if (rest[0] < 1 || rest[0] > 12)
    return TRUE;
  date->start.month = (guint8) rest[0];
  date->start.day = n_rest > 1 && rest[1] <= 31 ? (guint8) rest[1] : 0;
  return TRUE;
}

/**
 * hk_loose_date_parse:
 * @text: UTF-8, such as "12 دی 1398", "۱۳۹۸/۱۰/۱۲", "02 January 2020", "2020-01-02T10:00", "بهار 1399"
 * @text_bytes: its length in bytes, or -1
 *
 * Returns: (transfer full) (nullable): the date in its own calendar; %NULL when no year is in it
 */
HkDate *
hk_loose_date_parse (const char *text, gssize text_bytes)
{
  g_autofree char *latin = NULL;
  g_autoptr (HkDate) date = hk_date_new (0, 0, 0);
  Parts parts = { 0 };
  gsize length = text_bytes < 0 ? strlen (text) : (gsize) text_bytes;

  if (length > 200)
    return NULL;
  latin = hk_digits_convert (text, length, HK_DIGITS_LATIN);
  scan (latin, &parts);
  return arrange (&parts, date) ? g_steal_pointer (&date) : NULL;
}
