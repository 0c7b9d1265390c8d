/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-page-item.h"

#include <string.h>

#include "hk-clean.h"
#include "hk-digits.h"
#include "hk-link.h"

/* A keyword is shorter than this, with room for long names of institutions. */
#define MAX_KEYWORD_CHARS 120

/* Fewer words with a year are a keyword such as "انقلاب 1357". */
#define MIN_REFERENCE_WORDS 5

static gboolean
is_blank (gunichar c)
{
  return c <= 0x20 || c == 0x7F || g_unichar_isspace (c) || c == 0xA0 || hk_clean_is_control (c);
}

static gboolean
is_bullet (gunichar c)
{
  switch (c)
    {
    case 0x2022: /* • */
    case 0x2023:
    case 0x2043:
    case 0x204C:
    case 0x204D:
    case 0x2219:
    case 0x25A0:
    case 0x25AA:
    case 0x25AB:
    case 0x25B8:
    case 0x25BA:
    case 0x25CB:
    case 0x25CF:
    case 0x25E6:
    case 0x25FE:
    case 0x2756:
    case 0x27A2:
    case 0x00B7:
    case 0xF0A7: /* Wingdings, as Word copies them */
    case 0xF0B7:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * hk_page_line_make:
 * @start: a line, UTF-8
 * @n_bytes: its length in bytes
 *
 * Returns: the line without its bullet and white space
 */
HkPageLine
hk_page_line_make (const char *start, gsize n_bytes)
{
  const char *end = start + n_bytes;
  HkPageLine line = { 0 };

  while (start < end && is_blank (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  if (start < end && is_bullet (g_utf8_get_char (start)))
    {
      line.bullet = TRUE;
      start = g_utf8_next_char (start);
    }
  /* An asterisk or dash is a bullet only with a blank after it. */
  else if (end - start > 2 && (*start == '*' || *start == '-')
           && (start[1] == ' ' || start[1] == '\t'))
    {
      line.bullet = TRUE;
      start++;
    }
  while (start < end && is_blank (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_blank (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  line.start = start;
  line.n_bytes = end - start;
  return line;
}

static gboolean
is_digit (gunichar c)
{
  return g_unichar_isdigit (c);
}

/**
 * hk_page_item_label:
 * @start: an item, UTF-8
 * @n_bytes: its length in bytes
 * @number: (out): the number
 *
 * Finds the number that a list puts before an item: "1.", "1-", "1)", "[1]", "(1)", "۱.", or "1 ".
 *
 * Returns: how many bytes it takes with the white space after it; 0 when there is none
 */
gsize
hk_page_item_label (const char *start, gsize n_bytes, guint *number)
{
  const char *end = start + n_bytes;
  const char *p = start;
  char close = '\0';
  guint n_digits = 0;

  if (p < end && (*p == '[' || *p == '('))
    close = *p++ == '[' ? ']' : ')';
  *number = 0;
  while (p < end && is_digit (g_utf8_get_char (p)) && n_digits < 4)
    {
      *number = *number * 10 + (guint) g_unichar_digit_value (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
      n_digits++;
    }
  if (n_digits == 0 || (n_digits == 4 && close == '\0') || p >= end || *number == 0)
    return 0;
  if (close != '\0')
    {
      if (*p != close)
        return 0;
      p++;
      if (p < end && strchr (".:-", *p) != NULL)
        p++;
    }
  else if (strchr (".-)", *p) != NULL || g_utf8_get_char (p) == 0x2013
           || g_utf8_get_char (p) == 0x640)
    {
      p = g_utf8_next_char (p);
      /* "1.-" and "1)." are seen; "1.2" and "1-3" are numbers of another kind. */
      if (p < end && strchr (".-", *p) != NULL)
        p++;
      if (p < end && is_digit (g_utf8_get_char (p)))
        return 0;
    }
  else if (!is_blank (g_utf8_get_char (p)))
    return 0;
  if (p >= end)
    return 0;
  while (p < end && is_blank (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p - start;
}

/* What in a string speaks for a reference. */
typedef struct
{
  guint n_chars;
  guint n_words;
  guint n_years;
  gboolean year_in_parens;
  gboolean sentence; /* a full stop, then another word */
  gboolean link;
  gboolean pages; /* a range of numbers */
} Shape;

static gboolean
is_year (const char *p, guint n_digits)
{
  int year;

  if (n_digits != 4)
    return FALSE;
  year = (p[0] - '0') * 1000 + (p[1] - '0') * 100 + (p[2] - '0') * 10 + (p[3] - '0');
  return (year >= 1200 && year < 1500) || (year >= 1700 && year <= 2100);
}

static void
look_at_number (const char *text, const char **p, Shape *shape)
{
  const char *start = *p;
  guint n = 0;

  while (g_ascii_isdigit (start[n]))
    n++;
  *p = start + n;
  if (is_year (start, n))
    {
      shape->n_years++;
      if (start > text && (start[-1] == '(' || start[-1] == '['))
        shape->year_in_parens = TRUE;
    }
  if ((**p == '-' || g_utf8_get_char (*p) == 0x2013) && g_ascii_isdigit (*g_utf8_next_char (*p)))
    shape->pages = TRUE;
}

static void
look_at (const char *text, Shape *shape)
{
  gboolean in_word = FALSE;

  for (const char *p = text; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);

      shape->n_chars++;
      if (g_ascii_isdigit (*p))
        {
          look_at_number (text, &p, shape);
          continue;
        }
      if (g_unichar_isalpha (c))
        {
          shape->n_words += !in_word;
          in_word = TRUE;
        }
      else if (c != 0x200C && !g_unichar_ismark (c))
        in_word = FALSE;
      if (c == '.' && p[1] == ' ' && p[2] != '\0' && shape->n_words > 1)
        shape->sentence = TRUE;
      p = g_utf8_next_char (p);
    }
  shape->link = strstr (text, "http") != NULL || strstr (text, "www.") != NULL;
  if (!shape->link)
    {
      g_autofree char *doi = hk_link_find_doi (text);

      shape->link = doi != NULL;
    }
}

/**
 * hk_page_item_is_reference:
 * @start: an item of a list, UTF-8
 * @n_bytes: its length in bytes
 *
 * Tells references from keywords by their shape, where a page runs one list into the other.
 *
 * Returns: whether it has the shape of a reference
 */
gboolean
hk_page_item_is_reference (const char *start, gsize n_bytes)
{
  g_autofree char *text = NULL;
  Shape shape = { 0 };

  if (n_bytes > 2000)
    n_bytes = g_utf8_find_prev_char (start, start + 2000) - start;
  text = hk_digits_convert (start, n_bytes, HK_DIGITS_LATIN);
  look_at (text, &shape);
  if (shape.link)
    return TRUE;
  if (shape.n_years > 0 && shape.n_words >= MIN_REFERENCE_WORDS
      && (shape.year_in_parens || shape.sentence || shape.pages || shape.n_words > 8))
    return TRUE;
  if (shape.year_in_parens && shape.n_words >= 3 && shape.sentence)
    return TRUE;
  return shape.n_chars > MAX_KEYWORD_CHARS && shape.sentence;
}

/**
 * hk_page_item_goes_on:
 * @start: a line, UTF-8
 * @n_bytes: its length in bytes
 *
 * Returns: whether a line looks like the rest of the line before it, as it begins with a small letter,
 *   a closing mark, or a link
 */
gboolean
hk_page_item_goes_on (const char *start, gsize n_bytes)
{
  gunichar c;

  if (n_bytes == 0)
    return FALSE;
  c = g_utf8_get_char (start);
  return g_unichar_islower (c) || strchr (".,;:)]}/&", (int) MIN (c, 0x7F)) != NULL || c == 0x60C
         || c == 0x61B || c == 0xBB || (n_bytes > 4 && strncmp (start, "http", 4) == 0);
}

/**
 * hk_page_item_line_is_reference:
 * @line: a line
 *
 * A line of keywords may run on to references that have no heading of their own.
 *
 * Returns: whether the line, without the number before it, has the shape of a reference
 */
gboolean
hk_page_item_line_is_reference (const HkPageLine *line)
{
  guint number;
  gsize label = hk_page_item_label (line->start, line->n_bytes, &number);

  return line->n_bytes > 0
         && hk_page_item_is_reference (line->start + label, line->n_bytes - label);
}
