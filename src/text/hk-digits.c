/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-digits.h"

#include <string.h>

/**
 * hk_digits_of_language:
 * @language: (nullable): a BCP 47 tag
 *
 * Returns: the digits that the language is written with
 */
HkDigits
hk_digits_of_language (const char *language)
{
  static const struct
  {
    const char *language;
    HkDigits digits;
  } others[] = {
    { "fa", HK_DIGITS_PERSIAN }, { "ur", HK_DIGITS_PERSIAN }, { "ps", HK_DIGITS_PERSIAN },
    { "ckb", HK_DIGITS_ARABIC }, { "ar", HK_DIGITS_ARABIC },
  };
  gsize n = language == NULL ? 0 : strcspn (language, "-_");

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (strlen (others[i].language) == n
        && g_ascii_strncasecmp (language, others[i].language, n) == 0)
      return others[i].digits;
  return HK_DIGITS_LATIN;
}

/**
 * hk_digits_convert_char:
 * @c: a character
 * @digits: the digits that are wanted
 *
 * Returns: the wanted digit for a Latin, Persian or Arabic one; @c for anything else
 */
gunichar
hk_digits_convert_char (gunichar c, HkDigits digits)
{
  static const gunichar zeros[] = {
    [HK_DIGITS_LATIN] = '0',
    [HK_DIGITS_PERSIAN] = 0x06F0,
    [HK_DIGITS_ARABIC] = 0x0660,
  };

  if (digits == HK_DIGITS_AS_WRITTEN)
    return c;
  for (int i = HK_DIGITS_LATIN; i <= HK_DIGITS_ARABIC; i++)
    if (c >= zeros[i] && c <= zeros[i] + 9)
      return zeros[digits] + (c - zeros[i]);
  return c;
}

/**
 * hk_digits_convert:
 * @text: UTF-8
 * @n_bytes: its length in bytes, or -1
 * @digits: the digits that are wanted
 *
 * Changes the digits of a text that is shown, one character for one; separators and signs stay.
 * Addresses are the caller's to leave out: a DOI has Latin digits in every language.
 *
 * Returns: (transfer full): @text in the digits that are wanted
 */
char *
hk_digits_convert (const char *text, gssize n_bytes, HkDigits digits)
{
  gsize length = n_bytes < 0 ? strlen (text) : (gsize) n_bytes;
  GString *out = g_string_sized_new (length + 16);
  const char *end = text + length, *copied = text;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar wanted = hk_digits_convert_char (c, digits);

      if (wanted == c)
        continue;
      g_string_append_len (out, copied, p - copied);
      g_string_append_unichar (out, wanted);
      copied = g_utf8_next_char (p);
    }
  g_string_append_len (out, copied, end - copied);
  return g_string_free (out, FALSE);
}
