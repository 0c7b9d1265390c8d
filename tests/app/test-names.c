/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-locale.h"
#include "hk-names.h"

static const struct
{
  const char *printed;
  const char *english;
  const char *persian;
} types[] = {
  { "مقاله پژوهشی", "Research article", "مقالهٔ پژوهشی" },
  { "مقالة پژوهشي", "Research article", "مقالهٔ پژوهشی" },
  { "مقالهٔ پژوهشی", "Research article", "مقالهٔ پژوهشی" },
  { "Original Article", "Research article", "مقالهٔ پژوهشی" },
  { "علمی-پژوهشی", "Research article", "مقالهٔ پژوهشی" },
  { "نقد کتاب", "Book review", "نقد کتاب" },
  /* What is not known stays as it was printed. */
  { "ترویجی", "ترویجی", "ترویجی" },
  { "", "", "" },
};

static void
test_article_types (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      hk_locale_set_language ("en");
      g_assert_cmpstr (hk_name_of_article_type (types[i].printed), ==, types[i].english);
      hk_locale_set_language ("fa");
      g_assert_cmpstr (hk_name_of_article_type (types[i].printed), ==, types[i].persian);
    }
}

int
main (int argc, char **argv)
{
  hk_locale_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/article-types", test_article_types);
  return g_test_run ();
}
