/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-issue-line.h"

#include <string.h>

#include "hk-digits.h"
#include "hk-loose-date.h"
#include "hk-page-heading.h"

/* Longer lines are sentences. */
#define MAX_LINE_BYTES 300

typedef enum
{
  WORD_UNKNOWN,
  WORD_VOLUME,
  WORD_YEAR, /* a year of the journal's life, or of the calendar */
  WORD_ISSUE,
  WORD_SERIAL, /* number of the issue from the journal's first on */
  WORD_PAGE,
  WORD_ARTICLE, /* number of the article on the site */
  WORD_AND,
  WORD_UNTIL,
  WORD_NOISE, /* names of files and sizes beside the line */
} Word;

static const struct
{
  Word word;
  const char *spellings;
} words[] = {
  { WORD_VOLUME, "دوره|جلد|المجلد|مجلد|Volume|Vol|Tome|Том|Т" },
  { WORD_YEAR, "سال|السنة|Year" },
  { WORD_ISSUE, "شماره|العدد|عدد|Issue|No|Number|Numéro|№|Номер|Вып|Выпуск" },
  { WORD_SERIAL, "پیاپی|مسلسل|Serial|Serial Number|serialno" },
  { WORD_PAGE, "صفحه|صفحات|صص|ص|الصفحة|الصفحات|Page|Pages|pp|p|Страницы|С|Стр" },
  { WORD_ARTICLE, "مقاله|Article|المقالة" },
  { WORD_AND, "و|and|ماه" },
  { WORD_UNTIL, "تا|الی|to" },
  { WORD_NOISE, "اصل|XML|PDF|MB|KB|M|K|مگابایت|کیلوبایت|قالب|فایل" },
};

static gpointer
make_words (gpointer data)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_auto (GStrv) split = g_strsplit (words[i].spellings, "|", -1);

      for (char **word = split; *word != NULL; word++)
        g_hash_table_insert (table, hk_page_fold (*word, -1), GUINT_TO_POINTER (words[i].word));
    }
  return table;
}

static Word
find_word (const char *folded)
{
  static GOnce once = G_ONCE_INIT;
  GHashTable *table = g_once (&once, make_words, NULL);

  return GPOINTER_TO_UINT (g_hash_table_lookup (table, folded));
}

typedef struct
{
  Word expects; /* which value the next number is */
  char *volume;
  char *issue;
  char *page;
  HkDate *date;
  int day;
  guint tens;    /* of an ordinal in words that goes on */
  guint n_facts; /* besides a bare number */
} Line;

static void
clear_line (Line *line)
{
  g_free (line->volume);
  g_free (line->issue);
  g_free (line->page);
  hk_date_free (line->date);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Line, clear_line)

static void
set_value (char **field, const char *value)
{
  if (*field == NULL)
    *field = g_strdup (value);
}

/* "صفحات ۱۱ تا ۳۰" */
static void
end_pages (Line *line, const char *number)
{
  g_autofree char *first = g_steal_pointer (&line->page);

  line->page
      = strchr (first, '-') == NULL ? g_strdup_printf ("%s-%s", first, number) : g_strdup (first);
}

static gboolean
take_number (Line *line, const char *number)
{
  int value = (int) g_ascii_strtoll (number, NULL, 10);
  gboolean plain = number[strspn (number, "0123456789")] == '\0';
  Word expects = line->expects;

  line->expects = WORD_UNKNOWN;
  switch (expects)
    {
    case WORD_VOLUME:
      set_value (&line->volume, number);
      break;
    case WORD_ISSUE:
      set_value (&line->issue, number);
      break;
    case WORD_PAGE:
      set_value (&line->page, number);
      break;
    case WORD_UNTIL:
      end_pages (line, number);
      break;
    case WORD_YEAR:
      if (plain && value < 1000)
        {
          set_value (&line->volume, number);
          break;
        }
      G_GNUC_FALLTHROUGH;
    case WORD_UNKNOWN:
    case WORD_AND:
      if (plain && strlen (number) == 4 && hk_loose_date_is_year (value, &line->date->calendar))
        {
          if (line->date->start.year == 0)
            line->date->start.year = value;
          break;
        }
      if (!plain || value > 31)
        return FALSE;
      line->day = value;
      return TRUE;
    case WORD_SERIAL:
    case WORD_ARTICLE:
    case WORD_NOISE:
    default:
      break;
    }
  line->n_facts++;
  return TRUE;
}

/* The number that a Persian ordinal is, as in «سال نهم»; of «بیست و یکم» each word by itself. */
static guint
find_ordinal (const char *folded, gboolean *goes_on)
{
  static const char *const ordinals[]
      = { "اول",     "دوم",     "سوم",   "چهارم",  "پنجم",    "ششم",    "هفتم",
          "هشتم",    "نهم",     "دهم",   "یازدهم", "دوازدهم", "سیزدهم", "چهاردهم",
          "پانزدهم", "شانزدهم", "هفدهم", "هجدهم",  "نوزدهم",  "بیستم" };
  static const char *const tens[] = { "بیست", "سی", "چهل", "پنجاه" };

  *goes_on = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++)
    if (g_str_equal (folded, ordinals[i]))
      return i + 1;
  if (g_str_equal (folded, "یکم") || g_str_equal (folded, "نخست"))
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (tens); i++)
    {
      *goes_on = g_str_equal (folded, tens[i]);
      if (g_str_has_prefix (folded, tens[i])
          && (*goes_on || g_str_equal (folded + strlen (tens[i]), "ام")
              || g_str_equal (folded + strlen (tens[i]), "م")))
        return (i + 2) * 10;
    }
  return 0;
}

static gboolean
take_ordinal (Line *line, const char *folded)
{
  gboolean goes_on;
  guint number = find_ordinal (folded, &goes_on);
  g_autofree char *digits = NULL;

  if (number == 0 || line->expects == WORD_UNKNOWN)
    return FALSE;
  number += line->tens;
  line->tens = goes_on ? number : 0;
  if (goes_on)
    return TRUE;
  digits = g_strdup_printf ("%u", number);
  return take_number (line, digits);
}

static gboolean
take_word (Line *line, const char *start, gsize n_bytes)
{
  g_autofree char *folded = hk_page_fold (start, n_bytes);
  Word word = find_word (folded);
  HkCalendar calendar;
  guint number;

  switch (hk_loose_date_word (folded, &number, &calendar))
    {
    case HK_DATE_WORD_MONTH:
      if (line->date->start.month == 0)
        {
          line->date->start.month = (guint8) number;
          line->date->start.day = (guint8) line->day;
          line->date->calendar = calendar;
        }
      line->expects = WORD_UNKNOWN;
      return TRUE;
    case HK_DATE_WORD_SEASON:
      if (line->date->start.season == 0)
        line->date->start.season = (guint8) number;
      else
        {
          line->date->end.season = (guint8) number;
          line->date->is_range = TRUE;
        }
      line->expects = WORD_UNKNOWN;
      return TRUE;
    case HK_DATE_WORD_NONE:
    default:
      break;
    }
  if (word == WORD_UNKNOWN)
    return *folded == '\0' || take_ordinal (line, folded);
  if (word == WORD_AND)
    return TRUE;
  if (word == WORD_UNTIL && line->page == NULL)
    return TRUE;
  line->expects = word;
  return TRUE;
}

/* A number, perhaps a range or with a decimal point: 347-365, 1.2, S1, 12/3. */
static const char *
skip_number (const char *p)
{
  while (g_ascii_isalnum (*p) || *p == '.' || *p == '/' || *p == '-'
         || g_utf8_get_char (p) == 0x2013 || g_utf8_get_char (p) == 0x2014)
    p = g_utf8_next_char (p);
  return p;
}

static const char *
skip_letters (const char *p)
{
  while (g_unichar_isalpha (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p))
         || g_utf8_get_char (p) == 0x200C || g_utf8_get_char (p) == 0x2116)
    p = g_utf8_next_char (p);
  return p;
}

static gboolean
take_token (Line *line, const char **p)
{
  const char *start = *p;
  const char *end;

  if (g_ascii_isdigit (*start))
    {
      g_autofree char *number = NULL;
      gsize n;

      end = skip_number (start);
      n = end - start;
      while (n > 0 && strchr ("./-", start[n - 1]) != NULL)
        n--;
      number = g_strndup (start, n);
      *p = end;
      return take_number (line, number);
    }
  end = skip_letters (start);
  if (end == start)
    {
      *p = g_utf8_next_char (start);
      return TRUE;
    }
  *p = end;
  return take_word (line, start, end - start);
}

static void
give (Line *line, HkWork *work)
{
  if (line->volume != NULL && !hk_work_has (work, HK_VAR_VOLUME))
    hk_work_set_string (work, HK_VAR_VOLUME, line->volume);
  if (line->issue != NULL && !hk_work_has (work, HK_VAR_ISSUE))
    hk_work_set_string (work, HK_VAR_ISSUE, line->issue);
  if (line->page != NULL && !hk_work_has (work, HK_VAR_PAGE))
    hk_work_set_string (work, HK_VAR_PAGE, line->page);
  if (line->date->start.year == 0 || hk_work_has (work, HK_VAR_ISSUED))
    return;
  if (line->date->is_range)
    line->date->end.year = line->date->start.year;
  hk_work_take_date (work, HK_VAR_ISSUED, g_steal_pointer (&line->date));
}

/**
 * hk_issue_line_parse:
 * @line: a line, UTF-8
 * @line_bytes: its length in bytes
 * @work: the article, which gets volume, issue, page and issued where it has none yet
 *
 * Reads a line that holds nothing but such facts, in Persian, English, Arabic, French or Russian. Any
 * other word makes it a line of text, and so does a month or season without a number, which may be a keyword
 * or a name (آب, بهار, May); @work stays as it was.
 *
 * Returns: whether the line is one of facts
 */
gboolean
hk_issue_line_parse (const char *line, gsize line_bytes, HkWork *work)
{
  g_auto (Line) facts = { 0 };
  g_autofree char *latin = NULL;
  const char *p;

  if (line_bytes > MAX_LINE_BYTES)
    return FALSE;
  latin = hk_digits_convert (line, line_bytes, HK_DIGITS_LATIN);
  facts.date = hk_date_new (0, 0, 0);
  for (p = latin; *p != '\0';)
    if (!take_token (&facts, &p))
      return FALSE;
  if (facts.n_facts == 0)
    return FALSE;
  give (&facts, work);
  return TRUE;
}
