/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-fold.h"
#include "hk-name-words.h"

#include <string.h>

typedef gboolean (*IsWord) (const char *folded, gsize n_bytes);

/* As they are printed, in any of the ways to write them. */
static const struct
{
  const char *word;
  IsWord is;
  gboolean yes;
} cases[] = {
  { "محمد", hk_name_word_is_given, TRUE },
  { "علي", hk_name_word_is_given, TRUE },
  { "روح‌الله", hk_name_word_is_given, TRUE },
  { "روحالله", hk_name_word_is_given, TRUE },
  { "آرش", hk_name_word_is_given, TRUE },
  { "رؤیا", hk_name_word_is_given, TRUE },
  { "یونس", hk_name_word_is_given, TRUE },
  { "", hk_name_word_is_given, FALSE },
  { "رضایی", hk_name_word_is_given, FALSE },
  { "محم", hk_name_word_is_given, FALSE },
  { "محمدی", hk_name_word_is_given, FALSE },
  { "Ali", hk_name_word_is_given, FALSE },
  { "سید", hk_name_word_is_title, TRUE },
  { "Seyed", hk_name_word_is_title, TRUE },
  { "علی", hk_name_word_is_title, FALSE },
  { "Dr", hk_name_word_is_honorific, TRUE },
  { "مهندس", hk_name_word_is_honorific, TRUE },
  { "سید", hk_name_word_is_honorific, FALSE },
  { "نژاد", hk_name_word_ends_family, TRUE },
  { "Nejad", hk_name_word_ends_family, TRUE },
  { "Smith", hk_name_word_ends_family, FALSE },
  { "آبادی", hk_name_word_ends_family, TRUE },
  { "University", hk_name_word_is_institution, TRUE },
  { "مؤسسهٔ", hk_name_word_is_institution, TRUE },
  { "Uni", hk_name_word_is_institution, FALSE },
  { "احمدی", hk_name_word_is_institution, FALSE },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = hk_fold_string (cases[i].word, -1, HK_FOLD_LOOSE);

      g_test_message ("%s, folded %s", cases[i].word, folded);
      g_assert_cmpint (cases[i].is (folded, strlen (folded)), ==, cases[i].yes);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-words/words", test_words);
  return g_test_run ();
}
