/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-lexicon-counts.h"
#include "hk-letters.h"

#include <stdlib.h>
#include <string.h>

#define MAX_FORM 40

static void
form_count_free (gpointer data)
{
  HkFormCount *form = data;

  g_free (form->codes);
  g_free (form);
}

static guint
pair_hash (gconstpointer key)
{
  const HkPairCount *pair = key;

  return pair->before * 2654435761u ^ pair->form * 40503u;
}

static gboolean
pair_equal (gconstpointer a, gconstpointer b)
{
  const HkPairCount *x = a, *y = b;

  return x->before == y->before && x->form == y->form;
}

static guint
intern_form (HkLexiconCounts *counts, const char *codes)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (counts->indices, codes));
  HkFormCount *form;

  if (index > 0)
    return index - 1;
  form = g_new0 (HkFormCount, 1);
  form->codes = g_strdup (codes);
  g_ptr_array_add (counts->forms, form);
  g_hash_table_insert (counts->indices, form->codes, GUINT_TO_POINTER (counts->forms->len));
  return counts->forms->len - 1;
}

/**
 * hk_lexicon_counts_new:
 *
 * Returns: (transfer full): empty counts
 */
HkLexiconCounts *
hk_lexicon_counts_new (void)
{
  HkLexiconCounts *counts = g_new0 (HkLexiconCounts, 1);

  counts->forms = g_ptr_array_new_with_free_func (form_count_free);
  counts->indices = g_hash_table_new (g_str_hash, g_str_equal);
  counts->pairs = g_hash_table_new_full (pair_hash, pair_equal, g_free, NULL);
  intern_form (counts, "");
  return counts;
}

void
hk_lexicon_counts_free (HkLexiconCounts *counts)
{
  if (counts == NULL)
    return;
  g_hash_table_unref (counts->pairs);
  g_hash_table_unref (counts->indices);
  g_ptr_array_unref (counts->forms);
  g_free (counts);
}

static guint
count_word (HkLexiconCounts *counts, guint before, guint form)
{
  HkPairCount key = { before, form, 1 };
  HkPairCount *pair = g_hash_table_lookup (counts->pairs, &key);

  ((HkFormCount *) g_ptr_array_index (counts->forms, form))->in_text++;
  counts->n_in_text++;
  if (pair != NULL)
    {
      pair->count++;
      return form;
    }
  ((HkFormCount *) g_ptr_array_index (counts->forms, before))->n_after++;
  pair = g_memdup2 (&key, sizeof key);
  g_hash_table_add (counts->pairs, pair);
  return form;
}

/* Counts the words of a stretch, and that something else comes before and after it. */
static void
count_stretch (HkLexiconCounts *counts, const HkLetters *letters)
{
  guint before = 0;

  for (guint start = 0, end; start < letters->n; start = end)
    {
      char codes[2 * MAX_FORM + 3];
      guint n = 0;

      for (end = start; end < letters->n; end++)
        {
          if (end > start && letters->boundaries[end] == HK_BOUNDARY_SPACE)
            break;
          if (n >= 2 * MAX_FORM)
            continue;
          if (end > start && letters->boundaries[end] == HK_BOUNDARY_ZWNJ)
            codes[n++] = HK_PERSIAN_ZWNJ;
          codes[n++] = letters->codes[end];
        }
      codes[n] = '\0';
      if (n > MAX_FORM)
        {
          before = 0;
          continue;
        }
      before = count_word (counts, before, intern_form (counts, codes));
    }
  count_word (counts, before, 0);
}

/**
 * hk_lexicon_counts_add_text:
 * @counts: counts
 * @text: valid UTF-8, rightly spaced
 */
void
hk_lexicon_counts_add_text (HkLexiconCounts *counts, const char *text)
{
  HkLetterScanner scanner = { text, strlen (text), 0 };
  g_autofree HkLetters *letters = g_new (HkLetters, 1);

  while (hk_letter_scanner_next (&scanner, letters))
    count_stretch (counts, letters);
}

/* The codes of a word of a list; FALSE if it is not one Persian word. */
static gboolean
word_codes (const char *word, gsize n_bytes, char codes[MAX_FORM + 1])
{
  const char *end = word + n_bytes;
  guint n = 0;

  for (const char *p = word; p < end && n < MAX_FORM; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      guint8 code = hk_persian_letter (character);

      if (hk_persian_is_mark (character))
        continue;
      if (character == HK_CHAR_ZWNJ)
        code = n > 0 && codes[n - 1] != HK_PERSIAN_ZWNJ ? HK_PERSIAN_ZWNJ : 0;
      else if (code == HK_PERSIAN_NONE)
        return FALSE;
      if (code != 0)
        codes[n++] = code;
    }
  while (n > 0 && codes[n - 1] == HK_PERSIAN_ZWNJ)
    n--;
  codes[n] = '\0';
  return n > 0 && n < MAX_FORM;
}

/**
 * hk_lexicon_counts_add_list:
 * @counts: counts
 * @lines: valid UTF-8, a word, a space and its count on each line
 * @n_folds: into how many parts the lines are dealt, or 0
 * @fold: the part that is left out
 */
void
hk_lexicon_counts_add_list (HkLexiconCounts *counts, const char *lines, guint n_folds, guint fold)
{
  guint n_lines = 0;

  for (const char *line = lines, *end; *line != '\0'; line = *end == '\0' ? end : end + 1)
    {
      const char *space = NULL;
      char codes[MAX_FORM + 1];
      HkFormCount *form;
      guint count, index;

      end = strchrnul (line, '\n');
      if (n_folds > 0 && n_lines++ % n_folds == fold)
        continue;
      space = memrchr (line, ' ', end - line);
      if (space == NULL || !word_codes (line, space - line, codes))
        continue;
      count = strtoul (space + 1, NULL, 10);
      index = intern_form (counts, codes);
      form = g_ptr_array_index (counts->forms, index);
      form->in_list += count;
      counts->n_in_list += count;
    }
}
