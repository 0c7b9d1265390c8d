/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-query.h"

#include <string.h>

/* What a match is worth: found at all, and how well. */
#define WORTH_FOUND 1.0
#define WORTH_EXACT 1.0
#define WORTH_START 1.0
#define WORTH_WHOLE 0.5
#define WORTH_TOGETHER 2.0
#define WORTH_MOST (WORTH_FOUND + WORTH_EXACT + WORTH_START + WORTH_WHOLE)

/* Longer queries are cut: a person types none, and the cost of a key stays bounded. */
#define MAX_QUERY_BYTES 1024

typedef struct
{
  HkFolded *folded;
  gboolean phrase; /* in quotes: exact letters, whole words */
} Term;

struct _HkQuery
{
  int ref_count;
  GPtrArray *terms;   /* of Term: all of them must be found */
  HkFolded *together; /* (nullable): several words as they stand */
};

G_DEFINE_BOXED_TYPE (HkQuery, hk_query, hk_query_ref, hk_query_unref)

static void
term_free (gpointer data)
{
  Term *term = data;

  hk_folded_unref (term->folded);
  g_free (term);
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0x00AB || c == 0x00BB;
}

static void
add_term (HkQuery *query, const char *start, const char *end, gboolean phrase)
{
  g_autoptr (HkFolded) folded = hk_folded_new (start, end - start);
  Term *term;
  gsize n;

  hk_folded_get_bytes (folded, &n);
  if (n == 0)
    return;
  term = g_new0 (Term, 1);
  term->folded = g_steal_pointer (&folded);
  term->phrase = phrase;
  g_ptr_array_add (query->terms, term);
}

static void
parse (HkQuery *query, const char *text, const char *end)
{
  const char *start = text;
  gboolean quoted = FALSE, any_quoted = FALSE;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean quote = is_quote (c);

      if (!quote && (quoted || !g_unichar_isspace (c)))
        continue;
      add_term (query, start, p, quoted);
      start = g_utf8_next_char (p);
      if (!quote)
        continue;
      any_quoted = TRUE;
      quoted = !quoted;
    }
  /* A phrase whose end is still to be typed is matched as far as it goes. */
  add_term (query, start, end, FALSE);
  if (!any_quoted && query->terms->len > 1)
    query->together = hk_folded_new (text, end - text);
}

/**
 * hk_query_new:
 * @text: UTF-8, as typed
 *
 * Returns: (transfer full): the query
 */
HkQuery *
hk_query_new (const char *text)
{
  HkQuery *query = g_new0 (HkQuery, 1);
  gsize length = strlen (text);

  query->ref_count = 1;
  query->terms = g_ptr_array_new_with_free_func (term_free);
  if (length > MAX_QUERY_BYTES)
    length = g_utf8_find_prev_char (text, text + MAX_QUERY_BYTES) - text;
  parse (query, text, text + length);
  return query;
}

/**
 * hk_query_ref:
 * @query: a query
 *
 * Returns: (transfer full): @query
 */
HkQuery *
hk_query_ref (HkQuery *query)
{
  g_atomic_int_inc (&query->ref_count);
  return query;
}

/**
 * hk_query_unref:
 * @query: (transfer full) (nullable): a query
 */
void
hk_query_unref (HkQuery *query)
{
  if (query == NULL || !g_atomic_int_dec_and_test (&query->ref_count))
    return;
  g_ptr_array_unref (query->terms);
  hk_folded_unref (query->together);
  g_free (query);
}

/**
 * hk_query_is_empty:
 * @query: a query
 *
 * Returns: whether there is nothing to look for, so that everything matches
 */
gboolean
hk_query_is_empty (const HkQuery *query)
{
  return query->terms->len == 0;
}

/* Bytes of the folded text that are part of a letter of any script; digits are not. */
static gboolean
is_letter (guint8 byte)
{
  return byte >= 0x80 || g_ascii_isalpha (byte);
}

static gboolean
is_word (guint8 byte)
{
  return byte >= 0x80 || g_ascii_isalnum (byte);
}

/* The lead bytes of the Arabic block, in which blanks get lost. */
static gboolean
is_arabic (guint8 byte)
{
  return byte >= 0xD8 && byte <= 0xDB;
}

static gboolean
is_seam (const char *bytes, const guint8 *marks, gsize n, gsize at)
{
  return at == 0 || at >= n || (marks[at] & HK_FOLD_BREAK) != 0 || !is_word (bytes[at])
         || !is_word (bytes[at - 1]);
}

/* Where the query has a blank and the text nothing, or the other way about. */
static gboolean
seam_fits (const char *bytes, gsize at, guint8 wanted, guint8 found, gboolean whole)
{
  gboolean letters = is_letter (bytes[at - 1]) && is_letter (bytes[at]);

  if ((wanted & HK_FOLD_BREAK) == 0 && (found & HK_FOLD_MARK_BLANK) != 0)
    return whole && is_arabic (bytes[at]) && (guint8) bytes[at - 1] >= 0x80;
  if ((wanted & HK_FOLD_MARK_BLANK) != 0 && (found & HK_FOLD_BREAK) == 0)
    return letters;
  return TRUE;
}

/* How well the needle fits at a place where its bytes are; 0 when its blanks do not. */
static double
worth_at (const HkFolded *needle, const HkFolded *folded, gsize at, gboolean phrase)
{
  const guint8 *wanted = hk_folded_get_marks (needle), *found = hk_folded_get_marks (folded);
  gsize n, n_text;
  const char *text = hk_folded_get_bytes (folded, &n_text);
  gboolean exact = TRUE, starts, ends;

  hk_folded_get_bytes (needle, &n);
  starts = is_seam (text, found, n_text, at);
  ends = is_seam (text, found, n_text, at + n);
  if (phrase && !(starts && ends))
    return 0;
  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && !seam_fits (text, at + i, wanted[i], found[at + i], starts && ends))
        return 0;
      if (((wanted[i] ^ found[at + i]) & HK_FOLD_LOOSE_BITS) != 0)
        exact = FALSE;
    }
  if (phrase && !exact)
    return 0;
  return WORTH_FOUND + (exact ? WORTH_EXACT : 0) + (starts ? WORTH_START : 0)
         + (starts && ends ? WORTH_WHOLE : 0);
}

/* memmem(), but a text in another script is passed over at the speed of memchr(). */
static const char *
find_bytes (const char *text, const char *end, const char *wanted, gsize n)
{
  const char *first = text < end ? memchr (text, *wanted, (gsize) (end - text)) : NULL;

  return first == NULL ? NULL : memmem (first, (gsize) (end - first), wanted, n);
}

/* The best match of one needle; all of them go into @ranges, if given. */
static double
find (const HkFolded *needle, const HkFolded *folded, gboolean phrase, GArray *ranges)
{
  gsize n, n_text;
  const char *wanted = hk_folded_get_bytes (needle, &n);
  const char *text = hk_folded_get_bytes (folded, &n_text), *end = text + n_text, *p = text;
  double best = 0;

  while ((p = find_bytes (p, end, wanted, n)) != NULL)
    {
      double worth = worth_at (needle, folded, p - text, phrase);

      best = MAX (best, worth);
      if (ranges == NULL && best >= WORTH_MOST)
        return best;
      if (ranges != NULL && worth > 0)
        {
          HkByteRange range = hk_folded_get_range (folded, p - text, n);

          g_array_append_val (ranges, range);
        }
      p += worth > 0 ? n : 1;
    }
  return best;
}

/* Whether it is there at all. */
static gboolean
occurs (const HkFolded *needle, const HkFolded *folded, gboolean phrase)
{
  gsize n, n_text;
  const char *wanted = hk_folded_get_bytes (needle, &n);
  const char *text = hk_folded_get_bytes (folded, &n_text), *end = text + n_text, *p = text;

  for (; (p = find_bytes (p, end, wanted, n)) != NULL; p++)
    if (worth_at (needle, folded, p - text, phrase) > 0)
      return TRUE;
  return FALSE;
}

/**
 * hk_query_fits:
 * @query: a query
 * @folded: a text made ready
 *
 * The quickest way to filter a list.
 *
 * Returns: whether the text matches; an empty query matches all
 */
gboolean
hk_query_fits (const HkQuery *query, const HkFolded *folded)
{
  if (query->together != NULL && occurs (query->together, folded, FALSE))
    return TRUE;
  for (guint i = 0; i < query->terms->len; i++)
    {
      const Term *term = g_ptr_array_index (query->terms, i);

      if (!occurs (term->folded, folded, term->phrase))
        return FALSE;
    }
  return TRUE;
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  gsize x = ((const HkByteRange *) a)->start, y = ((const HkByteRange *) b)->start;

  return x < y ? -1 : x > y;
}

static void
merge_ranges (GArray *ranges, guint from)
{
  guint kept = from;

  if (ranges->len <= from + 1)
    return;
  qsort (&g_array_index (ranges, HkByteRange, from), ranges->len - from, sizeof (HkByteRange),
         compare_ranges);
  for (guint i = from + 1; i < ranges->len; i++)
    {
      HkByteRange *last = &g_array_index (ranges, HkByteRange, kept);
      const HkByteRange *next = &g_array_index (ranges, HkByteRange, i);

      if (next->start < last->start + last->length)
        last->length = MAX (last->length, next->start + next->length - last->start);
      else
        g_array_index (ranges, HkByteRange, ++kept) = *next;
    }
  g_array_set_size (ranges, kept + 1);
}

/**
 * hk_query_match:
 * @query: a query
 * @folded: a text made ready
 * @ranges: (nullable) (element-type HkByteRange): where to add the matches, in bytes of the original
 *   text, in its order and not overlapping
 *
 * Without @ranges the search stops at the first perfect match of each word. To know no more than
 * whether there is one, hk_query_fits() is faster.
 *
 * Returns: 0 for no match; otherwise more for a better one: exact letters over loose ones, the start
 *   of a word over its middle, the words together over the words apart. An empty query matches all.
 */
double
hk_query_match (const HkQuery *query, const HkFolded *folded, GArray *ranges)
{
  guint from = ranges == NULL ? 0 : ranges->len;
  double sum = 0;

  if (query->together != NULL)
    {
      double worth = find (query->together, folded, FALSE, ranges);

      if (worth > 0)
        return worth + WORTH_TOGETHER;
    }
  for (guint i = 0; i < query->terms->len; i++)
    {
      const Term *term = g_ptr_array_index (query->terms, i);
      double worth = find (term->folded, folded, term->phrase, ranges);

      if (worth == 0)
        {
          if (ranges != NULL)
            g_array_set_size (ranges, from);
          return 0;
        }
      sum += worth;
    }
  if (ranges != NULL)
    merge_ranges (ranges, from);
  return query->terms->len == 0 ? WORTH_FOUND : sum / query->terms->len;
}
