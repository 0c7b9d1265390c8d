/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The references of an article get works and flags; those that have works keep them. */
#include "hk-article-parse.h"

static HkReference *
add (HkArticle *article, const char *printed)
{
  HkReference *reference = hk_reference_new (printed, "fa");

  hk_article_take_reference (article, reference);
  return reference;
}

static char *
join_flags (HkReference *reference)
{
  GPtrArray *flags = hk_reference_get_flags (reference);
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < flags->len; i++)
    g_string_append_printf (string, "%s ", (const char *) g_ptr_array_index (flags, i));
  return g_string_free (string, FALSE);
}

static void
test_article (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HkRefparser) parser = hk_refparser_new (NULL, &error);
  g_autoptr (HkArticle) article = hk_article_new ();
  HkReference *reversed
      = add (article,
             "رضایی، مریم (1397). آب و همکاری در آسیای مرکزی. فصلنامه مطالعات آب، 10(40)، 69-39.");
  HkReference *future = add (
      article,
      "Miller, J. (2033). Rivers and borders. Journal of Water Studies, 12(3), 45–67. doi: 10.1000/j-");
  HkReference *known = add (article, "Stone, A. (2001). Harbours. London: Harbour Press.");
  HkReference *unequal
      = add (article, "رضایی، مریم (1397). آب و همکاری. فصلنامه مطالعات آب، 10(40)، 104-98.");
  HkReference *abbreviated
      = add (article, "رضایی، مریم (1397). آب و همکاری. فصلنامه مطالعات آب، 10(40)، 276-78.");
  HkWork *work = hk_work_new ("book");
  g_autofree char *first = NULL, *second = NULL, *third = NULL, *fourth = NULL, *fifth = NULL;

  g_assert_no_error (error);
  hk_reference_take_work (known, work);
  hk_article_parse_references (article, parser, NULL);
  g_assert_cmpuint (hk_reference_get_works (reversed)->len, ==, 1);
  g_assert_true (g_ptr_array_index (hk_reference_get_works (known), 0) == work);
  g_assert_cmpuint (hk_reference_get_works (known)->len, ==, 1);
  g_assert_cmpfloat (hk_reference_get_confidence (reversed), <, 1);
  first = join_flags (reversed);
  second = join_flags (future);
  third = join_flags (known);
  fourth = join_flags (unequal);
  fifth = join_flags (abbreviated);
  g_assert_cmpstr (first, ==, "page:turned-range ");
  g_assert_cmpstr (second, ==, "DOI:truncated issued:future-year ");
  g_assert_cmpstr (third, ==, "");
  g_assert_cmpstr (fourth, ==, "page:reversed-range ");
  g_assert_cmpstr (fifth, ==, "");
}

static void
test_cancelled (void)
{
  g_autoptr (HkRefparser) parser = hk_refparser_new (NULL, NULL);
  g_autoptr (HkArticle) article = hk_article_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  HkReference *reference = add (article, "Stone, A. (2001). Harbours. London: Harbour Press.");

  g_cancellable_cancel (cancellable);
  hk_article_parse_references (article, parser, cancellable);
  g_assert_cmpuint (hk_reference_get_works (reference)->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article-parse/article", test_article);
  g_test_add_func ("/article-parse/cancelled", test_cancelled);
  return g_test_run ();
}
