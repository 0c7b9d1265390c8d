/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-article-citation.h"

static HkArticle *
make_article (void)
{
  HkArticle *article = hk_article_new ();
  HkWork *work = hk_article_get_work (article);
  HkFront *persian = hk_article_ensure_front (article, "fa");
  HkFront *english = hk_article_ensure_front (article, "en");
  HkAuthor *author = hk_author_new ("Ali Mohammadi", "en");

  hk_work_set_csl_type (work, "article-journal");
  hk_work_set_string (work, HK_VAR_LANGUAGE, "fa-IR");
  hk_work_set_string (work, HK_VAR_TITLE, "آسیای مرکزی");
  hk_front_set_title (persian, "آسیای مرکزی");
  hk_front_set_title (english, "Central Asia");
  hk_front_set_container_title (english, "Eurasia");
  author->name = hk_name_new ("Mohammadi", "Ali");
  hk_front_take_author (english, author);
  return article;
}

static void
test_translations (void)
{
  g_autoptr (HkArticle) article = make_article ();
  g_autoptr (HkWork) work = hk_article_dup_cited_work (article);

  g_assert_cmpstr (hk_work_get_string (work, HK_VAR_TITLE), ==, "آسیای مرکزی");
  g_assert_cmpstr (hk_work_get_extra (work, "translated-title"), ==, "\"Central Asia\"");
  g_assert_cmpstr (hk_work_get_extra (work, "translated-container-title"), ==, "\"Eurasia\"");
  g_assert_cmpstr (hk_work_get_extra (work, "translated-author"), ==,
                   "[{\"family\":\"Mohammadi\",\"given\":\"Ali\"}]");
  /* The article's own work is as it was. */
  g_assert_null (hk_work_get_extra (hk_article_get_work (article), "translated-title"));
}

static void
test_one_language (void)
{
  g_autoptr (HkArticle) article = hk_article_new ();
  g_autoptr (HkWork) work = NULL;

  hk_work_set_string (hk_article_get_work (article), HK_VAR_TITLE, "Central Asia");
  hk_front_set_title (hk_article_ensure_front (article, "en"), "Central Asia");
  work = hk_article_dup_cited_work (article);
  g_assert_true (hk_work_equal (work, hk_article_get_work (article)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article-citation/translations", test_translations);
  g_test_add_func ("/article-citation/one-language", test_one_language);
  return g_test_run ();
}
