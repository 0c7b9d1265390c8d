/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-language.h"

#include <string.h>
#include <unicode/uloc.h>

/* Names that journals' pages and records write for a language, folded: lower case, no marks.
 * Three-letter codes are those of ISO 639-2/B that are not also 639-2/T, which ICU knows. */
static const struct
{
  const char *name;
  const char *tag;
} names[] = {
  { "english", "en" },    { "انگلیسی", "en" },   { "англииский", "en" }, { "английский", "en" },
  { "eng.", "en" },       { "persian", "fa" },   { "farsi", "fa" },      { "فارسی", "fa" },
  { "فارسي", "fa" },      { "per", "fa" },       { "arabic", "ar" },     { "عربی", "ar" },
  { "العربیة", "ar" },    { "العربية", "ar" },   { "عربي", "ar" },       { "french", "fr" },
  { "francais", "fr" },   { "français", "fr" },  { "فرانسه", "fr" },     { "fre", "fr" },
  { "russian", "ru" },    { "русский", "ru" },   { "روسی", "ru" },       { "german", "de" },
  { "deutsch", "de" },    { "آلمانی", "de" },    { "ger", "de" },        { "spanish", "es" },
  { "español", "es" },    { "espanol", "es" },   { "اسپانیایی", "es" },  { "portuguese", "pt" },
  { "português", "pt" },  { "turkish", "tr" },   { "türkçe", "tr" },     { "ترکی", "tr" },
  { "ترکی استانبولی", "tr" }, { "italian", "it" }, { "chinese", "zh" },   { "chi", "zh" },
  { "japanese", "ja" },   { "korean", "ko" },    { "urdu", "ur" },       { "اردو", "ur" },
  { "kurdish", "ku" },    { "کردی", "ku" },      { "ukrainian", "uk" },  { "dutch", "nl" },
  { "dut", "nl" },        { "gre", "el" },       { "rum", "ro" },        { "slo", "sk" },
  { "cze", "cs" },        { "alb", "sq" },       { "arm", "hy" },        { "baq", "eu" },
  { "bur", "my" },        { "geo", "ka" },       { "ice", "is" },        { "mac", "mk" },
  { "may", "ms" },        { "tib", "bo" },       { "wel", "cy" },        { "tajik", "tg" },
  { "azerbaijani", "az" }, { "indonesian", "id" }, { "polish", "pl" },   { "hebrew", "he" },
};

/* "mul", "und", "zxx", "mis": codes that name no language (ISO 639-2). */
static gboolean
names_none (const char *tag)
{
  return g_str_equal (tag, "mul") || g_str_equal (tag, "und") || g_str_equal (tag, "zxx")
         || g_str_equal (tag, "mis");
}

/**
 * hk_language_from_name:
 * @name: (nullable): a tag such as "fa", "EN", "fa_IR", "per", or a name such as "Persian" or "فارسی"
 * @name_bytes: its length in bytes, or -1
 *
 * Returns: (transfer none) (nullable): the language's BCP 47 subtag, interned; %NULL when it is none
 */
const char *
hk_language_from_name (const char *name,
                       gssize name_bytes)
{
  g_autofree char *folded = NULL;
  char tag[ULOC_LANG_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *copy = name == NULL ? NULL
                          : name_bytes < 0 ? g_strdup (name) : g_strndup (name, name_bytes);

  if (copy == NULL || strlen (copy) > 64)
    return NULL;
  folded = g_utf8_strdown (g_strstrip (copy), -1);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (folded, names[i].name))
      return g_intern_string (names[i].tag);
  for (const char *p = folded; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-' && *p != '_' && *p != '@')
      return NULL;
  if (strcspn (folded, "-_@") < 2 || strcspn (folded, "-_@") > 3)
    return NULL;
  uloc_getLanguage (folded, tag, sizeof tag, &status);
  if (U_FAILURE (status) || *tag == '\0' || names_none (tag))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (tag, names[i].name))
      return g_intern_string (names[i].tag);
  return g_intern_string (tag);
}

/* Letters that tell the languages of the Arabic script apart: those that Persian adds, and those that
 * it does not write but Arabic and Urdu do. */
static const char *
guess_arabic_script (const char *text,
                     const char *end)
{
  guint persian = 0;
  guint arabic = 0;
  guint urdu = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    switch (g_utf8_get_char (p))
      {
      case 0x067E: /* peh */
      case 0x0686: /* tcheh */
      case 0x0698: /* jeh */
      case 0x06AF: /* gaf */
      case 0x06CC: /* Farsi yeh */
      case 0x06A9: /* keheh */
      case 0x200C: /* ZWNJ */
        persian++;
        break;
      case 0x0629: /* teh marbuta */
      case 0x0649: /* alef maksura */
      case 0x0625: /* alef with hamza below */
        arabic++;
        break;
      case 0x0679: /* tteh */
      case 0x0688: /* ddal */
      case 0x0691: /* rreh */
      case 0x06BA: /* noon ghunna */
      case 0x06D2: /* yeh barree */
        urdu++;
        break;
      default:
        break;
      }
  if (urdu > 0 && urdu * 40 > persian)
    return "ur";
  return arabic > persian ? "ar" : "fa";
}

static const char *
guess_cyrillic (const char *text,
                const char *end)
{
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    switch (g_utf8_get_char (p))
      {
      case 0x0456: /* і */
      case 0x0457: /* ї */
      case 0x0454: /* є */
      case 0x0491: /* ґ */
        return "uk";
      default:
        break;
      }
  return "ru";
}

/**
 * hk_language_guess:
 * @text: UTF-8
 * @text_bytes: its length in bytes, or -1
 *
 * Tells languages apart by their script and its letters, for texts whose source does not name one:
 * Persian, Arabic, Urdu; Russian, Ukrainian; English for the Latin script; and those of a script of
 * their own.
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag, interned; %NULL for a text without letters
 */
const char *
hk_language_guess (const char *text,
                   gssize text_bytes)
{
  const char *end = text + (text_bytes < 0 ? strlen (text) : (gsize) text_bytes);
  guint latin = 0;
  guint arabic = 0;
  guint cyrillic = 0;
  guint han = 0;
  guint kana = 0;
  guint hangul = 0;
  guint greek = 0;
  guint hebrew = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80)
        latin += g_ascii_isalpha (c) != 0;
      else if (g_unichar_isalpha (c))
        switch ((int) g_unichar_get_script (c))
          {
          case G_UNICODE_SCRIPT_LATIN:
            latin++;
            break;
          case G_UNICODE_SCRIPT_ARABIC:
            arabic++;
            break;
          case G_UNICODE_SCRIPT_CYRILLIC:
            cyrillic++;
            break;
          case G_UNICODE_SCRIPT_HAN:
            han++;
            break;
          case G_UNICODE_SCRIPT_HIRAGANA:
          case G_UNICODE_SCRIPT_KATAKANA:
            kana++;
            break;
          case G_UNICODE_SCRIPT_HANGUL:
            hangul++;
            break;
          case G_UNICODE_SCRIPT_GREEK:
            greek++;
            break;
          case G_UNICODE_SCRIPT_HEBREW:
            hebrew++;
            break;
          default:
            break;
          }
    }
  /* A reference in another script often ends with a Latin URL, so Latin must be three times as much. */
  if (arabic > 0 && arabic * 3 > latin && arabic >= cyrillic)
    return g_intern_static_string (guess_arabic_script (text, end));
  if (cyrillic > 0 && cyrillic * 3 > latin)
    return g_intern_static_string (guess_cyrillic (text, end));
  if (kana > 0 && (kana + han) * 3 > latin)
    return g_intern_static_string ("ja");
  if (han > 0 && han * 3 > latin)
    return g_intern_static_string ("zh");
  if (hangul > 0 && hangul * 3 > latin)
    return g_intern_static_string ("ko");
  if (greek > latin)
    return g_intern_static_string ("el");
  if (hebrew > latin)
    return g_intern_static_string ("he");
  return latin > 0 ? g_intern_static_string ("en") : NULL;
}
