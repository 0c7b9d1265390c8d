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
  maker->initials = hk_ref_maker_draw (maker, maker->persian ? .1 : .8);
  maker->no_dots = maker->initials && hk_ref_maker_draw (maker, maker->persian ? .5 : .15);
  maker->spaced = hk_ref_maker_draw (maker, .5);
  maker->bare
      = maker->initials && (language->bare || maker->no_dots) && hk_ref_maker_draw (maker, .6);
  maker->semicolons = maker->persian && !maker->bare && hk_ref_maker_draw (maker, .15);
  maker->upper = hk_ref_maker_draw (maker, language->upper);
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
      else if (c >= '0' && c <= '9' && maker->persian_digits && label != HK_REF_URL)
        c = 0x6f0 + (c - '0');
      g_string_append_unichar (maker->text, c);
    }
  while (maker->labels->len < maker->text->len)
    g_array_append_val (maker->labels, value);
}

static void
add (HkRefMaker *maker, const char *text, HkRefLabel label)
{
  hk_ref_maker_add_text (maker, text, strlen (text), label);
}

static void
add_int (HkRefMaker *maker, int number, HkRefLabel label)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  add (maker, text, label);
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
        add (maker, " ", label);
    }
}

static void
add_phrase (HkRefMaker *maker, HkRefLabel label)
{
  hk_ref_maker_add_word (maker, maker->language->nouns, label);
  for (int n = hk_ref_maker_draw_int (maker, 0, 2); n > 0; n--)
    {
      add (maker, maker->persian && hk_ref_maker_draw (maker, .25) ? " و " : " ", label);
      hk_ref_maker_add_word (maker,
                             hk_ref_maker_draw (maker, .5) ? maker->language->nouns
                                                           : maker->language->adjectives,
                             label);
    }
}

static void
add_title (HkRefMaker *maker, HkRefLabel label)
{
  gsize start = maker->text->len;

  if (maker->persian && hk_ref_maker_draw (maker, .3))
    add (maker,
         hk_ref_maker_draw (maker, .5)   ? "بررسی "
         : hk_ref_maker_draw (maker, .5) ? "درآمدی بر "
                                         : "تاریخ ",
         label);
  add_phrase (maker, label);
  for (int n = hk_ref_maker_draw_int (maker, maker->persian ? 0 : 1, 3); n > 0; n--)
    {
      hk_ref_maker_add_word (maker, maker->language->joints, label);
      add (maker, maker->persian || maker->text->str[maker->text->len - 1] == ' ' ? "" : " ",
           label);
      add_phrase (maker, label);
    }
  if (maker->persian && hk_ref_maker_draw (maker, .02))
    add (maker, " [به انگلیسی]", label);
  /* The first letter is a capital; others in the way of book titles, or not. */
  if (!maker->persian)
    {
      g_autofree char *head = NULL;
      gunichar first = g_utf8_get_char (maker->text->str + start);
      char upper[7] = "";

      g_unichar_to_utf8 (g_unichar_toupper (first), upper);
      head = g_strdup (upper);
      if (strlen (head)
          == (gsize) (g_utf8_next_char (maker->text->str + start) - (maker->text->str + start)))
        memcpy (maker->text->str + start, head, strlen (head));
    }
}

static void
add_initials (HkRefMaker *maker, HkRefLabel label)
{
  int n = hk_ref_maker_draw_int (maker, 1, maker->persian ? 1 : 2);

  for (int i = 0; i < n; i++)
    {
      add (maker, i > 0 && maker->spaced ? " " : "", label);
      hk_ref_maker_add_word (maker, maker->language->initials, label);
      add (maker, maker->no_dots ? "" : ".", label);
    }
}

static void
add_given (HkRefMaker *maker, HkRefLabel label)
{
  if (maker->initials)
    {
      add_initials (maker, label);
      return;
    }
  hk_ref_maker_add_word (maker, maker->language->givens, label);
  if (hk_ref_maker_draw (maker, .15))
    {
      add (maker, " ", label);
      hk_ref_maker_add_word (maker, maker->language->givens, label);
    }
}

/* Makes what was added from a byte on capitals, if its length stays. */
static void
capitalise (HkRefMaker *maker, gsize start)
{
  g_autofree char *upper = g_utf8_strup (maker->text->str + start, -1);

  if (strlen (upper) == maker->text->len - start)
    memcpy (maker->text->str + start, upper, strlen (upper));
}

static void
add_family (HkRefMaker *maker, HkRefLabel label)
{
  gsize start = maker->text->len;

  hk_ref_maker_add_word (maker, maker->language->families, label);
  if (maker->persian && hk_ref_maker_draw (maker, .15))
    {
      add (maker, " ", label);
      hk_ref_maker_add_word (maker, maker->language->families, label);
    }
  if (maker->upper)
    capitalise (maker, start);
}

static void
add_name (HkRefMaker *maker, gboolean inverted, HkRefLabel label)
{
  if (!inverted)
    {
      add_given (maker, label);
      add (maker, " ", label);
    }
  add_family (maker, label);
  if (inverted)
    {
      add (maker, maker->bare ? " " : maker->language->comma, label);
      add_given (maker, label);
    }
}

static void
add_institution (HkRefMaker *maker, HkRefLabel label)
{
  hk_ref_maker_add_word (maker, maker->language->institutions, label);
  add_phrase (maker, label);
}

static void
add_names (HkRefMaker *maker, gboolean inverted, HkRefLabel label)
{
  const HkRefLanguage *language = maker->language;
  const char *between = maker->semicolons ? "؛ " : language->between;
  int n = hk_ref_maker_draw (maker, .55) ? 1 : hk_ref_maker_draw (maker, .6) ? 2 : 3;

  if (label == HK_REF_AUTHOR && hk_ref_maker_draw (maker, .05))
    {
      add_institution (maker, label);
      return;
    }
  if (label == HK_REF_AUTHOR && maker->persian && hk_ref_maker_draw (maker, .02))
    {
      hk_ref_maker_add_word (maker, "ناشناس بی‌نام", label);
      return;
    }
  for (int i = 0; i < n; i++)
    {
      if (i > 0)
        add (maker, i + 1 < n || maker->semicolons ? between : language->last_and, label);
      add_name (maker, inverted, label);
    }
  if (hk_ref_maker_draw (maker, .05))
    add (maker, language->others, label);
}

static void
add_pages (HkRefMaker *maker)
{
  int first = hk_ref_maker_draw_int (maker, 1, 400),
      last = first + hk_ref_maker_draw_int (maker, 2, 40);
  gboolean turned = hk_ref_maker_draw (maker, .15);

  add_int (maker, turned ? last : first, HK_REF_PAGES);
  add (maker, hk_ref_maker_draw (maker, .5) ? "–" : "-", HK_REF_PAGES);
  add_int (maker, turned ? first : last, HK_REF_PAGES);
}

static void
add_publisher (HkRefMaker *maker)
{
  double kind = g_rand_double (maker->random);

  if (!maker->persian)
    {
      hk_ref_maker_add_word (maker, maker->language->publishers, HK_REF_PUBLISHER);
      return;
    }
  if (kind < .12)
    {
      add (maker, "دانشگاه ", HK_REF_PUBLISHER);
      hk_ref_maker_add_word (maker, maker->language->cities, HK_REF_PUBLISHER);
      return;
    }
  if (kind < .24)
    {
      add (maker, hk_ref_maker_draw (maker, .5) ? "مرکز نشر " : "سازمان ", HK_REF_PUBLISHER);
      add_phrase (maker, HK_REF_PUBLISHER);
      return;
    }
  if (kind < .45)
    add (maker, hk_ref_maker_draw (maker, .5) ? "نشر " : "انتشارات ", HK_REF_PUBLISHER);
  hk_ref_maker_add_word (maker, kind > .9 ? maker->language->families : maker->language->publishers,
                         HK_REF_PUBLISHER);
}

static void
add_journal (HkRefMaker *maker)
{
  if (hk_ref_maker_draw (maker, .55))
    {
      hk_ref_maker_add_word (maker, maker->language->journals, HK_REF_CONTAINER);
      add (maker, " ", HK_REF_CONTAINER);
    }
  add_phrase (maker, HK_REF_CONTAINER);
}

static void
add_newspaper (HkRefMaker *maker)
{
  if (!maker->persian)
    {
      hk_ref_maker_add_word (maker, maker->language->newspapers, HK_REF_CONTAINER);
      return;
    }
  if (hk_ref_maker_draw (maker, .2))
    add (maker, "روزنامه ", HK_REF_CONTAINER);
  hk_ref_maker_add_word (maker,
                         hk_ref_maker_draw (maker, .6) ? maker->language->newspapers
                                                       : maker->language->nouns,
                         HK_REF_CONTAINER);
  if (hk_ref_maker_draw (maker, .2))
    {
      add (maker, hk_ref_maker_draw (maker, .5) ? ": ضمیمه‌ی " : " ", HK_REF_CONTAINER);
      hk_ref_maker_add_word (maker,
                             hk_ref_maker_draw (maker, .5) ? maker->language->newspapers
                                                           : maker->language->nouns,
                             HK_REF_CONTAINER);
    }
}

static void
add_year (HkRefMaker *maker)
{
  double kind = g_rand_double (maker->random);

  if (!maker->persian)
    {
      add_int (maker,
               hk_ref_maker_draw_int (maker, hk_ref_maker_draw (maker, .3) ? 1930 : 1985, 2022),
               HK_REF_DATE);
      return;
    }
  if (kind < .05)
    {
      add (maker, "[", HK_REF_NONE);
      add_int (maker, hk_ref_maker_draw_int (maker, 1300, 1402), HK_REF_DATE);
      add (maker, hk_ref_maker_draw (maker, .3) ? "؟]" : "]", HK_REF_NONE);
      return;
    }
  add_int (maker,
           kind < .15 ? hk_ref_maker_draw_int (maker, 1930, 2020)
                      : hk_ref_maker_draw_int (maker, 1300, 1402),
           HK_REF_DATE);
  if (hk_ref_maker_draw (maker, .03))
    add (maker, hk_ref_maker_draw (maker, .5) ? "a" : "b", HK_REF_NONE);
}

/**
 * hk_ref_maker_add_slot:
 * @maker: a maker
 * @slot: a letter of the alphabet of templates; F a family name, I a given one
 *
 * Adds what could stand there.
 */
void
hk_ref_maker_add_slot (HkRefMaker *maker, char slot)
{
  switch (slot)
    {
    case 'A':
      add_names (maker, TRUE, HK_REF_AUTHOR);
      break;
    case 'D':
      add_names (maker, FALSE, HK_REF_AUTHOR);
      break;
    case 'H':
      add_names (maker, FALSE, HK_REF_NONE);
      break;
    case 'F':
      hk_ref_maker_add_word (maker, maker->language->families, HK_REF_AUTHOR);
      break;
    case 'I':
      hk_ref_maker_add_word (maker, maker->language->givens, HK_REF_AUTHOR);
      break;
    case 'T':
      add_title (maker, HK_REF_TITLE);
      break;
    case 'C':
      add_title (maker, HK_REF_CONTAINER);
      break;
    case 'J':
      add_journal (maker);
      break;
    case 'W':
      add_newspaper (maker);
      break;
    case 'P':
      add_publisher (maker);
      break;
    case 'L':
      hk_ref_maker_add_word (maker, maker->language->cities, HK_REF_LOCATION);
      break;
    case 'V':
      add_int (maker, hk_ref_maker_draw_int (maker, 1, 60), HK_REF_VOLUME);
      break;
    case 'N':
      add_int (maker, hk_ref_maker_draw_int (maker, 1, hk_ref_maker_draw (maker, .8) ? 12 : 120),
               HK_REF_ISSUE);
      break;
    case 'R':
      add_pages (maker);
      break;
    case 'K':
      add_int (maker, hk_ref_maker_draw_int (maker, 48, 720), HK_REF_PAGES);
      break;
    case 'M':
      add_int (maker, hk_ref_maker_draw_int (maker, 1, 31), HK_REF_PAGES);
      add (maker, " ", HK_REF_PAGES);
      hk_ref_maker_add_word (maker, maker->language->months, HK_REF_PAGES);
      break;
    case 'Y':
      add_year (maker);
      break;
    case 'O':
      hk_ref_maker_add_word (maker,
                             hk_ref_maker_draw (maker, .5) ? maker->language->seasons
                                                           : maker->language->months,
                             HK_REF_DATE);
      add (maker, " ", HK_REF_DATE);
      add_int (maker,
               maker->persian ? hk_ref_maker_draw_int (maker, 1300, 1402)
                              : hk_ref_maker_draw_int (maker, 1960, 2024),
               HK_REF_DATE);
      break;
    case 'B':
      add_int (maker, hk_ref_maker_draw_int (maker, 2000, 2022), HK_REF_DATE);
      add (maker, ", ", HK_REF_DATE);
      hk_ref_maker_add_word (maker, maker->language->months, HK_REF_DATE);
      add (maker, " ", HK_REF_DATE);
      add_int (maker, hk_ref_maker_draw_int (maker, 1, 31), HK_REF_DATE);
      break;
    case 'Q':
      hk_ref_maker_add_word (maker, maker->language->initials, HK_REF_PAGES);
      add_int (maker, hk_ref_maker_draw_int (maker, 1, 99999), HK_REF_PAGES);
      if (hk_ref_maker_draw (maker, .3))
        {
          hk_ref_maker_add_word (maker, maker->language->initials, HK_REF_PAGES);
          add_int (maker, hk_ref_maker_draw_int (maker, 1, 9), HK_REF_PAGES);
        }
      break;
    case 'G':
      add_institution (maker, maker->text->len == 0 ? HK_REF_AUTHOR : HK_REF_PUBLISHER);
      break;
    case 'E':
      if (hk_ref_maker_draw (maker, .7))
        hk_ref_maker_add_word (maker, maker->language->ordinals, HK_REF_EDITION);
      else
        add_int (maker, hk_ref_maker_draw_int (maker, 2, 9), HK_REF_EDITION);
      break;
    case 'X':
    case 'x':
      add_names (maker, slot == 'x', HK_REF_TRANSLATOR);
      break;
    case 'Z':
    case 'z':
      add_name (maker, slot == 'z', HK_REF_EDITOR);
      break;
    default: /* U */
      add (maker,
           hk_ref_maker_draw (maker, .5)   ? "http://www.example.ir/"
           : hk_ref_maker_draw (maker, .5) ? "https://example.org/item/"
                                           : "www.example.com/page",
           HK_REF_URL);
      if (hk_ref_maker_draw (maker, .5))
        add (maker, "news/12345.html", HK_REF_URL);
      break;
    }
}
