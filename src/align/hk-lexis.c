/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-lexis.h"

#include "hk-skeleton.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* How surely words answer each other, by what says so. */
#define SAME_WORD 1.0
#define SAME_YEAR 0.9
#define SAME_LUNAR_YEAR 0.7
#define KNOWN_PAIR 0.7

/* The lunar year of the Hijra in Gregorian years, and when it began. */
#define LUNAR_YEAR 0.970224
#define LUNAR_EPOCH 621.57

/* A lexicon's likelihoods are shares of all translations of a word; half is as good as sure. */
#define GLOSS_FACTOR 1.6

/* Names, and numbers of two digits and more, tell more than other words; parts of compounds less. */
#define NAME_WEIGHT 1.3
#define NUMBER_WEIGHT 2.0
#define PART_WEIGHT 0.5

/* Beyond so many pairs of words, names are not compared by sound: other evidence abounds. */
#define MAX_SOUND_PAIRS 4000000

/* Keywords of more words than this are sentences. */
#define MAX_KNOWN_WORDS 12

typedef struct
{
  HkLexis *lexis;
  GHashTable *ids[2]; /* key to number + 1 */
  guint word;         /* the word that is looked up */
  guint side;         /* its side */
} Builder;

static guint
find_word (const Builder *b, guint side, const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (b->ids[side], key));
}

static guint
ensure_word (Builder *b, guint side, const HkWord *word)
{
  HkLexisSide *s = &b->lexis->sides[side];
  guint id = find_word (b, side, word->key);

  if (id == 0)
    {
      g_array_append_vals (s->words, word, 1);
      id = s->words->len;
      g_hash_table_insert (b->ids[side], (gpointer) word->key, GUINT_TO_POINTER (id));
    }
  else if (word->is_name)
    g_array_index (s->words, HkWord, id - 1).is_name = TRUE;
  return id - 1;
}

static void
read_side (Builder *b, guint side, const HkSlice *slices, gsize n)
{
  HkLexisSide *s = &b->lexis->sides[side];
  g_autoptr (GArray) seen = g_array_new (FALSE, TRUE, sizeof (gsize)); /* last in sentence + 1 */

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GArray) words = hk_words_of (slices[i].text, slices[i].n_bytes, b->lexis->pool);
      GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint j = 0; j < words->len; j++)
        {
          guint id = ensure_word (b, side, &g_array_index (words, HkWord, j));

          if (id >= seen->len)
            g_array_set_size (seen, id + 1);
          if (g_array_index (seen, gsize, id) == i + 1)
            continue;
          g_array_index (seen, gsize, id) = i + 1;
          g_array_append_val (ids, id);
        }
      g_ptr_array_add (s->sentences, ids);
    }
}

/* A word in every sentence of an abstract tells nothing about which is which. */
static void
weigh_side (Builder *b, guint side, const HkGloss *gloss, double unknown_weight)
{
  HkLexisSide *s = &b->lexis->sides[side];
  g_autofree guint *counts = g_new0 (guint, s->words->len + 1);

  for (guint i = 0; i < s->sentences->len; i++)
    {
      GArray *ids = g_ptr_array_index (s->sentences, i);

      for (guint j = 0; j < ids->len; j++)
        counts[g_array_index (ids, guint, j)]++;
    }
  for (guint i = 0; i < s->words->len; i++)
    {
      const HkWord *word = &g_array_index (s->words, HkWord, i);
      float weight = log ((s->sentences->len + 1) / (counts[i] + 0.5));

      weight = MAX (weight, 0.05f);
      if (word->kind == HK_WORD_NUMBER)
        weight *= strlen (word->key) > 1 ? NUMBER_WEIGHT : 1;
      else if (word->kind == HK_WORD_PART)
        weight *= PART_WEIGHT;
      else if (word->is_name)
        weight *= NAME_WEIGHT;
      else if (!hk_gloss_lookup (gloss, word->key, NULL, NULL))
        weight *= unknown_weight;
      g_array_append_val (s->weights, weight);
    }
}

static void
add_link (HkLexis *lexis, guint first, guint second, double likelihood)
{
  GArray *links = g_ptr_array_index (lexis->links, first);
  HkLink link = { second, MIN (likelihood, 1) };

  for (guint i = 0; i < links->len; i++)
    {
      HkLink *other = &g_array_index (links, HkLink, i);

      if (other->word != second)
        continue;
      other->likelihood = MAX (other->likelihood, link.likelihood);
      return;
    }
  g_array_append_val (links, link);
}

static void
add_link_from (Builder *b, guint side, guint from, guint to, double likelihood)
{
  add_link (b->lexis, side == 0 ? from : to, side == 0 ? to : from, likelihood);
}

static void
take_gloss (const char *word, gsize n_bytes, double likelihood, gpointer data)
{
  Builder *b = data;
  char key[128];
  guint id;

  if (n_bytes >= sizeof key)
    return;
  memcpy (key, word, n_bytes);
  key[n_bytes] = '\0';
  id = find_word (b, !b->side, key);
  if (id != 0)
    add_link_from (b, b->side, b->word, id - 1, likelihood * GLOSS_FACTOR);
}

/* Whether @year is a Gregorian year in which the year @other of the Jalali calendar, or of the lunar
 * one, lies. */
static double
year_likelihood (int other, int year)
{
  int lunar = (int) (other * LUNAR_YEAR + LUNAR_EPOCH);

  if (year < 622 || year > 2150 || other > 1500)
    return 0;
  if (other >= 1178 && (year == other + 621 || year == other + 622))
    return SAME_YEAR;
  return other >= 100 && (year == lunar || year == lunar + 1) ? SAME_LUNAR_YEAR : 0;
}

/* How surely two numbers are one year of different calendars. */
static double
year_likeness (const char *a, const char *b)
{
  int x, y;

  if (strlen (a) > 4 || strlen (b) > 4)
    return 0;
  x = atoi (a);
  y = atoi (b);
  return year_likelihood (MIN (x, y), MAX (x, y));
}

static void
link_by_lookup (Builder *b, const HkGloss *gloss)
{
  for (b->side = 0; b->side < 2; b->side++)
    {
      GArray *words = b->lexis->sides[b->side].words;

      for (b->word = 0; b->word < words->len; b->word++)
        {
          const char *key = g_array_index (words, HkWord, b->word).key;
          guint same = find_word (b, !b->side, key);

          hk_gloss_lookup (gloss, key, take_gloss, b);
          if (same != 0 && b->side == 0)
            add_link (b->lexis, b->word, same - 1, SAME_WORD);
        }
    }
}

static void
link_years (Builder *b)
{
  GArray *first = b->lexis->sides[0].words, *second = b->lexis->sides[1].words;

  for (guint i = 0; i < first->len; i++)
    {
      const HkWord *x = &g_array_index (first, HkWord, i);

      for (guint j = 0; x->kind == HK_WORD_NUMBER && j < second->len; j++)
        {
          const HkWord *y = &g_array_index (second, HkWord, j);

          double likelihood = y->kind == HK_WORD_NUMBER ? year_likeness (x->key, y->key) : 0;

          if (likelihood > 0)
            add_link (b->lexis, i, j, likelihood);
        }
    }
}

typedef struct
{
  char full[HK_SKELETON_BYTES];
  char key[HK_SKELETON_BYTES];
} Skeletons;

static Skeletons *
skeletons_of (GArray *words)
{
  Skeletons *skeletons = g_new0 (Skeletons, words->len + 1);

  for (guint i = 0; i < words->len; i++)
    {
      const HkWord *word = &g_array_index (words, HkWord, i);

      if (word->kind == HK_WORD_NUMBER || strlen (word->full) < 4)
        continue;
      hk_skeleton (word->full, skeletons[i].full);
      hk_skeleton (word->key, skeletons[i].key);
    }
  return skeletons;
}

static double
name_likeness (const HkWord *a, const HkWord *b)
{
  gboolean a_latin = g_ascii_isalpha (*a->full), b_latin = g_ascii_isalpha (*b->full);
  const HkWord *latin = a_latin ? a : b, *other = a_latin ? b : a;

  return a_latin != b_latin && latin->is_name ? hk_name_likeness (latin->full, other->full) : 0;
}

/* Names and loans: words of different scripts with the same consonants. */
static void
link_by_sound (Builder *b)
{
  GArray *first = b->lexis->sides[0].words, *second = b->lexis->sides[1].words;
  g_autofree Skeletons *x = skeletons_of (first);
  g_autofree Skeletons *y = skeletons_of (second);

  if ((gsize) first->len * second->len > MAX_SOUND_PAIRS)
    return;
  for (guint i = 0; i < first->len; i++)
    for (guint j = 0; j < second->len && x[i].full[0] != '\0'; j++)
      {
        double likelihood;

        if (y[j].full[0] != x[i].full[0])
          continue;
        likelihood = MAX (hk_skeleton_likeness (x[i].full, y[j].full),
                          hk_skeleton_likeness (x[i].key, y[j].key));
        if (likelihood == 0)
          likelihood = name_likeness (&g_array_index (first, HkWord, i),
                                      &g_array_index (second, HkWord, j));
        if (likelihood > 0)
          add_link (b->lexis, i, j, likelihood);
      }
}

/* A title or keyword: its words answer each other, the less surely the more of them there are. */
static void
link_known_pair (Builder *b, const HkKnownPair *pair)
{
  g_autoptr (GArray) first = hk_words_of (pair->first, -1, b->lexis->pool);
  g_autoptr (GArray) second = hk_words_of (pair->second, -1, b->lexis->pool);
  double likelihood = KNOWN_PAIR / sqrt (MAX (MAX (first->len, second->len), 1));

  if (first->len > MAX_KNOWN_WORDS || second->len > MAX_KNOWN_WORDS)
    return;
  for (guint i = 0; i < first->len; i++)
    for (guint j = 0; j < second->len; j++)
      {
        guint x = find_word (b, 0, g_array_index (first, HkWord, i).key);
        guint y = find_word (b, 1, g_array_index (second, HkWord, j).key);

        if (x != 0 && y != 0)
          add_link (b->lexis, x - 1, y - 1, likelihood);
      }
}

/**
 * hk_lexis_new:
 * @gloss: (nullable): a lexicon
 * @known_pairs: (nullable) (element-type HkKnownPair): what is known to correspond
 * @first: the sentences of the first text
 * @n_first: how many
 * @second: the sentences of the second text
 * @n_second: how many
 * @unknown_weight: what a word counts that the lexicon does not know, 0 to 1
 *
 * Returns: (transfer full): the words of both
 */
HkLexis *
hk_lexis_new (const HkGloss *gloss,
              GPtrArray *known_pairs,
              const HkSlice *first,
              gsize n_first,
              const HkSlice *second,
              gsize n_second,
              double unknown_weight)
{
  HkLexis *lexis = g_new0 (HkLexis, 1);
  Builder b = { .lexis = lexis };

  lexis->pool = g_string_chunk_new (4096);
  for (guint side = 0; side < 2; side++)
    {
      HkLexisSide *s = &lexis->sides[side];

      s->sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
      s->weights = g_array_new (FALSE, FALSE, sizeof (float));
      s->words = g_array_new (FALSE, FALSE, sizeof (HkWord));
      b.ids[side] = g_hash_table_new (g_str_hash, g_str_equal);
      read_side (&b, side, side == 0 ? first : second, side == 0 ? n_first : n_second);
      weigh_side (&b, side, gloss, unknown_weight);
    }
  lexis->links = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < lexis->sides[0].words->len; i++)
    g_ptr_array_add (lexis->links, g_array_new (FALSE, FALSE, sizeof (HkLink)));
  link_by_lookup (&b, gloss);
  link_years (&b);
  link_by_sound (&b);
  for (guint i = 0; known_pairs != NULL && i < known_pairs->len; i++)
    link_known_pair (&b, g_ptr_array_index (known_pairs, i));
  g_hash_table_unref (b.ids[0]);
  g_hash_table_unref (b.ids[1]);
  return lexis;
}

/**
 * hk_lexis_free:
 * @lexis: (transfer full) (nullable): words
 */
void
hk_lexis_free (HkLexis *lexis)
{
  if (lexis == NULL)
    return;
  for (guint side = 0; side < 2; side++)
    {
      g_ptr_array_unref (lexis->sides[side].sentences);
      g_array_unref (lexis->sides[side].weights);
      g_array_unref (lexis->sides[side].words);
    }
  g_ptr_array_unref (lexis->links);
  g_string_chunk_free (lexis->pool);
  g_free (lexis);
}
