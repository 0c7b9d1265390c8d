/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of words that pages glue together. */
#include "hk-glue-words.h"

static void
test_words (void)
{
  g_assert_true (hk_glue_is_function_word ("between"));
  g_assert_true (hk_glue_is_function_word ("між"));
  g_assert_false (hk_glue_is_function_word ("river"));
  g_assert_true (hk_glue_is_before_article ("with"));
  g_assert_false (hk_glue_is_before_article ("ba"));
  g_assert_true (hk_glue_is_ending ("of"));
  g_assert_false (hk_glue_is_ending ("in"));
  g_assert_true (hk_glue_is_firm ("timewarner"));
}

static void
test_pairs (void)
{
  g_assert_true (hk_glue_is_pair ("united", "nations"));
  g_assert_true (hk_glue_is_pair ("new", "zealand"));
  g_assert_false (hk_glue_is_pair ("united", "nation"));
  g_assert_false (hk_glue_is_pair ("unite", "nations"));
  g_assert_false (hk_glue_is_pair ("nations", "united"));
  g_assert_false (hk_glue_is_pair ("", ""));
}

static void
test_cyrillic (void)
{
  g_assert_true (hk_glue_is_cyrillic ("река"));
  g_assert_false (hk_glue_is_cyrillic ("river"));
  g_assert_false (hk_glue_is_cyrillic (""));
  g_assert_true (hk_glue_is_cyrillic_adjective ("российской"));
  g_assert_false (hk_glue_is_cyrillic_adjective ("сбер"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/glue-words/words", test_words);
  g_test_add_func ("/glue-words/pairs", test_pairs);
  g_test_add_func ("/glue-words/cyrillic", test_cyrillic);
  return g_test_run ();
}
