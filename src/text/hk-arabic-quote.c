/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-arabic-quote.h"

#include <string.h>

#define MAX_WORD 40

/* A word up to this cost (in natural logarithm 11) is a common Persian one. */
#define COMMON_COST (11 * HK_LEXICON_COST_SCALE)

/**
 * hk_arabic_quote_segment_end:
 * @text: valid UTF-8
 * @n_bytes: its length
 * @start: where a segment begins
 *
 * Returns: where it ends: at a quotation mark, bracket, line end, or end of a sentence
 */
gsize
hk_arabic_quote_segment_end (const char *text, gsize n_bytes, gsize start)
{
  for (gsize at = start; at < n_bytes;)
    {
      gunichar character = g_utf8_get_char (text + at);
      gsize next = g_utf8_next_char (text + at) - text;

      switch (character)
        {
        case '\n':
        case '"':
        case '(':
        case ')':
        case '[':
        case ']':
        case '{':
        case '}':
        case '.':
        case ':':
        case 0x00AB:
        case 0x00BB:
        case 0x201C:
        case 0x201D:
        case 0x061B: /* Arabic semicolon */
        case 0x061F: /* Arabic question mark */
        case 0xFD3E: /* ornate parentheses, around verses */
        case 0xFD3F:
          return next;
        default:
          at = next;
        }
    }
  return n_bytes;
}

typedef struct
{
  guint8 codes[MAX_WORD];
  guint n;
  guint n_vowels;   /* marks of vowels, which Persian leaves out */
  gboolean arabic;  /* has a letter that Persian has not */
  gboolean persian; /* has a letter that Arabic has not */
} Word;

static void
read_character (Word *word, gunichar character, guint8 code)
{
  if (word->n < MAX_WORD)
    word->codes[word->n++] = code;
  switch (character)
    {
    case 0x0623: /* أ */
    case 0x0625: /* إ */
    case 0x0629: /* ة */
    case 0x0671: /* ٱ */
      word->arabic = TRUE;
      break;
    case 0x067E: /* پ */
    case 0x0686: /* چ */
    case 0x0698: /* ژ */
    case 0x06A9: /* ک */
    case 0x06AF: /* گ */
    case 0x06C0: /* ۀ */
    case 0x06CC: /* ی */
      word->persian = TRUE;
      break;
    default:
      break;
    }
}

/* +1 for an Arabic word, -1 for a Persian one, 0 for one that could be either. */
static int
judge_word (const HkLexicon *lexicon, const Word *word)
{
  guint32 form;

  if (word->n == 0 || word->persian)
    return word->persian ? -1 : 0;
  if (word->arabic || word->n_vowels >= 2)
    return 1;
  if (lexicon != NULL && hk_lexicon_find (lexicon, HK_LEXICON_WORDS, word->codes, word->n, &form)
      && hk_lexicon_form_cost (lexicon, HK_LEXICON_WORDS, form) < COMMON_COST)
    return -1;
  /* The article. */
  if (word->n > 4 && word->codes[0] == hk_persian_codes[0x27]
      && word->codes[1] == hk_persian_codes[0x44])
    return 1;
  return 0;
}

/**
 * hk_arabic_quote_is_arabic:
 * @lexicon: (nullable): Persian words
 * @text: valid UTF-8, a segment
 * @n_bytes: its length
 *
 * Returns: whether its words are Arabic rather than Persian
 */
gboolean
hk_arabic_quote_is_arabic (const HkLexicon *lexicon, const char *text, gsize n_bytes)
{
  const char *end = text + n_bytes;
  Word word = { .n = 0 };
  int n_arabic = 0, n_persian = 0;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar character = p < end ? g_utf8_get_char (p) : 0;
      guint8 code = hk_persian_letter (character);

      if (code != HK_PERSIAN_NONE)
        read_character (&word, character, code);
      else if (hk_persian_is_mark (character) || character == HK_CHAR_ZWNJ)
        {
          /* Of the endings in n, Persian has the one in an only. */
          word.arabic |= character == 0x064C || character == 0x064D;
          word.n_vowels += character >= 0x064E && character <= 0x0652;
        }
      else
        {
          int judged = judge_word (lexicon, &word);

          n_arabic += judged > 0;
          n_persian += judged < 0;
          word = (Word){ .n = 0 };
        }
      if (p >= end)
        break;
    }
  return n_arabic >= 2 && n_arabic > n_persian;
}
