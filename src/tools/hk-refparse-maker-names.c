/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-maker-names.h"

#include <string.h>

static void
add_initials (HkRefMaker *maker, HkRefLabel label)
{
  int n = hk_ref_maker_draw_int (maker, 1, maker->persian ? 1 : 2);

  for (int i = 0; i < n; i++)
    {
      hk_ref_maker_add (maker, i > 0 && maker->spaced ? " " : "", label);
      hk_ref_maker_add_word (maker, maker->language->initials, label);
      hk_ref_maker_add (maker, maker->no_dots ? "" : ".", label);
    }
}

/* A second given name, a patronymic or an initial. */
static void
add_middle (HkRefMaker *maker, HkRefLabel label)
{
  const HkRefLanguage *language = maker->language;

  hk_ref_maker_add (maker, " ", label);
  if (language->middles != NULL && hk_ref_maker_draw (maker, .5))
    hk_ref_maker_add_word (maker, language->middles, label);
  else if (!maker->persian && hk_ref_maker_draw (maker, .6))
    {
      hk_ref_maker_add_word (maker, language->initials, label);
      hk_ref_maker_add (maker, ".", label);
    }
  else
    hk_ref_maker_add_word (maker, language->givens, label);
}

/**
 * hk_ref_maker_add_given:
 * @maker: a maker
 * @label: what they are the names of
 *
 * Adds given names, or initials.
 */
void
hk_ref_maker_add_given (HkRefMaker *maker, HkRefLabel label)
{
  if (maker->initials)
    {
      add_initials (maker, label);
      return;
    }
  hk_ref_maker_add_word (maker, maker->language->givens, label);
  if (hk_ref_maker_draw (maker, maker->language->middles != NULL ? .3 : .15))
    add_middle (maker, label);
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
      hk_ref_maker_add (maker, " ", label);
      hk_ref_maker_add_word (maker, maker->language->families, label);
    }
  if (maker->upper)
    capitalise (maker, start);
}

/**
 * hk_ref_maker_add_name:
 * @maker: a maker
 * @inverted: whether the family name comes first
 * @label: what it is
 */
void
hk_ref_maker_add_name (HkRefMaker *maker, gboolean inverted, HkRefLabel label)
{
  if (!inverted)
    {
      hk_ref_maker_add_given (maker, label);
      hk_ref_maker_add (maker, " ", label);
    }
  add_family (maker, label);
  if (inverted)
    {
      hk_ref_maker_add (maker, maker->bare ? " " : maker->language->comma, label);
      hk_ref_maker_add_given (maker, label);
    }
}

/**
 * hk_ref_maker_add_institution:
 * @maker: a maker
 * @label: what it is
 */
void
hk_ref_maker_add_institution (HkRefMaker *maker, HkRefLabel label)
{
  hk_ref_maker_add_word (maker, maker->language->institutions, label);
  hk_ref_maker_add_phrase (maker, label);
}

/**
 * hk_ref_maker_add_names:
 * @maker: a maker
 * @inverted: whether family names come first
 * @label: what they are
 *
 * Adds one to three persons, or seldom an institution as an author.
 */
void
hk_ref_maker_add_names (HkRefMaker *maker, gboolean inverted, HkRefLabel label)
{
  const HkRefLanguage *language = maker->language;
  const char *between = maker->semicolons ? "؛ " : language->between;
  int n = hk_ref_maker_draw (maker, .55) ? 1 : hk_ref_maker_draw (maker, .6) ? 2 : 3;

  if (label == HK_REF_AUTHOR && hk_ref_maker_draw (maker, .05))
    {
      hk_ref_maker_add_institution (maker, label);
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
        hk_ref_maker_add (maker, i + 1 < n || maker->semicolons ? between : language->last_and,
                          label);
      hk_ref_maker_add_name (maker, inverted, label);
    }
  if (hk_ref_maker_draw (maker, .05))
    hk_ref_maker_add (maker, language->others, label);
}
