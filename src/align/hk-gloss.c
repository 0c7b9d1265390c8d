/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-gloss.h"

#include "hk-data.h"

#include <string.h>

#define FILE_NAME "models/fa-en.glosses"

struct _HkGloss
{
  int ref_count;
  GBytes *bytes;
  const char *text;
  gsize n_bytes;
};

/**
 * hk_gloss_new:
 * @bytes: the file's content: lines sorted by their bytes
 *
 * Returns: (transfer full): the lexicon
 */
HkGloss *
hk_gloss_new (GBytes *bytes)
{
  HkGloss *gloss = g_new0 (HkGloss, 1);

  gloss->ref_count = 1;
  gloss->bytes = g_bytes_ref (bytes);
  gloss->text = g_bytes_get_data (bytes, &gloss->n_bytes);
  return gloss;
}

/**
 * hk_gloss_open:
 * @path: a file
 * @error: where an error goes
 *
 * Maps the file; nothing is read until a word is looked up.
 *
 * Returns: (transfer full) (nullable): the lexicon; %NULL with @error, a %G_FILE_ERROR
 */
HkGloss *
hk_gloss_open (const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    return NULL;
  bytes = g_mapped_file_get_bytes (file);
  return hk_gloss_new (bytes);
}

/**
 * hk_gloss_get_default:
 *
 * Returns: (transfer none) (nullable): the lexicon among the program's data (hk_data_find); %NULL if
 *   there is none, and alignment does without
 */
HkGloss *
hk_gloss_get_default (void)
{
  static gsize ready;
  static HkGloss *gloss;

  if (g_once_init_enter (&ready))
    {
      g_autofree char *path = hk_data_find (FILE_NAME);

      gloss = hk_gloss_open (path, NULL);
      g_once_init_leave (&ready, 1);
    }
  return gloss;
}

/**
 * hk_gloss_ref:
 * @gloss: a lexicon
 *
 * Returns: (transfer full): @gloss
 */
HkGloss *
hk_gloss_ref (HkGloss *gloss)
{
  g_atomic_int_inc (&gloss->ref_count);
  return gloss;
}

/**
 * hk_gloss_unref:
 * @gloss: (transfer full) (nullable): a lexicon
 */
void
hk_gloss_unref (HkGloss *gloss)
{
  if (gloss == NULL || !g_atomic_int_dec_and_test (&gloss->ref_count))
    return;
  g_bytes_unref (gloss->bytes);
  g_free (gloss);
}

static gsize
line_start (const HkGloss *gloss, gsize at)
{
  while (at > 0 && gloss->text[at - 1] != '\n')
    at--;
  return at;
}

static gsize
line_end (const HkGloss *gloss, gsize at)
{
  const char *newline = memchr (gloss->text + at, '\n', gloss->n_bytes - at);

  return newline == NULL ? gloss->n_bytes : (gsize) (newline - gloss->text);
}

static gsize
key_length (const char *line, gsize n)
{
  const char *tab = memchr (line, '\t', n);

  return tab == NULL ? n : (gsize) (tab - line);
}

static int
compare_keys (const char *a, gsize n_a, const char *b, gsize n_b)
{
  int order = memcmp (a, b, MIN (n_a, n_b));

  return order != 0 ? order : (n_a > n_b) - (n_a < n_b);
}

static void
tell_translations (const char *p, const char *end, HkGlossFunc func, gpointer data)
{
  while (p < end)
    {
      const char *tab = memchr (p, '\t', end - p);
      const char *stop = tab == NULL ? end : tab;
      const char *colon = memchr (p, ':', stop - p);
      int percent = 0;

      if (colon != NULL)
        for (const char *q = colon + 1; q < stop && g_ascii_isdigit (*q) && percent < 100; q++)
          percent = percent * 10 + (*q - '0');
      if (colon != NULL && colon > p)
        func (p, colon - p, MIN (percent, 100) / 100.0, data);
      p = stop + 1;
    }
}

/**
 * hk_gloss_lookup:
 * @gloss: (nullable): a lexicon
 * @stem: a stem, as hk_words_of makes them
 * @func: (scope call) (nullable): called for each translation
 * @data: for @func
 *
 * Returns: whether the lexicon knows @stem, in either language
 */
gboolean
hk_gloss_lookup (const HkGloss *gloss, const char *stem, HkGlossFunc func, gpointer data)
{
  gsize low = 0, high, n_stem = strlen (stem);

  if (gloss == NULL)
    return FALSE;
  high = gloss->n_bytes;
  while (low < high)
    {
      gsize start = line_start (gloss, low + (high - low) / 2);
      gsize end = line_end (gloss, start);
      gsize n_key = key_length (gloss->text + start, end - start);
      int order = compare_keys (stem, n_stem, gloss->text + start, n_key);

      if (order == 0)
        {
          if (func != NULL && start + n_key < end)
            tell_translations (gloss->text + start + n_key + 1, gloss->text + end, func, data);
          return TRUE;
        }
      if (order < 0)
        high = start;
      else
        low = MIN (end + 1, gloss->n_bytes);
    }
  return FALSE;
}
