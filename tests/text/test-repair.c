/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-repair.h"
#include "hk-test.h"
#include "hk-word-list.h"

#include <locale.h>
#include <string.h>

static char **
read_lines (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "text", "repair", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (g_strchomp (text), "\n", -1);
}

static char *
repaired (HkRepairer *repairer, const char *printed, const char *language)
{
  gsize n_bytes = strlen (printed);
  HkEdits *edits = NULL;
  char *result;

  hk_repairer_repair (repairer, &printed, &n_bytes, 1, language, &edits);
  result = hk_edits_apply (edits, printed, n_bytes);
  hk_edits_free (edits);
  return result;
}

/* Each line: printed, repaired, language. */
static void
test_table (gconstpointer name)
{
  g_auto (GStrv) lines = read_lines (name);
  g_autoptr (HkRepairer) repairer = hk_repairer_new (NULL, NULL);
  guint n_wrong = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
      g_autofree char *got = NULL;

      if (lines[i][0] == '#')
        continue;
      g_assert_cmpuint (g_strv_length (fields), ==, 3);
      got = repaired (repairer, fields[0], fields[2]);
      if (g_str_equal (got, fields[1]))
        continue;
      n_wrong++;
      g_test_message ("%s:%u: printed  %s", (const char *) name, i + 1, fields[0]);
      g_test_message ("expected %s", fields[1]);
      g_test_message ("got      %s", got);
    }
  g_assert_cmpuint (n_wrong, ==, 0);
}

/* A table for which the desktop's English words must be installed. */
static void
test_table_of_words (gconstpointer name)
{
  g_autoptr (HkWordList) words = hk_word_list_open ("en");

  if (words == NULL)
    g_test_skip ("no hunspell dictionary of English is installed");
  else
    test_table (name);
}

/* How often a place between letters got what belongs there, of those where it is not what was printed. */
typedef struct
{
  guint n_right;
  guint n_wrong;
  guint n_missed;
} Score;

static gunichar
take_boundary (const char **p)
{
  gunichar boundary = 0, character;

  while ((character = g_utf8_get_char (*p)) == ' '
         || g_unichar_type (character) == G_UNICODE_FORMAT)
    {
      if (character == ' ' || (character == 0x200C && boundary == 0))
        boundary = character;
      *p = g_utf8_next_char (*p);
    }
  return boundary;
}

static void
score_line (Score *score, const char *printed, const char *right, const char *got)
{
  while (*printed != '\0')
    {
      gunichar p = take_boundary (&printed), r = take_boundary (&right), g = take_boundary (&got);

      score->n_right += r != p && g == r;
      score->n_missed += r != p && g != r;
      score->n_wrong += g != p && g != r;
      g_assert_cmpint (*printed == '\0', ==, *got == '\0');
      if (*printed == '\0')
        return;
      printed = g_utf8_next_char (printed);
      right = g_utf8_next_char (right);
      got = g_utf8_next_char (got);
    }
}

/* A file of damaged TAB right lines, taken as one document. */
static Score
score_file (const char *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GPtrArray) printed = g_ptr_array_new ();
  g_autoptr (GPtrArray) right = g_ptr_array_new ();
  g_autofree gsize *lengths = NULL;
  g_autofree HkEdits **edits = NULL;
  g_autoptr (HkRepairer) repairer = hk_repairer_new (NULL, NULL);
  Score score = { 0 };

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  lengths = g_new (gsize, g_strv_length (lines));
  edits = g_new0 (HkEdits *, g_strv_length (lines));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *tab = strchr (lines[i], '\t');

      g_assert_nonnull (tab);
      *tab = '\0';
      lengths[i] = tab - lines[i];
      g_ptr_array_add (printed, lines[i]);
      g_ptr_array_add (right, tab + 1);
    }
  hk_repairer_repair (repairer, (const char *const *) printed->pdata, lengths, printed->len, "fa",
                      edits);
  for (guint i = 0; i < printed->len; i++)
    {
      g_autofree char *got = hk_edits_apply (edits[i], g_ptr_array_index (printed, i), -1);

      score_line (&score, g_ptr_array_index (printed, i), g_ptr_array_index (right, i), got);
      hk_edits_free (edits[i]);
    }
  return score;
}

static double
f1 (const Score *score)
{
  return 200. * score->n_right / (2 * score->n_right + score->n_wrong + score->n_missed);
}

static void
test_article (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "text", "repair", "article.tsv", NULL);
  Score score = score_file (path);

  g_test_message ("%u right, %u wrong, %u missed", score.n_right, score.n_wrong, score.n_missed);
  g_assert_cmpuint (score.n_right, ==, 45);
  g_assert_cmpuint (score.n_wrong, ==, 0);
}

static void
test_development (gconstpointer name)
{
  g_autofree char *path = hk_test_shared (name);
  Score score;

  if (path == NULL)
    return;
  score = score_file (path);
  g_test_message ("%s: F1 %.2f: %u right, %u wrong, %u missed", (const char *) name, f1 (&score),
                  score.n_right, score.n_wrong, score.n_missed);
  g_assert_cmpfloat (f1 (&score), >, 92);
}

/* A file's right lines as one document: what is sound stays as it is. */
static void
test_sound (void)
{
  g_autofree char *path = hk_test_shared ("gold/spacing/dev-joined.tsv");
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GPtrArray) right = g_ptr_array_new ();
  g_autofree gsize *lengths = NULL;
  g_autofree HkEdits **edits = NULL;
  g_autoptr (HkRepairer) repairer = hk_repairer_new (NULL, NULL);
  gsize n_edits = 0;

  if (path == NULL)
    return;
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  lengths = g_new (gsize, g_strv_length (lines));
  edits = g_new0 (HkEdits *, g_strv_length (lines));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_ptr_array_add (right, strchr (lines[i], '\t') + 1);
      lengths[i] = strlen (g_ptr_array_index (right, i));
    }
  hk_repairer_repair (repairer, (const char *const *) right->pdata, lengths, right->len, "fa",
                      edits);
  for (guint i = 0; i < right->len; i++)
    {
      n_edits += hk_edits_get_length (edits[i]);
      hk_edits_free (edits[i]);
    }
  /* Of some 37,000 words; رأى has the Arabic letter in three. */
  g_test_message ("%zu edits of sound sentences", n_edits);
  g_assert_cmpuint (n_edits, <=, 5);
}

/* Letters without a space: a hundred times as many must not take more than a hundred times as long; the
 * test allows for a busy machine. */
static void
test_linear (void)
{
  g_autoptr (HkRepairer) repairer = hk_repairer_new (NULL, NULL);
  double seconds[2];

  for (guint i = 0; i < 2; i++)
    {
      gsize n_bytes = i == 0 ? 100 * 1000 : 10 * 1000 * 1000;
      g_autofree char *text = g_malloc (n_bytes + 1);
      const char *texts[] = { text };
      HkEdits *edits = NULL;
      g_autoptr (GTimer) timer = NULL;

      for (gsize k = 0; k < n_bytes; k += 2)
        memcpy (text + k, "\xD9\x85", 2);
      text[n_bytes] = '\0';
      timer = g_timer_new ();
      hk_repairer_repair (repairer, texts, &n_bytes, 1, "fa", &edits);
      seconds[i] = g_timer_elapsed (timer, NULL);
      hk_edits_free (edits);
    }
  g_test_message ("100 kB %.4f s, 10 MB %.4f s", seconds[0], seconds[1]);
  g_assert_cmpfloat (seconds[1], <, 400 * MAX (seconds[0], .002));
}

/* Nothing more is looked for, and the repairer works on when it is told to. */
static void
test_cancelled (void)
{
  const char *printed = "سازمانهای بینالملل میشوند و میتوانند و نمیکنند";
  g_autoptr (HkRepairer) repairer = hk_repairer_new (NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *cut = NULL, *whole = NULL;

  g_cancellable_cancel (cancellable);
  hk_repairer_set_cancellable (repairer, cancellable);
  cut = repaired (repairer, printed, "fa");
  g_assert_cmpstr (cut, ==, printed);
  hk_repairer_set_cancellable (repairer, NULL);
  whole = repaired (repairer, printed, "fa");
  g_assert_cmpstr (whole, !=, printed);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/repair/letter-forms", "letter-forms.tsv", test_table);
  g_test_add_data_func ("/repair/latin", "latin.tsv", test_table);
  g_test_add_data_func ("/repair/latin-listed", "latin-listed.tsv", test_table_of_words);
  g_test_add_data_func ("/repair/urls", "urls.tsv", test_table);
  g_test_add_func ("/repair/article", test_article);
  g_test_add_data_func ("/repair/dev-joined", "gold/spacing/dev-joined.tsv", test_development);
  g_test_add_data_func ("/repair/dev-mixed", "gold/spacing/dev-mixed.tsv", test_development);
  g_test_add_func ("/repair/sound", test_sound);
  g_test_add_func ("/repair/linear", test_linear);
  g_test_add_func ("/repair/cancelled", test_cancelled);
  return g_test_run ();
}
