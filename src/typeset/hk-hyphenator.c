/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-hyphenator.h"

#include <string.h>

#include "hk-hyphen-patterns.h"

#define PATTERN_FOLDER "/usr/share/hyphen"
#define LEAST_LETTERS 5
#define LEAST_BEFORE 2
#define LEAST_AFTER 3
#define MOST_LETTERS 60

struct _HkHyphenator
{
  HkHyphenPatterns *patterns; /* NULL when none are installed */
};

/* Patterns of the region itself, else the language's usual ones, else any of the language. */
static char *
find_patterns (const char *language)
{
  g_autofree char *exact = g_strdup_printf ("hyph_%s.dic", language);
  g_autofree char *prefix = g_strdup_printf ("hyph_%.*s_", (int) strcspn (language, "-"), language);
  g_autofree char *usual
      = g_strdup_printf ("%s%s.dic", prefix, g_str_has_prefix (prefix, "hyph_en_") ? "US" : "");
  g_autofree char *any = NULL;
  g_autoptr (GDir) folder = g_dir_open (PATTERN_FOLDER, 0, NULL);
  const char *name;

  g_strdelimit (exact, "-", '_');
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      if (g_str_equal (name, exact))
        return g_build_filename (PATTERN_FOLDER, name, NULL);
      if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, ".dic"))
        continue;
      if (any == NULL || g_str_equal (name, usual)
          || (!g_str_equal (any, usual) && strcmp (name, any) < 0))
        {
          g_free (any);
          any = g_strdup (name);
        }
    }
  return any == NULL ? NULL : g_build_filename (PATTERN_FOLDER, any, NULL);
}

/* The first line of a dictionary names its charset. */
static HkHyphenPatterns *
load_patterns (const char *path)
{
  g_autofree char *bytes = NULL, *charset = NULL;
  char *text, *rest;

  if (!g_file_get_contents (path, &bytes, NULL, NULL))
    return NULL;
  rest = bytes + strcspn (bytes, "\n");
  charset = g_strstrip (g_strndup (bytes, rest - bytes));
  if (g_ascii_strcasecmp (charset, "UTF-8") == 0)
    text = g_strdup (rest);
  else
    text = g_convert (rest, -1, "UTF-8", charset, NULL, NULL, NULL);
  return text == NULL ? NULL : hk_hyphen_patterns_new (text);
}

/**
 * hk_hyphenator_get:
 * @language: a BCP 47 tag
 *
 * The patterns are loaded at the first call, on any thread, and kept.
 *
 * Returns: (transfer none) (nullable): the hyphenator of the language, %NULL when no patterns of it
 *   are installed
 */
HkHyphenator *
hk_hyphenator_get (const char *language)
{
  static GMutex mutex;
  static GHashTable *hyphenators;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  HkHyphenator *self;
  g_autofree char *path = NULL;

  if (hyphenators == NULL)
    hyphenators = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self = g_hash_table_lookup (hyphenators, language);
  if (self == NULL)
    {
      self = g_new0 (HkHyphenator, 1);
      path = find_patterns (language);
      self->patterns = path == NULL ? NULL : load_patterns (path);
      g_hash_table_insert (hyphenators, g_strdup (language), self);
    }
  return self->patterns == NULL ? NULL : self;
}

/**
 * hk_hyphenator_divide:
 * @self: a hyphenator
 * @word: letters of one word
 * @n_chars: how many
 * @divisions: (out caller-allocates): @n_chars flags; set where the word may be divided before that
 *   letter
 *
 * Words below five letters are never divided, nor two letters from the beginning or three from the
 * end; divisions that would change the spelling are left out.
 *
 * Returns: whether there is any
 */
gboolean
hk_hyphenator_divide (HkHyphenator *self, const gunichar *word, guint n_chars, guint8 *divisions)
{
  char bytes[MOST_LETTERS * 6 + 2] = ".";
  guint8 weights[MOST_LETTERS * 6 + 3];
  guint starts[MOST_LETTERS];
  guint first, last;
  gsize n_bytes = 1;
  gboolean any = FALSE;

  memset (divisions, 0, n_chars);
  if (n_chars < LEAST_LETTERS || n_chars > MOST_LETTERS)
    return FALSE;
  for (guint i = 0; i < n_chars; i++)
    {
      starts[i] = (guint) n_bytes;
      n_bytes += (gsize) g_unichar_to_utf8 (g_unichar_tolower (word[i]), bytes + n_bytes);
    }
  bytes[n_bytes++] = '.';
  hk_hyphen_patterns_weigh (self->patterns, bytes, n_bytes, weights);
  first = MAX (LEAST_BEFORE, hk_hyphen_patterns_least_before (self->patterns));
  last = MAX (LEAST_AFTER, hk_hyphen_patterns_least_after (self->patterns));
  for (guint i = first; i + last <= n_chars; i++)
    any |= divisions[i] = weights[starts[i]] % 2;
  return any;
}
