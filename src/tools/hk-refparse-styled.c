/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-styled.h"

#include <string.h>

#include "csl-citer.h"
#include "hk-citer.h"
#include "hk-refparse-language.h"
#include "hk-refparse-made.h"
#include "hk-work-json.h"

/* Styles that differ in the order of their parts and in the signs between them. */
static const char *const styles[] = {
  "american-chemical-society",
  "american-medical-association",
  "american-political-science-association",
  "american-sociological-association",
  "apa",
  "apa-6th-edition",
  "associacao-brasileira-de-normas-tecnicas",
  "cell",
  "chicago-author-date",
  "chicago-note-bibliography",
  "council-of-science-editors",
  "din-1505-2",
  "elsevier-harvard",
  "gost-r-7-0-5-2008",
  "gost-r-7-0-5-2008-numeric",
  "harvard-cite-them-right",
  "ieee",
  "iso690-author-date-en",
  "modern-humanities-research-association",
  "modern-language-association",
  "nature",
  "plos",
  "springer-basic-author-date",
  "springer-humanities-author-date",
  "vancouver",
};

/* The languages of the works, and that of the terms around them. */
static const struct
{
  guint language;
  const char *tag;
  const char *thesis;
  const char *proceedings;
} tongues[] = {
  { HK_REF_PERSIAN, "fa-IR", "پایان‌نامهٔ دکتری", "مجموعه مقالات همایش " },
  { HK_REF_RUSSIAN, "ru-RU", "дис. ... канд. наук", "Материалы конференции " },
};

typedef struct
{
  GRand *random;
  guint tongue;
  const HkRefLanguage *language;
  JsonObject *work;
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
set_slot (Maker *maker, const char *member, char slot)
{
  g_autofree char *value = hk_refparse_made_slot (maker->language, slot, maker->random);

  json_object_set_string_member (maker->work, member, value);
}

static void
set_number (Maker *maker, const char *member, int number)
{
  g_autofree char *value = g_strdup_printf ("%d", number);

  json_object_set_string_member (maker->work, member, value);
}

static void
set_pages (Maker *maker)
{
  int first = draw_int (maker, 1, 600);
  g_autofree char *value = g_strdup_printf ("%d-%d", first, first + draw_int (maker, 2, 40));

  json_object_set_string_member (maker->work, "page", value);
}

static void
set_names (Maker *maker, const char *member, int n)
{
  JsonArray *names = json_array_new ();

  for (int i = 0; i < n; i++)
    {
      JsonObject *name = json_object_new ();
      g_autofree char *family = hk_refparse_made_slot (maker->language, 'F', maker->random);
      g_autofree char *given = hk_refparse_made_slot (maker->language, 'I', maker->random);

      json_object_set_string_member (name, "family", family);
      json_object_set_string_member (name, "given", given);
      json_array_add_object_element (names, name);
    }
  json_object_set_array_member (maker->work, member, names);
}

static void
set_issued (Maker *maker, gboolean day)
{
  JsonObject *issued = json_object_new ();
  JsonArray *dates = json_array_new (), *parts = json_array_new ();
  gboolean jalali = tongues[maker->tongue].language == HK_REF_PERSIAN && draw (maker, .9);

  json_array_add_int_element (parts,
                              jalali ? draw_int (maker, 1320, 1403) : draw_int (maker, 1960, 2024));
  if (day)
    {
      json_array_add_int_element (parts, draw_int (maker, 1, 12));
      json_array_add_int_element (parts, draw_int (maker, 1, 29));
    }
  json_array_add_array_element (dates, parts);
  json_object_set_array_member (issued, "date-parts", dates);
  json_object_set_object_member (maker->work, "issued", issued);
}

static void
fill_article (Maker *maker)
{
  set_slot (maker, "container-title", 'J');
  if (draw (maker, .8))
    set_number (maker, "volume", draw_int (maker, 1, 60));
  if (draw (maker, .8))
    set_number (maker, "issue", draw_int (maker, 1, draw (maker, .8) ? 12 : 120));
  if (draw (maker, .85))
    set_pages (maker);
  set_issued (maker, FALSE);
}

static void
fill_book (Maker *maker)
{
  set_slot (maker, "publisher", 'P');
  if (draw (maker, .9))
    set_slot (maker, "publisher-place", 'L');
  if (draw (maker, .2))
    set_slot (maker, "edition", 'E');
  if (draw (maker, .25))
    set_names (maker, "translator", 1);
  set_issued (maker, FALSE);
}

static void
fill_chapter (Maker *maker)
{
  set_slot (maker, "container-title", 'C');
  set_slot (maker, "publisher", 'P');
  set_slot (maker, "publisher-place", 'L');
  if (draw (maker, .8))
    set_names (maker, "editor", draw_int (maker, 1, 2));
  if (draw (maker, .8))
    set_pages (maker);
  set_issued (maker, FALSE);
}

static void
fill_thesis (Maker *maker)
{
  json_object_set_string_member (maker->work, "genre", tongues[maker->tongue].thesis);
  set_slot (maker, "publisher", 'P');
  if (draw (maker, .4))
    set_slot (maker, "publisher-place", 'L');
  set_issued (maker, FALSE);
}

static void
fill_paper (Maker *maker)
{
  g_autofree char *book = hk_refparse_made_slot (maker->language, 'C', maker->random);
  g_autofree char *name = g_strconcat (tongues[maker->tongue].proceedings, book, NULL);

  json_object_set_string_member (maker->work, "container-title", name);
  set_slot (maker, "publisher-place", 'L');
  if (draw (maker, .6))
    set_pages (maker);
  set_issued (maker, FALSE);
}

static void
fill_news (Maker *maker)
{
  set_slot (maker, "container-title", 'W');
  set_issued (maker, TRUE);
}

static void
fill_page (Maker *maker)
{
  set_slot (maker, "URL", 'U');
  set_issued (maker, draw (maker, .5));
}

static const struct
{
  const char *type;
  double share;
  void (*fill) (Maker *maker);
} kinds[] = {
  { "article-journal", .45, fill_article }, { "book", .26, fill_book },
  { "chapter", .10, fill_chapter },         { "thesis", .06, fill_thesis },
  { "article-newspaper", .05, fill_news },  { "webpage", .05, fill_page },
  { "paper-conference", .03, fill_paper },
};

static JsonObject *
make_work (GRand *random, guint tongue)
{
  Maker maker
      = { random, tongue, &hk_refparse_languages[tongues[tongue].language], json_object_new () };
  double drawn = g_rand_double (random);
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (kinds) && drawn >= kinds[i].share)
    drawn -= kinds[i++].share;
  json_object_set_string_member (maker.work, "type", kinds[i].type);
  json_object_set_string_member (maker.work, "language", tongues[tongue].tag);
  if (draw (&maker, .95))
    set_names (&maker, "author", draw (&maker, .5) ? 1 : draw_int (&maker, 2, 4));
  set_slot (&maker, "title", 'T');
  kinds[i].fill (&maker);
  return maker.work;
}

/* What pages, browsers and typists do to a reference: one habit holds for all of it. */
static char *
damage (const char *text, GRand *random)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean no_zwnj = g_rand_double (random) < .3, spaced_zwnj = g_rand_double (random) < .1;
  gboolean persian_digits = g_rand_double (random) < .5, latin_commas = g_rand_double (random) < .2;
  gboolean plain_quotes = g_rand_double (random) < .2;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x200c && no_zwnj)
        continue;
      if (c == 0x200c && spaced_zwnj)
        c = ' ';
      else if (c >= 0x6f0 && c <= 0x6f9 && !persian_digits)
        c = '0' + (c - 0x6f0);
      else if (c == 0x60c && latin_commas)
        c = ',';
      else if ((c == 0xab || c == 0xbb) && plain_quotes)
        c = '"';
      /* Bidi marks are taken away before references are read. */
      if (c != 0x200e && c != 0x200f && c != '\n')
        g_string_append_unichar (out, c);
    }
  return g_strdup (out->str);
}

static gboolean
add_one (GPtrArray *examples, HkCiter *citer, guint tongue, GRand *random, GError **error)
{
  g_autoptr (JsonObject) object = make_work (random, tongue);
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *printed = NULL, *text = NULL;
  HkRefExample *example;

  g_ptr_array_add (works, hk_work_from_json (object));
  printed = hk_citer_cite (citer, works, HK_CITATION_BIBLIOGRAPHY, HK_CITATION_TEXT, error);
  if (printed == NULL)
    return FALSE;
  text = damage (printed, random);
  example = hk_refparse_data_align (text, object);
  if (example != NULL)
    g_ptr_array_add (examples, example);
  return TRUE;
}

/**
 * hk_refparse_styled_add:
 * @examples: where the examples are added
 * @n_each: how many of each style and language
 * @random: a source of random numbers
 * @error: return location
 *
 * Returns: whether the styles could be read
 */
gboolean
hk_refparse_styled_add (GPtrArray *examples, guint n_each, GRand *random, GError **error)
{
  for (guint tongue = 0; tongue < G_N_ELEMENTS (tongues); tongue++)
    for (guint style = 0; style < G_N_ELEMENTS (styles); style++)
      {
        g_autoptr (CslCiter) citer = csl_citer_new (styles[style], tongues[tongue].tag, error);

        if (citer == NULL)
          return FALSE;
        for (guint i = 0; i < n_each; i++)
          if (!add_one (examples, HK_CITER (citer), tongue, random, error))
            return FALSE;
      }
  return TRUE;
}
