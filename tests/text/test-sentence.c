/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-sentence.h"

#include "hk-test.h"

static char *
split (const char *text, const char *language)
{
  g_autoptr (GArray) sentences = hk_sentences_find (text, -1, language);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      const HkByteRange *range = &g_array_index (sentences, HkByteRange, i);

      g_string_append_printf (out, "%s%.*s", i == 0 ? "" : " | ", (int) range->length,
                              text + range->start);
    }
  return g_string_free (out, FALSE);
}

static void
test_splits (void)
{
  static const struct
  {
    const char *language, *expected; /* the text with a bar between sentences */
  } cases[] = {
    { "en", "One. | Two! | Three?" },
    { "en", "It was Dr. Smith of the U.S. Army. | He left." },
    { "en", "He lives in the U.S. | The policy changed." },
    { "en", "She holds a Ph.D. from Delhi. | It is known." },
    { "en", "J. R. Smith and A. B. Jones agree. | We do not." },
    { "en", "The value was 3.5 percent in Fig. 2 and No. 5. | Then it fell." },
    { "en", "See Asanov et al. (2013) for it. | More follows." },
    { "en", "Oil, gas, etc. | However, it fell." },
    { "en", "He paused ... and went on. | Done." },
    { "en", "“Why now?” he asked. | Nobody knew." },
    { "en", "1. First point. | 2. Second point." },
    { "en", "Is it successful so far? | the hypothesis is that it failed." },
    { "en", "He said it (see above.) and left. | Done." },
    { "en", "Data were taken in Dec. 2019 and Jan. 2020. | Then it ended." },
    { "en", "The strain E. coli was grown, S. aureus was not. | Both died at 5 p.m. on Monday." },
    { "en", "In Washington D.C. it rained. | Acme Inc. moved to St. Petersburg." },
    { "fa", "این یک جمله است. | این دو است؟ | بله!" },
    { "fa", "در سال ۱۳۲۰ ه.ش. قوای متفقین وارد شدند. | سپس رفتند." },
    { "fa", "در ۵۰۰ ق.م. شهری بود. | ویران شد." },
    { "fa", "ن.ک. به ص. ۱۲ و ج. ۲ همان کتاب. | پایان." },
    { "fa", "مقدار آن ۳.۵ درصد است. | افزایش یافت." },
    { "fa", "آموزش، بهداشت و ... در این کشور ضعیف است. | باید اصلاح شود." },
    { "fa",
      "پرسش این است که «چرا نشده است؟» | در پاسخ می‌گوییم." },
    { "fa", "«چرا رفتی؟» پرسید. | پاسخی نداد." },
    { "fa", "ر. احمدی و م. رضایی نوشتند. | چاپ شد." },
    { "ru", "Это было в 1991 г. в Москве. | Потом всё изменилось." },
    { "ru", "Л. Б. Вардомский пишет об этом, т.е. о связях. | Это важно." },
    { "en", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) parts = g_strsplit (cases[i].expected, " | ", -1);
      g_autofree char *text = g_strjoinv (" ", parts);
      g_autofree char *got = split (text, cases[i].language);

      if (!g_str_equal (got, cases[i].expected))
        g_error ("expected:\n%s\ngot:\n%s", cases[i].expected, got);
    }
}

/* The abstracts of the article, a line a sentence. */
static void
test_abstracts (gconstpointer data)
{
  const char *language = data;
  g_autofree char *name = g_strconcat ("gold/align/t0.", language, NULL);
  g_autofree char *path = hk_test_shared (name);
  g_autofree char *lines = NULL;
  g_autofree char *text = NULL;
  g_autofree char *got = NULL;
  g_autofree char *expected = NULL;
  g_auto (GStrv) sentences = NULL;

  if (path == NULL)
    return;
  g_assert_true (g_file_get_contents (path, &lines, NULL, NULL));
  sentences = g_strsplit (g_strchomp (lines), "\n", -1);
  text = g_strjoinv (" ", sentences);
  expected = g_strjoinv (" | ", sentences);
  got = split (text, language);
  g_assert_cmpstr (got, ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sentence/splits", test_splits);
  g_test_add_data_func ("/sentence/abstract/fa", "fa", test_abstracts);
  g_test_add_data_func ("/sentence/abstract/en", "en", test_abstracts);
  return g_test_run ();
}
