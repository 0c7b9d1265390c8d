/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkRefMaker: makes up what stands in the slots of a reference, with a label a byte, as one typist would. */
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
 */
typedef struct
{
  GRand *random;
  GString *text;
  GArray *labels;
  const HkRefLanguage *language;
  gboolean persian, persian_digits, latin_commas, no_zwnj, initials, no_dots, spaced, bare,
      semicolons, upper;
} HkRefMaker;

void hk_ref_maker_begin (HkRefMaker *maker, const HkRefLanguage *language);
gboolean hk_ref_maker_draw (HkRefMaker *maker, double share);
int hk_ref_maker_draw_int (HkRefMaker *maker, int from, int to);
void hk_ref_maker_add_text (HkRefMaker *maker, const char *text, gsize n_bytes, HkRefLabel label);
void hk_ref_maker_add_word (HkRefMaker *maker, const char *words, HkRefLabel label);
void hk_ref_maker_add_slot (HkRefMaker *maker, char slot);

G_END_DECLS
