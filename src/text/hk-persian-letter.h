/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters of Persian as small codes, for tables and graphs that are keyed by words.
 *
 * Arabic forms of the same letter share a code (ي ى ی; ك ک; ۀ ە ه), combining marks have none. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands for a character that is no letter, and for a ZWNJ inside a word. */
#define HK_PERSIAN_NONE 0
#define HK_PERSIAN_ZWNJ 1

/* Codes are below this. */
#define HK_PERSIAN_N_CODES 41

#define HK_CHAR_ZWNJ 0x200C
#define HK_UTF8_ZWNJ "\xE2\x80\x8C"

/* By character from U+0600 to U+06FF. */
extern const guint8 hk_persian_codes[256];

/**
 * hk_persian_letter:
 * @character: any character
 *
 * Returns: its code, or %HK_PERSIAN_NONE if it is no Persian letter
 */
static inline guint8
hk_persian_letter (gunichar character)
{
  return (character >> 8) == 6 ? hk_persian_codes[character & 0xFF] : HK_PERSIAN_NONE;
}

/**
 * hk_persian_is_mark:
 * @character: any character
 *
 * Returns: whether it is a combining mark of the Arabic script, or tatweel, which belong to the
 *   letter before and change no word
 */
static inline gboolean
hk_persian_is_mark (gunichar character)
{
  return (character >= 0x064B && character <= 0x065F) || character == 0x0670 || character == 0x0640;
}

gboolean hk_persian_joins_next (guint8 code);

G_END_DECLS
