/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-tagged-scan.h"

#include <string.h>

/**
 * hk_tagged_scan_init:
 * @self: (out caller-allocates): a scan
 * @text: UTF-8 that lives as long as the scan
 * @text_bytes: its length in bytes
 */
void
hk_tagged_scan_init (HkTaggedScan *self, const char *text, gsize text_bytes)
{
  self->p = text;
  self->end = text + text_bytes;
  self->value = g_string_new (NULL);
  self->start = text;
  self->ahead = 0;
  memset (self->tag, ' ', sizeof self->tag);
}

/**
 * hk_tagged_scan_clear:
 * @self: a scan
 */
void
hk_tagged_scan_clear (HkTaggedScan *self)
{
  g_string_free (self->value, TRUE);
}

/* The length of "AB  - " without its last space or of "PMID-" at the beginning of a line, 0 when there is
 * none. The tag has two to four capitals or digits; at most three spaces follow. */
static gsize
tag_length (const char *line, const char *end)
{
  gsize n = 0;
  gsize spaces = 0;

  /* Almost all lines of RIS. */
  if (end - line > 5 && memcmp (line + 2, "  - ", 4) == 0 && g_ascii_isupper (line[0])
      && (g_ascii_isupper (line[1]) || g_ascii_isdigit (line[1])))
    return 5;
  while (n < 4 && line + n < end
         && (g_ascii_isupper (line[n]) || (n > 0 && g_ascii_isdigit (line[n]))))
    n++;
  if (n < 2)
    return 0;
  while (spaces < 3 && line + n + spaces < end && line[n + spaces] == ' ')
    spaces++;
  if (n + spaces < 3 || line + n + spaces >= end || line[n + spaces] != '-')
    return 0;
  n += spaces + 1;
  return line + n == end || line[n] == ' ' || line[n] == '\n' || line[n] == '\r' ? n : 0;
}

static const char *
line_end (const char *line, const char *end)
{
  const char *stop = memchr (line, '\n', end - line);

  return stop == NULL ? end : stop;
}

/* Citation.js breaks a value after each 70 units of UTF-16, in the middle of words. */
#define BREAK_UNITS 70

static gboolean
is_cut (const char *p, const char *end)
{
  gsize units = 0;

  if (end > p && end[-1] == '\r')
    end--;
  for (; p < end && units <= BREAK_UNITS; p = g_utf8_next_char (p))
    units += g_utf8_get_char (p) > 0xFFFF ? 2 : 1;
  return units == BREAK_UNITS && end[-1] != ' ';
}

static void
trim (const char **start, const char **end)
{
  while (*start < *end && g_ascii_isspace (**start))
    ++*start;
  while (*end > *start && g_ascii_isspace ((*end)[-1]))
    --*end;
}

/* Lines of a value are joined by a space (keywords, of which each has a line of its own in EndNote's files,
 * by a line break), unless the one before was @cut in a word. */
static void
append_trimmed (GString *out, const char *p, const char *end, gboolean cut, char separator)
{
  const char *start = p;

  trim (&p, &end);
  if (p < end && out->len > 0 && (!cut || p > start))
    g_string_append_c (out, separator);
  g_string_append_len (out, p, end - p);
}

/* Goes to the next line with a tag. Returns the tag's length, 0 at the end. */
static gsize
find_tag (HkTaggedScan *self)
{
  gsize n = self->ahead;

  self->ahead = 0;
  while (n == 0 && self->p < self->end)
    {
      while (self->p < self->end && (*self->p == '\n' || *self->p == '\r'))
        self->p++;
      n = tag_length (self->p, self->end);
      if (n == 0)
        self->p = line_end (self->p, self->end);
    }
  return n;
}

/* There are at least four bytes, as in "AB -" and "PMID". */
static void
set_tag (HkTaggedScan *self)
{
  guint n = 2;

  memcpy (self->tag, self->p, sizeof self->tag);
  while (n < sizeof self->tag && self->tag[n] != ' ' && self->tag[n] != '-')
    n++;
  while (n < sizeof self->tag)
    self->tag[n++] = ' ';
}

/* Whether the line goes on with the value of the one before: a blank line or another tag ends it. */
static gboolean
goes_on (HkTaggedScan *self, const char *line)
{
  if (line >= self->end || *line == '\n' || *line == '\r')
    return FALSE;
  self->ahead = tag_length (line, self->end);
  return self->ahead == 0;
}

/* The value goes on in other lines. */
static const char *
join_lines (HkTaggedScan *self, const char *value, const char *stop)
{
  g_string_truncate (self->value, 0);
  append_trimmed (self->value, value, stop, FALSE, ' ');
  value += value < stop;
  do
    {
      gboolean cut = is_cut (value, stop);

      value = stop + 1;
      stop = line_end (value, self->end);
      append_trimmed (self->value, value, stop, cut, hk_tagged_scan_is (self, "KW  ") ? '\n' : ' ');
    }
  while (goes_on (self, stop + 1));
  self->text = self->value->str;
  self->text_bytes = self->value->len;
  return stop;
}

/**
 * hk_tagged_scan_next:
 * @self: a scan
 *
 * Goes to the next line with a tag, and takes the lines without one that follow it as its value.
 *
 * Returns: %FALSE at the end
 */
gboolean
hk_tagged_scan_next (HkTaggedScan *self)
{
  gsize n = find_tag (self);
  const char *value_end;
  const char *stop;

  if (n == 0)
    return FALSE;
  self->start = self->p;
  set_tag (self);
  self->text = self->p + n;
  stop = value_end = line_end (self->text, self->end);
  if (goes_on (self, stop + 1))
    stop = join_lines (self, self->text, stop);
  else
    {
      trim (&self->text, &value_end);
      self->text_bytes = value_end - self->text;
    }
  self->p = self->ahead > 0 ? stop + 1 : stop;
  return TRUE;
}

/**
 * hk_tagged_scan_get_value:
 * @self: a scan after hk_tagged_scan_next()
 *
 * Returns: (transfer none): the value of the line, NUL-terminated, until the next one
 */
const char *
hk_tagged_scan_get_value (HkTaggedScan *self)
{
  if (self->text != self->value->str)
    {
      g_string_set_size (self->value, self->text_bytes);
      memcpy (self->value->str, self->text, self->text_bytes);
      self->text = self->value->str;
    }
  return self->text;
}
