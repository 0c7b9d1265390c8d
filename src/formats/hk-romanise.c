/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-romanise.h"

#include <string.h>
#include <unicode/utrans.h>
#include <unicode/ustring.h>

#include "hk-script.h"

typedef struct
{
  gunichar letter;
  const char *latin;
} Letter;

/* Persian as it is commonly romanised, without diacritics. "" letters are not heard. */
static const Letter persian[] = {
  { 0x622, "a" }, { 0x627, "a" },  { 0x623, "a" }, { 0x625, "e" },  { 0x628, "b" },
  { 0x67E, "p" }, { 0x62A, "t" },  { 0x62B, "s" }, { 0x62C, "j" },  { 0x686, "ch" },
  { 0x62D, "h" }, { 0x62E, "kh" }, { 0x62F, "d" }, { 0x630, "z" },  { 0x631, "r" },
  { 0x632, "z" }, { 0x698, "zh" }, { 0x633, "s" }, { 0x634, "sh" }, { 0x635, "s" },
  { 0x636, "z" }, { 0x637, "t" },  { 0x638, "z" }, { 0x639, "a" },  { 0x63A, "gh" },
  { 0x641, "f" }, { 0x642, "gh" }, { 0x6A9, "k" }, { 0x643, "k" },  { 0x6AF, "g" },
  { 0x644, "l" }, { 0x645, "m" },  { 0x646, "n" }, { 0x647, "h" },  { 0x6C0, "h" },
  { 0x629, "h" }, { 0x626, "y" },  { 0x624, "o" },
};

static const Letter cyrillic[] = {
  { 0x430, "a" },  { 0x431, "b" },    { 0x432, "v" },  { 0x433, "g" },  { 0x434, "d" },
  { 0x435, "e" },  { 0x451, "yo" },   { 0x436, "zh" }, { 0x437, "z" },  { 0x438, "i" },
  { 0x439, "y" },  { 0x43A, "k" },    { 0x43B, "l" },  { 0x43C, "m" },  { 0x43D, "n" },
  { 0x43E, "o" },  { 0x43F, "p" },    { 0x440, "r" },  { 0x441, "s" },  { 0x442, "t" },
  { 0x443, "u" },  { 0x444, "f" },    { 0x445, "kh" }, { 0x446, "ts" }, { 0x447, "ch" },
  { 0x448, "sh" }, { 0x449, "shch" }, { 0x44A, "" },   { 0x44B, "y" },  { 0x44C, "" },
  { 0x44D, "e" },  { 0x44E, "yu" },   { 0x44F, "ya" }, { 0x456, "i" },  { 0x457, "yi" },
  { 0x454, "ye" }, { 0x491, "g" },    { 0x45E, "u" },
};

static const char *
find_letter (const Letter *table, gsize n_letters, gunichar c)
{
  for (gsize i = 0; i < n_letters; i++)
    if (table[i].letter == c)
      return table[i].latin;
  return NULL;
}

static gboolean
ends_in_vowel (const GString *out)
{
  return out->len > 0 && strchr ("aeiou", out->str[out->len - 1]) != NULL;
}

static gboolean
is_waw_or_yeh (gunichar c)
{
  return c == 0x648 || c == 0x6CC || c == 0x64A || c == 0x649;
}

/* Whether و and ی stand for a consonant: at the beginning, after a vowel, or before alef. */
static gboolean
is_glide (const GString *out, const char *next, const char *end)
{
  gunichar after = next < end ? g_utf8_get_char (next) : 0;

  return out->len == 0 || ends_in_vowel (out) || after == 0x627 || after == 0x622;
}

/* Short vowels are not written; one "a" where three consonants, or two at the beginning, would meet
 * makes the word readable, and is right more often than any other vowel. */
static void
append_persian (GString *out, const char *text, const char *end)
{
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *latin = find_letter (persian, G_N_ELEMENTS (persian), c);
      gboolean glide = FALSE;

      if (is_waw_or_yeh (c))
        {
          glide = is_glide (out, g_utf8_next_char (p), end);
          latin = c == 0x648 ? (glide ? "v" : "u") : (glide ? "y" : "i");
        }
      if (latin == NULL)
        continue;
      if (!glide && strchr ("aeiou", *latin) == NULL && out->len > 0 && !ends_in_vowel (out)
          && (out->len <= 2 || !strchr ("aeiou", out->str[out->len - 2])))
        g_string_append_c (out, 'a');
      g_string_append (out, latin);
    }
}

static void
append_cyrillic (GString *out, const char *text, const char *end)
{
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      const char *latin = find_letter (cyrillic, G_N_ELEMENTS (cyrillic),
                                       g_unichar_tolower (g_utf8_get_char (p)));

      if (latin != NULL)
        g_string_append (out, latin);
    }
}

static UTransliterator *
open_transliterator (void)
{
  static UTransliterator *shared;

  if (g_once_init_enter (&shared))
    {
      static const UChar id[] = u"Any-Latin; Latin-ASCII; Lower";
      UErrorCode status = U_ZERO_ERROR;

      g_once_init_leave (&shared, utrans_openU (id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status));
    }
  return shared;
}

static void
append_other (GString *out, const char *text, gsize text_bytes)
{
  UChar buffer[512];
  char latin[sizeof buffer];
  int32_t length = 0;
  int32_t limit;
  UErrorCode status = U_ZERO_ERROR;

  u_strFromUTF8 (buffer, G_N_ELEMENTS (buffer) / 4, &length, text, (int32_t) text_bytes, &status);
  if (U_FAILURE (status))
    return;
  limit = length;
  utrans_transUChars (open_transliterator (), buffer, &length, G_N_ELEMENTS (buffer), 0, &limit,
                      &status);
  if (U_FAILURE (status))
    return;
  u_strToUTF8 (latin, sizeof latin, &length, buffer, length, &status);
  for (int32_t i = 0; U_SUCCESS (status) && i < length && i < (int32_t) sizeof latin; i++)
    if (g_ascii_isalnum (latin[i]))
      g_string_append_c (out, g_ascii_tolower (latin[i]));
}

/**
 * hk_romanise:
 * @text: UTF-8 of a word or name
 * @text_bytes: its length in bytes
 *
 * Returns: (transfer full): it in small letters and digits of ASCII, readable rather than exact;
 *   perhaps ""
 */
char *
hk_romanise (const char *text, gsize text_bytes)
{
  GString *out = g_string_new (NULL);
  gboolean ascii = TRUE;

  for (gsize i = 0; i < text_bytes; i++)
    ascii = ascii && (guchar) text[i] < 0x80;
  if (ascii)
    {
      for (gsize i = 0; i < text_bytes; i++)
        if (g_ascii_isalnum (text[i]))
          g_string_append_c (out, g_ascii_tolower (text[i]));
      return g_string_free (out, FALSE);
    }
  switch (hk_script_of_text (text, (gssize) text_bytes))
    {
    case HK_SCRIPT_ARABIC:
      append_persian (out, text, text + text_bytes);
      break;
    case HK_SCRIPT_CYRILLIC:
      append_cyrillic (out, text, text + text_bytes);
      break;
    default:
      append_other (out, text, MIN (text_bytes, 256));
    }
  return g_string_free (out, FALSE);
}
