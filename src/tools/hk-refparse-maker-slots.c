/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-maker-slots.h"

#include <string.h>

#include "hk-refparse-maker-names.h"

/* Makes the first letter from a byte on a capital, if its length stays. */
static void
begin_with_capital (HkRefMaker *maker, gsize start)
{
  char *first = maker->text->str + start, upper[7] = "";

  while (*first != '\0' && !g_unichar_isalpha (g_utf8_get_char (first)))
    first = g_utf8_next_char (first);
  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (first)), upper);
  if (*first != '\0' && strlen (upper) == (gsize) (g_utf8_next_char (first) - first))
    memcpy (first, upper, strlen (upper));
}

/* What a title begins with when it is about a text: the text's own title. */
static void
add_quotation (HkRefMaker *maker, HkRefLabel label)
{
  gboolean low = hk_ref_maker_draw (maker, .5);

  hk_ref_maker_add (maker, low ? "„" : "«", label);
  hk_ref_maker_add_phrase (maker, label);
  hk_ref_maker_add (maker, low ? "“" : "»", label);
}

static void
add_title (HkRefMaker *maker, HkRefLabel label)
{
  gsize start = maker->text->len;

  if (maker->persian && hk_ref_maker_draw (maker, .3))
    hk_ref_maker_add (maker,
                      hk_ref_maker_draw (maker, .5)   ? "بررسی "
                      : hk_ref_maker_draw (maker, .5) ? "درآمدی بر "
                                                      : "تاریخ ",
                      label);
  if (maker->language->cyrillic && hk_ref_maker_draw (maker, .04))
    add_quotation (maker, label);
  else
    hk_ref_maker_add_phrase (maker, label);
  for (int n = hk_ref_maker_draw_int (maker, maker->persian ? 0 : 1, 3); n > 0; n--)
    {
      hk_ref_maker_add_word (maker, maker->language->joints, label);
      hk_ref_maker_add (maker,
                        maker->persian || maker->text->str[maker->text->len - 1] == ' ' ? "" : " ",
                        label);
      hk_ref_maker_add_phrase (maker, label);
    }
  if (maker->persian && hk_ref_maker_draw (maker, .02))
    hk_ref_maker_add (maker, " [به انگلیسی]", label);
  if (maker->language->tails != NULL && hk_ref_maker_draw (maker, .12))
    hk_ref_maker_add_word (maker, maker->language->tails, label);
  begin_with_capital (maker, start);
}

/* A volume; seldom two in one. */
static void
add_volume (HkRefMaker *maker)
{
  int volume = hk_ref_maker_draw_int (maker, 1, 60);

  hk_ref_maker_add_int (maker, volume, HK_REF_VOLUME);
  if (!hk_ref_maker_draw (maker, .04))
    return;
  hk_ref_maker_add (maker, hk_ref_maker_draw (maker, .7) ? "–" : "/", HK_REF_VOLUME);
  hk_ref_maker_add_int (maker, volume + 1, HK_REF_VOLUME);
}

static void
add_pages (HkRefMaker *maker)
{
  int first = hk_ref_maker_draw_int (maker, 1, 400),
      last = first + hk_ref_maker_draw_int (maker, 2, 40);
  gboolean turned = hk_ref_maker_draw (maker, .15);

  if (hk_ref_maker_draw (maker, .04))
    {
      hk_ref_maker_add_int (maker, first, HK_REF_PAGES);
      return;
    }
  hk_ref_maker_add_int (maker, turned ? last : first, HK_REF_PAGES);
  hk_ref_maker_add (maker,
                    maker->spaced_dashes            ? " – "
                    : hk_ref_maker_draw (maker, .5) ? "–"
                                                    : "-",
                    HK_REF_PAGES);
  hk_ref_maker_add_int (maker, turned ? first : last, HK_REF_PAGES);
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
      hk_ref_maker_add (maker, "دانشگاه ", HK_REF_PUBLISHER);
      hk_ref_maker_add_word (maker, maker->language->cities, HK_REF_PUBLISHER);
      return;
    }
  if (kind < .24)
    {
      hk_ref_maker_add_word (
          maker, "مرکز&نشر سازمان گروه پژوهشکدهٔ پژوهشگاه دفتر موسسهٔ مرکز بنیاد دانشکدهٔ دبیرخانهٔ",
          HK_REF_PUBLISHER);
      hk_ref_maker_add (maker, " ", HK_REF_PUBLISHER);
      hk_ref_maker_add_phrase (maker, HK_REF_PUBLISHER);
      return;
    }
  if (kind < .28)
    {
      hk_ref_maker_add (maker, "انتشارات دانشگاه ", HK_REF_PUBLISHER);
      hk_ref_maker_add_word (maker, maker->language->cities, HK_REF_PUBLISHER);
      return;
    }
  if (kind < .45)
    hk_ref_maker_add (maker, hk_ref_maker_draw (maker, .5) ? "نشر " : "انتشارات ",
                      HK_REF_PUBLISHER);
  hk_ref_maker_add_word (maker, kind > .9 ? maker->language->families : maker->language->publishers,
                         HK_REF_PUBLISHER);
}

static void
add_journal (HkRefMaker *maker)
{
  gsize start = maker->text->len;

  if (hk_ref_maker_draw (maker, .55))
    {
      hk_ref_maker_add_word (maker, maker->language->journals, HK_REF_CONTAINER);
      hk_ref_maker_add (maker, " ", HK_REF_CONTAINER);
    }
  hk_ref_maker_add_phrase (maker, HK_REF_CONTAINER);
  begin_with_capital (maker, start);
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
    hk_ref_maker_add (maker, "روزنامه ", HK_REF_CONTAINER);
  hk_ref_maker_add_word (maker,
                         hk_ref_maker_draw (maker, .6) ? maker->language->newspapers
                                                       : maker->language->nouns,
                         HK_REF_CONTAINER);
  if (hk_ref_maker_draw (maker, .2))
    {
      hk_ref_maker_add (maker, hk_ref_maker_draw (maker, .5) ? ": ضمیمه‌ی " : " ",
                        HK_REF_CONTAINER);
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
      int year = hk_ref_maker_draw_int (maker, hk_ref_maker_draw (maker, .3) ? 1930 : 1985, 2022);

      hk_ref_maker_add_int (maker, year, HK_REF_DATE);
      if (!hk_ref_maker_draw (maker, .03))
        return;
      hk_ref_maker_add (maker, hk_ref_maker_draw (maker, .5) ? "–" : "/", HK_REF_DATE);
      hk_ref_maker_add_int (maker, year + 1, HK_REF_DATE);
      return;
    }
  if (kind < .05)
    {
      hk_ref_maker_add (maker, "[", HK_REF_NONE);
      hk_ref_maker_add_int (maker, hk_ref_maker_draw_int (maker, 1300, 1402), HK_REF_DATE);
      hk_ref_maker_add (maker, hk_ref_maker_draw (maker, .3) ? "؟]" : "]", HK_REF_NONE);
      return;
    }
  hk_ref_maker_add_int (maker,
                        kind < .15 ? hk_ref_maker_draw_int (maker, 1930, 2020)
                                   : hk_ref_maker_draw_int (maker, 1300, 1402),
                        HK_REF_DATE);
  if (hk_ref_maker_draw (maker, .03))
    hk_ref_maker_add (maker, hk_ref_maker_draw (maker, .5) ? "a" : "b", HK_REF_NONE);
}

static void
add_doi (HkRefMaker *maker)
{
  g_autofree char *doi
      = g_strdup_printf ("10.%d/jour.%d.%d", hk_ref_maker_draw_int (maker, 1000, 29999),
                         hk_ref_maker_draw_int (maker, 2001, 2022),
                         hk_ref_maker_draw_int (maker, 1, 99));

  if (hk_ref_maker_draw (maker, .4))
    hk_ref_maker_add (maker, "https://doi.org/", HK_REF_DOI);
  hk_ref_maker_add (maker, doi, HK_REF_DOI);
}

static void
add_work_title (HkRefMaker *maker)
{
  add_title (maker, HK_REF_TITLE);
}

static void
add_book_title (HkRefMaker *maker)
{
  add_title (maker, HK_REF_CONTAINER);
}

static void
add_place (HkRefMaker *maker)
{
  hk_ref_maker_add_word (maker, maker->language->cities, HK_REF_LOCATION);
}

static void
add_issue (HkRefMaker *maker)
{
  int most = hk_ref_maker_draw (maker, .8) ? 12 : 120;

  hk_ref_maker_add_int (maker, hk_ref_maker_draw_int (maker, 1, most), HK_REF_ISSUE);
}

static void
add_number_of_pages (HkRefMaker *maker)
{
  hk_ref_maker_add_int (maker, hk_ref_maker_draw_int (maker, 48, 720), HK_REF_PAGES);
}

static void
add_day_for_pages (HkRefMaker *maker)
{
  hk_ref_maker_add_int (maker, hk_ref_maker_draw_int (maker, 1, 31), HK_REF_PAGES);
  hk_ref_maker_add (maker, " ", HK_REF_PAGES);
  hk_ref_maker_add_word (maker, maker->language->months, HK_REF_PAGES);
}

static void
add_season (HkRefMaker *maker)
{
  hk_ref_maker_add_word (maker,
                         hk_ref_maker_draw (maker, .5) ? maker->language->seasons
                                                       : maker->language->months,
                         HK_REF_DATE);
  hk_ref_maker_add (maker, " ", HK_REF_DATE);
  hk_ref_maker_add_int (maker,
                        maker->persian ? hk_ref_maker_draw_int (maker, 1300, 1402)
                                       : hk_ref_maker_draw_int (maker, 1960, 2024),
                        HK_REF_DATE);
}

static void
add_whole_date (HkRefMaker *maker)
{
  hk_ref_maker_add_int (maker, hk_ref_maker_draw_int (maker, 2000, 2022), HK_REF_DATE);
  hk_ref_maker_add (maker, ", ", HK_REF_DATE);
  hk_ref_maker_add_word (maker, maker->language->months, HK_REF_DATE);
  hk_ref_maker_add (maker, " ", HK_REF_DATE);
  hk_ref_maker_add_int (maker, hk_ref_maker_draw_int (maker, 1, 31), HK_REF_DATE);
}

static void
add_article_number (HkRefMaker *maker)
{
  hk_ref_maker_add_word (maker, maker->language->initials, HK_REF_PAGES);
  hk_ref_maker_add_int (maker, hk_ref_maker_draw_int (maker, 1, 99999), HK_REF_PAGES);
  if (!hk_ref_maker_draw (maker, .3))
    return;
  hk_ref_maker_add_word (maker, maker->language->initials, HK_REF_PAGES);
  hk_ref_maker_add_int (maker, hk_ref_maker_draw_int (maker, 1, 9), HK_REF_PAGES);
}

static void
add_edition (HkRefMaker *maker)
{
  if (hk_ref_maker_draw (maker, .7))
    hk_ref_maker_add_word (maker, maker->language->ordinals, HK_REF_EDITION);
  else
    hk_ref_maker_add_int (maker, hk_ref_maker_draw_int (maker, 2, 9), HK_REF_EDITION);
}

static void
add_url (HkRefMaker *maker)
{
  hk_ref_maker_add (maker,
                    hk_ref_maker_draw (maker, .5)   ? "http://www.example.ir/"
                    : hk_ref_maker_draw (maker, .5) ? "https://example.org/item/"
                                                    : "www.example.com/page",
                    HK_REF_URL);
  if (hk_ref_maker_draw (maker, .5))
    hk_ref_maker_add (maker, "news/12345.html", HK_REF_URL);
}

/* Adds names, if @slot is one of theirs. */
static gboolean
add_names (HkRefMaker *maker, char slot)
{
  switch (slot)
    {
    case 'A':
    case 'D':
      hk_ref_maker_add_names (maker, slot == 'A', HK_REF_AUTHOR);
      return TRUE;
    case 'H':
      hk_ref_maker_add_names (maker, FALSE, HK_REF_NONE);
      return TRUE;
    case 'X':
    case 'x':
      hk_ref_maker_add_names (maker, slot == 'x', HK_REF_TRANSLATOR);
      return TRUE;
    case 'Z':
    case 'z':
      hk_ref_maker_add_name (maker, slot == 'z', HK_REF_EDITOR);
      return TRUE;
    case 'F':
      hk_ref_maker_add_word (maker, maker->language->families, HK_REF_AUTHOR);
      return TRUE;
    case 'I':
      hk_ref_maker_add_given (maker, HK_REF_AUTHOR);
      return TRUE;
    case 'G':
      hk_ref_maker_add_institution (maker,
                                    maker->text->len == 0 ? HK_REF_AUTHOR : HK_REF_PUBLISHER);
      return TRUE;
    default:
      return FALSE;
    }
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
  static const struct
  {
    char slot;
    void (*add) (HkRefMaker *maker);
  } slots[] = {
    { 'T', add_work_title },      { 'C', add_book_title },    { 'J', add_journal },
    { 'W', add_newspaper },       { 'P', add_publisher },     { 'L', add_place },
    { 'V', add_volume },          { 'N', add_issue },         { 'R', add_pages },
    { 'K', add_number_of_pages }, { 'M', add_day_for_pages }, { 'Y', add_year },
    { 'O', add_season },          { 'B', add_whole_date },    { 'Q', add_article_number },
    { 'E', add_edition },         { 'S', add_doi },           { 'U', add_url },
  };

  if (add_names (maker, slot))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    if (slots[i].slot == slot)
      {
        slots[i].add (maker);
        return;
      }
  g_error ("A template of %s has the slot %c, which there is not.", maker->language->tag, slot);
}
