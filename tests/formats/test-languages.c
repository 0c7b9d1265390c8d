/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-languages.h"

#include "hk-own-work.h"

static void
add_front (HkArticle *article, const char *language, gboolean abstract)
{
  HkFront *front = hk_article_ensure_front (article, language);

  hk_front_set_title (front, language);
  if (abstract)
    hk_front_add_block (front, HK_BLOCK_PARAGRAPH, "text");
}

static void
check_order (HkArticle *article, const char *expected)
{
  GPtrArray *fronts = hk_article_get_fronts (article);
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < fronts->len; i++)
    g_string_append_printf (order, "%s%s", i > 0 ? " " : "",
                            hk_front_get_language (g_ptr_array_index (fronts, i)));
  g_assert_cmpstr (order->str, ==, expected);
}

static void
test_choose (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (HkReading) reading = hk_reading_new (bytes, NULL, NULL);
  g_autoptr (HkArticle) three = hk_article_new ();
  g_autoptr (HkArticle) equal = hk_article_new ();
  g_autoptr (HkArticle) empty = hk_article_new ();
  const HkNotice *notice;

  add_front (three, "es", TRUE);
  add_front (three, "en", FALSE);
  add_front (three, "pt", TRUE);
  hk_languages_choose (reading, three);
  check_order (three, "es pt en");
  hk_reading_give_notices (reading, three);
  notice = g_ptr_array_index (hk_article_get_notices (three), 0);
  g_assert_cmpint (notice->kind, ==, HK_NOTICE_OTHER_LANGUAGES);
  g_assert_cmpstr (notice->detail, ==, "en");

  add_front (equal, "fa", TRUE);
  add_front (equal, "ar", TRUE);
  add_front (equal, "en", TRUE);
  hk_languages_choose (reading, equal);
  check_order (equal, "fa en ar");

  hk_article_ensure_front (empty, "fa");
  add_front (empty, "en", TRUE);
  hk_languages_choose (reading, empty);
  check_order (empty, "en");
}

static void
test_scripts (void)
{
  g_assert_cmpint (hk_languages_script ("fa"), ==, HK_SCRIPT_ARABIC);
  g_assert_cmpint (hk_languages_script ("ru"), ==, HK_SCRIPT_CYRILLIC);
  g_assert_cmpint (hk_languages_script ("pt"), ==, HK_SCRIPT_LATIN);
  g_assert_cmpint (hk_languages_script ("he"), ==, HK_SCRIPT_HEBREW);
  g_assert_cmpint (hk_languages_script ("ja"), ==, HK_SCRIPT_OTHER);
}

/* The article's own work takes what its own language says, and what only another says of its authors. */
static void
test_own_work (void)
{
  g_autoptr (HkArticle) article = hk_article_new ();
  HkFront *fa = hk_article_ensure_front (article, "fa");
  HkFront *en = hk_article_ensure_front (article, "en");
  HkWork *work = hk_article_get_work (article);
  gsize n_names;

  hk_front_set_title (fa, "عنوان");
  hk_front_set_subtitle (fa, "زیرعنوان");
  hk_front_add_keyword (fa, "یک");
  hk_front_add_keyword (fa, "دو");
  hk_front_add_block (en, HK_BLOCK_PARAGRAPH, "Text.");
  hk_front_take_author (en, hk_author_new ("Ada Smith", "en"));
  hk_own_work_complete (article);
  g_assert_cmpstr (hk_work_get_string (work, HK_VAR_LANGUAGE), ==, "fa");
  g_assert_cmpstr (hk_work_get_string (work, HK_VAR_TITLE), ==, "عنوان: زیرعنوان");
  g_assert_cmpstr (hk_work_get_string (work, HK_VAR_KEYWORD), ==, "یک, دو");
  g_assert_null (hk_work_get_string (work, HK_VAR_ABSTRACT));
  g_assert_cmpstr (hk_work_get_names (work, HK_VAR_AUTHOR, &n_names)[0]->literal, ==, "Ada Smith");
  g_assert_cmpuint (n_names, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/languages/choose", test_choose);
  g_test_add_func ("/languages/scripts", test_scripts);
  g_test_add_func ("/languages/own-work", test_own_work);
  return g_test_run ();
}
