/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-numeral.h"

static void
test_words (void)
{
  static const struct
  {
    const char *word;
    guint value;
  } cases[] = {
    { "", 0 },
    { "th", 0 },
    { "ieth", 0 },
    { "م", 0 },
    { "سوم", 3 },
    { "second", 2 },
    { "two", 2 },
    { "three", 3 },
    { "fifth", 5 },
    { "eighth", 8 },
    { "ninth", 9 },
    { "twelfth", 12 },
    { "seventeenth", 17 },
    { "twentieth", 20 },
    { "ninetieth", 90 },
    { "fortieth", 40 },
    { "fortunately", 0 },
    { "quantity", 0 },
    { "سه", 3 },
    { "چهارم", 4 },
    { "هفدهم", 17 },
    { "دوازدهمین", 12 },
    { "پانصد", 500 },
    { "مردم", 0 },
    { "انقلاب", 0 },
    { "length", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (hk_numeral (cases[i].word) != cases[i].value)
      g_error ("“%s”: expected %u, got %u", cases[i].word, cases[i].value,
               hk_numeral (cases[i].word));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/numeral/words", test_words);
  return g_test_run ();
}
