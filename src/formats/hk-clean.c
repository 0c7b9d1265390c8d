/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-clean.h"

#include <string.h>

#include "hk-limits.h"
#include "hk-utf8.h"

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

/* The bytes at which a string has to be looked at: control characters, and the first bytes of the invisible
 * ones, which are U+061C, U+2xxx, U+FExx and U+FFxx, and U+E0xxx. */
static const guint8 suspicious[256] = {
  [1 ... 9] = 1, [11 ... 31] = 1, [0x7F] = 1, [0xD8] = 1, [0xE2] = 1, [0xEF] = 1, [0xF3] = 1,
};

static gboolean
is_odd (const guchar *p)
{
  /* Arabic letters begin with 0xD8 too; only U+061C goes on with 0x9C. */
  if (*p == 0xD8 && p[1] != 0x9C)
    return FALSE;
  return *p < 0x80 || hk_clean_is_control (g_utf8_get_char ((const char *) p));
}

/* Whether all of a string is ASCII without control characters. Its end is looked at with what is before it. */
static gboolean
is_plain (const guchar *p, gsize n_bytes)
{
  guint64 odd = 0;

  if (n_bytes < HK_UTF8_WORD)
    return FALSE;
  for (gsize i = 0; odd == 0 && i < n_bytes; i += HK_UTF8_WORD)
    {
      guint64 word = hk_utf8_get_word (p + MIN (i, n_bytes - HK_UTF8_WORD));

      /* Less than 0x20 borrows from the high bit, and 0x7F carries into it. */
      odd = (word | (word - HK_UTF8_EACH (0x20)) | (word + HK_UTF8_EACH (0x01)))
            & HK_UTF8_EACH (0x80);
    }
  return odd == 0;
}

/**
 * hk_clean_is_needed:
 * @text: UTF-8
 * @text_bytes: its length in bytes
 *
 * Of almost no text it is, so this is what is fast.
 *
 * Returns: whether a field of a record has characters that are to be removed (line breaks part the
 *   paragraphs of an abstract), or is too long
 */
gboolean
hk_clean_is_needed (const char *text, gsize text_bytes)
{
  const guchar *p = (const guchar *) text;
  const guchar *end = p + text_bytes;

  if (text_bytes > HK_LIMIT_FIELD_BYTES)
    return TRUE;
  if (is_plain (p, text_bytes))
    return FALSE;
  for (; p < end; p++)
    if (suspicious[*p] && is_odd (p))
      return TRUE;
  return FALSE;
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
