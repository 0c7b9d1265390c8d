/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-hyphenator.h"

static const struct
{
  const char *word;
  const char *divided;
} words[] = {
  { "region", "re-gion" },
  { "cooperation", "co-op-er-a-tion" },
  { "Asia", "Asia" },
  { "area", "area" },
};

static char *
divide (HkHyphenator *hyphenator, const char *word)
{
  glong n;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (word, -1, &n);
  g_autofree guint8 *divisions = g_new0 (guint8, n + 1);
  GString *out = g_string_new (NULL);

  hk_hyphenator_divide (hyphenator, chars, (guint) n, divisions);
  for (glong i = 0; i < n; i++)
    {
      if (divisions[i])
        g_string_append_c (out, '-');
      g_string_append_unichar (out, chars[i]);
    }
  return g_string_free (out, FALSE);
}

static void
test_divide (void)
{
  HkHyphenator *hyphenator = hk_hyphenator_get ("en");

  if (hyphenator == NULL)
    {
      g_test_skip ("no English patterns are installed");
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *got = divide (hyphenator, words[i].word);

      g_assert_cmpstr (got, ==, words[i].divided);
    }
}

/* Patterns in a charset of their own. */
static void
test_russian (void)
{
  HkHyphenator *hyphenator = hk_hyphenator_get ("ru");
  g_autofree char *got = NULL;

  if (hyphenator == NULL)
    {
      g_test_skip ("no Russian patterns are installed");
      return;
    }
  got = divide (hyphenator, "Сотрудничество");
  g_assert_cmpstr (got, ==, "Сотруд-ни-че-ство");
}

static void
test_unknown_language (void)
{
  g_assert_null (hk_hyphenator_get ("tlh"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hyphenator/divide", test_divide);
  g_test_add_func ("/hyphenator/russian", test_russian);
  g_test_add_func ("/hyphenator/unknown-language", test_unknown_language);
  return g_test_run ();
}
