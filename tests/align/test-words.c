/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-words.h"

static char *
keys_of (const char *text)
{
  g_autoptr (GStringChunk) pool = g_string_chunk_new (256);
  g_autoptr (GArray) words = hk_words_of (text, -1, pool);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const HkWord *word = &g_array_index (words, HkWord, i);

      g_string_append_printf (out, "%s%s%s%s", i == 0 ? "" : " ",
                              word->kind == HK_WORD_PART ? "+" : "", word->key,
                              word->is_name ? "*" : "");
    }
  return g_string_free (out, FALSE);
}

static void
test_keys (void)
{
  static const struct
  {
    const char *text, *expected;
  } cases[] = {
    { "", "" },
    { "The region and its regionalization, regional, regionalism", "region region region region" },
    { "Leaders of Uzbekistan met in Tashkent", "lead uzbekistan* met tashk*" },
    { "In 2016 it rose by 12,345 (3.5 %).", "2016 rose 12345 3.5" },
    { "سال ۱۳۹۷ و ۳٫۵", "سال 1397 3.5" },
    { "کتاب‌ها را می‌خوانند", "کتاب خوان" },
    { "کتابها", "کتاب" },
    { "ویژگیهای", "ویژگ" },
    { "منطقه‌گرایی", "منطقهگر +منطق +گرا" },
    { "نرم‌افزار SPSS", "نرمافزار +نرم +افزار spss*" },
    { "انجام و برای", "انجام" },
    /* all forms of a word come to one end */
    { "significance significant significantly", "signif signif signif" },
    { "aim aims aimed aiming", "aim aim aim aim" },
    { "loss less", "loss less" },
    { "the Qur'an’s Shiʿite readers", "quran* shiit* read" },
    /* numbers in words, ranges with a dash or a tatweel between them */
    { "forty-five in twelve, the seventeenth", "45 12 17" },
    { "twenty 5", "20 5" },
    { "چهل‌وپنج، بیست و سه، هفدهم، سی و یکم، یک", "45 23 17 31" },
    { "one of two, twenty-first", "21" },
    { "۹۹۶ـ۱۰۳۸ق و ۱۳۹۸-۱۳۹۷", "996 1038 ق 1398 1397" },
    { "Регионализация в России", "регионализация в россии*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = keys_of (cases[i].text);

      if (!g_str_equal (got, cases[i].expected))
        g_error ("“%s”: expected “%s”, got “%s”", cases[i].text, cases[i].expected, got);
    }
}

/* Words longer than any, and with more seams, are cut and do no harm. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *got = NULL;

  for (int i = 0; i < 500; i++)
    g_string_append (text, "نا\u200c");
  got = keys_of (text->str);
  g_assert_cmpuint (g_utf8_strlen (got, -1), <, 500);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/keys", test_keys);
  g_test_add_func ("/words/long", test_long);
  return g_test_run ();
}
