/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkDigits: the digits in which a text is shown, whatever those in which it is written. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HK_DIGITS_AS_WRITTEN,
  HK_DIGITS_LATIN,   /* 0123456789 */
  HK_DIGITS_PERSIAN, /* ۰۱۲۳۴۵۶۷۸۹ */
  HK_DIGITS_ARABIC,  /* ٠١٢٣٤٥٦٧٨٩ */
} HkDigits;

HkDigits hk_digits_of_language (const char *language);
gunichar hk_digits_convert_char (gunichar c, HkDigits digits);
char *
hk_digits_convert (const char *text, gssize n_bytes, HkDigits digits) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
