/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkRefMaker: a typist who writes made-up references, with a label a byte and habits of his own. */
#pragma once

#include "hk-ref-label.h"
#include "hk-refparse-language.h"

G_BEGIN_DECLS

/**
 * HkRefMaker:
 * @random: a source of random numbers
 * @text: the reference
 * @labels: (element-type guint8): #HkRefLabel of each byte of it
 * @language: its language
 * @persian: whether that is Persian
 * @persian_digits: whether digits are Persian
 * @latin_commas: whether commas are Latin
 * @no_zwnj: whether ZWNJs are left out
 * @initials: whether given names are initials
 * @no_dots: whether these have no full stops
 * @spaced: whether there are blanks between them: J. R., not J.R.
 * @bare: whether they follow a family name without a comma
 * @semicolons: whether names are parted by semicolons
 * @upper: whether family names are all capitals
 * @tight_commas: whether no blank follows a comma
 * @tight_dashes: whether a dash between fields stands against the full stop before it: ".- "
 * @tight_colons: whether no blank follows a colon
 * @spaced_dashes: whether blanks stand around the dash of pages
 * @latin_letters: whether lone Cyrillic letters are the Latin ones that look like them
 */
typedef struct
{
  GRand *random;
  GString *text;
  GArray *labels;
  const HkRefLanguage *language;
  gboolean persian, persian_digits, latin_commas, no_zwnj, initials, no_dots, spaced, bare,
      semicolons, upper, tight_commas, tight_dashes, tight_colons, spaced_dashes, latin_letters;
} HkRefMaker;

void hk_ref_maker_begin (HkRefMaker *maker, const HkRefLanguage *language);
gboolean hk_ref_maker_draw (HkRefMaker *maker, double share);
int hk_ref_maker_draw_int (HkRefMaker *maker, int from, int to);
void hk_ref_maker_add_text (HkRefMaker *maker, const char *text, gsize n_bytes, HkRefLabel label);
void hk_ref_maker_add (HkRefMaker *maker, const char *text, HkRefLabel label);
void hk_ref_maker_add_int (HkRefMaker *maker, int number, HkRefLabel label);
void hk_ref_maker_add_word (HkRefMaker *maker, const char *words, HkRefLabel label);
void hk_ref_maker_add_phrase (HkRefMaker *maker, HkRefLabel label);
void hk_ref_maker_finish (HkRefMaker *maker);

G_END_DECLS
