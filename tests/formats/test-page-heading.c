/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-page-heading.h"

#include <string.h>

static const struct
{
  const char *line;
  HkPagePart part;
  const char *language;
  const char *content_language;
  const char *value;
} cases[] = {
  { "نوع مقاله : مقاله پژوهشی", HK_PAGE_TYPE, "fa", NULL, "مقاله پژوهشی" },
  { "نویسندگان", HK_PAGE_AUTHORS, "fa", NULL, "" },
  { "نویسنده [English]", HK_PAGE_AUTHORS, "fa", "en", "" },
  { "چکیده", HK_PAGE_ABSTRACT, "fa", NULL, "" },
  { "چكيده [English]", HK_PAGE_ABSTRACT, "fa", "en", "" },
  { "کلیدواژه‌ها", HK_PAGE_KEYWORDS, "fa", NULL, "" },
  { "کلیدواژهها", HK_PAGE_KEYWORDS, "fa", NULL, "" },
  { "کلید واژه ها:", HK_PAGE_KEYWORDS, "fa", NULL, "" },
  { "واژگان کلیدی: الف، ب", HK_PAGE_KEYWORDS, "fa", NULL, "الف، ب" },
  { "منابع و مآخذ", HK_PAGE_REFERENCES, "fa", NULL, "" },
  { "عنوان مقاله [English]", HK_PAGE_TITLE, "fa", "en", "" },
  { "شناسه دیجیتال (DOI): 10.1000/1", HK_PAGE_DOI, "fa", NULL, "10.1000/1" },
  { "Document Type : Original Article", HK_PAGE_TYPE, "en", NULL, "Original Article" },
  { "Abstract [Persian]", HK_PAGE_ABSTRACT, "en", "fa", "" },
  { "KEY WORDS", HK_PAGE_KEYWORDS, "en", NULL, "" },
  { "Résumé", HK_PAGE_ABSTRACT, "fr", NULL, "" },
  { "Ключевые слова:", HK_PAGE_KEYWORDS, "ru", NULL, "" },
  { "المستخلص", HK_PAGE_ABSTRACT, "ar", NULL, "" },
  { "Аннотация. В статье", HK_PAGE_ABSTRACT, "ru", NULL, "В статье" },
  { "Abstract—The rivers", HK_PAGE_ABSTRACT, "en", NULL, "The rivers" },
  { "Receive Date: 02 January 2021", HK_PAGE_RECEIVED, "en", NULL, "02 January 2021" },
};

static void
test_headings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HkPageHeading heading;
      g_autofree char *value = NULL;

      g_test_message ("%s", cases[i].line);
      g_assert_true (hk_page_heading_parse (cases[i].line, strlen (cases[i].line), &heading));
      value = g_strndup (heading.value, heading.value_bytes);
      g_assert_cmpint (heading.part, ==, cases[i].part);
      g_assert_cmpstr (heading.language, ==, cases[i].language);
      g_assert_cmpstr (heading.content_language, ==, cases[i].content_language);
      g_assert_cmpstr (value, ==, cases[i].value);
    }
}

static void
test_texts (void)
{
  static const char *const lines[] = {
    "",
    ":",
    "منطقه گرایی و همکاری منطقه ای در آسیای مرکزی",
    "چکیده این پژوهش در زیر می‌آید",
    "Abstract thinking in children",
    "[English]",
    "12",
    "Keywords are words",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      HkPageHeading heading;

      g_test_message ("%s", lines[i]);
      g_assert_false (hk_page_heading_parse (lines[i], strlen (lines[i]), &heading));
    }
}

static void
test_sections (void)
{
  g_assert_true (hk_page_heading_is_section ("یافته‌ها:", strlen ("یافته‌ها:")));
  g_assert_true (
      hk_page_heading_is_section ("Materials and Methods", strlen ("Materials and Methods")));
  g_assert_false (hk_page_heading_is_section ("Results show", strlen ("Results show")));
  g_assert_false (hk_page_heading_is_section ("", 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-heading/headings", test_headings);
  g_test_add_func ("/page-heading/texts", test_texts);
  g_test_add_func ("/page-heading/sections", test_sections);
  return g_test_run ();
}
