/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-keyword-entry.h"

static HkArticle *
article_new (guint n_persian)
{
  static const char *const persian[]
      = { "منطقه‌گرایی", "همکاری منطقه‌ای", "ژئوپلیتیک" };
  HkArticle *article = hk_article_new ();
  HkFront *fa = hk_article_ensure_front (article, "fa"),
          *en = hk_article_ensure_front (article, "en");

  for (guint i = 0; i < n_persian; i++)
    hk_front_add_keyword (fa, persian[i]);
  hk_front_add_keyword (en, "Regionalism");
  hk_front_add_keyword (en, "regional cooperation");
  return article;
}

static HkKeywordEntry *
get (GListStore *entries, guint index)
{
  g_autoptr (HkKeywordEntry) entry = g_list_model_get_item (G_LIST_MODEL (entries), index);

  return entry;
}

static void
test_paired (void)
{
  g_autoptr (HkArticle) article = article_new (2);
  g_autoptr (GListStore) entries = hk_keyword_entries_new (article);
  g_autoptr (HkQuery) query = hk_query_new ("cooperation");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (entries)), ==, 2);
  g_assert_cmpstr (hk_keyword_entry_get_text (get (entries, 0)), ==, "منطقه‌گرایی");
  g_assert_cmpstr (hk_keyword_entry_get_counterpart (get (entries, 0)), ==, "Regionalism");
  g_assert_cmpstr (hk_keyword_entry_get_counterpart_language (get (entries, 0)), ==, "en");
  g_assert_cmpuint (hk_keyword_entry_get_position (get (entries, 1)), ==, 1);
  /* Found by either language. */
  g_assert_false (hk_keyword_entry_matches (get (entries, 0), query));
  g_assert_true (hk_keyword_entry_matches (get (entries, 1), query));
}

/* Where the numbers differ nobody can say which answers which. */
static void
test_not_paired (void)
{
  g_autoptr (HkArticle) article = article_new (3);
  g_autoptr (GListStore) entries = hk_keyword_entries_new (article);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (entries)), ==, 5);
  g_assert_null (hk_keyword_entry_get_counterpart (get (entries, 0)));
  g_assert_null (hk_keyword_entry_get_counterpart (get (entries, 4)));
}

/* The bundled article: the Persian list of keywords is empty. */
static void
test_one_language (void)
{
  g_autoptr (HkArticle) article = article_new (0);
  g_autoptr (GListStore) entries = hk_keyword_entries_new (article);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (entries)), ==, 2);
  g_assert_cmpstr (hk_keyword_entry_get_language (get (entries, 0)), ==, "en");
  g_assert_null (hk_keyword_entry_get_counterpart (get (entries, 0)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keyword-entry/paired", test_paired);
  g_test_add_func ("/keyword-entry/not-paired", test_not_paired);
  g_test_add_func ("/keyword-entry/one-language", test_one_language);
  return g_test_run ();
}
