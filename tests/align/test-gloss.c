/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-gloss.h"

#include <string.h>

static void
append (const char *word, gsize n_bytes, double likelihood, gpointer data)
{
  g_string_append_printf (data, "%.*s=%.2f ", (int) n_bytes, word, likelihood);
}

static char *
lookup (const char *content, const char *stem)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autoptr (HkGloss) gloss = hk_gloss_new (bytes);
  g_autoptr (GString) out = g_string_new (NULL);

  if (!hk_gloss_lookup (gloss, stem, append, out))
    return NULL;
  return g_strdup (out->str);
}

static void
test_lookup (void)
{
  static const char content[] = "a\tالف:80\tب:7\nab\tپ:100\nb\nج\n";
  static const struct
  {
    const char *content, *stem, *expected;
  } cases[] = {
    { content, "a", "الف=0.80 ب=0.07 " },
    { content, "ab", "پ=1.00 " },
    { content, "b", "" },
    { content, "ج", "" },
    { content, "aa", NULL },
    { content, "", NULL },
    { content, "د", NULL },
    { "", "a", NULL },
    { "\n\n", "a", NULL },
    { "a\t", "a", "" },
    { "a\t:5\tx\ty:", "a", "y=0.00 " },
    { "a\tx:99999999999", "a", "x=1.00 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = lookup (cases[i].content, cases[i].stem);

      g_assert_cmpstr (got, ==, cases[i].expected);
    }
  g_assert_false (hk_gloss_lookup (NULL, "a", NULL, NULL));
}

/* The lexicon of the program: sorted, small, and it knows what a reader of abstracts needs. */
static void
test_installed (void)
{
  static const char *const known[] = { "region", "econom", "polit", "method", "منطق", "اقتصاد" };
  HkGloss *gloss = hk_gloss_get_default ();

  g_assert_nonnull (gloss);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (!hk_gloss_lookup (gloss, known[i], NULL, NULL))
      g_error ("“%s” is not in the lexicon", known[i]);
  g_assert_false (hk_gloss_lookup (gloss, "qqqq", NULL, NULL));
}

static void
test_missing_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HkGloss) gloss = hk_gloss_open ("/nonexistent/file", &error);

  g_assert_null (gloss);
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gloss/lookup", test_lookup);
  g_test_add_func ("/gloss/installed", test_installed);
  g_test_add_func ("/gloss/missing-file", test_missing_file);
  return g_test_run ();
}
