/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-cased-word.h"

/* Letters of the scripts that have capitals. */
static inline gboolean
is_cased_letter (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha (c);
  return (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c < 0x530)
         || (c >= 0x1E00 && c < 0x2000);
}

/**
 * hk_cased_word_end:
 * @text: valid UTF-8
 * @n_bytes: its length
 * @at: a byte at which a character begins
 *
 * Returns: where the run of Latin, Greek or Cyrillic letters ends that begins there, @at if none does; combining
 *   marks belong to it
 */
gsize
hk_cased_word_end (const char *text, gsize n_bytes, gsize at)
{
  while (at < n_bytes)
    {
      gunichar c = g_utf8_get_char (text + at);

      if (!is_cased_letter (c) && !(c >= 0x300 && c < 0x370))
        break;
      at = g_utf8_next_char (text + at) - text;
    }
  return at;
}
