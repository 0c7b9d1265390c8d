/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-persian-letter.h"

/* The alphabet in its order from 2 on, then the letters with hamza, then ة; letters of other
 * languages that stand for a Persian one have its code. */
const guint8 hk_persian_codes[256] = {
  [0x21] = 35, /* ء */
  [0x22] = 2,  /* آ */
  [0x23] = 36, /* أ */
  [0x24] = 37, /* ؤ */
  [0x25] = 39, /* إ */
  [0x26] = 38, /* ئ */
  [0x27] = 3,  /* ا */
  [0x28] = 4,  /* ب */
  [0x29] = 40, /* ة */
  [0x2A] = 6,  /* ت */
  [0x2B] = 7,  /* ث */
  [0x2C] = 8,  /* ج */
  [0x2D] = 10, /* ح */
  [0x2E] = 11, /* خ */
  [0x2F] = 12, /* د */
  [0x30] = 13, /* ذ */
  [0x31] = 14, /* ر */
  [0x32] = 15, /* ز */
  [0x33] = 17, /* س */
  [0x34] = 18, /* ش */
  [0x35] = 19, /* ص */
  [0x36] = 20, /* ض */
  [0x37] = 21, /* ط */
  [0x38] = 22, /* ظ */
  [0x39] = 23, /* ع */
  [0x3A] = 24, /* غ */
  [0x41] = 25, /* ف */
  [0x42] = 26, /* ق */
  [0x43] = 27, /* ك */
  [0x44] = 29, /* ل */
  [0x45] = 30, /* م */
  [0x46] = 31, /* ن */
  [0x47] = 33, /* ه */
  [0x48] = 32, /* و */
  [0x49] = 34, /* ى */
  [0x4A] = 34, /* ي */
  [0x71] = 3,  /* ٱ */
  [0x7E] = 5,  /* پ */
  [0x86] = 9,  /* چ */
  [0x98] = 16, /* ژ */
  [0xA9] = 27, /* ک */
  [0xAA] = 27, /* ڪ */
  [0xAF] = 28, /* گ */
  [0xBE] = 33, /* ھ */
  [0xC0] = 33, /* ۀ */
  [0xC1] = 33, /* ہ */
  [0xC2] = 33, /* ۂ */
  [0xCC] = 34, /* ی */
  [0xD0] = 34, /* ې */
  [0xD5] = 33, /* ە */
};

/**
 * hk_persian_joins_next:
 * @code: a letter's code
 *
 * Returns: whether the letter joins the one after it (Unicode's Joining_Type D)
 */
gboolean
hk_persian_joins_next (guint8 code)
{
  /* Bits by code: آ ا د ذ ر ز ژ و ء أ ؤ إ ة do not. */
  return (G_GUINT64_CONSTANT (0x1B90001F00F) >> code & 1) == 0;
}
