/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-hyphenator.h"

#include <hyphen.h>
#include <stdlib.h>
#include <string.h>

#define PATTERN_FOLDER "/usr/share/hyphen"
#define LEAST_LETTERS 5
#define LEAST_BEFORE 2
#define LEAST_AFTER 3
#define MOST_LETTERS 60

struct _HkHyphenator
{
  HyphenDict *patterns; /* NULL when none are installed */
  GIConv to_charset;    /* from UTF-8 to that of the patterns, where it is another one */
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
      self->patterns = path == NULL ? NULL : hnj_hyphen_load (path);
      self->to_charset = (GIConv) -1;
      if (self->patterns != NULL && !self->patterns->utf8)
        self->to_charset = g_iconv_open (self->patterns->cset, "UTF-8");
      g_hash_table_insert (hyphenators, g_strdup (language), self);
    }
  return self->patterns == NULL ? NULL : self;
}

static void
free_replacements (char **replacements, gsize n)
{
  for (gsize i = 0; replacements != NULL && i < n; i++)
    free (replacements[i]);
  free (replacements);
}

/* The word in a charset of one byte a letter, as the Russian patterns are. */
static gboolean
to_charset (HkHyphenator *self, char *bytes, gsize *n_bytes, guint n_chars)
{
  char word[MOST_LETTERS * 6 + 1], *in = word, *out = bytes;
  gsize n_in = *n_bytes, n_out = MOST_LETTERS * 6;

  memcpy (word, bytes, n_in);
  if (self->to_charset == (GIConv) -1
      || g_iconv (self->to_charset, &in, &n_in, &out, &n_out) == (gsize) -1)
    return FALSE;
  *out = '\0';
  *n_bytes = (gsize) (out - bytes);
  return *n_bytes == n_chars;
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
  char bytes[MOST_LETTERS * 6 + 1], hyphens[MOST_LETTERS * 6 + 8] = { 0 };
  char **replacements = NULL;
  int *positions = NULL, *cuts = NULL;
  gsize n_bytes = 0;
  gboolean any = FALSE;

  memset (divisions, 0, n_chars);
  if (n_chars < LEAST_LETTERS || n_chars > MOST_LETTERS)
    return FALSE;
  for (guint i = 0; i < n_chars; i++)
    n_bytes += (gsize) g_unichar_to_utf8 (g_unichar_tolower (word[i]), bytes + n_bytes);
  bytes[n_bytes] = '\0';
  if (!self->patterns->utf8 && !to_charset (self, bytes, &n_bytes, n_chars))
    return FALSE;
  if (hnj_hyphen_hyphenate2 (self->patterns, bytes, (int) n_bytes, hyphens, NULL, &replacements,
                             &positions, &cuts)
      != 0)
    return FALSE;
  for (guint i = LEAST_BEFORE - 1; i + LEAST_AFTER < n_chars; i++)
    if ((hyphens[i] & 1) != 0 && (replacements == NULL || replacements[i] == NULL))
      any = divisions[i + 1] = 1;
  free_replacements (replacements, n_bytes);
  free (positions);
  free (cuts);
  return any;
}
