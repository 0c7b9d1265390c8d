/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-pdf-text.h"

static void
test_letters (void)
{
  g_autofree char *got = hk_pdf_text_letters ("\u202Bﻣﺘﻦ ﻓﺎﺭﺳﯽ\u202C ﻻ ﬁnd 10⁵");

  g_assert_cmpstr (got, ==, "متن فارسی لا find 10⁵");
}

static void
test_embeddings (void)
{
  static const char *const cases[][2] = {
    { "احمدی ، ع\u202A .)1395( .\u202Cمتن", "احمدی ، ع. (1395). متن" },
    { "احمدی ، ع\u202A .(1395) .\u202Cمتن", "احمدی ، ع. (1395). متن" },
    { "\u202A .1\u202Cمقدمه", "1. مقدمه" },
    { "صفحه\u202A 12-34 ،\u202Cتهران", "صفحه، 12-34 تهران" },
    { "\u202ASmith, J. (2001).\u202C", "\u202ASmith, J. (2001).\u202C" },
    { "\u202A no end", "\u202A no end" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = hk_pdf_text_embeddings (cases[i][0]);

      g_assert_cmpstr (got, ==, cases[i][1]);
    }
}

static void
test_visual (void)
{
  /* "این متن که در آن از دو زبان است" as it is and turned around. */
  static const char logical[] = "این متن که در آن از دو زبان است، با این که";
  static const char visual[] = "هک نیا اب ،تسا نابز ود زا نآ رد هک نتم نیا";
  g_autofree char *turned = hk_pdf_text_reorder (visual);
  g_autofree char *numbers = hk_pdf_text_reorder (".43-21 :)5931( J Smith باتک");
  g_autofree char *latin = hk_pdf_text_reorder ("Smith, J. (2001).\nxyz");

  g_assert_false (hk_pdf_text_is_visual (logical));
  g_assert_true (hk_pdf_text_is_visual (visual));
  g_assert_false (hk_pdf_text_is_visual ("Smith, J. (2001)."));
  /* Final, medial, initial is a word from its end to its beginning. */
  g_assert_true (hk_pdf_text_is_visual ("ﻦﺘﻣ ﻦﺘﻣ ﻦﺘﻣ ﻦﺘﻣ"));
  g_assert_false (hk_pdf_text_is_visual ("ﻣﺘﻦ ﻣﺘﻦ ﻣﺘﻦ ﻣﺘﻦ"));
  g_assert_cmpstr (turned, ==, "این متن که در آن از دو زبان است، با این که");
  g_assert_cmpstr (latin, ==, "Smith, J. (2001).\nxyz");
  g_assert_true (g_str_has_prefix (numbers, "کتاب J Smith (5931): 43-21"));
}

static void
test_join (void)
{
  g_autofree char *got
      = hk_pdf_text_join ("A title at the top of the article that is long\nand its second line\n\n"
                          "Abstract\n"
                          "This is a paragraph that goes on over three lines of the text, divi-\n"
                          "ded at the end of a line, and it goes on until the last of the lines\n"
                          "ends short.\n"
                          "Keywords: one; two\n"
                          "References\n"
                          "1. An entry of the list of references that goes on over two lines,\n"
                          "which stay apart here.\n");

  g_assert_cmpstr (
      got, ==,
      "A title at the top of the article that is long\nand its second line\n\n"
      "Abstract\n"
      "This is a paragraph that goes on over three lines of the text, divided at the end of a "
      "line, and it goes on until the last of the lines ends short.\n"
      "Keywords: one; two\n"
      "References\n"
      "1. An entry of the list of references that goes on over two lines,\n"
      "which stay apart here.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-text/letters", test_letters);
  g_test_add_func ("/pdf-text/embeddings", test_embeddings);
  g_test_add_func ("/pdf-text/visual", test_visual);
  g_test_add_func ("/pdf-text/join", test_join);
  return g_test_run ();
}
