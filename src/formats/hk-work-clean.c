/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-work-clean.h"

#include <string.h>

#include "hk-clean.h"
#include "hk-limits.h"
#include "hk-utf8.h"

/* The bytes at which a string has to be looked at: control characters, and the first bytes of the invisible
 * ones, which are U+061C, U+2xxx, U+FExx and U+FFxx, and U+E0xxx. */
static const guint8 suspicious[256] = {
  [0 ... 9] = 1, [11 ... 31] = 1, [0x7F] = 1, [0xD8] = 1, [0xE2] = 1, [0xEF] = 1, [0xF3] = 1,
};

/* The end of the run of ASCII without control characters that begins at @p, or less than a word before it. */
static const guchar *
skip_plain (const guchar *p, const guchar *end)
{
  for (; (gsize) (end - p) >= HK_UTF8_WORD; p += HK_UTF8_WORD)
    {
      guint64 word = hk_utf8_get_word (p);
      /* Less than 0x20 borrows from the high bit, and 0x7F carries into it. */
      guint64 odd = (word | (word - HK_UTF8_EACH (0x20)) | (word + HK_UTF8_EACH (0x01)))
                    & HK_UTF8_EACH (0x80);

      if (odd != 0)
        return p + hk_utf8_first_marked (odd);
    }
  return p;
}

static gboolean
is_control (const guchar *p)
{
  /* Arabic letters begin with 0xD8 too; only U+061C goes on with 0x9C. */
  if (*p == 0xD8 && p[1] != 0x9C)
    return FALSE;
  return *p < 0x80 || hk_clean_is_control (g_utf8_get_char ((const char *) p));
}

/* Whether a string has to be written anew. Almost none has, so this is what is fast. */
static gboolean
is_dirty (const char *string)
{
  const guchar *p = (const guchar *) string;
  gsize n_bytes = strlen (string);
  const guchar *end = p + n_bytes;

  for (; (p = skip_plain (p, end)) < end; p++)
    if (suspicious[*p] && is_control (p))
      return TRUE;
  return n_bytes > HK_LIMIT_FIELD_BYTES;
}

/* Line by line, as line breaks part the paragraphs of an abstract. */
static char *
clean_lines (HkReading *reading, const char *string)
{
  g_auto (GStrv) lines = g_strsplit (string, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      char *clean = hk_reading_clean (reading, *line, -1);

      g_free (*line);
      *line = clean;
    }
  return g_strjoinv ("\n", lines);
}

static char *
clean_string (const char *string, gpointer reading)
{
  return is_dirty (string) ? clean_lines (reading, string) : NULL;
}

/**
 * hk_work_clean:
 * @reading: the reading, which counts what is removed
 * @work: a work that was just read
 *
 * Removes direction controls and other invisible characters from every field.
 */
void
hk_work_clean (HkReading *reading, HkWork *work)
{
  hk_work_map_strings (work, clean_string, reading);
}
