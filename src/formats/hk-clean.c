/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-clean.h"

#include <string.h>

/**
 * hk_clean_is_control:
 * @c: a character
 *
 * Whether a character steers direction or hides, so that a text can look like another (UAX 9, and the
 * invisible characters of UTS 39). ZWNJ and ZWJ are letters of Persian, not controls.
 *
 * Returns: whether it has no place in a field
 */
gboolean
hk_clean_is_control (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E)    /* embeddings and overrides */
         || (c >= 0x2066 && c <= 0x206F) /* isolates, and the deprecated format controls */
         || c == 0x200E || c == 0x200F || c == 0x061C /* marks */
         || c == 0x200B || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF
         || (c >= 0xFFF9 && c <= 0xFFFB)    /* interlinear annotation */
         || (c >= 0xE0000 && c <= 0xE007F); /* tags */
}

static gboolean
is_space (gunichar c)
{
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x1680 || (c >= 0x2000 && c <= 0x200A)
         || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/**
 * hk_clean_field:
 * @text: UTF-8
 * @text_bytes: its length in bytes, or -1 when it is NUL-terminated
 * @max_bytes: where to stop, at the last whole character
 * @n_removed: (inout) (optional): raised by the number of controls removed
 *
 * Removes direction controls and other invisible characters, makes every run of white space and
 * control characters one space, and trims both ends.
 *
 * Returns: (transfer full): the field
 */
char *
hk_clean_field (const char *text, gssize text_bytes, gsize max_bytes, guint *n_removed)
{
  gsize length = text_bytes < 0 ? strlen (text) : (gsize) text_bytes;
  const char *end = text + length;
  char *out = g_malloc (MIN (length, max_bytes) + 1);
  gsize n = 0;
  gboolean space = FALSE;

  while (text < end)
    {
      gunichar c = g_utf8_get_char (text);
      const char *next = g_utf8_next_char (text);
      gsize bytes = next - text;

      if (is_space (c))
        space = n > 0;
      else if (hk_clean_is_control (c))
        {
          if (n_removed != NULL)
            (*n_removed)++;
        }
      else
        {
          if (n + space + bytes > max_bytes)
            break;
          if (space)
            out[n++] = ' ';
          space = FALSE;
          memcpy (out + n, text, bytes);
          n += bytes;
        }
      text = next;
    }
  out[n] = '\0';
  return out;
}
