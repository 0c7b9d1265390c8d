/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-kashida.h"

/* Shapes of letters that the rules speak of. */
typedef enum
{
  SHAPE_NONE,
  SHAPE_SEEN, /* and sad */
  SHAPE_DAL,
  SHAPE_HEH,
  SHAPE_ALEF,
  SHAPE_TAH,
  SHAPE_LAM,
  SHAPE_KAF,
  SHAPE_BEH,
  SHAPE_REH,
  SHAPE_WAW,
  SHAPE_AIN,
  SHAPE_QAF,
  SHAPE_OTHER,
} Shape;

static Shape
shape_of (gunichar c)
{
  switch (c)
    {
    case 0x633:
    case 0x634:
    case 0x635:
    case 0x636:
      return SHAPE_SEEN;
    case 0x629:
    case 0x62f:
    case 0x630:
      return SHAPE_DAL;
    case 0x647:
    case 0x6c0:
    case 0x6d5:
      return SHAPE_HEH;
    case 0x622:
    case 0x623:
    case 0x625:
    case 0x627:
    case 0x671:
      return SHAPE_ALEF;
    case 0x637:
    case 0x638:
      return SHAPE_TAH;
    case 0x644:
      return SHAPE_LAM;
    case 0x643:
    case 0x6a9:
    case 0x6af:
      return SHAPE_KAF;
    case 0x628:
    case 0x67e:
    case 0x62a:
    case 0x62b:
    case 0x646:
    case 0x6cc:
    case 0x64a:
    case 0x626:
    case 0x649:
      return SHAPE_BEH;
    case 0x631:
    case 0x632:
    case 0x698:
      return SHAPE_REH;
    case 0x624:
    case 0x648:
      return SHAPE_WAW;
    case 0x639:
    case 0x63a:
      return SHAPE_AIN;
    case 0x641:
    case 0x642:
      return SHAPE_QAF;
    case 0x645:
    case 0x62c:
    case 0x686:
    case 0x62d:
    case 0x62e:
      return SHAPE_OTHER;
    default:
      return SHAPE_NONE;
    }
}

/**
 * hk_kashida_is_letter:
 * @c: a character
 *
 * Returns: whether it is a letter of the Arabic script, as Persian and Arabic use it
 */
gboolean
hk_kashida_is_letter (gunichar c)
{
  return shape_of (c) != SHAPE_NONE || c == 0x621;
}

/**
 * hk_kashida_is_mark:
 * @c: a character
 *
 * Returns: whether it is a vowel sign or the like, which stands on the letter before it
 */
gboolean
hk_kashida_is_mark (gunichar c)
{
  return (c >= 0x64b && c <= 0x65f) || c == 0x670;
}

/**
 * hk_kashida_joins_next:
 * @c: a letter
 *
 * Returns: whether it is joined with the letter after it
 */
gboolean
hk_kashida_joins_next (gunichar c)
{
  switch (shape_of (c))
    {
    case SHAPE_NONE:
    case SHAPE_ALEF:
    case SHAPE_REH:
    case SHAPE_WAW:
    case SHAPE_DAL:
      return FALSE;
    case SHAPE_HEH:
      return c == 0x647;
    default:
      return TRUE;
    }
}

/**
 * hk_kashida_rank:
 * @before: the letter after which the line would be drawn longer
 * @after: the letter joined to it
 * @is_final: whether @after ends the word
 *
 * The classical order (Microsoft's for Internet Explorer 5.5, as LibreOffice describes its own):
 * after seen and sad; before final heh, dal and teh marbuta; before alef and final lam, tah, kaf, gaf;
 * before waw and final ain, qaf, feh; before reh and other finals. Never inside lam-alef, nor before a
 * final yeh but after seen.
 *
 * Returns: 1 for the best to 9, or %HK_KASHIDA_NEVER
 */
int
hk_kashida_rank (gunichar before, gunichar after, gboolean is_final)
{
  Shape one = shape_of (before), other = shape_of (after);

  if (one == SHAPE_LAM && other == SHAPE_ALEF)
    return HK_KASHIDA_NEVER;
  if (one == SHAPE_SEEN)
    return 1;
  if (is_final && (after == 0x6cc || after == 0x64a || after == 0x649))
    return HK_KASHIDA_NEVER;
  if (other == SHAPE_DAL || (other == SHAPE_HEH && is_final))
    return 2;
  if (other == SHAPE_ALEF
      || (is_final && (other == SHAPE_LAM || other == SHAPE_TAH || other == SHAPE_KAF)))
    return 3;
  if (other == SHAPE_WAW || (is_final && (other == SHAPE_AIN || other == SHAPE_QAF)))
    return 5;
  return other == SHAPE_REH || is_final ? 6 : 9;
}
