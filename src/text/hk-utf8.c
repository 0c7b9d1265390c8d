/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-utf8.h"

#include <string.h>

/* The end of the run of ASCII other than NUL that begins at @p, or a little before it. */
static const guchar *
skip_ascii (const guchar *p, const guchar *end)
{
  guint64 word;

  for (; (gsize) (end - p) >= sizeof word; p += sizeof word)
    {
      memcpy (&word, p, sizeof word);
      /* A NUL borrows from its own high bit. */
      if (((word | (word - HK_UTF8_EACH (0x01))) & HK_UTF8_EACH (0x80)) != 0)
        break;
    }
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
      const guchar *start = p;

      if (*p >= 0x80)
        p += sequence_length (p, end - p);
      else if (*p != '\0')
        p = MAX (skip_ascii (p, end), p + 1);
      if (p == start)
        return FALSE;
    }
  return TRUE;
}
