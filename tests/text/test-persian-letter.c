/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-persian-letter.h"

/* Letters of one code; different lines have different codes. */
static const char *const lines[] = { "یيى", "کكڪ", "هۀەہھ", "اٱ", "آ", "أ", "إ", "ء", "ئ",
                                     "ؤ",   "ة",   "گ",     "پ",  "چ", "ژ", "ر", "و", "ب" };

static void
test_codes (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      guint8 code = hk_persian_letter (g_utf8_get_char (lines[i]));

      g_test_message ("%s", lines[i]);
      g_assert_cmpuint (code, >, HK_PERSIAN_ZWNJ);
      g_assert_cmpuint (code, <, HK_PERSIAN_N_CODES);
      g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER (code)));
      for (const char *p = lines[i]; *p != '\0'; p = g_utf8_next_char (p))
        g_assert_cmpuint (hk_persian_letter (g_utf8_get_char (p)), ==, code);
    }
}

static void
test_others (void)
{
  static const gunichar others[]
      = { 'a', '0', ' ', 0x200C, 0x060C, 0x06F1, 0x0661, 0x064E, 0x0431 };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_cmpuint (hk_persian_letter (others[i]), ==, HK_PERSIAN_NONE);
  g_assert_true (hk_persian_is_mark (0x064E));
  g_assert_true (hk_persian_is_mark (0x0640));
  g_assert_false (hk_persian_is_mark (0x0627));
}

/* As Unicode's Joining_Type has it: D joins the next letter, R and U do not. */
static void
test_joining (void)
{
  static const char joining[] = "بپتثجچحخسشصضطظعغفقکگلمنهیئ", not_joining[] = "آاأإدذرزژوؤءة";

  for (const char *p = joining; *p != '\0'; p = g_utf8_next_char (p))
    g_assert_true (hk_persian_joins_next (hk_persian_letter (g_utf8_get_char (p))));
  for (const char *p = not_joining; *p != '\0'; p = g_utf8_next_char (p))
    g_assert_false (hk_persian_joins_next (hk_persian_letter (g_utf8_get_char (p))));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/persian-letter/codes", test_codes);
  g_test_add_func ("/persian-letter/others", test_others);
  g_test_add_func ("/persian-letter/joining", test_joining);
  return g_test_run ();
}
