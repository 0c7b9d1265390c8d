/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-own-work.h"

#include <string.h>

static void
repair (HkText *text, const char *before, const char *after)
{
  const char *printed = hk_text_get_printed (text);
  const char *at = strstr (printed, before);
  HkEdits *edits = hk_edits_new ();

  g_assert_nonnull (at);
  hk_edits_add (edits, at - printed, strlen (before), after, HK_EDIT_ZWNJ, 1, FALSE);
  hk_text_take_edits (text, edits);
}

static HkArticle *
article_new (void)
{
  HkArticle *article = hk_article_new ();
  HkFront *front = hk_article_ensure_front (article, "fa");

  hk_front_set_title (front, "منطقه گرایی");
  hk_front_set_container_title (front, "پژوهش نامه");
  hk_own_work_complete (article);
  return article;
}

static void
test_repairs (void)
{
  g_autoptr (HkArticle) article = article_new ();
  HkWork *work = hk_article_get_work (article);
  HkFront *front = hk_article_get_front (article, "fa");

  g_assert_cmpstr (hk_work_get_string (work, HK_VAR_TITLE), ==, "منطقه گرایی");
  repair (hk_front_get_title (front), " ", "\u200c");
  repair (hk_front_get_container_title (front), " ", "\u200c");
  /* What the source says of its own accord stays. */
  hk_work_set_string (work, HK_VAR_CONTAINER_TITLE, "نشریه");
  hk_own_work_take_repairs (article);
  g_assert_cmpstr (hk_work_get_string (work, HK_VAR_TITLE), ==, "منطقه\u200cگرایی");
  g_assert_cmpstr (hk_work_get_string (work, HK_VAR_CONTAINER_TITLE), ==, "نشریه");
  g_assert_cmpstr (hk_work_get_string (work, HK_VAR_LANGUAGE), ==, "fa");
}

static void
test_nothing (void)
{
  g_autoptr (HkArticle) article = hk_article_new ();
  HkWork *work = hk_article_get_work (article);

  hk_own_work_take_repairs (article);
  g_assert_false (hk_work_has (work, HK_VAR_TITLE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-work/repairs", test_repairs);
  g_test_add_func ("/own-work/nothing", test_nothing);
  return g_test_run ();
}
