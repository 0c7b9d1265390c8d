/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-page-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-limits.h"

static gboolean
is_item_separator (gunichar c)
{
  return c == ';' || c == 0x61B || c == 0xFF1B || c == '|';
}

static gboolean
is_comma (gunichar c)
{
  return c == ',' || c == 0x60C || c == 0xFF0C || c == 0x3001;
}

static void
add_item (HkReading *reading, HkFront *front, const char *start, const char *end, HkPageAddItem add)
{
  HkPageLine line = hk_page_line_make (start, end - start);
  g_autofree char *text = NULL;
  gsize n;

  /* A full stop at the end of the list is not part of the last keyword. */
  text = hk_reading_clean (reading, line.start, line.n_bytes);
  n = strlen (text);
  if (n > 1 && text[n - 1] == '.' && memchr (text, '.', n - 1) == NULL)
    text[n - 1] = '\0';
  else
    while (n > 0 && (text[n - 1] == ',' || text[n - 1] == ';'))
      text[--n] = '\0';
  g_strstrip (text);
  if (*text != '\0'
      && hk_reading_allow (reading, hk_front_get_keywords (front)->len, HK_LIMIT_PARTS,
                           N_ ("keywords")))
    add (front, text);
}

/**
 * hk_page_list_read:
 * @reading: a reading
 * @front: the front in the language of the line
 * @line: a line of a list: one item after a bullet, else several with semicolons or commas between
 * @add: what adds an item to the front
 *
 * Reads keywords or subjects.
 */
void
hk_page_list_read (HkReading *reading, HkFront *front, const HkPageLine *line, HkPageAddItem add)
{
  const char *end = line->start + line->n_bytes;
  const char *start = line->start;
  gboolean semicolons = FALSE;

  for (const char *p = start; p < end && !semicolons; p = g_utf8_next_char (p))
    semicolons = is_item_separator (g_utf8_get_char (p));
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (semicolons ? !is_item_separator (c) : line->bullet || !is_comma (c))
        continue;
      add_item (reading, front, start, p, add);
      start = g_utf8_next_char (p);
    }
  add_item (reading, front, start, end, add);
}
