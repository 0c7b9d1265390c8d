/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds data/models/fa-en.glosses: which Persian stem translates which English one.
 *
 * hk-gloss-build OUT FILE…   FILE.tsv: pairs of sentences, English TAB Persian, from which it is
 * learned by IBM model 1 in both directions (Brown and others, 1993); FILE.txt: an English word and
 * its Persian translations, apart by blanks, a line each, which are taken as they are. */
#include "config.h"

#include "hk-words.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define N_ROUNDS 8
#define NULL_SHARE 0.02     /* likelihood of a word that translates nothing */
#define MIN_LIKELIHOOD 0.08 /* of both directions, geometric mean */
#define MIN_TOGETHER 2      /* pairs in which both must occur ... */
#define SURE_LIKELIHOOD 0.3 /* ... unless surer than this */
#define WRITTEN_LIKELIHOOD 0.8
#define MAX_WORDS 60

typedef struct
{
  guint32 words[2]; /* English, Persian */
  guint32 together;
  float likelihoods[2]; /* of the Persian word for the English one, and the other way */
  double counts[2];
} Pair;

typedef struct
{
  GStringChunk *pool;
  GHashTable *ids[2];
  GPtrArray *keys[2];
  GPtrArray *sentences[2]; /* of GArray of guint32 */
  GArray *pairs;           /* of Pair, by words */
  GHashTable *written;     /* "english\tpersian" */
} Build;

static guint32
word_id (Build *build, int side, const char *key)
{
  gpointer value;

  if (g_hash_table_lookup_extended (build->ids[side], key, NULL, &value))
    return GPOINTER_TO_UINT (value);
  g_ptr_array_add (build->keys[side], (gpointer) key);
  g_hash_table_insert (build->ids[side], (gpointer) key,
                       GUINT_TO_POINTER (build->keys[side]->len - 1));
  return build->keys[side]->len - 1;
}

static GArray *
read_sentence (Build *build, int side, const char *text)
{
  g_autoptr (GArray) words = hk_words_of (text, -1, build->pool);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < words->len && ids->len < MAX_WORDS; i++)
    {
      const HkWord *word = &g_array_index (words, HkWord, i);
      gboolean latin = g_ascii_isalnum (word->key[0]);
      guint32 id;

      if (word->kind == HK_WORD_NUMBER || latin != (side == 0))
        continue; /* the same in both languages */
      id = word_id (build, side, word->key);
      g_array_append_val (ids, id);
    }
  return ids;
}

static void
read_pairs (Build *build, const char *content)
{
  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (char **line = lines; *line != NULL; line++)
    {
      char *tab = strchr (*line, '\t');

      if (tab == NULL || !g_hash_table_add (seen, *line))
        continue;
      g_ptr_array_add (build->sentences[1], read_sentence (build, 1, tab + 1));
      *tab = '\0';
      g_ptr_array_add (build->sentences[0], read_sentence (build, 0, *line));
    }
}

/* The stem of a word that is written out; the whole of a compound before its parts. */
static const char *
first_key (Build *build, const char *text)
{
  g_autoptr (GArray) words = hk_words_of (text, -1, build->pool);

  return words->len == 0 ? NULL : g_array_index (words, HkWord, 0).key;
}

static void
read_glosses (Build *build, const char *content)
{
  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", -1);
      const char *english = words[0] == NULL || **line == '#' ? NULL : first_key (build, words[0]);

      for (char **word = words; english != NULL && word[1] != NULL; word++)
        {
          const char *persian = first_key (build, word[1]);

          if (persian != NULL)
            g_hash_table_add (build->written, g_strconcat (english, "\t", persian, NULL));
        }
    }
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *x = a, *y = b;

  for (int side = 0; side < 2; side++)
    if (x->words[side] != y->words[side])
      return x->words[side] < y->words[side] ? -1 : 1;
  return 0;
}

static Pair *
find_pair (Build *build, guint32 english, guint32 persian)
{
  Pair wanted = { { english, persian } };

  return bsearch (&wanted, build->pairs->data, build->pairs->len, sizeof (Pair), compare_pairs);
}

static void
collect_pairs (Build *build)
{
  guint kept = 0;

  for (guint s = 0; s < build->sentences[0]->len; s++)
    {
      GArray *english = g_ptr_array_index (build->sentences[0], s);
      GArray *persian = g_ptr_array_index (build->sentences[1], s);

      for (guint i = 0; i < english->len; i++)
        for (guint j = 0; j < persian->len; j++)
          {
            Pair pair
                = { { g_array_index (english, guint32, i), g_array_index (persian, guint32, j) },
                    1,
                    { 1, 1 },
                    { 0, 0 } };

            g_array_append_val (build->pairs, pair);
          }
    }
  g_array_sort (build->pairs, compare_pairs);
  for (guint i = 1; i < build->pairs->len; i++)
    {
      Pair *last = &g_array_index (build->pairs, Pair, kept);
      const Pair *next = &g_array_index (build->pairs, Pair, i);

      if (compare_pairs (last, next) == 0)
        last->together++;
      else
        g_array_index (build->pairs, Pair, ++kept) = *next;
    }
  g_array_set_size (build->pairs, build->pairs->len == 0 ? 0 : kept + 1);
}

/* Expected counts of one sentence: each word of the one side is shared out among the other's. */
static void
expect (Build *build, int direction, GArray *english, GArray *persian)
{
  GArray *from = direction == 0 ? english : persian, *to = direction == 0 ? persian : english;
  Pair *pairs[MAX_WORDS];

  for (guint j = 0; j < to->len; j++)
    {
      double sum = NULL_SHARE;

      for (guint i = 0; i < from->len; i++)
        {
          guint32 x = g_array_index (from, guint32, i), y = g_array_index (to, guint32, j);

          pairs[i] = direction == 0 ? find_pair (build, x, y) : find_pair (build, y, x);
          sum += pairs[i]->likelihoods[direction];
        }
      for (guint i = 0; i < from->len; i++)
        pairs[i]->counts[direction] += pairs[i]->likelihoods[direction] / sum;
    }
}

static void
maximize (Build *build, int direction)
{
  g_autofree double *sums = g_new0 (double, build->keys[direction]->len + 1);

  for (guint i = 0; i < build->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (build->pairs, Pair, i);

      sums[pair->words[direction]] += pair->counts[direction];
    }
  for (guint i = 0; i < build->pairs->len; i++)
    {
      Pair *pair = &g_array_index (build->pairs, Pair, i);
      double sum = sums[pair->words[direction]];

      pair->likelihoods[direction] = sum > 0 ? pair->counts[direction] / sum : 0;
      pair->counts[direction] = 0;
    }
}

static void
train (Build *build)
{
  for (guint i = 0; i < build->pairs->len; i++)
    {
      Pair *pair = &g_array_index (build->pairs, Pair, i);

      pair->likelihoods[0] = pair->likelihoods[1] = 0.05f;
    }
  for (int round = 0; round < N_ROUNDS; round++)
    for (int direction = 0; direction < 2; direction++)
      {
        for (guint s = 0; s < build->sentences[0]->len; s++)
          expect (build, direction, g_ptr_array_index (build->sentences[0], s),
                  g_ptr_array_index (build->sentences[1], s));
        maximize (build, direction);
      }
}

static void
add_translation (GHashTable *lines, const char *english, const char *persian, double likelihood)
{
  GHashTable *translations = g_hash_table_lookup (lines, english);
  int percent = (int) lround (likelihood * 100);
  int before;

  if (translations == NULL)
    {
      translations = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (lines, (gpointer) english, translations);
    }
  before = GPOINTER_TO_INT (g_hash_table_lookup (translations, persian));
  g_hash_table_insert (translations, (gpointer) persian, GINT_TO_POINTER (MAX (percent, before)));
  if (!g_hash_table_contains (lines, persian))
    g_hash_table_insert (lines, (gpointer) persian, g_hash_table_new (g_str_hash, g_str_equal));
}

static void
choose (Build *build, GHashTable *lines)
{
  GHashTableIter iter;
  gpointer key;

  for (guint i = 0; i < build->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (build->pairs, Pair, i);
      double likelihood = sqrt (pair->likelihoods[0] * pair->likelihoods[1]);

      if (likelihood >= (pair->together >= MIN_TOGETHER ? MIN_LIKELIHOOD : SURE_LIKELIHOOD))
        add_translation (lines, g_ptr_array_index (build->keys[0], pair->words[0]),
                         g_ptr_array_index (build->keys[1], pair->words[1]), likelihood);
    }
  g_hash_table_iter_init (&iter, build->written);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      char *tab = strchr (key, '\t');
      g_autofree char *english = g_strndup (key, tab - (char *) key);

      add_translation (lines, g_string_chunk_insert_const (build->pool, english),
                       g_string_chunk_insert_const (build->pool, tab + 1), WRITTEN_LIKELIHOOD);
    }
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

static char *
write_lines (GHashTable *lines)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (lines), compare_strings);

  for (GList *k = keys; k != NULL; k = k->next)
    {
      GHashTable *translations = g_hash_table_lookup (lines, k->data);
      g_autoptr (GList) words = g_list_sort (g_hash_table_get_keys (translations), compare_strings);

      g_string_append (out, k->data);
      for (GList *w = words; w != NULL; w = w->next)
        g_string_append_printf (out, "\t%s:%d", (char *) w->data,
                                GPOINTER_TO_INT (g_hash_table_lookup (translations, w->data)));
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

int
main (int argc, char **argv)
{
  Build build = { 0 };
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (argc < 3)
    {
      fprintf (stderr, "usage: hk-gloss-build OUT FILE.tsv|FILE.txt…\n");
      return 2;
    }
  build.pool = g_string_chunk_new (1 << 16);
  build.written = g_hash_table_new (g_str_hash, g_str_equal);
  build.pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  for (int side = 0; side < 2; side++)
    {
      build.ids[side] = g_hash_table_new (g_str_hash, g_str_equal);
      build.keys[side] = g_ptr_array_new ();
      build.sentences[side] = g_ptr_array_new ();
    }
  for (int i = 2; i < argc; i++)
    {
      g_autofree char *content = NULL;

      if (!g_file_get_contents (argv[i], &content, NULL, &error)
          || !g_utf8_validate (content, -1, NULL))
        {
          fprintf (stderr, "hk-gloss-build: %s: %s\n", argv[i],
                   error ? error->message : "not UTF-8");
          return 1;
        }
      if (g_str_has_suffix (argv[i], ".tsv"))
        read_pairs (&build, content);
      else
        read_glosses (&build, content);
    }
  collect_pairs (&build);
  train (&build);
  choose (&build, lines);
  text = write_lines (lines);
  if (!g_file_set_contents (argv[1], text, -1, &error))
    {
      fprintf (stderr, "hk-gloss-build: %s\n", error->message);
      return 1;
    }
  printf ("%u pairs of sentences, %u stems, %zu bytes\n", build.sentences[0]->len,
          g_hash_table_size (lines), strlen (text));
  return 0;
}
