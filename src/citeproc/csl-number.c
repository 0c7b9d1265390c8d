/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-number.h"

#include <string.h>

static int
digit_of (gunichar c)
{
  return g_unichar_isdigit (c) ? g_unichar_digit_value (c) : -1;
}

/**
 * csl_number_is_dash:
 * @c: a character
 *
 * Returns: whether it may join the ends of a range
 */
gboolean
csl_number_is_dash (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2013 || c == 0x2014 || c == 0x2212;
}

static gboolean
is_separator (gunichar c)
{
  return csl_number_is_dash (c) || c == ',' || c == '&' || c == 0x060c || c == ';';
}

/* One word of a number: up to two letters or a mark before the digits, a few letters after; 1981/82. */
static gboolean
word_is_numeric (const char *start, const char *end)
{
  guint n_before = 0, n_digits = 0, n_after = 0;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (digit_of (c) >= 0)
        {
          if (n_after > 0)
            return FALSE;
          n_digits++;
        }
      else if (c == '/' && n_digits > 0 && n_after == 0 && p + 1 < end)
        continue;
      else if (!g_unichar_isalpha (c) && c != '.')
        return FALSE;
      else if (n_digits > 0)
        n_after++;
      else
        n_before++;
    }
  return n_digits > 0 && n_before <= 2 && n_after <= 4;
}

/**
 * csl_number_is_numeric:
 * @text: a field
 *
 * Returns: whether it is made of numbers, with affixes, ranges and lists (CSL 1.0.2, is-numeric)
 */
gboolean
csl_number_is_numeric (const char *text)
{
  const char *p = text;
  gboolean any = FALSE;

  while (*p != '\0')
    {
      const char *start;
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || is_separator (c))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      start = p;
      while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p))
             && !is_separator (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (!word_is_numeric (start, p))
        return FALSE;
      any = TRUE;
    }
  return any;
}

/**
 * csl_number_value:
 * @text: a field
 *
 * Returns: the first number in it, in digits of any script; -1 when there is none
 */
gint64
csl_number_value (const char *text)
{
  gint64 value = -1;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      int digit = digit_of (g_utf8_get_char (p));

      if (digit >= 0 && value < G_MAXINT32)
        value = (value < 0 ? 0 : value) * 10 + digit;
      else if (value >= 0)
        break;
    }
  return value;
}

/* A word between two numbers, such as "and": letters, a blank, a digit. */
static gboolean
is_conjunction (const char *p)
{
  while (g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return *p == ' ' && g_unichar_isdigit (g_utf8_get_char (p + 1));
}

/**
 * csl_number_is_plain_word:
 * @word: text that begins with a word
 *
 * Returns: whether the word has three letters or more and is neither a number nor a roman one, such as
 *   "fol." in "1, fol. 186": what follows is counted in something else
 */
gboolean
csl_number_is_plain_word (const char *word)
{
  gboolean roman = TRUE;
  guint n = 0;

  for (; *word != '\0' && !g_unichar_isspace (g_utf8_get_char (word))
         && !is_separator (g_utf8_get_char (word));
       word = g_utf8_next_char (word), n++)
    {
      if (g_unichar_isdigit (g_utf8_get_char (word)))
        return FALSE;
      if (*word != '.' && strchr ("ivxlcdmIVXLCDM", *word) == NULL)
        roman = FALSE;
    }
  return n >= 3 && !roman;
}

/* Letters before a dash, as in TR-17, are no end of a range, unless they are a roman number. */
static gboolean
joins_letters (const char *text, const char *dash)
{
  const char *p = dash;
  gboolean roman = TRUE;

  while (p > text && g_ascii_isupper (p[-1]))
    roman &= strchr ("IVXLCDM", *--p) != NULL;
  return dash - p >= 2 && !roman;
}

/**
 * csl_number_is_plural:
 * @text: a field
 * @count: whether the field counts things, so that 2 is plural already
 *
 * Returns: whether a label for it stands in the plural
 */
gboolean
csl_number_is_plural (const char *text, gboolean count)
{
  guint n_numbers = 0;
  gboolean in_number = FALSE;
  gboolean divided = FALSE;

  if (count && text[strspn (text, "0123456789")] == '\0')
    return csl_number_value (text) > 1;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\\')
        return FALSE;
      if (is_separator (c) && !(csl_number_is_dash (c) && joins_letters (text, p)))
        divided = TRUE;
      if (g_unichar_isalpha (c) && n_numbers > 0 && !in_number && is_conjunction (p))
        divided = TRUE;
      else if (g_unichar_isalpha (c) && !in_number && csl_number_is_plain_word (p))
        break;
      else if (g_unichar_isalnum (c) && !in_number)
        n_numbers++;
      in_number = g_unichar_isalnum (c) || c == '.' || c == ':';
    }
  return n_numbers > 1 && divided;
}

static char *
to_roman (gint64 number)
{
  static const struct
  {
    int value;
    const char *text;
  } steps[] = { { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" },
                { 90, "xc" },  { 50, "l" },   { 40, "xl" }, { 10, "x" },   { 9, "ix" },
                { 5, "v" },    { 4, "iv" },   { 1, "i" } };
  GString *roman = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (; number >= steps[i].value; number -= steps[i].value)
      g_string_append (roman, steps[i].text);
  return g_string_free (roman, FALSE);
}

static void
append_formatted (GString *out,
                  const char *start,
                  gsize n_bytes,
                  CslNumberForm form,
                  CslGender gender,
                  const CslLocale *locale)
{
  g_autofree char *word = g_strndup (start, n_bytes);
  gint64 value = csl_number_value (word);
  gboolean bare = strspn (word, "0123456789") == n_bytes || (value >= 0 && (guchar) *word >= 0xd9);
  const char *ordinal;

  if (!bare || form == CSL_NUMBER_NUMERIC)
    {
      g_string_append (out, word);
      return;
    }
  if (form == CSL_NUMBER_ROMAN && value > 0 && value < 4000)
    {
      g_autofree char *roman = to_roman (value);

      g_string_append (out, roman);
      return;
    }
  /* Persian spells small ordinals as words: «دوم», not «۲م». */
  ordinal = form == CSL_NUMBER_LONG_ORDINAL
                    || (form == CSL_NUMBER_ORDINAL && csl_locale_is_persian (locale))
                ? csl_locale_get_long_ordinal (locale, (int) value, gender)
                : NULL;
  if (ordinal != NULL)
    {
      g_string_append (out, ordinal);
      return;
    }
  g_string_append (out, word);
  if (form == CSL_NUMBER_ORDINAL || form == CSL_NUMBER_LONG_ORDINAL)
    {
      const char *suffix = csl_locale_get_ordinal (locale, (int) MIN (value, G_MAXINT), gender);

      g_string_append (out, suffix == NULL ? "" : suffix);
    }
}

/**
 * csl_number_format:
 * @text: a field that is numeric
 * @form: how numbers are spelled
 * @gender: gender of what they count
 * @dash: what joins a range
 * @locale: the language
 *
 * Returns: (transfer full): the numbers in that form, lists and ranges spaced as CSL wants
 */
char *
csl_number_format (const char *text,
                   CslNumberForm form,
                   CslGender gender,
                   const char *dash,
                   const CslLocale *locale)
{
  GString *out = g_string_new (NULL);
  const char *p = text;

  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);
      const char *start = p;

      if (is_separator (c))
        {
          while (out->len > 0 && out->str[out->len - 1] == ' ')
            g_string_truncate (out, out->len - 1);
          if (c == '&')
            g_string_append (out, " & ");
          else if (c == ',' || c == ';')
            g_string_append_printf (out, "%c ", (char) c);
          else if (csl_number_is_dash (c))
            g_string_append (out, dash);
          else
            g_string_append (out, "\u060c ");
          p = g_utf8_next_char (p);
          while (*p == ' ')
            p++;
          continue;
        }
      if (g_unichar_isspace (c))
        {
          g_string_append_c (out, ' ');
          p = g_utf8_next_char (p);
          continue;
        }
      while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p))
             && !is_separator (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      append_formatted (out, start, p - start, form, gender, locale);
    }
  return g_string_free (out, FALSE);
}

/**
 * csl_number_dashes:
 * @text: a field
 * @dash: what joins a range
 *
 * Returns: (transfer full): the text with hyphens between numbers replaced
 */
char *
csl_number_dashes (const char *text, const char *dash)
{
  GString *out = g_string_new (NULL);
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\\' && p[1] == '-')
        {
          g_string_append_c (out, *++p);
          before = '-';
          continue;
        }
      if (csl_number_is_dash (c) && (c != '-' || g_unichar_isalnum (before))
          && g_unichar_isalnum (g_utf8_get_char (p + 1)))
        g_string_append (out, dash);
      else
        g_string_append_unichar (out, c);
      before = c;
    }
  return g_string_free (out, FALSE);
}
