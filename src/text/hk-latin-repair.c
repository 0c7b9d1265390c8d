/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-cased-word.h"
#include "hk-glue-judge.h"
#include "hk-glue-words.h"
#include "hk-latin-repair.h"

#include <string.h>

/* Longer runs of letters are no words. */
#define MAX_WORD 48

/* Characters by which a text's language is judged from its known words. */
#define MIN_KNOWN_SHARE .6

/* How often the document has a word, or two beside each other. */
typedef struct
{
  guint n_alone;
  guint n_pair;
} Seen;

struct _HkLatinRepair
{
  const HkWordList *words;
  GArray *candidates;
  GHashTable *seen; /* "word" and "word word" -> Seen */
  guint next;       /* candidate to propose next */
};

static void
candidate_clear (gpointer data)
{
  HkGlueCandidate *candidate = data;

  g_free (candidate->whole);
  g_free (candidate->left);
  g_free (candidate->right);
}

/**
 * hk_latin_repair_new:
 * @words: (nullable): the words of the texts' language; must outlive the repair
 *
 * Returns: (transfer full): a repair of one document's texts. Let it find candidates in each text, then
 *   learn from all texts, then propose for each text in the same order.
 */
HkLatinRepair *
hk_latin_repair_new (const HkWordList *words)
{
  HkLatinRepair *repair = g_new0 (HkLatinRepair, 1);

  repair->words = words;
  repair->candidates = g_array_new (FALSE, FALSE, sizeof (HkGlueCandidate));
  g_array_set_clear_func (repair->candidates, candidate_clear);
  repair->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return repair;
}

/**
 * hk_latin_repair_free:
 * @repair: (nullable) (transfer full): a repair
 */
void
hk_latin_repair_free (HkLatinRepair *repair)
{
  if (repair == NULL)
    return;
  g_array_unref (repair->candidates);
  g_hash_table_unref (repair->seen);
  g_free (repair);
}

static gboolean
is_known (const HkLatinRepair *repair, const char *word, gsize n_bytes)
{
  return repair->words != NULL && hk_word_list_has (repair->words, word, n_bytes);
}

static void
want (HkLatinRepair *repair, const char *word)
{
  if (!g_hash_table_contains (repair->seen, word))
    g_hash_table_insert (repair->seen, g_strdup (word), g_new0 (Seen, 1));
}

/* Whether a word is listed with a capital only, as places and peoples are. */
static gboolean
is_name (const HkLatinRepair *repair, const char *word, const char *lower)
{
  return repair->words != NULL && hk_word_list_has_entry (repair->words, word, strlen (lower))
         && !hk_word_list_has_entry (repair->words, lower, strlen (lower));
}

/* Whether one side of a candidate is the name of a place or people and the other a common word: CentralAsia; of two
 * names a company's may be made, DaimlerChrysler. A city may be a new one. */
static gboolean
is_name_beside_word (const HkLatinRepair *repair,
                     const HkGlueCandidate *candidate,
                     const char *text,
                     gsize right_start)
{
  gboolean left = is_name (repair, text + candidate->start, candidate->left);
  gboolean right = is_name (repair, text + right_start, candidate->right);

  if (g_str_equal (candidate->left, "new"))
    return repair->words != NULL
           && hk_word_list_has_entry (repair->words, text + right_start,
                                      candidate->end - right_start);
  if (hk_glue_is_firm (candidate->whole))
    return FALSE;
  if (left)
    return !right && strlen (candidate->left) >= 6;
  return right && hk_word_list_has_entry (repair->words, candidate->left, strlen (candidate->left));
}

static void
add_candidate (HkLatinRepair *repair,
               gsize text_index,
               const char *text,
               gsize start,
               gsize split,
               gsize end,
               HkGlueReason reason)
{
  gsize right_start = reason == HK_GLUE_BY_FULL_STOP ? split + 1 : split;
  HkGlueCandidate candidate = { text_index, start, split, end, reason };
  g_autofree char *pair = NULL;

  candidate.whole = g_utf8_strdown (text + start, end - start);
  candidate.left = g_utf8_strdown (text + start, split - start);
  candidate.right = g_utf8_strdown (text + right_start, end - right_start);
  candidate.lower = g_unichar_islower (g_utf8_get_char (text + start));
  candidate.known = reason == HK_GLUE_BY_CAPITAL && is_known (repair, text + start, end - start);
  candidate.left_known = is_known (repair, text + start, split - start);
  candidate.right_known = is_known (repair, text + right_start, end - right_start);
  candidate.name = is_name_beside_word (repair, &candidate, text, right_start);
  pair = g_strconcat (candidate.left, " ", candidate.right, NULL);
  want (repair, candidate.whole);
  want (repair, candidate.left);
  want (repair, candidate.right);
  want (repair, pair);
  g_array_append_val (repair->candidates, candidate);
}

/* A capital with two small letters after it, after small letters. */
static void
find_capital (HkLatinRepair *repair, gsize text_index, const char *text, gsize start, gsize end)
{
  gsize before = start, found = 0;
  guint n_found = 0;

  for (gsize at = start; at < end; at = g_utf8_next_char (text + at) - text)
    {
      gunichar c = g_utf8_get_char (text + at);
      gsize next = g_utf8_next_char (text + at) - text;

      if (at - start >= 2 && g_unichar_isupper (c) && next < end
          && g_unichar_islower (g_utf8_get_char (text + next))
          && g_utf8_next_char (text + next) - text < (gssize) end
          && g_unichar_islower (g_utf8_get_char (text + before)))
        {
          found = at;
          n_found++;
        }
      before = at;
    }
  if (n_found == 1)
    add_candidate (repair, text_index, text, start, found, end, HK_GLUE_BY_CAPITAL);
}

/* "Diplomat.Retrieved": two words with only a full stop between them. */
static void
find_full_stop (HkLatinRepair *repair,
                gsize text_index,
                const char *text,
                gsize n_bytes,
                gsize start,
                gsize end)
{
  gsize next = end + 1, next_end;
  gunichar before = start > 0 ? g_utf8_get_char (g_utf8_prev_char (text + start)) : ' ';

  if (end - start < 4 || next >= n_bytes || text[end] != '.' || before == '.' || before == '@'
      || before == '/')
    return;
  next_end = hk_cased_word_end (text, n_bytes, next);
  if (next_end - next < 3 || next_end - next > MAX_WORD
      || !g_unichar_isupper (g_utf8_get_char (text + next))
      || !g_unichar_islower (g_utf8_get_char (g_utf8_next_char (text + next)))
      || !g_unichar_islower (g_utf8_get_char (g_utf8_prev_char (text + end)))
      || (next_end < n_bytes && strchr (".@/", text[next_end]) != NULL && next_end + 1 < n_bytes
          && text[next_end + 1] != ' '))
    return;
  add_candidate (repair, text_index, text, start, end, next_end, HK_GLUE_BY_FULL_STOP);
}

/* "lackof", "tradezone": a word that no list has, of two that it has. */
static void
find_listed (HkLatinRepair *repair, gsize text_index, const char *text, gsize start, gsize end)
{
  gboolean capital = g_ascii_isupper (text[start]);

  if (end - start < 6 || is_known (repair, text + start, end - start))
    return;
  for (gsize i = start + 1; i < end; i++)
    if (!g_ascii_islower (text[i]))
      return;
  for (gsize split = start + 2; split + 2 <= end; split++)
    {
      g_autofree char *left = NULL;
      g_autofree char *right = NULL;
      gboolean short_side = split - start < 4 || end - split < 4;

      left = g_strndup (text + start, split - start);
      right = g_strndup (text + split, end - split);
      if (short_side && (capital || !hk_glue_is_function_word (left)) && !hk_glue_is_ending (right))
        continue;
      if (is_known (repair, left, split - start) && is_known (repair, right, end - split))
        add_candidate (repair, text_index, text, start, split, end, HK_GLUE_BY_LIST);
    }
}

/* "ofthe", "andthe": what no word of any language is. */
static void
find_article (HkLatinRepair *repair, gsize text_index, const char *text, gsize start, gsize end)
{
  gsize split = end - strlen ("the");
  g_autofree char *left = NULL;

  if (memcmp (text + split, "the", 3) != 0)
    return;
  left = g_strndup (text + start, split - start);
  if (hk_glue_is_before_article (left))
    add_candidate (repair, text_index, text, start, split, end, HK_GLUE_BY_ARTICLE);
}

/* Whether most words of a text are of the list's language; what is not cannot be judged by the list. */
static gboolean
speaks_the_language (const HkLatinRepair *repair, const char *text, gsize n_bytes)
{
  guint n_known = 0, n_words = 0;

  if (repair->words == NULL)
    return FALSE;
  for (gsize at = 0; at < n_bytes && n_words < 60;)
    {
      gsize end = hk_cased_word_end (text, n_bytes, at);

      if (end == at)
        {
          at = g_utf8_next_char (text + at) - text;
          continue;
        }
      if (end - at >= 3 && end - at <= MAX_WORD && g_unichar_islower (g_utf8_get_char (text + at)))
        {
          n_words++;
          n_known += is_known (repair, text + at, end - at);
        }
      at = end;
    }
  return n_words >= 3 && n_known >= MIN_KNOWN_SHARE * n_words;
}

/**
 * hk_latin_repair_find:
 * @repair: a repair
 * @text_index: which of the texts; each greater than the one before
 * @text: valid UTF-8
 * @n_bytes: its length
 * @spans: (array length=n_spans): the URLs in it, which are left out
 * @n_spans: how many
 *
 * Collects words that may be two.
 */
void
hk_latin_repair_find (HkLatinRepair *repair,
                      gsize text_index,
                      const char *text,
                      gsize n_bytes,
                      const HkUrlSpan *spans,
                      gsize n_spans)
{
  gboolean listed = speaks_the_language (repair, text, n_bytes);
  gsize span = 0;

  for (gsize at = 0; at < n_bytes;)
    {
      gsize end, limit = span < n_spans ? spans[span].byte_start : n_bytes;

      if (span < n_spans && at >= limit)
        {
          at = MAX (at, spans[span].byte_end);
          span++; /* not within MAX, which reads its arguments twice */
          continue;
        }
      end = hk_cased_word_end (text, limit, at);
      if (end == at)
        {
          at = g_utf8_next_char (text + at) - text;
          continue;
        }
      if (end - at >= 4 && end - at <= 2 * MAX_WORD)
        {
          guint before = repair->candidates->len;

          find_capital (repair, text_index, text, at, end);
          find_full_stop (repair, text_index, text, limit, at, end);
          find_article (repair, text_index, text, at, end);
          if (listed && repair->candidates->len == before && end - at <= MAX_WORD)
            find_listed (repair, text_index, text, at, end);
        }
      at = end;
    }
}

static Seen *
seen_word (HkLatinRepair *repair, const char *word)
{
  return g_hash_table_lookup (repair->seen, word);
}

static void
learn_text (HkLatinRepair *repair, const char *text, gsize n_bytes)
{
  char words[2][2 * MAX_WORD + 1] = { "", "" };
  char pair[4 * MAX_WORD + 3];
  guint current = 0;
  gsize gap_start = 0;

  for (gsize at = 0; at < n_bytes;)
    {
      gsize end = hk_cased_word_end (text, n_bytes, at);
      g_autofree char *lower = NULL;
      Seen *seen, *before;

      if (end == at)
        {
          at = g_utf8_next_char (text + at) - text;
          continue;
        }
      lower = g_utf8_strdown (text + at, MIN (end - at, 4 * MAX_WORD));
      if (strlen (lower) > 2 * MAX_WORD)
        *lower = '\0';
      before = seen_word (repair, words[current]);
      current = !current;
      g_strlcpy (words[current], lower, sizeof words[current]);
      seen = seen_word (repair, lower);
      if (seen != NULL)
        seen->n_alone++;
      if (seen != NULL && before != NULL && at - gap_start <= 2
          && strspn (text + gap_start, " -") >= at - gap_start)
        {
          g_snprintf (pair, sizeof pair, "%s %s", words[!current], words[current]);
          seen = seen_word (repair, pair);
          if (seen != NULL)
            seen->n_pair++;
        }
      gap_start = at = end;
    }
}

/**
 * hk_latin_repair_learn:
 * @repair: a repair that has found its candidates
 * @texts: (array length=n_texts): all texts of the document
 * @text_bytes: (array length=n_texts): their lengths
 * @n_texts: how many
 *
 * Sees which of the candidates' words the document has by themselves, and side by side; words inside
 * URLs count too.
 */
void
hk_latin_repair_learn (HkLatinRepair *repair,
                       const char *const *texts,
                       const gsize *text_bytes,
                       gsize n_texts)
{
  if (repair->candidates->len == 0)
    return;
  for (gsize i = 0; i < n_texts; i++)
    learn_text (repair, texts[i], text_bytes[i]);
}

/* What the whole document says of a candidate. */
static void
weigh (HkLatinRepair *repair, HkGlueCandidate *candidate)
{
  g_autofree char *pair = g_strconcat (candidate->left, " ", candidate->right, NULL);

  candidate->beside = seen_word (repair, pair)->n_pair > 0;
  candidate->left_seen = seen_word (repair, candidate->left)->n_alone > 0;
  candidate->right_seen = seen_word (repair, candidate->right)->n_alone > 0;
  candidate->once = seen_word (repair, candidate->whole)->n_alone <= 1;
}

/**
 * hk_latin_repair_propose:
 * @repair: a repair that has learned
 * @text_index: which of the texts; each greater than the one before
 * @draft: where proposals for it go
 */
void
hk_latin_repair_propose (HkLatinRepair *repair, gsize text_index, HkDraft *draft)
{
  gsize done = 0;

  for (; repair->next < repair->candidates->len; repair->next++)
    {
      HkGlueCandidate *candidate
          = &g_array_index (repair->candidates, HkGlueCandidate, repair->next);
      double confidence;

      if (candidate->text_index != text_index)
        return;
      if (candidate->split < done)
        continue;
      weigh (repair, candidate);
      confidence = hk_glue_judge (candidate, repair->words);
      if (confidence <= 0)
        continue;
      hk_draft_add (draft, candidate->split + (candidate->reason == HK_GLUE_BY_FULL_STOP), 0, " ",
                    1, HK_EDIT_GLUED_WORD, confidence, FALSE);
      done = candidate->end;
    }
}
