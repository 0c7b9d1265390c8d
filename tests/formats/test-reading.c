/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-reading.h"

#include <string.h>

#include "hk-format-error.h"
#include "hk-limits.h"

static HkReading *
make (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return hk_reading_new (bytes, "x.txt", NULL);
}

static const HkNotice *
find_notice (HkArticle *article, HkNoticeKind kind)
{
  GPtrArray *notices = hk_article_get_notices (article);

  for (guint i = 0; i < notices->len; i++)
    if (((HkNotice *) g_ptr_array_index (notices, i))->kind == kind)
      return g_ptr_array_index (notices, i);
  return NULL;
}

static void
test_notices (void)
{
  g_autoptr (HkReading) reading = make ("x");
  g_autoptr (HkArticle) article = hk_article_new ();
  g_autofree char *one = hk_reading_clean (reading, "a\u202Eb", -1);
  g_autofree char *two = hk_reading_clean (reading, "\u2066c", -1);

  hk_reading_add_notice (reading, HK_NOTICE_LEFT_OUT, "thing", 0, 0);
  hk_reading_add_notice (reading, HK_NOTICE_LEFT_OUT, "thing", 0, 0);
  g_assert_true (hk_reading_allow (reading, 0, 1, "things"));
  g_assert_false (hk_reading_allow (reading, 1, 1, "things"));
  hk_reading_give_notices (reading, article);
  g_assert_cmpstr (one, ==, "ab");
  g_assert_cmpstr (two, ==, "c");
  g_assert_cmpuint (hk_article_get_notices (article)->len, ==, 3);
  g_assert_cmpuint (find_notice (article, HK_NOTICE_CONTROLS_REMOVED)->count, ==, 2);
  g_assert_cmpuint (find_notice (article, HK_NOTICE_LIMIT)->count, ==, 1);
}

static void
test_cut (void)
{
  g_autoptr (HkReading) reading = make ("x");
  g_autoptr (HkArticle) article = hk_article_new ();
  g_autofree char *text = g_strnfill (HK_LIMIT_REFERENCE_BYTES + 100, 'a');
  g_autofree char *clean = hk_reading_clean_reference (reading, text, -1);

  hk_reading_give_notices (reading, article);
  g_assert_cmpuint (strlen (clean), ==, HK_LIMIT_REFERENCE_BYTES);
  g_assert_nonnull (find_notice (article, HK_NOTICE_LIMIT));
}

/* A small file may not give text without bound, however often its fields are taken. */
static void
test_budget (void)
{
  g_autoptr (HkReading) reading = make ("x");
  g_autofree char *text = g_strnfill (512 * 1024, 'a');

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *clean = hk_reading_clean (reading, text, -1);

      g_assert_cmpuint (strlen (clean), ==, 512 * 1024);
      g_assert_false (hk_reading_is_spent (reading));
    }
  {
    g_autofree char *clean = hk_reading_clean (reading, text, -1);

    g_assert_cmpstr (clean, ==, "");
    g_assert_true (hk_reading_is_spent (reading));
  }
}

static void
test_encoding (void)
{
  static const char noise[]
      = "\x00\x01\x02\x80\x81\xFE\x00\x00\x01\x02\x03\xFF\xFE\x00\x00\x00\x00\x01\x9D"
        "\x8D\x81\x8F\x90\x9D\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00";
  g_autoptr (GBytes) bytes = g_bytes_new_static (noise, sizeof noise - 1);
  g_autoptr (HkReading) reading = hk_reading_new (bytes, NULL, NULL);
  g_autoptr (GError) error = NULL;
  gsize n_bytes;

  g_assert_null (hk_reading_get_text (reading, &n_bytes, &error));
  g_assert_error (error, HK_FORMAT_ERROR, HK_FORMAT_ERROR_ENCODING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/notices", test_notices);
  g_test_add_func ("/reading/cut", test_cut);
  g_test_add_func ("/reading/budget", test_budget);
  g_test_add_func ("/reading/encoding", test_encoding);
  return g_test_run ();
}
