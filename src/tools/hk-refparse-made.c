/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-made.h"

#include <string.h>

static const char particles[]
    = "ترجمهٔ ترجمه‌ی ترجمه ترجمۀ ترجمه‌ی";

typedef struct
{
  GRand *random;
  const HkRefLanguage *language;
  gboolean persian;
  GString *text;
  GArray *labels; /* guint8 a byte of the text */
  gboolean persian_digits;
  gboolean latin_commas;
  gboolean no_zwnj;
  gboolean initials;
  gboolean spaced; /* J. R., not J.R. */
  gboolean bare;   /* no comma before initials */
} Maker;

static gboolean
draw (Maker *maker, double share)
{
  return g_rand_double (maker->random) < share;
}

static int
draw_int (Maker *maker, int from, int to)
{
  return g_rand_int_range (maker->random, from, to + 1);
}

static void
add_len (Maker *maker, const char *text, gsize n_bytes, HkRefLabel label)
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
add (Maker *maker, const char *text, HkRefLabel label)
{
  add_len (maker, text, strlen (text), label);
}

static void
add_int (Maker *maker, int number, HkRefLabel label)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  add (maker, text, label);
}

/* One of the words of a list; & in it is a blank. */
static void
add_word (Maker *maker, const char *words, HkRefLabel label)
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
      add_len (maker, p, next - p, label);
      if (next < end)
        add (maker, " ", label);
    }
}

static void
add_phrase (Maker *maker, HkRefLabel label)
{
  add_word (maker, maker->language->nouns, label);
  for (int n = draw_int (maker, 0, 2); n > 0; n--)
    {
      add (maker, draw (maker, .25) ? " و " : " ", label);
      add_word (maker, draw (maker, .5) ? maker->language->nouns : maker->language->adjectives,
                label);
    }
}

static void
add_title (Maker *maker, HkRefLabel label)
{
  gsize start = maker->text->len;

  if (maker->persian && draw (maker, .3))
    add (maker, draw (maker, .5) ? "بررسی " : draw (maker, .5) ? "درآمدی بر " : "تاریخ ", label);
  add_phrase (maker, label);
  for (int n = draw_int (maker, maker->persian ? 0 : 1, 3); n > 0; n--)
    {
      add_word (maker, maker->language->joints, label);
      add (maker, maker->persian || maker->text->str[maker->text->len - 1] == ' ' ? "" : " ",
           label);
      add_phrase (maker, label);
    }
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
add_initials (Maker *maker, HkRefLabel label)
{
  int n = draw_int (maker, 1, maker->persian ? 1 : 2);

  for (int i = 0; i < n; i++)
    {
      add (maker, i > 0 && maker->spaced ? " " : "", label);
      add_word (maker, maker->language->initials, label);
      add (maker, ".", label);
    }
}

static void
add_given (Maker *maker, HkRefLabel label)
{
  if (maker->initials)
    {
      add_initials (maker, label);
      return;
    }
  add_word (maker, maker->language->givens, label);
  if (draw (maker, .15))
    {
      add (maker, " ", label);
      add_word (maker, maker->language->givens, label);
    }
}

static void
add_name (Maker *maker, gboolean inverted, HkRefLabel label)
{
  if (!inverted)
    {
      add_given (maker, label);
      add (maker, " ", label);
    }
  add_word (maker, maker->language->families, label);
  if (maker->persian && draw (maker, .15))
    {
      add (maker, " ", label);
      add_word (maker, maker->language->families, label);
    }
  if (inverted)
    {
      add (maker,
           maker->language == &hk_refparse_languages[HK_REF_RUSSIAN] && maker->bare
               ? " "
               : maker->language->comma,
           label);
      add_given (maker, label);
    }
}

static void
add_institution (Maker *maker, HkRefLabel label)
{
  add_word (maker, maker->language->institutions, label);
  add_phrase (maker, label);
}

static void
add_names (Maker *maker, gboolean inverted, HkRefLabel label)
{
  int n = draw (maker, .55) ? 1 : draw (maker, .6) ? 2 : 3;

  if (label == HK_REF_AUTHOR && draw (maker, .05))
    {
      add_institution (maker, label);
      return;
    }
  for (int i = 0; i < n; i++)
    {
      if (i > 0)
        add (maker, i + 1 < n ? maker->language->comma : maker->language->last_and, label);
      add_name (maker, inverted, label);
    }
  if (draw (maker, .05))
    add (maker,
         maker->persian                                              ? " و همکاران"
         : maker->language == &hk_refparse_languages[HK_REF_RUSSIAN] ? " и др."
                                                                     : ", et al.",
         label);
}

static void
add_pages (Maker *maker)
{
  int first = draw_int (maker, 1, 400), last = first + draw_int (maker, 2, 40);
  gboolean turned = draw (maker, .15);

  add_int (maker, turned ? last : first, HK_REF_PAGES);
  add (maker, draw (maker, .5) ? "–" : "-", HK_REF_PAGES);
  add_int (maker, turned ? first : last, HK_REF_PAGES);
}

static void
add_publisher (Maker *maker)
{
  double kind = g_rand_double (maker->random);

  if (!maker->persian)
    {
      add_word (maker, maker->language->publishers, HK_REF_PUBLISHER);
      return;
    }
  if (kind < .12)
    {
      add (maker, "دانشگاه ", HK_REF_PUBLISHER);
      add_word (maker, maker->language->cities, HK_REF_PUBLISHER);
      return;
    }
  if (kind < .24)
    {
      add (maker, draw (maker, .5) ? "مرکز نشر " : "سازمان ", HK_REF_PUBLISHER);
      add_phrase (maker, HK_REF_PUBLISHER);
      return;
    }
  if (kind < .45)
    add (maker, draw (maker, .5) ? "نشر " : "انتشارات ", HK_REF_PUBLISHER);
  add_word (maker, kind > .9 ? maker->language->families : maker->language->publishers,
            HK_REF_PUBLISHER);
}

static void
add_journal (Maker *maker)
{
  if (draw (maker, .55))
    {
      add_word (maker, maker->language->journals, HK_REF_CONTAINER);
      add (maker, " ", HK_REF_CONTAINER);
    }
  add_phrase (maker, HK_REF_CONTAINER);
}

static void
add_newspaper (Maker *maker)
{
  if (!maker->persian)
    {
      add_word (maker, maker->language->newspapers, HK_REF_CONTAINER);
      return;
    }
  if (draw (maker, .2))
    add (maker, "روزنامه ", HK_REF_CONTAINER);
  add_word (maker, draw (maker, .6) ? maker->language->newspapers : maker->language->nouns,
            HK_REF_CONTAINER);
  if (draw (maker, .2))
    {
      add (maker, draw (maker, .5) ? ": ضمیمه‌ی " : " ", HK_REF_CONTAINER);
      add_word (maker, draw (maker, .5) ? maker->language->newspapers : maker->language->nouns,
                HK_REF_CONTAINER);
    }
}

static void
add_year (Maker *maker)
{
  double kind = g_rand_double (maker->random);

  if (!maker->persian)
    {
      add_int (maker, draw_int (maker, draw (maker, .3) ? 1930 : 1985, 2022), HK_REF_DATE);
      return;
    }
  if (kind < .05)
    {
      add (maker, "[", HK_REF_NONE);
      add_int (maker, draw_int (maker, 1300, 1402), HK_REF_DATE);
      add (maker, draw (maker, .3) ? "؟]" : "]", HK_REF_NONE);
      return;
    }
  add_int (maker, kind < .15 ? draw_int (maker, 1930, 2020) : draw_int (maker, 1300, 1402),
           HK_REF_DATE);
  if (draw (maker, .03))
    add (maker, draw (maker, .5) ? "a" : "b", HK_REF_NONE);
}

static void
add_slot (Maker *maker, char slot)
{
  switch (slot)
    {
    case 'A':
      add_names (maker, TRUE, HK_REF_AUTHOR);
      break;
    case 'D':
      add_names (maker, FALSE, HK_REF_AUTHOR);
      break;
    case 'F':
      add_word (maker, maker->language->families, HK_REF_AUTHOR);
      break;
    case 'I':
      add_word (maker, maker->language->givens, HK_REF_AUTHOR);
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
      add_word (maker, maker->language->cities, HK_REF_LOCATION);
      break;
    case 'V':
      add_int (maker, draw_int (maker, 1, 60), HK_REF_VOLUME);
      break;
    case 'N':
      add_int (maker, draw_int (maker, 1, draw (maker, .8) ? 12 : 120), HK_REF_ISSUE);
      break;
    case 'R':
      add_pages (maker);
      break;
    case 'M':
      add_int (maker, draw_int (maker, 1, 31), HK_REF_PAGES);
      add (maker, " ", HK_REF_PAGES);
      add_word (maker, maker->language->months, HK_REF_PAGES);
      break;
    case 'Y':
      add_year (maker);
      break;
    case 'O':
      add_word (maker, draw (maker, .5) ? maker->language->seasons : maker->language->months,
                HK_REF_DATE);
      add (maker, " ", HK_REF_DATE);
      add_int (maker, draw_int (maker, 1300, 1402), HK_REF_DATE);
      break;
    case 'B':
      add_int (maker, draw_int (maker, 2000, 2022), HK_REF_DATE);
      add (maker, ", ", HK_REF_DATE);
      add_word (maker, maker->language->months, HK_REF_DATE);
      add (maker, " ", HK_REF_DATE);
      add_int (maker, draw_int (maker, 1, 31), HK_REF_DATE);
      break;
    case 'Q':
      add_word (maker, maker->language->initials, HK_REF_PAGES);
      add_int (maker, draw_int (maker, 1, 99999), HK_REF_PAGES);
      if (draw (maker, .3))
        {
          add_word (maker, maker->language->initials, HK_REF_PAGES);
          add_int (maker, draw_int (maker, 1, 9), HK_REF_PAGES);
        }
      break;
    case 'G':
      add_institution (maker, maker->text->len == 0 ? HK_REF_AUTHOR : HK_REF_PUBLISHER);
      break;
    case 'E':
      if (draw (maker, .7))
        add_word (maker, maker->language->ordinals, HK_REF_EDITION);
      else
        add_int (maker, draw_int (maker, 2, 9), HK_REF_EDITION);
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
           draw (maker, .5)   ? "http://www.example.ir/"
           : draw (maker, .5) ? "https://example.org/item/"
                              : "www.example.com/page",
           HK_REF_URL);
      if (draw (maker, .5))
        add (maker, "news/12345.html", HK_REF_URL);
      break;
    }
}

static void
fill (Maker *maker, const char *template)
{
  const char *word = "ترجمه ";
  gboolean plain = FALSE;

  for (const char *p = template; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '{' && draw (maker, .5))
        p = strchr (p, '}');
      else if (*p == '%')
        plain = !plain;
      else if (!plain && g_ascii_isalpha (*p))
        add_slot (maker, *p);
      else if (g_str_has_prefix (p, word))
        {
          add_word (maker, particles, HK_REF_NONE);
          p += strlen (word) - 1;
          add (maker, " ", HK_REF_NONE);
        }
      else if (*p != '{' && *p != '}')
        add_len (maker, p, g_utf8_next_char (p) - p, HK_REF_NONE);
    }
}

static const HkRefLanguage *
draw_language (Maker *maker)
{
  double drawn = g_rand_double (maker->random);
  guint i = 0;

  while (i + 1 < HK_REF_N_LANGUAGES && drawn >= hk_refparse_languages[i].share)
    drawn -= hk_refparse_languages[i++].share;
  return &hk_refparse_languages[i];
}

/**
 * hk_refparse_made_slot:
 * @language: a language
 * @slot: a letter of the alphabet of templates; F a family name, I a given one
 * @random: a source of random numbers
 *
 * Returns: (transfer full): what could stand there
 */
char *
hk_refparse_made_slot (const HkRefLanguage *language, char slot, GRand *random)
{
  Maker maker = { random, language, language == &hk_refparse_languages[HK_REF_PERSIAN],
                  g_string_new (NULL), g_array_new (FALSE, FALSE, 1) };

  add_slot (&maker, slot);
  g_array_unref (maker.labels);
  return g_string_free (maker.text, FALSE);
}

/**
 * hk_refparse_made_add:
 * @examples: where the examples are added
 * @n: how many
 * @random: a source of random numbers
 */
void
hk_refparse_made_add (GPtrArray *examples, guint n, GRand *random)
{
  Maker maker = { random, NULL, FALSE, g_string_new (NULL), g_array_new (FALSE, FALSE, 1) };
  g_auto (HkRefTokens) tokens = { NULL };

  hk_ref_tokens_init (&tokens);
  for (guint i = 0; i < n; i++)
    {
      HkRefExample *example = g_new0 (HkRefExample, 1);

      g_string_truncate (maker.text, 0);
      g_array_set_size (maker.labels, 0);
      maker.language = draw_language (&maker);
      maker.persian = maker.language == &hk_refparse_languages[HK_REF_PERSIAN];
      maker.persian_digits = maker.persian && draw (&maker, .5);
      maker.latin_commas = draw (&maker, .3);
      maker.no_zwnj = draw (&maker, .3);
      maker.initials = draw (&maker, maker.persian ? .1 : .9);
      maker.spaced = draw (&maker, .5);
      maker.bare = draw (&maker, .6);
      fill (&maker,
            maker.language->templates[draw_int (&maker, 0, (int) maker.language->n_templates - 1)]);
      example->text = g_strdup (maker.text->str);
      example->n_bytes = maker.text->len;
      example->weight = 1;
      hk_ref_tokens_read (&tokens, example->text, example->n_bytes);
      example->n = tokens.items->len;
      example->labels = g_new0 (guint8, example->n + 1);
      for (guint k = 0; k < example->n; k++)
        example->labels[k]
            = g_array_index (maker.labels, guint8, hk_ref_tokens_get (&tokens, k)->byte_start);
      g_ptr_array_add (examples, example);
    }
  g_string_free (maker.text, TRUE);
  g_array_unref (maker.labels);
}
