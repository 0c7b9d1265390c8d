/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-arabic-quote.h"
#include "hk-letter-forms.h"
#include "hk-letters.h"
#include "hk-stray-control.h"

#include <string.h>

#define HEH 0x0647
#define HEH_WITH_YEH 0x06C0
#define HAMZA 0x0621
#define HAMZA_ABOVE 0x0654
#define TEH_MARBUTA 0x0629
#define YEH 0x06CC
#define KEHEH 0x06A9

/* A Persian word is thought known up to this cost. */
#define KNOWN_COST (14 * HK_LEXICON_COST_SCALE)

#define MAX_WORD 40

static gboolean
is_arabic_only (gunichar character)
{
  return character == 0x064A || character == 0x0649 || character == 0x0643
         || character == TEH_MARBUTA;
}

static gboolean
is_presentation (gunichar character)
{
  return (character >= 0xFB50 && character <= 0xFBFF)
         || (character >= 0xFE80 && character <= 0xFEFC);
}

static void
survey_text (HkLetterForms *forms, const char *text, gsize n_bytes)
{
  const char *end = text + n_bytes;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar character;

      /* Lead bytes of U+00A0, U+0600 to U+06FF, and U+2000 on; the rest is of no interest. */
      if ((guchar) *p < 0xC2)
        continue;
      character = g_utf8_get_char (p);
      if (character == HEH && p + 3 < end && g_utf8_get_char (p + 2) == HAMZA_ABOVE)
        forms->n_heh_marked++;
      else if (character == HEH && p + 3 < end && g_utf8_get_char (p + 2) == HAMZA)
        forms->n_arabic++;
      forms->n_arabic += is_arabic_only (character);
      forms->n_heh_single += character == HEH_WITH_YEH;
      forms->n_presentation += is_presentation (character);
      forms->n_controls += hk_letters_is_gap_control (character) || character == HK_CHAR_ZWNJ
                           || (character >= 0x202A && character <= 0x202E)
                           || (character >= 0x2066 && character <= 0x2069);
    }
}

/**
 * hk_letter_forms_survey:
 * @forms: (inout): counts, to which those of the texts are added
 * @texts: strings of one document
 * @text_bytes: their lengths
 * @n_texts: how many
 */
void
hk_letter_forms_survey (HkLetterForms *forms,
                        const char *const *texts,
                        const gsize *text_bytes,
                        gsize n_texts)
{
  for (gsize i = 0; i < n_texts; i++)
    survey_text (forms, texts[i], text_bytes[i]);
}

static void
replace_character (HkDraft *draft,
                   gsize at,
                   gsize n_bytes,
                   gunichar after,
                   HkEditKind kind,
                   double confidence)
{
  char utf8[6];

  hk_draft_add (draft, at, n_bytes, utf8, g_unichar_to_utf8 (after, utf8), kind, confidence, FALSE);
}

/* The codes of the word that ends at a ة, with another letter in its place. */
static int
marbuta_cost (const HkLexicon *lexicon, const char *text, gsize at, gunichar ending)
{
  guint8 codes[MAX_WORD + 1];
  guint first = MAX_WORD;
  guint32 form;

  codes[MAX_WORD] = hk_persian_letter (ending);
  for (gsize i = at; i > 0 && first > 0;)
    {
      gunichar character;

      i = g_utf8_prev_char (text + i) - text;
      character = g_utf8_get_char (text + i);
      if (hk_persian_is_mark (character))
        continue;
      if (hk_persian_letter (character) == HK_PERSIAN_NONE)
        break;
      codes[--first] = hk_persian_letter (character);
    }
  if (!hk_lexicon_find (lexicon, HK_LEXICON_WORDS, codes + first, MAX_WORD + 1 - first, &form))
    return G_MAXINT;
  return hk_lexicon_form_cost (lexicon, HK_LEXICON_WORDS, form);
}

/* ة of a word that Persian writes with ه or ت. */
static void
propose_marbuta (const HkLexicon *lexicon, const char *text, gsize at, HkDraft *draft)
{
  int as_heh, as_teh;

  if (lexicon == NULL || marbuta_cost (lexicon, text, at, TEH_MARBUTA) < G_MAXINT)
    return;
  as_heh = marbuta_cost (lexicon, text, at, HEH);
  as_teh = marbuta_cost (lexicon, text, at, 0x062A);
  if (MIN (as_heh, as_teh) < KNOWN_COST)
    replace_character (draft, at, 2, as_heh <= as_teh ? HEH : 0x062A, HK_EDIT_LETTER_FORM, .7);
}

static void
propose_presentation (const char *text, gsize at, gsize n_bytes, gunichar character, HkDraft *draft)
{
  gunichar letters[4];
  char utf8[24];
  gsize n = g_unichar_fully_decompose (character, TRUE, letters, G_N_ELEMENTS (letters)),
        length = 0;

  if (n < 1 || n > 2)
    return;
  for (gsize i = 0; i < n; i++)
    {
      gunichar letter = letters[i];

      if (hk_persian_letter (letter) == HK_PERSIAN_NONE && letter != HAMZA_ABOVE)
        return;
      if (letter == 0x064A || letter == 0x0649)
        letter = YEH;
      else if (letter == 0x0643)
        letter = KEHEH;
      length += g_unichar_to_utf8 (letter, utf8 + length);
    }
  hk_draft_add (draft, at, n_bytes, utf8, length, HK_EDIT_PRESENTATION_FORM, .98, FALSE);
}

/* Whether a letter stands at a byte, or there is text at all. */
static gboolean
letter_at (const char *text, gsize n_bytes, gsize at)
{
  return at < n_bytes && hk_persian_letter (g_utf8_get_char (text + at)) != HK_PERSIAN_NONE;
}

/* ه with what stands for the ye of the ezafe: both ways of writing it made the commoner one, and a
 * hamza that was typed as a letter made a mark. */
static void
propose_heh (const HkLetterForms *forms,
             const char *text,
             gsize n_bytes,
             gsize at,
             gunichar character,
             HkDraft *draft)
{
  gboolean single = forms->n_heh_single > forms->n_heh_marked;
  gunichar next = character == HEH && at + 2 < n_bytes ? g_utf8_get_char (text + at + 2) : 0;

  if (character == HEH_WITH_YEH && forms->n_heh_marked > forms->n_heh_single)
    hk_draft_add (draft, at, 2, "\xD9\x87\xD9\x94", -1, HK_EDIT_LETTER_FORM, .95, FALSE);
  else if (next == HAMZA_ABOVE && single)
    replace_character (draft, at, 4, HEH_WITH_YEH, HK_EDIT_LETTER_FORM, .95);
  else if (next == HAMZA && !letter_at (text, n_bytes, at + 4))
    {
      if (single)
        replace_character (draft, at, 4, HEH_WITH_YEH, HK_EDIT_LETTER_FORM, .9);
      else
        replace_character (draft, at + 2, 2, HAMZA_ABOVE, HK_EDIT_LETTER_FORM, .9);
    }
}

static void
propose_character (const HkLetterForms *forms,
                   const HkLexicon *lexicon,
                   const char *text,
                   gsize n_bytes,
                   gsize at,
                   HkDraft *draft)
{
  gunichar character = g_utf8_get_char (text + at);

  switch (character)
    {
    case 0x064A:
    case 0x0649:
      replace_character (draft, at, 2, YEH, HK_EDIT_LETTER_FORM, .97);
      break;
    case 0x0643:
      replace_character (draft, at, 2, KEHEH, HK_EDIT_LETTER_FORM, .97);
      break;
    case TEH_MARBUTA:
      propose_marbuta (lexicon, text, at, draft);
      break;
    case HEH:
    case HEH_WITH_YEH:
      propose_heh (forms, text, n_bytes, at, character, draft);
      break;
    default:
      if (is_presentation (character))
        propose_presentation (text, at, g_utf8_next_char (text + at) - (text + at), character,
                              draft);
      break;
    }
}

/**
 * hk_letter_forms_propose:
 * @forms: what the document has
 * @lexicon: (nullable): Persian words
 * @text: valid UTF-8 of a Persian text
 * @n_bytes: its length
 * @draft: where proposals go
 *
 * Arabic that is quoted stays as it is.
 */
void
hk_letter_forms_propose (const HkLetterForms *forms,
                         const HkLexicon *lexicon,
                         const char *text,
                         gsize n_bytes,
                         HkDraft *draft)
{
  gboolean letters = forms->n_arabic > 0 || forms->n_presentation > 0
                     || (forms->n_heh_single > 0 && forms->n_heh_marked > 0);

  if (forms->n_controls > 0)
    hk_stray_controls_propose (text, n_bytes, draft);
  if (!letters)
    return;
  for (gsize start = 0, end; start < n_bytes; start = end)
    {
      end = hk_arabic_quote_segment_end (text, n_bytes, start);
      if (hk_arabic_quote_is_arabic (lexicon, text + start, end - start))
        continue;
      for (gsize at = start; at < end; at = g_utf8_next_char (text + at) - text)
        if ((guchar) text[at] >= 0xD8)
          propose_character (forms, lexicon, text, n_bytes, at, draft);
    }
}
