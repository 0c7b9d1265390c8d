/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-fold-letters.h"

#include <unicode/uchar.h>

/**
 * hk_fold_arabic:
 * @c: a character of the Arabic block
 *
 * Sources: the character tables of Lucene's PersianNormalizer and ArabicNormalizer, and counts of
 * which spellings a large Persian corpus mixes (78.7 million words).
 *
 * Returns: the letter for which it stands, or the punctuation of ASCII, or itself
 */
gunichar
hk_fold_arabic (gunichar c)
{
  switch (c)
    {
    case 0x0643: /* Arabic kaf */
    case 0x06AA: /* swash kaf */
      return 0x06A9;
    case 0x0649: /* alef maksura */
    case 0x064A: /* Arabic yeh */
    case 0x063D:
    case 0x06CE:
    case 0x06D0:
    case 0x06D2: /* yeh barree */
    case 0x06D3:
      return 0x06CC;
    case 0x06BE: /* heh doachashmee */
    case 0x06C0:
    case 0x06C1: /* heh goal */
    case 0x06C2:
    case 0x06D5: /* ae */
      return 0x0647;
    case 0x0671: /* alef wasla */
      return 0x0627;
    case 0x060C:
    case 0x066C:
      return ',';
    case 0x061B:
      return ';';
    case 0x061F:
      return '?';
    case 0x066A:
      return '%';
    case 0x066B:
    case 0x06D4:
      return '.';
    default:
      return c;
    }
}

/**
 * hk_fold_punctuation:
 * @c: a character
 *
 * Returns: the quotation mark, apostrophe or hyphen of ASCII for which it stands, or itself
 */
gunichar
hk_fold_punctuation (gunichar c)
{
  switch (c)
    {
    case 0x00AB:
    case 0x00BB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
      return '"';
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x2039:
    case 0x203A:
    case 0x02BC:
      return '\'';
    case 0x2212:
      return '-';
    default:
      return u_charType (c) == U_DASH_PUNCTUATION ? '-' : c;
    }
}

/**
 * hk_fold_plain_latin:
 * @c: a character in lower case
 *
 * Returns: (nullable): what a person types for a letter that has no decomposition, or %NULL
 */
const char *
hk_fold_plain_latin (gunichar c)
{
  switch (c)
    {
    case 0x00E6:
      return "ae";
    case 0x00F0:
    case 0x0111:
      return "d";
    case 0x00F8:
      return "o";
    case 0x00FE:
      return "th";
    case 0x0127:
      return "h";
    case 0x0131:
      return "i";
    case 0x0142:
      return "l";
    case 0x0153:
      return "oe";
    default:
      return NULL;
    }
}
