/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-article-repair.h"

static void
test_all_texts (void)
{
  g_autoptr (HkArticle) article = hk_article_new ();
  g_autoptr (HkRepairer) repairer = hk_repairer_new (NULL, NULL);
  HkFront *front = hk_article_ensure_front (article, "fa");
  HkReference *reference
      = hk_reference_new ("Azer News. https://www.azernews.az/region/ 144538.html.", "en");
  HkText *title;

  hk_front_set_title (front, "سازمانهای بینالملل میشوند و میتوانند و نمیکنند");
  hk_article_take_reference (article, reference);
  g_assert_cmpuint (hk_article_repair (article, repairer), >=, 5);
  title = hk_front_get_title (front);
  g_assert_cmpstr (
      hk_text_get_string (title), ==,
      "سازمان‌های بین‌الملل می‌شوند و می‌توانند و نمی‌کنند");
  g_assert_cmpstr (hk_text_get_printed (title), ==,
                   "سازمانهای بینالملل میشوند و میتوانند و نمیکنند");
  g_assert_cmpstr (hk_text_get_string (hk_reference_get_text (reference)), ==,
                   "Azer News. https://www.azernews.az/region/144538.html.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article-repair/all-texts", test_all_texts);
  return g_test_run ();
}
