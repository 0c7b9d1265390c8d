/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-decode.h"

#include <string.h>

static const struct
{
  const char *encoding;
  const char *text;
} cases[] = {
  { "UTF-8", "Regionalism in Central Asia" },
  { "UTF-8", "منطقه‌گرایی در آسیای مرکزی" },
  { "UTF-16LE", "منطقه‌گرایی, 1399\nTitle" },
  { "UTF-16BE", "Title, and a little more" },
  { "WINDOWS-1256",
    "نوع مقاله : مقاله پژوهشي\nنويسنده\nچكيده\nدر دورة پس از فروپاشي شوروي، آسياي ميانه "
    "انسجام موجود در دورة شوروي را از دست داده است. Title of the article" },
  { "WINDOWS-1251", "Регионализация внешнеэкономических связей в России и соседних странах" },
  { "WINDOWS-1252", "L’intégration régionale en Asie centrale : une étude générale" },
};

static void
test_encodings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize n_bytes;
      gsize text_bytes;
      guint n_bad = 0;
      g_autoptr (GError) error = NULL;
      g_autofree char *bytes
          = g_convert (cases[i].text, -1, cases[i].encoding, "UTF-8", NULL, &n_bytes, &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (hk_decode_guess (bytes, n_bytes), ==, cases[i].encoding);
      text = hk_decode (bytes, n_bytes, NULL, &text_bytes, &n_bad);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpuint (text_bytes, ==, strlen (cases[i].text));
      g_assert_cmpuint (n_bad, ==, 0);
    }
}

static void
test_marks (void)
{
  static const char utf8[] = "\xEF\xBB\xBFsome text";
  static const char utf16[] = "\xFE\xFF\0a\0b";
  gsize text_bytes;
  guint n_bad = 0;
  g_autofree char *a = hk_decode (utf8, sizeof utf8 - 1, NULL, &text_bytes, &n_bad);
  g_autofree char *b = hk_decode (utf16, sizeof utf16 - 1, NULL, &text_bytes, &n_bad);

  g_assert_cmpstr (a, ==, "some text");
  g_assert_cmpstr (b, ==, "ab");
  g_assert_cmpuint (n_bad, ==, 0);
}

static void
test_damage (void)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autofree char *text = NULL;
  gsize text_bytes;
  guint n_bad = 0;

  for (guint i = 0; i < 50; i++)
    g_string_append (bytes, "آسیا ");
  g_string_append_len (bytes, "\xD8 and\0this", 10);
  text = hk_decode (bytes->str, bytes->len, NULL, &text_bytes, &n_bad);
  g_assert_true (g_str_has_suffix (text, " and\uFFFDthis"));
  g_assert_cmpuint (n_bad, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decode/encodings", test_encodings);
  g_test_add_func ("/decode/marks", test_marks);
  g_test_add_func ("/decode/damage", test_damage);
  return g_test_run ();
}
