/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-page-item.h"

#include <string.h>

static void
test_lines (void)
{
  static const struct
  {
    const char *line;
    const char *text;
    gboolean bullet;
  } cases[] = {
    { " • one ", "one", TRUE },    { "\t· two", "two", TRUE },    { "- three", "three", TRUE },
    { "* four", "four", TRUE },    { "-5", "-5", FALSE },         { "*", "*", FALSE },
    { "  five\r", "five", FALSE }, { "\u200F • شش", "شش", TRUE }, { "", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HkPageLine line = hk_page_line_make (cases[i].line, strlen (cases[i].line));
      g_autofree char *text = g_strndup (line.start, line.n_bytes);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (line.bullet, ==, cases[i].bullet);
    }
}

static void
test_labels (void)
{
  static const struct
  {
    const char *item;
    guint number;
    const char *rest;
  } cases[] = {
    { "1. Smith", 1, "Smith" },  { "12- Smith", 12, "Smith" }, { "[3] Smith", 3, "Smith" },
    { "(4) Smith", 4, "Smith" }, { "5) Smith", 5, "Smith" },   { "۶. اسمیت", 6, "اسمیت" },
    { "[۷] اسمیت", 7, "اسمیت" }, { "8 Smith", 8, "Smith" },    { "1.-Smith", 1, "Smith" },
    { "2018. Smith", 0, NULL },  { "1.2 percent", 0, NULL },   { "Smith", 0, NULL },
    { "12", 0, NULL },           { "0. Smith", 0, NULL },      { "(2018) Smith", 2018, "Smith" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint number;
      gsize n = hk_page_item_label (cases[i].item, strlen (cases[i].item), &number);

      g_test_message ("%s", cases[i].item);
      if (cases[i].rest == NULL)
        {
          g_assert_cmpuint (n, ==, 0);
          continue;
        }
      g_assert_cmpuint (number, ==, cases[i].number);
      g_assert_cmpstr (cases[i].item + n, ==, cases[i].rest);
    }
}

static void
test_shapes (void)
{
  static const char *const references[] = {
    "رستمی، محمدرضا (1395). پوتین، اوراسیاگرایی و احیای قدرت. فصلنامه روابط خارجی، 8(3)، 212-181.",
    "Yu Xi. (2014). China’s Rise in Central Asia. European Institute for Asian Studies, www.eias.org.",
    "Вардомский Л.Б, Пылин А.Г, (2014). Регионализация Внешнеэкономических Связей в России. М.: Институт.",
    "https://example.org/page",
    "Old A. An old thing in print. J Old. 1999;3:1-5.",
    "Buzan, B. (1991[1983]). People, states and fear.",
  };
  static const char *const keywords[] = {
    "Regionalism",
    "horizontal cooperation",
    "انقلاب 1357",
    "آسیای مرکزی پس از 1991",
    "World War II (1939)",
    "همکاری منطقه‌ای",
    "Acquired Immunodeficiency Syndrome, prevention & control",
    "",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    {
      g_test_message ("%s", references[i]);
      g_assert_true (hk_page_item_is_reference (references[i], strlen (references[i])));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (keywords); i++)
    {
      g_test_message ("%s", keywords[i]);
      g_assert_false (hk_page_item_is_reference (keywords[i], strlen (keywords[i])));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-item/lines", test_lines);
  g_test_add_func ("/page-item/labels", test_labels);
  g_test_add_func ("/page-item/shapes", test_shapes);
  return g_test_run ();
}
