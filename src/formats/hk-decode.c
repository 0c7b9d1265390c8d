/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-decode.h"

#include <string.h>

#include "hk-utf8.h"

static gboolean
starts_with (const char *bytes, gsize n_bytes, const char *mark, gsize mark_bytes)
{
  return n_bytes >= mark_bytes && memcmp (bytes, mark, mark_bytes) == 0;
}

/* ASCII letters in UTF-16 have a zero in every other byte. */
static const char *
guess_utf16 (const char *bytes, gsize n_bytes)
{
  gsize n = MIN (n_bytes, 4096) & ~(gsize) 1;
  gsize even = 0;
  gsize odd = 0;

  for (gsize i = 0; i < n; i += 2)
    {
      even += bytes[i] == '\0';
      odd += bytes[i + 1] == '\0';
    }
  if (n < 4 || even + odd < n / 5)
    return NULL;
  if (odd > even * 8)
    return "UTF-16LE";
  return even > odd * 8 ? "UTF-16BE" : NULL;
}

/* Bytes above 0x7F that cannot be part of UTF-8, and those that are. */
static void
count_utf8 (const char *bytes, gsize n_bytes, gsize *n_bad, gsize *n_good)
{
  const char *end = bytes + n_bytes;

  *n_bad = *n_good = 0;
  while (bytes < end)
    {
      gunichar c;

      if ((guchar) *bytes < 0x80)
        {
          bytes++;
          continue;
        }
      c = g_utf8_get_char_validated (bytes, end - bytes);
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          (*n_bad)++;
          bytes++;
        }
      else
        {
          (*n_good)++;
          bytes = g_utf8_next_char (bytes);
        }
    }
}

/* The 8-bit encodings that such files come in, told apart by where their letters lie: small letters of
 * Russian at 0xE0 to 0xFF; alef, the commonest letter of Persian and Arabic, at 0xC7; and Western
 * texts, whose letters are mostly ASCII. */
static const char *
guess_8bit (const char *bytes, gsize n_bytes)
{
  gsize n = MIN (n_bytes, 256 * 1024);
  gsize counts[256] = { 0 };
  gsize high = 0;
  gsize small = 0;
  gsize ascii = 0;

  for (gsize i = 0; i < n; i++)
    counts[(guchar) bytes[i]]++;
  for (guint c = 'a'; c <= 'z'; c++)
    ascii += counts[c] + counts[c - 32];
  for (guint c = 0x80; c < 256; c++)
    high += counts[c];
  for (guint c = 0xE0; c < 256; c++)
    small += counts[c];
  if (counts[0xC7] * 20 > high && counts[0xC7] + counts[0xE1] + counts[0xED] > high / 8
      && (counts[0xC7] * 200 > ascii || ascii < high))
    return "WINDOWS-1256";
  if (small * 10 > high * 7 && high * 3 > ascii)
    return "WINDOWS-1251";
  return "WINDOWS-1252";
}

/**
 * hk_decode_guess:
 * @bytes: bytes of a text
 * @n_bytes: how many
 *
 * Returns: (transfer none): the name of the encoding that they are most likely in
 */
const char *
hk_decode_guess (const char *bytes, gsize n_bytes)
{
  const char *utf16;
  gsize n_bad;
  gsize n_good;

  if (starts_with (bytes, n_bytes, "\xEF\xBB\xBF", 3))
    return "UTF-8";
  if (starts_with (bytes, n_bytes, "\xFF\xFE", 2))
    return "UTF-16LE";
  if (starts_with (bytes, n_bytes, "\xFE\xFF", 2))
    return "UTF-16BE";
  utf16 = guess_utf16 (bytes, n_bytes);
  if (utf16 != NULL)
    return utf16;
  count_utf8 (bytes, n_bytes, &n_bad, &n_good);
  /* A few bad bytes among many good characters are damage, not another encoding. */
  if (n_bad == 0 || n_good > n_bad * 20)
    return "UTF-8";
  return guess_8bit (bytes, n_bytes);
}

static char *
make_valid (const char *bytes, gsize n_bytes, gsize *text_bytes, guint *n_bad)
{
  const char *p;
  char *text;
  guint n_before = 0;
  guint n_after = 0;

  for (p = bytes; (p = memmem (p, bytes + n_bytes - p, "\xEF\xBF\xBD", 3)) != NULL; p += 3)
    n_before++;
  text = g_utf8_make_valid (bytes, n_bytes);
  *text_bytes = strlen (text);
  for (p = text; (p = strstr (p, "\xEF\xBF\xBD")) != NULL; p += 3)
    n_after++;
  *n_bad += n_after - MIN (n_before, n_after);
  return text;
}

/**
 * hk_decode_is_plain:
 * @bytes: bytes of a text
 * @n_bytes: how many
 * @mark_bytes: (out): length of the byte order mark that they begin with
 *
 * Returns: whether what follows the mark is UTF-8 as it stands, without a NUL; almost all files are, and
 *   such a text is nothing else
 */
gboolean
hk_decode_is_plain (const char *bytes, gsize n_bytes, gsize *mark_bytes)
{
  *mark_bytes = starts_with (bytes, n_bytes, "\xEF\xBB\xBF", 3) ? 3 : 0;
  return hk_utf8_is_valid (bytes + *mark_bytes, n_bytes - *mark_bytes);
}

/**
 * hk_decode:
 * @bytes: bytes of a text
 * @n_bytes: how many
 * @declared: (nullable): an encoding that the file itself names; a byte order mark and UTF-8 that is
 *   valid are believed before it
 * @text_bytes: (out): length of the result in bytes
 * @n_bad: (inout): raised by the number of places that were not text and became U+FFFD
 *
 * Returns: (transfer full): valid UTF-8 without a byte order mark and without NUL inside
 */
char *
hk_decode (const char *bytes, gsize n_bytes, const char *declared, gsize *text_bytes, guint *n_bad)
{
  const char *guess;
  g_autofree char *converted = NULL;
  gsize n_converted = 0;
  gsize bom;

  if (hk_decode_is_plain (bytes, n_bytes, &bom))
    {
      char *text = g_malloc (n_bytes - bom + 1);

      *text_bytes = n_bytes - bom;
      memcpy (text, bytes + bom, *text_bytes);
      text[*text_bytes] = '\0';
      return text;
    }
  guess = hk_decode_guess (bytes, n_bytes);
  if (g_str_equal (guess, "UTF-8"))
    return make_valid (bytes + bom, n_bytes - bom, text_bytes, n_bad);
  if (g_str_has_prefix (guess, "UTF-16"))
    {
      bom = starts_with (bytes, n_bytes, "\xFF\xFE", 2)
                    || starts_with (bytes, n_bytes, "\xFE\xFF", 2)
                ? 2
                : 0;
      n_bytes &= ~(gsize) 1;
    }
  else if (declared != NULL)
    converted = g_convert_with_fallback (bytes, n_bytes, "UTF-8", declared, "\xEF\xBF\xBD", NULL,
                                         &n_converted, NULL);
  if (converted == NULL)
    converted = g_convert_with_fallback (bytes + bom, n_bytes - bom, "UTF-8", guess, "\xEF\xBF\xBD",
                                         NULL, &n_converted, NULL);
  /* Bytes that an encoding leaves undefined stop the converter; Latin 1 has none. */
  if (converted == NULL)
    converted = g_convert_with_fallback (bytes + bom, n_bytes - bom, "UTF-8", "ISO-8859-1",
                                         "\xEF\xBF\xBD", NULL, &n_converted, NULL);
  if (converted == NULL)
    return make_valid (bytes, n_bytes, text_bytes, n_bad);
  return make_valid (converted, n_converted, text_bytes, n_bad);
}
