/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-work-clean.h"

#include <string.h>

#include "hk-clean.h"
#include "hk-limits.h"
#include "hk-utf8.h"

/* The bytes at which a string has to be looked at: control characters, and the first bytes of the invisible
 * ones, which are U+061C, U+2xxx, U+FExx and U+FFxx, and U+E0xxx. The NUL stops the search. */
static const guint8 suspicious[256] = {
  [0 ... 9] = 1, [11 ... 31] = 1, [0x7F] = 1, [0xD8] = 1, [0xE2] = 1, [0xEF] = 1, [0xF3] = 1,
};

/* Skips eight bytes at a time while they are ASCII and no control characters. */
static const guchar *
skip_plain (const guchar *p, const guchar *end)
{
  guint64 word;

  for (; (gsize) (end - p) >= sizeof word; p += sizeof word)
    {
      memcpy (&word, p, sizeof word);
      /* Less than 0x20 borrows from the high bit, and 0x7F carries into it. */
      if (((word | (word - HK_UTF8_EACH (0x20)) | (word + HK_UTF8_EACH (0x01)))
           & HK_UTF8_EACH (0x80))
          != 0)
        break;
    }
  return p;
}

/* Whether a string has to be written anew. Almost none has, so this is what is fast. */
static gboolean
is_dirty (const char *string)
{
  const guchar *p = (const guchar *) string;
  const guchar *end = p + strlen (string);

  for (p = skip_plain (p, end);; p++)
    {
      while (!suspicious[*p])
        p++;
      if (*p == '\0')
        break;
      /* Arabic letters begin with 0xD8 too; only U+061C goes on with 0x9C. */
      if (*p == 0xD8 && p[1] != 0x9C)
        continue;
      if (*p < 0x80 || hk_clean_is_control (g_utf8_get_char ((const char *) p)))
        return TRUE;
    }
  return p - (const guchar *) string > HK_LIMIT_FIELD_BYTES;
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

static void
clean_string (HkReading *reading, char **string)
{
  char *clean;

  if (*string == NULL || !is_dirty (*string))
    return;
  clean = hk_reading_clean (reading, *string, -1);
  g_free (*string);
  *string = clean;
}

static void
clean_name (HkReading *reading, HkName *name)
{
  clean_string (reading, &name->family);
  clean_string (reading, &name->given);
  clean_string (reading, &name->dropping_particle);
  clean_string (reading, &name->non_dropping_particle);
  clean_string (reading, &name->suffix);
  clean_string (reading, &name->literal);
}

static void
clean_field (HkReading *reading, HkWork *work, HkVariable variable)
{
  const HkName *const *names;
  HkDate *date;
  gsize n_names;
  const char *string;

  switch (hk_variable_get_kind (variable))
    {
    case HK_VARIABLE_NAMES:
      names = hk_work_get_names (work, variable, &n_names);
      for (gsize i = 0; i < n_names; i++)
        clean_name (reading, (HkName *) names[i]);
      break;
    case HK_VARIABLE_DATE:
      date = (HkDate *) hk_work_get_date (work, variable);
      clean_string (reading, &date->literal);
      clean_string (reading, &date->raw);
      break;
    case HK_VARIABLE_STRING:
    case HK_VARIABLE_NUMBER:
      string = hk_work_get_string (work, variable);
      if (is_dirty (string))
        {
          g_autofree char *clean = clean_lines (reading, string);

          hk_work_set_string (work, variable, clean);
        }
      break;
    default:
      g_assert_not_reached ();
    }
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
  for (HkVariable v = hk_work_next (work, 0); v < HK_N_VARIABLES; v = hk_work_next (work, v + 1))
    clean_field (reading, work, v);
}
