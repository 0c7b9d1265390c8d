/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-maker.h"

#include <string.h>

/**
 * hk_ref_maker_begin:
 * @maker: a maker
 * @language: a language
 *
 * Begins a reference in it, whose typist has habits of his own.
 */
void
hk_ref_maker_begin (HkRefMaker *maker, const HkRefLanguage *language)
{
  g_string_truncate (maker->text, 0);
  g_array_set_size (maker->labels, 0);
  maker->language = language;
  maker->persian = language == &hk_refparse_persian;
  maker->persian_digits = maker->persian && hk_ref_maker_draw (maker, .5);
  maker->latin_commas = hk_ref_maker_draw (maker, .3);
  maker->no_zwnj = hk_ref_maker_draw (maker, .3);
  maker->initials
      = hk_ref_maker_draw (maker, language->initials_share > 0 ? language->initials_share : .8);
  maker->no_dots = maker->initials && hk_ref_maker_draw (maker, maker->persian ? .5 : .15);
  maker->spaced = hk_ref_maker_draw (maker, .5);
  maker->bare
      = maker->initials && (language->bare || maker->no_dots) && hk_ref_maker_draw (maker, .6);
  maker->semicolons = maker->persian && !maker->bare && hk_ref_maker_draw (maker, .15);
  maker->upper = hk_ref_maker_draw (maker, language->upper);
  maker->tight_commas = hk_ref_maker_draw (maker, language->careless);
  maker->tight_dashes = hk_ref_maker_draw (maker, language->careless * 3);
  maker->tight_colons = hk_ref_maker_draw (maker, language->careless);
  maker->spaced_dashes = hk_ref_maker_draw (maker, language->careless);
  maker->latin_letters = language->cyrillic && hk_ref_maker_draw (maker, language->careless);
}

/**
 * hk_ref_maker_draw:
 * @maker: a maker
 * @share: of 1, how often
 *
 * Returns: whether it shall be so this time
 */
gboolean
hk_ref_maker_draw (HkRefMaker *maker, double share)
{
  return g_rand_double (maker->random) < share;
}

/**
 * hk_ref_maker_draw_int:
 * @maker: a maker
 * @from: the least
 * @to: the greatest
 *
 * Returns: a number between them
 */
int
hk_ref_maker_draw_int (HkRefMaker *maker, int from, int to)
{
  return g_rand_int_range (maker->random, from, to + 1);
}

/**
 * hk_ref_maker_add_text:
 * @maker: a maker
 * @text: UTF-8
 * @n_bytes: its length
 * @label: what it is
 *
 * Adds it as the reference's typist writes: in his digits and commas, with or without ZWNJs.
 */
void
hk_ref_maker_add_text (HkRefMaker *maker, const char *text, gsize n_bytes, HkRefLabel label)
{
  guint8 value = label;

  for (const char *p = text, *next; p < text + n_bytes; p = next)
    {
      gunichar c = g_utf8_get_char (p);

      next = g_utf8_next_char (p);
      if (c == 0x200c && maker->no_zwnj)
        continue;
      if (c == 0x60c && maker->latin_commas)
        c = ',';
      else if (c >= '0' && c <= '9' && maker->persian_digits && label != HK_REF_URL
               && label != HK_REF_DOI)
        c = 0x6f0 + (c - '0');
      g_string_append_unichar (maker->text, c);
    }
  while (maker->labels->len < maker->text->len)
    g_array_append_val (maker->labels, value);
}

/**
 * hk_ref_maker_add:
 * @maker: a maker
 * @text: UTF-8, ended by a NUL
 * @label: what it is
 */
void
hk_ref_maker_add (HkRefMaker *maker, const char *text, HkRefLabel label)
{
  hk_ref_maker_add_text (maker, text, strlen (text), label);
}

/**
 * hk_ref_maker_add_int:
 * @maker: a maker
 * @number: a number
 * @label: what it is
 */
void
hk_ref_maker_add_int (HkRefMaker *maker, int number, HkRefLabel label)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  hk_ref_maker_add (maker, text, label);
}

/**
 * hk_ref_maker_add_word:
 * @maker: a maker
 * @words: a list, blanks between; & in a word is a blank
 * @label: what it is
 *
 * Adds one of them.
 */
void
hk_ref_maker_add_word (HkRefMaker *maker, const char *words, HkRefLabel label)
{
  const char *start = words + g_rand_int_range (maker->random, 0, (gint32) strlen (words));
  const char *end;

  while (start > words && start[-1] != ' ')
    start--;
  end = strchr (start, ' ');
  if (end == NULL)
    end = start + strlen (start);
  for (const char *p = start, *next; p < end; p = next + 1)
    {
      next = memchr (p, '&', end - p);
      if (next == NULL)
        next = end;
      hk_ref_maker_add_text (maker, p, next - p, label);
      if (next < end)
        hk_ref_maker_add (maker, " ", label);
    }
}

/**
 * hk_ref_maker_add_phrase:
 * @maker: a maker
 * @label: what it is
 *
 * Adds some nouns and adjectives of the language.
 */
void
hk_ref_maker_add_phrase (HkRefMaker *maker, HkRefLabel label)
{
  hk_ref_maker_add_word (maker, maker->language->nouns, label);
  for (int n = hk_ref_maker_draw_int (maker, 0, 2); n > 0; n--)
    {
      hk_ref_maker_add (maker, maker->persian && hk_ref_maker_draw (maker, .25) ? " و " : " ",
                        label);
      hk_ref_maker_add_word (maker,
                             hk_ref_maker_draw (maker, .5) ? maker->language->nouns
                                                           : maker->language->adjectives,
                             label);
    }
}

/* The Latin letter that looks like a Cyrillic one, or the letter itself. */
static gunichar
look_alike (gunichar c)
{
  static const struct
  {
    gunichar cyrillic;
    char latin;
  } pairs[] = {
    { 0x410, 'A' }, { 0x412, 'B' }, { 0x415, 'E' }, { 0x41a, 'K' }, { 0x41c, 'M' }, { 0x41e, 'O' },
    { 0x420, 'P' }, { 0x421, 'C' }, { 0x422, 'T' }, { 0x425, 'X' }, { 0x441, 'c' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i].cyrillic == c)
      return (gunichar) pairs[i].latin;
  return c;
}

/* Whether the typist leaves out a blank between two characters. */
static gboolean
is_left_out (const HkRefMaker *maker, gunichar before, gunichar after)
{
  if (before == ',' || before == 0x60c)
    return maker->tight_commas;
  if (before == ':')
    return maker->tight_colons;
  return before == '.' && (after == 0x2013 || after == 0x2014 || after == '-')
         && maker->tight_dashes;
}

/**
 * hk_ref_maker_finish:
 * @maker: a maker whose reference is whole
 *
 * Goes over it once more with the habits that are about signs next to each other.
 */
void
hk_ref_maker_finish (HkRefMaker *maker)
{
  g_autoptr (GString) text = g_string_sized_new (maker->text->len);
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, 1);
  gunichar before = ' ';

  for (const char *p = maker->text->str, *next; *p != '\0'; p = next)
    {
      gunichar c = g_utf8_get_char (p), after;
      guint8 label = g_array_index (maker->labels, guint8, p - maker->text->str);

      next = g_utf8_next_char (p);
      after = g_utf8_get_char (next);
      if (c == ' ' && is_left_out (maker, before, after))
        continue;
      if (maker->latin_letters && !g_unichar_isalpha (before) && !g_unichar_isalpha (after))
        c = look_alike (c);
      g_string_append_unichar (text, c);
      while (labels->len < text->len)
        g_array_append_val (labels, label);
      before = c;
    }
  g_string_assign (maker->text, text->str);
  g_array_set_size (maker->labels, 0);
  g_array_append_vals (maker->labels, labels->data, labels->len);
}
