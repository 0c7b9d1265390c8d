/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-utf8.h"

#include <string.h>

/* The end of the run of ASCII other than NUL that begins at @p. */
static const guchar *
skip_ascii (const guchar *p, const guchar *end)
{
  for (; (gsize) (end - p) >= HK_UTF8_WORD; p += HK_UTF8_WORD)
    {
      guint64 word = hk_utf8_get_word (p);
      /* A NUL borrows from its own high bit. */
      guint64 odd = (word | (word - HK_UTF8_EACH (0x01))) & HK_UTF8_EACH (0x80);

      if (odd != 0)
        return p + hk_utf8_first_marked (odd);
    }
  while (p < end && *p < 0x80 && *p != '\0')
    p++;
  return p;
}

/* The length of the character of several bytes that begins at @p, 0 when it is none (Unicode 15, table 3-7). */
static gsize
sequence_length (const guchar *p, gsize n_bytes)
{
  gsize n = *p >= 0xF0 ? 4 : *p >= 0xE0 ? 3 : 2;
  guchar least = *p == 0xE0 ? 0xA0 : *p == 0xF0 ? 0x90 : 0x80;
  guchar most = *p == 0xED ? 0x9F : *p == 0xF4 ? 0x8F : 0xBF;

  if (*p < 0xC2 || *p > 0xF4 || n_bytes < n || p[1] < least || p[1] > most)
    return 0;
  for (gsize i = 2; i < n; i++)
    if ((p[i] & 0xC0) != 0x80)
      return 0;
  return n;
}

/**
 * hk_utf8_is_valid:
 * @bytes: bytes
 * @n_bytes: how many
 *
 * Returns: whether they are UTF-8 without a NUL, as g_utf8_validate_len() says, but much sooner where
 *   most of them are ASCII
 */
gboolean
hk_utf8_is_valid (const char *bytes, gsize n_bytes)
{
  const guchar *p = (const guchar *) bytes;
  const guchar *end = p + n_bytes;

  while (p < end)
    {
      gsize n;

      if (*p < 0x80)
        p = skip_ascii (p, end);
      if (p == end)
        break;
      n = sequence_length (p, end - p);
      if (n == 0)
        return FALSE;
      p += n;
    }
  return TRUE;
}
