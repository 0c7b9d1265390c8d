/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-article-alignment.h"

static const char *const first_blocks[]
    = { "اقتصاد ایران رشد کرد. جمعیت تهران زیاد است.", "در سال ۱۳۹۷ باران بارید.", NULL };
static const char *const second_blocks[]
    = { "Iran's economy grew. The population of Tehran is large.",
        "Rain fell in 2018. It took long until people far away came to know of it.", NULL };

static HkAlignment *
make (void)
{
  g_autoptr (HkAligner) aligner = hk_aligner_new (hk_gloss_get_default ());

  return hk_alignment_new (aligner, first_blocks, "fa", second_blocks, "en");
}

static void
assert_shape (HkAlignment *alignment, const char *expected)
{
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < hk_alignment_get_n_beads (alignment); i++)
    {
      const HkBead *bead = hk_alignment_get_bead (alignment, i);

      g_string_append_printf (got, "%s%u:%u", i == 0 ? "" : " ", bead->n_first, bead->n_second);
    }
  g_assert_cmpstr (got->str, ==, expected);
}

static void
test_sentences (void)
{
  g_autoptr (HkAlignment) alignment = make ();
  const HkSentence *sentence;

  g_assert_cmpuint (hk_alignment_get_n_sentences (alignment, HK_SIDE_FIRST), ==, 3);
  g_assert_cmpuint (hk_alignment_get_n_sentences (alignment, HK_SIDE_SECOND), ==, 4);
  sentence = hk_alignment_get_sentence (alignment, HK_SIDE_SECOND, 3);
  g_assert_cmpuint (sentence->block, ==, 1);
  g_assert_cmpuint (sentence->range.start, ==, 19);
  g_assert_cmpuint (sentence->range.length, ==, 54);
  g_assert_cmpint (hk_alignment_find_sentence (alignment, HK_SIDE_SECOND, 0, 0), ==, 0);
  g_assert_cmpint (hk_alignment_find_sentence (alignment, HK_SIDE_SECOND, 0, 20), ==, 0);
  g_assert_cmpint (hk_alignment_find_sentence (alignment, HK_SIDE_SECOND, 0, 21), ==, 1);
  g_assert_cmpint (hk_alignment_find_sentence (alignment, HK_SIDE_SECOND, 1, 500), ==, 3);
  g_assert_cmpint (hk_alignment_find_sentence (alignment, HK_SIDE_SECOND, 2, 0), ==, -1);
}

static void
count (HkAlignment *alignment, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_changes (void)
{
  g_autoptr (HkAlignment) alignment = make ();
  guint n_changes = 0;

  g_signal_connect (alignment, "changed", G_CALLBACK (count), &n_changes);
  assert_shape (alignment, "1:1 1:1 1:1 0:1");
  g_assert_cmpuint (hk_alignment_get_n_paired (alignment, HK_SIDE_SECOND), ==, 3);
  g_assert_false (hk_alignment_is_changed (alignment));
  g_assert_false (hk_alignment_can_undo (alignment));

  g_assert_true (hk_alignment_join (alignment, 2));
  assert_shape (alignment, "1:1 1:1 1:2");
  g_assert_true (hk_alignment_get_bead (alignment, 2)->by_person);
  g_assert_true (hk_alignment_split (alignment, 0));
  assert_shape (alignment, "1:0 0:1 1:1 1:2");
  g_assert_true (hk_alignment_pair (alignment, 0, 1));
  assert_shape (alignment, "0:1 1:1 1:0 1:2");
  g_assert_cmpuint (n_changes, ==, 3);
  g_assert_true (hk_alignment_is_changed (alignment));

  hk_alignment_undo (alignment);
  assert_shape (alignment, "1:0 0:1 1:1 1:2");
  hk_alignment_redo (alignment);
  assert_shape (alignment, "0:1 1:1 1:0 1:2");
  for (int i = 0; i < 3; i++)
    hk_alignment_undo (alignment);
  assert_shape (alignment, "1:1 1:1 1:1 0:1");
  g_assert_false (hk_alignment_is_changed (alignment));
  g_assert_true (hk_alignment_can_redo (alignment));

  /* a new change ends what could be made again */
  g_assert_true (hk_alignment_split (alignment, 1));
  g_assert_false (hk_alignment_can_redo (alignment));
}

static void
test_refused (void)
{
  g_autoptr (HkAlignment) alignment = make ();

  g_assert_false (hk_alignment_join (alignment, 3));
  g_assert_false (hk_alignment_split (alignment, 3));
  g_assert_false (hk_alignment_split (alignment, 99));
  g_assert_false (hk_alignment_pair (alignment, 0, 0));
  g_assert_false (hk_alignment_pair (alignment, 3, 0));
  g_assert_false (hk_alignment_load (alignment, "1:1"));
  g_assert_false (hk_alignment_can_undo (alignment));
}

static void
test_keep (void)
{
  g_autoptr (HkAlignment) alignment = make ();
  g_autoptr (HkAlignment) other = make ();
  g_autofree char *saved = NULL;
  g_autofree char *again = NULL;

  g_assert_true (hk_alignment_pair (alignment, 2, 3));
  saved = hk_alignment_save (alignment);
  g_assert_true (hk_alignment_load (other, saved));
  again = hk_alignment_save (other);
  g_assert_cmpstr (again, ==, saved);
  hk_alignment_undo (other);
  g_assert_false (hk_alignment_is_changed (other));
}

/* An article's keywords are witnesses, and its headings are sentences. */
static void
test_fronts (void)
{
  g_autoptr (HkFront) fa = hk_front_new ("fa");
  g_autoptr (HkFront) en = hk_front_new ("en");
  g_autoptr (HkAlignment) alignment = NULL;

  hk_front_add_block (fa, HK_BLOCK_HEADING, "روش");
  hk_front_add_block (
      fa, HK_BLOCK_PARAGRAPH,
      "پرسش‌نامه‌ها گردآوری شدند. برنوک‌ها آزموده شدند.");
  hk_front_add_block (en, HK_BLOCK_HEADING, "Methods");
  hk_front_add_block (en, HK_BLOCK_PARAGRAPH, "Barnooks were tested.");
  hk_front_add_keyword (fa, "برنوک");
  hk_front_add_keyword (en, "barnook");
  alignment = hk_alignment_new_for_fronts (fa, en);
  assert_shape (alignment, "1:1 1:0 1:1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/alignment/sentences", test_sentences);
  g_test_add_func ("/alignment/changes", test_changes);
  g_test_add_func ("/alignment/refused", test_refused);
  g_test_add_func ("/alignment/keep", test_keep);
  g_test_add_func ("/alignment/fronts", test_fronts);
  return g_test_run ();
}
