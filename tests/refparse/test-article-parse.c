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
  g_assert_false (hk_reference_is_doubtful (reversed));
  g_assert_true (hk_reference_is_doubtful (future));
  g_assert_false (hk_reference_is_doubtful (known));
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

static char *
join_families (HkReference *reference)
{
  GPtrArray *works = hk_reference_get_works (reference);
  GString *string = g_string_new (NULL);
  gsize n;
  const HkName *const *names = hk_work_get_names (g_ptr_array_index (works, 0), HK_VAR_AUTHOR, &n);

  g_assert_cmpuint (works->len, ==, 1);
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (string, "%s ", names[i]->family);
  return g_string_free (string, FALSE);
}

/* What a list leaves to the entry before, and how the next entry says it; the last one stands by itself. */
static const struct
{
  const char *printed;
  const char *families;
  const char *title;
  const char *flags;
} repeated[] = {
  { "Stone, A., & Hill, B. (2001). Harbours of the north. London: Harbour Press.", "Stone Hill ",
    "Harbours of the north", "" },
  { "——— (2005). Rivers and borders. London: Harbour Press.", "Stone Hill ", "Rivers and borders",
    "author:from-previous " },
  { "———. The Salt Road. London: Harbour Press, 2009.", "Stone Hill ", "The Salt Road",
    "author:from-previous " },
  { "Ibid., p. 45.", "Stone Hill ", "The Salt Road", "title:from-previous " },
  { "رضایی، مریم (۱۳۹۷). آب و همکاری در آسیای مرکزی. تهران: نشر ما.", "رضایی ",
    "آب و همکاری در آسیای مرکزی", "" },
  { "ــــــــ (۱۳۹۸). رودها و مرزهای شرقی. تهران: نشر ما.", "رضایی ", "رودها و مرزهای شرقی",
    "author:from-previous " },
  { "همان، ص ۴۵.", "رضایی ", "رودها و مرزهای شرقی", "title:from-previous " },
  { "Stone, A. (2001). Harbours of the south. London: Harbour Press.", "Stone ",
    "Harbours of the south", "" },
};

static void
test_repeated (void)
{
  g_autoptr (HkRefparser) parser = hk_refparser_new (NULL, NULL);
  g_autoptr (HkArticle) article = hk_article_new ();

  for (guint i = 0; i < G_N_ELEMENTS (repeated); i++)
    add (article, repeated[i].printed);
  hk_article_parse_references (article, parser, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (repeated); i++)
    {
      g_autoptr (HkReference) reference
          = g_list_model_get_item (hk_article_get_references (article), i);
      g_autofree char *families = join_families (reference), *flags = join_flags (reference);
      HkWork *work = g_ptr_array_index (hk_reference_get_works (reference), 0);

      g_assert_cmpstr (families, ==, repeated[i].families);
      g_assert_cmpstr (hk_work_get_string (work, HK_VAR_TITLE), ==, repeated[i].title);
      g_assert_cmpstr (flags, ==, repeated[i].flags);
      g_assert_cmpstr (hk_text_get_printed (hk_reference_get_text (reference)), ==,
                       repeated[i].printed);
    }
}

/* The first entry has none before it. */
static void
test_repeated_first (void)
{
  g_autoptr (HkRefparser) parser = hk_refparser_new (NULL, NULL);
  g_autoptr (HkArticle) article = hk_article_new ();
  HkReference *reference = add (article, "——— (2005). Rivers and borders. London: Harbour Press.");
  g_autofree char *flags = NULL;

  hk_article_parse_references (article, parser, NULL);
  flags = join_flags (reference);
  g_assert_cmpstr (flags, ==, "");
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
  g_test_add_func ("/article-parse/repeated", test_repeated);
  g_test_add_func ("/article-parse/repeated-first", test_repeated_first);
  g_test_add_func ("/article-parse/cancelled", test_cancelled);
  return g_test_run ();
}
