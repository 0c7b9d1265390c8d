/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-numeral.h"

#include <string.h>

#define MAX_NUMERAL_BYTES 24

/* "fif" and the like stand in "fifth". */
static const struct
{
  const char *word;
  guint16 value;
} numerals[] = {
  { "one", 1 },      { "first", 1 },    { "two", 2 },        { "second", 2 },    { "third", 3 },
  { "یک", 1 },       { "دو", 2 },       { "سو", 3 },         { "three", 3 },     { "four", 4 },
  { "five", 5 },     { "six", 6 },      { "seven", 7 },      { "eight", 8 },     { "nine", 9 },
  { "ten", 10 },     { "eleven", 11 },  { "twelve", 12 },    { "thirteen", 13 }, { "fourteen", 14 },
  { "fifteen", 15 }, { "sixteen", 16 }, { "seventeen", 17 }, { "eighteen", 18 }, { "nineteen", 19 },
  { "twenty", 20 },  { "thirty", 30 },  { "forty", 40 },     { "fifty", 50 },    { "sixty", 60 },
  { "seventy", 70 }, { "eighty", 80 },  { "ninety", 90 },    { "fif", 5 },       { "eigh", 8 },
  { "nin", 9 },      { "twelf", 12 },   { "سه", 3 },         { "چهار", 4 },      { "پنج", 5 },
  { "شش", 6 },       { "هفت", 7 },      { "هشت", 8 },        { "نه", 9 },        { "ده", 10 },
  { "یازده", 11 },   { "دوازده", 12 },  { "سیزده", 13 },     { "چهارده", 14 },   { "پانزده", 15 },
  { "شانزده", 16 },  { "هفده", 17 },    { "هجده", 18 },      { "هیجده", 18 },    { "نوزده", 19 },
  { "بیست", 20 },    { "سی", 30 },      { "چهل", 40 },       { "پنجاه", 50 },    { "شصت", 60 },
  { "هفتاد", 70 },   { "هشتاد", 80 },   { "نود", 90 },       { "صد", 100 },      { "یکصد", 100 },
  { "دویست", 200 },  { "سیصد", 300 },   { "چهارصد", 400 },   { "پانصد", 500 },   { "ششصد", 600 },
  { "هفتصد", 700 },  { "هشتصد", 800 },  { "نهصد", 900 },
};

static guint
value_of (const char *word, gsize n_bytes)
{
  static GHashTable *table;
  char key[MAX_NUMERAL_BYTES + 1];

  if (n_bytes > MAX_NUMERAL_BYTES)
    return 0;
  if (g_once_init_enter (&table))
    {
      GHashTable *made = g_hash_table_new (g_str_hash, g_str_equal);

      for (gsize i = 0; i < G_N_ELEMENTS (numerals); i++)
        g_hash_table_insert (made, (gpointer) numerals[i].word,
                             GUINT_TO_POINTER (numerals[i].value));
      g_once_init_leave (&table, made);
    }
  memcpy (key, word, n_bytes);
  key[n_bytes] = '\0';
  return GPOINTER_TO_UINT (g_hash_table_lookup (table, key));
}

/**
 * hk_numeral:
 * @word: a folded word, English or Persian
 *
 * Returns: the number from 1 to 900 that it names, as a cardinal or an ordinal, or 0
 */
guint
hk_numeral (const char *word)
{
  static const char *const ordinals[] = { "th", "مین", "م" };
  gsize n = strlen (word);
  guint value = value_of (word, n);

  if (value == 0 && n > 4 && g_str_has_suffix (word, "ieth"))
    {
      char tens[MAX_NUMERAL_BYTES + 1];

      g_strlcpy (tens, word, MIN (n - 3, sizeof tens));
      g_strlcat (tens, "y", sizeof tens);
      return value_of (tens, strlen (tens));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (ordinals) && value == 0; i++)
    if (g_str_has_suffix (word, ordinals[i]))
      value = value_of (word, n - strlen (ordinals[i]));
  return value;
}
