/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-letters.h"

#include <string.h>

/* Stretches of a text: letters as digits of their number in the alphabet would be hard to read, so each is
 * shown by what stands before it: . nothing, | a ZWNJ, _ a space, + the second letter of a ligature. */
static const struct
{
  const char *text;
  const char *stretches; /* separated by / */
} cases[] = {
  { "", "" },
  { "123 abc", "" },
  { "کتاب", "...." },
  { "می\xE2\x80\x8Cشود", "..|.." },
  { "با هم", ".._." },
  { "با  هم", "../.." },
  { "با\xC2\xA0هم", ".._." },
  { "کتاب، خانه", "..../...." },
  { "سال ۱۳۹۷ است", ".../..." },
  /* Marks belong to the letter before. */
  { "مُهِم", "..." },
  { "کتــاب", "...." },
  /* Bidi marks are no boundary; a ZWNJ beside them is one. */
  { "با\xE2\x80\x8Fهم", "...." },
  { "می\xE2\x80\x8F\xE2\x80\x8Cشود", "..|.." },
  /* The not sign and the soft hyphen stand where a half-space was. */
  { "می\xC2\xACشود", "....." },
  /* ﻻ is two letters, between which nothing can stand. */
  { "\xEF\xBB\xBBنه", ".+.." },
  /* ﷲ is a sign of its own. */
  { "عبد \xEF\xB7\xB2", "..." },
};

static void
append_stretch (GString *out, const HkLetters *letters)
{
  static const char signs[] = { '.', '|', '_', '+' };

  if (out->len > 0)
    g_string_append_c (out, '/');
  for (guint i = 0; i < letters->n; i++)
    g_string_append_c (out, signs[letters->boundaries[i]]);
}

static void
test_scan (void)
{
  g_autofree HkLetters *letters = g_new (HkLetters, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HkLetterScanner scanner = { cases[i].text, strlen (cases[i].text), 0 };
      g_autoptr (GString) got = g_string_new (NULL);

      while (hk_letter_scanner_next (&scanner, letters))
        append_stretch (got, letters);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (got->str, ==, cases[i].stretches);
      g_assert_cmpuint (scanner.at, ==, scanner.n_bytes);
    }
}

/* Codes do not tell Arabic from Persian forms; gaps lie where a mark was lost. */
static void
test_places (void)
{
  static const char text[] = "x كتابِ  ها";
  HkLetterScanner scanner = { text, strlen (text), 0 };
  g_autofree HkLetters *letters = g_new (HkLetters, 1);

  g_assert_true (hk_letter_scanner_next (&scanner, letters));
  g_assert_cmpuint (letters->n, ==, 4);
  g_assert_cmpuint (letters->codes[0], ==, hk_persian_letter (0x6A9));
  g_assert_cmpuint (letters->gap_ends[0], ==, 2);
  g_assert_cmpuint (letters->gap_starts[3], ==, 8);
  g_assert_cmpuint (letters->gap_ends[3], ==, 8);
  g_assert_true (hk_letter_scanner_next (&scanner, letters));
  g_assert_cmpuint (letters->n, ==, 2);
  g_assert_false (hk_letter_scanner_next (&scanner, letters));
}

/* However long a text, it comes in stretches of a bounded length that hold each letter once. */
static void
test_long (void)
{
  const guint n = 5 * HK_LETTERS_MAX + 17;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree HkLetters *letters = g_new (HkLetters, 1);
  HkLetterScanner scanner = { 0 };
  guint n_letters = 0;

  for (guint i = 0; i < n; i++)
    g_string_append (text, i % 7 == 6 ? " ب" : "ب");
  scanner.text = text->str;
  scanner.n_bytes = text->len;
  while (hk_letter_scanner_next (&scanner, letters))
    {
      g_assert_cmpuint (letters->n, <=, HK_LETTERS_MAX);
      n_letters += letters->n;
    }
  g_assert_cmpuint (n_letters, ==, n);
}

static void
test_combining_form (void)
{
  static const char text[] = "هیدروانرژی";
  HkLetterScanner scanner = { text, strlen (text), 0 };
  g_autofree HkLetters *letters = g_new (HkLetters, 1);

  g_assert_true (hk_letter_scanner_next (&scanner, letters));
  g_assert_true (hk_letters_is_combining_form (letters, 0, 5));
  g_assert_false (hk_letters_is_combining_form (letters, 0, 4));
  g_assert_false (hk_letters_is_combining_form (letters, 0, 10));
  g_assert_false (hk_letters_is_combining_form (letters, 1, 5));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letters/scan", test_scan);
  g_test_add_func ("/letters/places", test_places);
  g_test_add_func ("/letters/long", test_long);
  g_test_add_func ("/letters/combining-form", test_combining_form);
  return g_test_run ();
}
