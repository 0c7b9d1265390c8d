/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983: a pattern is letters with numbers between
 * them; of all patterns that occur in a word the highest number at a place counts, and an odd one
 * divides. The patterns stay as they are in the file, behind a hash table of where each begins. */
#include "config.h"

#include "hk-hyphen-patterns.h"

#include <stdlib.h>
#include <string.h>

#define HASH_START 2166136261u

struct _HkHyphenPatterns
{
  char *text;
  guint32 *table; /* where in the text a pattern begins, + 1; 0 where free */
  guint32 mask;
  gsize longest; /* letters of a pattern, in bytes */
  guint least_before;
  guint least_after;
};

/* FNV-1a. */
static inline guint32
hash_byte (guint32 hash, char byte)
{
  return (hash ^ (guint8) byte) * 16777619u;
}

static inline gboolean
ends_pattern (char c)
{
  return c == '\n' || c == '\r' || c == '\0' || c == '/';
}

static void
add_pattern (HkHyphenPatterns *self, const char *pattern)
{
  guint32 hash = HASH_START;
  gsize n_letters = 0;

  for (const char *p = pattern; !ends_pattern (*p); p++)
    if (!g_ascii_isdigit (*p))
      {
        hash = hash_byte (hash, *p);
        n_letters++;
      }
  if (n_letters == 0)
    return;
  self->longest = MAX (self->longest, n_letters);
  for (hash &= self->mask; self->table[hash] != 0;)
    hash = (hash + 1) & self->mask;
  self->table[hash] = (guint32) (pattern - self->text) + 1;
}

static const char *
next_line (const char *line)
{
  const char *end = strchr (line, '\n');

  return end == NULL ? NULL : end + 1;
}

static void
make_table (HkHyphenPatterns *self)
{
  guint32 size = 256, n_lines = 0;

  for (const char *line = self->text; line != NULL; line = next_line (line))
    n_lines++;
  while (size < 2 * n_lines)
    size *= 2;
  self->table = g_new0 (guint32, size);
  self->mask = size - 1;
}

/* Settings that are not needed here are passed over. */
static void
read_setting (HkHyphenPatterns *self, const char *line)
{
  if (g_str_has_prefix (line, "LEFTHYPHENMIN "))
    self->least_before = (guint) atoi (line + strlen ("LEFTHYPHENMIN "));
  else if (g_str_has_prefix (line, "RIGHTHYPHENMIN "))
    self->least_after = (guint) atoi (line + strlen ("RIGHTHYPHENMIN "));
  else if (g_str_has_prefix (line, "NEXTLEVEL"))
    memset (self->table, 0, (self->mask + 1) * sizeof *self->table);
}

/**
 * hk_hyphen_patterns_new:
 * @text: (transfer full): a dictionary in UTF-8, without the line that names its charset
 *
 * Of patterns in two levels only the second is taken, which divides the parts of compounds; words are
 * not divided where a pattern would change the spelling.
 *
 * Returns: (transfer full): the patterns
 */
HkHyphenPatterns *
hk_hyphen_patterns_new (char *text)
{
  HkHyphenPatterns *self = g_new0 (HkHyphenPatterns, 1);

  self->text = text;
  make_table (self);
  for (const char *line = text; line != NULL && *line != '\0'; line = next_line (line))
    if (g_ascii_isupper (*line))
      read_setting (self, line);
    else if (*line != '%')
      add_pattern (self, line);
  return self;
}

/**
 * hk_hyphen_patterns_free:
 * @self: (nullable) (transfer full): patterns
 */
void
hk_hyphen_patterns_free (HkHyphenPatterns *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->table);
  g_free (self);
}

/* Whether a pattern has just these letters; its numbers are laid over those of other patterns then. */
static gboolean
lay_over (const char *pattern, const char *letters, gsize n_bytes, guint8 *weights)
{
  gsize at = 0;
  const char *p;
  gboolean respelled;

  for (p = pattern; !ends_pattern (*p); p++)
    if (!g_ascii_isdigit (*p) && (at == n_bytes || letters[at++] != *p))
      return FALSE;
  if (at < n_bytes)
    return FALSE;
  respelled = *p == '/';
  at = 0;
  for (p = pattern; !ends_pattern (*p); p++)
    if (g_ascii_isdigit (*p))
      {
        guint8 weight = (guint8) (*p - '0');

        weights[at] = MAX (weights[at], weight + (respelled && weight % 2));
      }
    else
      at++;
  return TRUE;
}

/**
 * hk_hyphen_patterns_weigh:
 * @self: patterns
 * @word: UTF-8 in lower case, with a full stop before and after the word
 * @n_bytes: its length
 * @weights: (out caller-allocates): @n_bytes + 1 numbers; an odd one before a byte divides there
 */
void
hk_hyphen_patterns_weigh (const HkHyphenPatterns *self,
                          const char *word,
                          gsize n_bytes,
                          guint8 *weights)
{
  memset (weights, 0, n_bytes + 1);
  for (gsize start = 0; start < n_bytes; start++)
    {
      gsize end = MIN (n_bytes, start + self->longest);
      guint32 hash = HASH_START;

      for (gsize i = start; i < end; i++)
        {
          hash = hash_byte (hash, word[i]);
          for (guint32 at = hash & self->mask; self->table[at] != 0; at = (at + 1) & self->mask)
            if (lay_over (self->text + self->table[at] - 1, word + start, i + 1 - start,
                          weights + start))
              break;
        }
    }
}

/**
 * hk_hyphen_patterns_least_before:
 * @self: patterns
 *
 * Returns: how many letters at least stand before a division; 0 when the dictionary does not say
 */
guint
hk_hyphen_patterns_least_before (const HkHyphenPatterns *self)
{
  return self->least_before;
}

/**
 * hk_hyphen_patterns_least_after:
 * @self: patterns
 *
 * Returns: how many letters at least stand after a division; 0 when the dictionary does not say
 */
guint
hk_hyphen_patterns_least_after (const HkHyphenPatterns *self)
{
  return self->least_after;
}
