/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-sentence.h"

#include "hk-script.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>

/* The longest word that is looked up. */
#define MAX_WORD_BYTES 32

/* Abbreviations that no sentence ends with, in lower case and without their full stop, a blank
 * before and after each. */
static const char inner_words[]
    = " dr mr mrs ms prof st vol vols no nos pp p ed eds fig figs tab eq eqs sec ch cf e.g i.e eg ie vs viz "
      "approx ca dept univ rev gen col lt hon trans ser ref refs incl resp bd hrsg abb nr s vgl z.b d.h bzw "
      "jan feb mar apr jun jul aug sep sept oct nov dec "
      "см ср проф акад доц канд им ред изд рис табл стр т.е напр "
      "نک رک ر.ک ص صص ج چ ش س م ق ه د ت پ خ ف ن ک ه.ش ه.ق هـ.ش هـ.ق هـ ق.م ب.م پ.م ق.ه م.ق ش.ه "
      "س.ت ر.ا ع.ر ره علیه‌السلام ";

/* Abbreviations with which a sentence may also end: the next word decides. */
static const char outer_words[]
    = " etc al co inc ltd corp jr sr ph.d m.a b.a m.sc b.sc u.s u.k u.n e.u u.s.a u.s.s.r d.c a.d b.c b.c.e c.e "
      "a.m p.m г гг в вв с т тт п пп др т.д т.п н.э руб тыс млн млрд ";

/* Words with which sentences of abstracts begin. */
static const char starters[]
    = " the this these that those it its in on at for to from by with as if we our they their he she "
      "a an however although while moreover furthermore therefore thus hence there here what why how "
      "results findings finally second third according based using "
      "это этот эта эти в на по при для как однако также таким автор авторы статья статье целью ";

/* Words after a quotation that go on with the sentence around it. */
static const char continuers[]
    = " را که و گفت گفته پرسید پرسیده پاسخ می‌گوید می‌پرسد می‌گویند ";

static gboolean
is_listed (const char *list, const char *word, gsize n_bytes)
{
  char key[MAX_WORD_BYTES + 3];

  if (n_bytes == 0 || n_bytes > MAX_WORD_BYTES)
    return FALSE;
  key[0] = ' ';
  memcpy (key + 1, word, n_bytes);
  key[n_bytes + 1] = ' ';
  key[n_bytes + 2] = '\0';
  return strstr (list, key) != NULL;
}

static gboolean
is_closing (gunichar c)
{
  int type = u_charType (c);

  return type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION || type == U_INITIAL_PUNCTUATION
         || c == '"' || c == '\'';
}

static const char *
skip_blanks (const char *p, const char *end)
{
  while (p < end && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static const char *
trim_blanks (const char *start, const char *p)
{
  while (p > start)
    {
      const char *before = g_utf8_prev_char (p);

      if (!g_unichar_isspace (g_utf8_get_char (before)))
        break;
      p = before;
    }
  return p;
}

/* The word before p, in lower case, as it stands between blanks and opening brackets. */
static gsize
word_before (const char *start, const char *p, char word[MAX_WORD_BYTES + 8])
{
  const char *from = p;
  gsize n = 0;

  while (from > start)
    {
      const char *before = g_utf8_prev_char (from);
      gunichar c = g_utf8_get_char (before);

      if (g_unichar_isspace (c) || (c != '.' && c != 0x0640 && u_ispunct (c)))
        break;
      from = before;
      if (p - from > MAX_WORD_BYTES)
        return 0;
    }
  for (; from < p && n <= MAX_WORD_BYTES; from = g_utf8_next_char (from))
    n += g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (from)), word + n);
  return n <= MAX_WORD_BYTES ? n : 0;
}

static gsize
word_after (const char *p, const char *end, char word[MAX_WORD_BYTES + 8])
{
  gsize n = 0;

  for (; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0x200C && !u_isalpha (c))
        break;
      n += g_unichar_to_utf8 (g_unichar_tolower (c), word + n);
      if (n > MAX_WORD_BYTES)
        return 0;
    }
  return n;
}

/* One letter, or letters each with a full stop of its own: J, U.S, ه.ش */
static gboolean
is_initials (const char *word, gsize n_bytes)
{
  const char *end = word + n_bytes;

  for (const char *p = word; p < end; p = g_utf8_next_char (p))
    {
      if (!u_isalpha (g_utf8_get_char (p)))
        return FALSE;
      p = g_utf8_next_char (p);
      if (p == end)
        return TRUE;
      if (*p != '.')
        return FALSE;
    }
  return FALSE;
}

/* "1." and "(a)." before the first words of a sentence count them and are none. */
static gboolean
is_marker (const char *start, const char *p)
{
  gsize n = 0;

  if (p - start > MAX_WORD_BYTES)
    return FALSE;
  for (const char *q = start; q < p; q = g_utf8_next_char (q))
    {
      gunichar c = g_utf8_get_char (q);

      if (u_isdigit (c) || (u_isalpha (c) && n == 0))
        n++;
      else if (!u_ispunct (c))
        return FALSE;
    }
  return n > 0 && n <= 3;
}

static gboolean
ends_with_ellipsis (const char *start, const char *p)
{
  return (p - start >= 2 && p[-1] == '.' && p[-2] == '.')
         || (p - start >= 3 && memcmp (p - 3, "…", 3) == 0);
}

static gboolean
after_full_stop_goes_on (const char *start, const char *stop, const char *next, const char *end)
{
  char word[MAX_WORD_BYTES + 8], following[MAX_WORD_BYTES + 8];
  gsize n = word_before (start, stop, word), n_following = word_after (next, end, following);
  gboolean caseless, initials;

  if (n == 0)
    return is_marker (start, stop);
  caseless = hk_script_of_char (g_utf8_get_char (word)) == HK_SCRIPT_ARABIC;
  if (is_listed (inner_words, word, n) || is_marker (start, stop))
    return TRUE;
  initials = is_initials (word, n);
  if (!initials && !is_listed (outer_words, word, n))
    return FALSE;
  /* A Persian sentence ends with its verb, not with initials. */
  return caseless || (n_following > 0 && !is_listed (starters, following, n_following))
         || (n_following == 0 && next < end);
}

/* Whether the sentence from @start that ICU ends before @next goes on after all. */
static gboolean
goes_on (const char *start, const char *next, const char *end)
{
  const char *stop = trim_blanks (start, next), *term = stop;
  gunichar c = g_utf8_get_char (next);
  gboolean quoted = FALSE;

  if (stop == start)
    return TRUE;
  while (term > start && is_closing (g_utf8_get_char (g_utf8_prev_char (term))))
    {
      term = g_utf8_prev_char (term);
      quoted = TRUE;
    }
  if (quoted)
    {
      char word[MAX_WORD_BYTES + 8];
      gsize n = word_after (next, end, word);

      return u_islower (c) || is_listed (continuers, word, n);
    }
  if (ends_with_ellipsis (start, term))
    return !u_isupper (c);
  if (term > start && term[-1] == '.')
    return after_full_stop_goes_on (start, term - 1, next, end);
  return FALSE;
}

static gboolean
has_word (const char *p, const char *end)
{
  for (; p < end; p = g_utf8_next_char (p))
    if (u_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static void
take (GArray *sentences, const char *text, const char *start, const char *end)
{
  HkByteRange range;

  start = skip_blanks (start, end);
  end = trim_blanks (start, end);
  if (start == end)
    return;
  if (sentences->len > 0 && !has_word (start, end))
    {
      HkByteRange *last = &g_array_index (sentences, HkByteRange, sentences->len - 1);

      last->length = end - text - last->start;
      return;
    }
  range.start = start - text;
  range.length = end - start;
  g_array_append_val (sentences, range);
}

/**
 * hk_sentences_find:
 * @text: UTF-8, a paragraph or more
 * @n_bytes: its length in bytes, or -1
 * @language: (nullable): its language, a BCP 47 tag
 *
 * Finds sentences by Unicode's rules (UAX 29) and takes back the breaks after abbreviations,
 * initials, numbers of a list, ellipses and quotations within a sentence.
 *
 * Returns: (transfer full) (element-type HkByteRange): the sentences in order, without the blanks
 *   between them
 */
GArray *
hk_sentences_find (const char *text, gssize n_bytes, const char *language)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (HkByteRange));
  gsize length = n_bytes < 0 ? strlen (text) : (gsize) n_bytes;
  const char *end = text + length, *start = text;
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  UBreakIterator *iterator = ubrk_open (UBRK_SENTENCE, language, NULL, 0, &status);

  utext_openUTF8 (&utext, text, length, &status);
  if (iterator != NULL)
    ubrk_setUText (iterator, &utext, &status);
  if (U_SUCCESS (status))
    for (int32_t at = ubrk_next (iterator); at != UBRK_DONE; at = ubrk_next (iterator))
      {
        const char *next = skip_blanks (text + at, end);

        if (next < end && goes_on (start, next, end))
          continue;
        take (sentences, text, start, text + at);
        start = text + at;
      }
  take (sentences, text, start, end);
  g_clear_pointer (&iterator, ubrk_close);
  utext_close (&utext);
  return sentences;
}
