/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-cased-word.h"

#include <string.h>

static void
test_ends (void)
{
  static const struct
  {
    const char *text;
    gsize end;
  } cases[] = { { "Rivers and", 6 },
                { "Élie.", 5 },
                { "Реки и", 8 },
                { "naïve2", 6 },
                { "e\u0301t\u00e9 a", 6 },
                { "12", 0 },
                { " a", 0 },
                { "کتاب", 0 },
                { "", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (hk_cased_word_end (cases[i].text, strlen (cases[i].text), 0), ==,
                      cases[i].end);
  g_assert_cmpuint (hk_cased_word_end ("Rivers and", 10, 7), ==, 10);
  g_assert_cmpuint (hk_cased_word_end ("Rivers", 3, 0), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cased-word/ends", test_ends);
  return g_test_run ();
}
