/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings are in the language of the article. */
#include "hk-part-heading.h"

static const struct
{
  const char *language;
  const char *abstract;
  const char *separator;
} expected[] = {
  { "fa", "چکیده", "، " },     { "fa-IR", "چکیده", "، " },  { "PT-br", "Resumo", ", " },
  { "en", "Abstract", ", " },  { "ru", "Аннотация", ", " }, { "zh-Hans", "摘要", "；" },
  { "fat", "Abstract", ", " }, { "tlh", "Abstract", ", " }, { "", "Abstract", ", " },
  { NULL, "Abstract", ", " },
};

static void
test_headings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const char *language = expected[i].language;

      g_assert_cmpstr (hk_part_get_heading (HK_PART_ABSTRACT, language), ==, expected[i].abstract);
      g_assert_cmpstr (hk_part_get_separator (language), ==, expected[i].separator);
      for (guint part = 0; part < HK_N_PARTS; part++)
        g_assert_nonnull (hk_part_get_heading (part, language));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/part-heading", test_headings);
  return g_test_run ();
}
