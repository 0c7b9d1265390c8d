/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-work-clean.h"

#include <string.h>

#include "hk-clean.h"

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
  return hk_clean_is_needed (string, strlen (string)) ? clean_lines (reading, string) : NULL;
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
