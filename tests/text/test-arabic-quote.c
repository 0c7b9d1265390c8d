/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-arabic-quote.h"
#include "hk-data.h"

#include <string.h>

/* Arabic within Persian and Persian typed on an Arabic keyboard. */
static const struct
{
  const char *text;
  gboolean arabic;
} cases[] = {
  { "إنا أنزلناه في ليلة القدر", TRUE },
  { "بِسْمِ اللَّهِ الرَّحْمَنِ الرَّحِيمِ", TRUE },
  { "الحمد لله رب العالمين", TRUE },
  { "هذا كتابٌ جَميلٌ", TRUE },
  { "این کتاب درباره رودها است", FALSE },
  { "اين كتاب درباره رودها است", FALSE },
  { "كتاب‌هاي علمي و ادبي", FALSE },
  { "مِهر و ماه", FALSE },
  { "الان", FALSE },
  { "زکاة و نماز", FALSE },
  { "Rivers and borders", FALSE },
  { "", FALSE },
};

static void
test_is_arabic (void)
{
  g_autofree char *path = hk_data_find ("models/persian.lexicon");
  g_autoptr (HkLexicon) lexicon = hk_lexicon_open (path, NULL);

  g_assert_nonnull (lexicon);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (hk_arabic_quote_is_arabic (lexicon, cases[i].text, strlen (cases[i].text)),
                       ==, cases[i].arabic);
    }
}

/* Without words there are the letters and the marks. */
static void
test_without_lexicon (void)
{
  const char *quoted = "إنا أنزلناه في ليلة القدر", *persian = "این کتاب";

  g_assert_true (hk_arabic_quote_is_arabic (NULL, quoted, strlen (quoted)));
  g_assert_false (hk_arabic_quote_is_arabic (NULL, persian, strlen (persian)));
}

/* Segments follow each other to the end, whatever the text; quotation marks part them. */
static void
test_segments (void)
{
  static const char *const texts[]
      = { "قرآن می‌گوید: «إنا أنزلناه». پس", "abc", "»", "الف\nب؟ پ" };
  static const guint n_segments[] = { 5, 1, 1, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gsize n_bytes = strlen (texts[i]), at = 0;
      guint n = 0;

      for (; at < n_bytes; n++)
        {
          gsize end = hk_arabic_quote_segment_end (texts[i], n_bytes, at);

          g_assert_cmpuint (end, >, at);
          g_assert_cmpuint (end, <=, n_bytes);
          at = end;
        }
      g_assert_cmpuint (n, ==, n_segments[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arabic-quote/is-arabic", test_is_arabic);
  g_test_add_func ("/arabic-quote/without-lexicon", test_without_lexicon);
  g_test_add_func ("/arabic-quote/segments", test_segments);
  return g_test_run ();
}
