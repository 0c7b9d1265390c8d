/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-letters.h"

/* What stands between two letters while it is being read. */
typedef struct
{
  guint n_spaces;
  guint n_zwnj;
  gsize start; /* byte at which the letter before ended */
} Gap;

/**
 * hk_letters_is_gap_control:
 * @character: any character
 *
 * Returns: whether it is a control that editors and converters leave where a ZWNJ had been: bidi
 *   marks, soft hyphen, zero-width space, and the not sign by which Word exports its half-space
 */
gboolean
hk_letters_is_gap_control (gunichar character)
{
  switch (character)
    {
    case 0x00AC:
    case 0x00AD:
    case 0x200B:
    case 0x200E:
    case 0x200F:
    case 0x061C:
    case 0xFEFF:
      return TRUE;
    default:
      return FALSE;
    }
}

static HkBoundary
gap_boundary (const Gap *gap)
{
  if (gap->n_spaces > 0)
    return HK_BOUNDARY_SPACE;
  return gap->n_zwnj > 0 ? HK_BOUNDARY_ZWNJ : HK_BOUNDARY_NONE;
}

static void
add_letter (HkLetters *letters, guint8 code, HkBoundary boundary, gsize gap_start, gsize gap_end)
{
  letters->codes[letters->n] = code;
  letters->boundaries[letters->n] = boundary;
  letters->gap_starts[letters->n] = gap_start;
  letters->gap_ends[letters->n] = gap_end;
  letters->n++;
}

/* Letters of a presentation form: one, or the two of lam-alef. Ligatures of more, which are signs of
 * their own (ﷲ ﷺ), have none. */
static guint
presentation_letters (gunichar character, guint8 codes[2])
{
  gunichar letters[4];
  gsize n;

  if (character < 0xFB50 || character > 0xFEFC || (character > 0xFBFF && character < 0xFE70))
    return 0;
  n = g_unichar_fully_decompose (character, TRUE, letters, G_N_ELEMENTS (letters));
  if (n < 1 || n > 2 || letters[0] == character)
    return 0;
  for (gsize i = 0; i < n; i++)
    if ((codes[i] = hk_persian_letter (letters[i])) == HK_PERSIAN_NONE)
      return i;
  return n;
}

/* The codes of a character, at most two; the number of them. */
static inline guint
character_letters (gunichar character, guint8 codes[2])
{
  if (character < 0xFB50)
    return (codes[0] = hk_persian_letter (character)) != HK_PERSIAN_NONE;
  return presentation_letters (character, codes);
}

/* A hamza typed as a letter after a final ه stands for the mark of the ezafe. */
static gboolean
is_ezafe_hamza (const HkLetters *letters, const Gap *gap, gunichar character)
{
  return character == 0x0621 && letters->n > 0 && gap->n_spaces == 0
         && letters->codes[letters->n - 1] == hk_persian_codes[0x47];
}

/* Reads what follows a letter; FALSE if the stretch ends there. */
static inline gboolean
extend_gap (Gap *gap, gunichar character, gsize end)
{
  if (hk_persian_is_mark (character) || character == 0x200D)
    {
      /* A mark after a space stands on nothing: it would be torn from its place. */
      if (gap->n_spaces > 0)
        return FALSE;
      gap->start = end;
      return TRUE;
    }
  if (character == ' ' || character == 0x00A0)
    return ++gap->n_spaces == 1;
  if (character == HK_CHAR_ZWNJ)
    {
      gap->n_zwnj++;
      return TRUE;
    }
  return hk_letters_is_gap_control (character);
}

/**
 * hk_letter_scanner_next:
 * @scanner: a scanner over a text
 * @letters: (out caller-allocates): the next stretch
 *
 * Returns: %FALSE if there is no further letter
 */
gboolean
hk_letter_scanner_next (HkLetterScanner *scanner, HkLetters *letters)
{
  Gap gap = { 0 };

  letters->n = 0;
  while (scanner->at < scanner->n_bytes && letters->n < HK_LETTERS_MAX - 1)
    {
      const char *p = scanner->text + scanner->at;
      gunichar character = g_utf8_get_char (p);
      gsize end = g_utf8_next_char (p) - scanner->text;
      guint8 codes[2];
      guint n_codes = character_letters (character, codes);

      if (is_ezafe_hamza (letters, &gap, character))
        {
          scanner->at = gap.start = end;
          continue;
        }
      if (n_codes == 0)
        {
          scanner->at = end;
          if (letters->n > 0 && !extend_gap (&gap, character, end))
            return TRUE;
          continue;
        }
      add_letter (letters, codes[0], letters->n == 0 ? HK_BOUNDARY_NONE : gap_boundary (&gap),
                  letters->n == 0 ? scanner->at : gap.start, scanner->at);
      if (n_codes == 2)
        add_letter (letters, codes[1], HK_BOUNDARY_FIXED, scanner->at, scanner->at);
      gap = (Gap){ .start = end };
      scanner->at = end;
    }
  return letters->n > 0;
}

/**
 * hk_letters_is_combining_form:
 * @letters: a stretch
 * @start: a letter
 * @end: the letter after the last
 *
 * Returns: whether these letters are a form that begins words and is none itself: ژئوانرژی has lost no space
 */
gboolean
hk_letters_is_combining_form (const HkLetters *letters, guint start, guint end)
{
  static const char *const forms[]
      = { "ژئو",   "الکترو", "هیدرو", "ترمو",  "نورو", "سوسیو", "ماکرو",
          "میکرو", "پترو",   "نئو",   "پالئو", "بیو",  "اتنو",  "آنترو" };

  for (guint k = 0; k < G_N_ELEMENTS (forms); k++)
    {
      const char *p = forms[k];
      guint i = start;

      for (; i < end && *p != '\0' && hk_persian_letter (g_utf8_get_char (p)) == letters->codes[i];
           i++)
        p = g_utf8_next_char (p);
      if (i == end && *p == '\0')
        return TRUE;
    }
  return FALSE;
}
