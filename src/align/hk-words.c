/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-words.h"

#include "hk-fold.h"
#include "hk-numeral.h"
#include "hk-script.h"

#include <string.h>

#define MAX_WORD_BYTES 96
#define MAX_PARTS 6

/* Words without a meaning of their own, and verbs that only carry others. Folded, without ZWNJ. */
static const char *const stop_words[] = {
  "the",   "a",       "an",      "of",       "and",     "to",     "in",    "is",     "are",
  "was",   "were",    "be",      "been",     "being",   "by",     "for",   "on",     "with",
  "as",    "that",    "this",    "these",    "those",   "it",     "its",   "from",   "at",
  "or",    "not",     "have",    "has",      "had",     "you",    "your",  "he",     "his",
  "she",   "her",     "they",    "their",    "them",    "we",     "our",   "us",     "i",
  "my",    "me",      "him",     "which",    "who",     "whose",  "whom",  "but",    "will",
  "can",   "if",      "so",      "would",    "could",   "should", "may",   "might",  "must",
  "do",    "does",    "did",     "no",       "there",   "than",   "then",  "when",   "while",
  "all",   "s",       "t",       "also",     "such",    "into",   "about", "up",     "out",
  "upon",  "through", "more",    "most",     "some",    "any",    "other", "what",   "where",
  "how",   "very",    "just",    "only",     "both",    "each",   "here",  "now",    "am",
  "shall", "nor",     "too",     "own",      "same",    "itself", "و",     "در",     "به",
  "از",    "که",      "را",      "با",       "این",     "ان",     "است",   "برای",   "تا",
  "بر",    "خود",     "هم",      "نیز",      "یا",      "شد",     "شده",   "میشود",  "شود",
  "شوند",  "میشوند",  "کرد",     "کرده",     "میکند",   "کند",    "کنند",  "میکنند", "کردن",
  "شدن",   "بود",     "بوده",    "بودن",     "باشد",    "باشند",  "هر",    "اگر",    "چه",
  "ما",    "من",      "او",      "شما",      "انها",    "انان",   "ایشان", "وی",     "بودند",
  "شدند",  "کردند",   "اند",     "ای",       "ها",      "های",    "هایی",  "می",     "نمی",
  "یک",    "نه",      "پس",      "چون",      "زیرا",    "بلکه",   "هستند", "هست",    "نیست",
  "بی",    "هیچ",     "همه",     "یکی",      "دیگر",    "بسیار",  "فقط",   "تنها",   "نظر",
  "باید",  "تواند",   "میتواند", "میتوانند", "توان",    "میتوان", "طور",   "داد",    "دهد",
  "میدهد", "دهند",    "دادن",    "داده",     "دارد",    "دارند",  "داشت",  "داشته",  "گردید",
  "گردد",  "میگردد",  "گردیده",  "میباشد",   "میباشند", "چنین",   "همین",  "همان",   "روی",
  "سوی",   "جا",      "شان",     "مورد",     "توسط",    "دو",     "one",   "two",
};

/* Endings of English words, longest first; what is put in their place after the colon. */
static const char *const latin_endings[] = {
  "izational:", "ization:", "isation:", "ational:", "ically:", "ations:", "ingly:", "ation:",
  "ative:",     "ities:",   "ments:",   "izing:",   "ising:",  "ional:",  "istic:", "ness:",
  "ment:",      "ions:",    "ized:",    "ised:",    "izes:",   "ists:",   "isms:",  "ally:",
  "ical:",      "ence:",    "ance:",    "ism:",     "ist:",    "ity:",    "ive:",   "ize:",
  "ise:",       "ing:",     "ies:y",    "ion:",     "ial:",    "ent:",    "ant:",   "ous:",
  "ers:",       "ors:",     "ed:",      "er:",      "or:",     "es:",     "ly:",    "al:",
  "ic:",        "s:",       "e:",       "y:",
};

/* Parts of Persian words after a ZWNJ that are grammar; folded. */
static const char *const persian_part_endings[] = {
  "هایی", "های", "هایش", "هایم", "هایشان", "هایمان", "هایت", "ها",     "ترین",
  "تر",   "ان",  "ات",   "ی",    "ای",     "اش",     "ام",   "اند",    "است",
  "شان",  "مان", "تان",  "یشان", "یمان",   "یتان",   "م",    "ش",      "ت",
  "یش",   "یم",  "یت",   "ایم",  "اید",    "ند",     "ید",   "هایتان",
};

/* The same where the ZWNJ is missing, longest first. */
static const char *const persian_endings[] = {
  "هایشان", "هایمان", "هایتان", "هایی", "های", "هایش", "ترین", "یشان", "شان", "مان",
  "تان",    "ها",     "تر",     "یان",  "ان",  "ات",   "ند",   "ای",   "ی",   "ه",
};

static gboolean
is_listed (const char *const *list, gsize n, const char *word)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (list[i], word) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_stop_word (const char *word)
{
  static GHashTable *table;

  if (g_once_init_enter (&table))
    {
      GHashTable *made = g_hash_table_new (g_str_hash, g_str_equal);

      for (gsize i = 0; i < G_N_ELEMENTS (stop_words); i++)
        g_hash_table_add (made, (gpointer) stop_words[i]);
      g_once_init_leave (&table, made);
    }
  return g_hash_table_contains (table, word);
}

static gboolean
cut_latin_ending (char *word)
{
  gsize n = strlen (word);

  for (gsize i = 0; i < G_N_ELEMENTS (latin_endings); i++)
    {
      const char *colon = strchr (latin_endings[i], ':');
      gsize n_ending = colon - latin_endings[i];

      if (n < n_ending + 4 || memcmp (word + n - n_ending, latin_endings[i], n_ending) != 0)
        continue;
      strcpy (word + n - n_ending, colon + 1);
      return TRUE;
    }
  return FALSE;
}

/* Cuts English endings one after the other, down to four letters, so that all forms come to one end:
 * regionalization, regionalism and regional become region, significantly what significance becomes.
 * Cutting too much does less harm here than cutting too little. Grammar is cut from shorter words
 * too: aims and aimed become aim. */
static void
stem_latin (char *word)
{
  static const char *const grammar[] = { "ing", "ed", "s" };
  gsize n;

  while (cut_latin_ending (word))
    ;
  n = strlen (word);
  for (gsize i = 0; i < G_N_ELEMENTS (grammar); i++)
    if (n == strlen (grammar[i]) + 3 && word[2] != 's' && g_str_has_suffix (word, grammar[i]))
      word[3] = '\0';
}

/* Cuts endings of Persian words, three times, down to three letters: ویژگیهای becomes ویژگی becomes ویژگ. */
static void
stem_persian (char *word)
{
  for (int round = 0; round < 3; round++)
    {
      gsize n = strlen (word);

      for (gsize i = 0; i < G_N_ELEMENTS (persian_endings); i++)
        {
          gsize n_ending = strlen (persian_endings[i]);

          if (n < n_ending + 6 || memcmp (word + n - n_ending, persian_endings[i], n_ending) != 0)
            continue;
          word[n - n_ending] = '\0';
          break;
        }
    }
}

static HkScript
script_of (const char *word)
{
  return hk_script_of_char (g_utf8_get_char (word));
}

static void
stem (char *word)
{
  switch (script_of (word))
    {
    case HK_SCRIPT_LATIN:
      stem_latin (word);
      break;
    case HK_SCRIPT_ARABIC:
      stem_persian (word);
      break;
    default:
      break;
    }
}

static gboolean
is_tens (const HkWord *word)
{
  guint value = word->kind == HK_WORD_NUMBER ? hk_numeral (word->full) : 0;

  return value >= 20 && value < 100 && value % 10 == 0;
}

/* A number written as a word; "forty" and "five" are one. By themselves "one" and "two" are as often
 * an article or an adverb.
 *
 * Returns whether it was one */
static gboolean
add_numeral (GArray *words, GStringChunk *pool, const char *full)
{
  guint value = hk_numeral (full);
  HkWord word = { .kind = HK_WORD_NUMBER };
  char key[16];

  if (value > 0 && value < 10 && words->len > 0
      && is_tens (&g_array_index (words, HkWord, words->len - 1)))
    {
      value += hk_numeral (g_array_index (words, HkWord, words->len - 1).full);
      g_array_set_size (words, words->len - 1);
    }
  if (value < 3)
    return FALSE;
  g_snprintf (key, sizeof key, "%u", value);
  word.full = g_string_chunk_insert_const (pool, full);
  word.key = g_string_chunk_insert_const (pool, key);
  g_array_append_val (words, word);
  return TRUE;
}

static void
add_word (GArray *words, GStringChunk *pool, const char *full, HkWordKind kind, gboolean is_name)
{
  char key[MAX_WORD_BYTES + 1];
  HkWord word = { .kind = kind, .is_name = is_name };

  if ((kind != HK_WORD_NUMBER && add_numeral (words, pool, full)) || is_stop_word (full))
    return;
  g_strlcpy (key, full, sizeof key);
  if (kind != HK_WORD_NUMBER)
    stem (key);
  word.full = g_string_chunk_insert_const (pool, full);
  word.key = g_string_chunk_insert_const (pool, key);
  g_array_append_val (words, word);
}

/* A word with its seams: grammar around it goes, the rest is a word, and each of several parts is
 * one too. */
static void
add_parts (GArray *words,
           GStringChunk *pool,
           char parts[MAX_PARTS][MAX_WORD_BYTES + 1],
           int n_parts,
           gboolean is_name)
{
  char joined[MAX_WORD_BYTES + 1] = "";
  int first = 0;

  if (n_parts == 2 && g_str_has_prefix (parts[1], "و") && hk_numeral (parts[0]) != 0
      && hk_numeral (parts[1] + strlen ("و")) != 0)
    {
      add_word (words, pool, parts[0], HK_WORD_STEM, FALSE);
      add_word (words, pool, parts[1] + strlen ("و"), HK_WORD_STEM, FALSE);
      return;
    }
  if (n_parts > 1 && (strcmp (parts[0], "می") == 0 || strcmp (parts[0], "نمی") == 0))
    first++;
  while (
      n_parts > first + 1
      && is_listed (persian_part_endings, G_N_ELEMENTS (persian_part_endings), parts[n_parts - 1]))
    n_parts--;
  for (int i = first; i < n_parts; i++)
    g_strlcat (joined, parts[i], sizeof joined);
  if (*joined == '\0')
    return;
  add_word (words, pool, joined, HK_WORD_STEM, is_name);
  if (n_parts - first > 1)
    for (int i = first; i < n_parts; i++)
      if (strlen (parts[i]) > 2)
        add_word (words, pool, parts[i], HK_WORD_PART, is_name);
}

static gboolean
is_digit_at (const char *bytes, gsize n, gsize at)
{
  return at < n && g_ascii_isdigit (bytes[at]);
}

/* Whether something stood before this byte that folding has dropped: a blank, a tatweel for a dash. */
static gboolean
is_apart (const HkFolded *folded, gsize at)
{
  HkByteRange before = hk_folded_get_range (folded, at - 1, 1);

  return before.start + before.length != hk_folded_get_range (folded, at, 1).start;
}

/* Numbers keep their decimal point; 12,345 is 12345. */
static gsize
take_number (GArray *words, GStringChunk *pool, const HkFolded *folded, gsize at)
{
  char number[MAX_WORD_BYTES + 1];
  gsize n, n_number = 0;
  const char *bytes = hk_folded_get_bytes (folded, &n);

  for (; at < n && n_number < MAX_WORD_BYTES; at++)
    {
      if (n_number > 0 && is_apart (folded, at))
        break;
      if (g_ascii_isdigit (bytes[at]))
        number[n_number++] = bytes[at];
      else if ((bytes[at] == '.' || bytes[at] == '/') && is_digit_at (bytes, n, at + 1))
        number[n_number++] = '.';
      else if (bytes[at] != ',' || !is_digit_at (bytes, n, at + 1))
        break;
    }
  number[n_number] = '\0';
  add_word (words, pool, number, HK_WORD_NUMBER, FALSE);
  return at;
}

/* Also the half rings of transliteration: Qur'an, Shiʿite. Folded. */
static gboolean
is_apostrophe (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return c == '\'' || c == 0x2019 || c == 0x02BE || c == 0x02BF;
}

/* The end of the letters of one script that begin at @at with no blank among them. */
static gsize
take_letters (GArray *words,
              GStringChunk *pool,
              const char *text,
              const HkFolded *folded,
              gsize at,
              gboolean first)
{
  char parts[MAX_PARTS][MAX_WORD_BYTES + 1];
  const guint8 *marks = hk_folded_get_marks (folded);
  gsize n, n_part = 0, start = at;
  const char *bytes = hk_folded_get_bytes (folded, &n);
  HkScript script = script_of (bytes + at);
  int part = 0;
  gboolean capital;

  while (at < n)
    {
      gsize n_char = g_utf8_skip[(guint8) bytes[at]];

      if (at > start && (marks[at] & HK_FOLD_MARK_BLANK) != 0)
        break;
      if (is_apostrophe (bytes + at) && at + n_char < n
          && (marks[at + n_char] & HK_FOLD_MARK_BLANK) == 0)
        {
          at += n_char;
          continue;
        }
      if (script_of (bytes + at) != script)
        break;
      if (at > start && (marks[at] & HK_FOLD_MARK_JOINER) != 0 && part < MAX_PARTS - 1)
        {
          parts[part++][n_part] = '\0';
          n_part = 0;
        }
      if (n_part + n_char <= MAX_WORD_BYTES)
        {
          memcpy (parts[part] + n_part, bytes + at, n_char);
          n_part += n_char;
        }
      at += n_char;
    }
  parts[part++][n_part] = '\0';
  capital
      = g_unichar_isupper (g_utf8_get_char (text + hk_folded_get_range (folded, start, 1).start));
  add_parts (words, pool, parts, part, capital && !first);
  return at;
}

/**
 * hk_words_of:
 * @text: UTF-8
 * @n_bytes: its length in bytes, or -1
 * @pool: where the words' strings live
 *
 * Returns: (transfer full) (element-type HkWord): the words of @text in order
 */
GArray *
hk_words_of (const char *text, gssize n_bytes, GStringChunk *pool)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (HkWord));
  g_autoptr (HkFolded) folded = hk_folded_new (text, n_bytes);
  gsize n, at = 0;
  const char *bytes = hk_folded_get_bytes (folded, &n);
  gboolean first = TRUE;

  while (at < n)
    {
      if (g_ascii_isdigit (bytes[at]))
        at = take_number (words, pool, folded, at);
      else if (script_of (bytes + at) == HK_SCRIPT_NONE)
        {
          at += g_utf8_skip[(guint8) bytes[at]];
          continue;
        }
      else
        at = take_letters (words, pool, text, folded, at, first);
      first = FALSE;
    }
  return words;
}
