/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-language-name.h"

#include <string.h>
#include <unicode/uloc.h>

/* Names that journals' pages and records write for a language, folded: lower case, no marks.
 * Three-letter codes are those of ISO 639-2/B that are not also 639-2/T, which ICU knows. */
static const struct
{
  const char *name;
  const char *tag;
} names[] = {
  { "english", "en" },     { "انگلیسی", "en" },    { "англииский", "en" },
  { "английский", "en" },  { "eng.", "en" },       { "persian", "fa" },
  { "farsi", "fa" },       { "فارسی", "fa" },      { "فارسي", "fa" },
  { "per", "fa" },         { "pes", "fa" },        { "prs", "fa" },
  { "arabic", "ar" },      { "عربی", "ar" },       { "العربیة", "ar" },
  { "العربية", "ar" },     { "عربي", "ar" },       { "french", "fr" },
  { "francais", "fr" },    { "français", "fr" },   { "فرانسه", "fr" },
  { "fre", "fr" },         { "russian", "ru" },    { "русский", "ru" },
  { "روسی", "ru" },        { "german", "de" },     { "deutsch", "de" },
  { "آلمانی", "de" },      { "ger", "de" },        { "spanish", "es" },
  { "español", "es" },     { "espanol", "es" },    { "اسپانیایی", "es" },
  { "portuguese", "pt" },  { "português", "pt" },  { "turkish", "tr" },
  { "türkçe", "tr" },      { "ترکی", "tr" },       { "ترکی استانبولی", "tr" },
  { "italian", "it" },     { "chinese", "zh" },    { "chi", "zh" },
  { "japanese", "ja" },    { "korean", "ko" },     { "urdu", "ur" },
  { "اردو", "ur" },        { "kurdish", "ku" },    { "کردی", "ku" },
  { "ukrainian", "uk" },   { "dutch", "nl" },      { "dut", "nl" },
  { "gre", "el" },         { "rum", "ro" },        { "slo", "sk" },
  { "cze", "cs" },         { "alb", "sq" },        { "arm", "hy" },
  { "baq", "eu" },         { "bur", "my" },        { "geo", "ka" },
  { "ice", "is" },         { "mac", "mk" },        { "may", "ms" },
  { "tib", "bo" },         { "wel", "cy" },        { "tajik", "tg" },
  { "azerbaijani", "az" }, { "indonesian", "id" }, { "polish", "pl" },
  { "hebrew", "he" },
};

/* Returns: the tag of a folded name, or NULL. Names are longer than the tags of two letters that most
 * works have. */
static const char *
find_name (const char *folded)
{
  if (strlen (folded) <= 2)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i].name[0] == folded[0] && g_str_equal (folded, names[i].name))
      return names[i].tag;
  return NULL;
}

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
hk_language_from_name (const char *name, gssize name_bytes)
{
  g_autofree char *folded = NULL;
  char tag[ULOC_LANG_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  const char *found;
  g_autofree char *copy = name == NULL     ? NULL
                          : name_bytes < 0 ? g_strdup (name)
                                           : g_strndup (name, name_bytes);

  if (copy == NULL || strlen (copy) > 64)
    return NULL;
  folded = g_utf8_strdown (g_strstrip (copy), -1);
  found = find_name (folded);
  if (found != NULL)
    return g_intern_string (found);
  for (const char *p = folded; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-' && *p != '_' && *p != '@')
      return NULL;
  if (strcspn (folded, "-_@") < 2 || strcspn (folded, "-_@") > 3)
    return NULL;
  uloc_getLanguage (folded, tag, sizeof tag, &status);
  if (U_FAILURE (status) || *tag == '\0' || names_none (tag))
    return NULL;
  found = find_name (tag);
  return g_intern_string (found != NULL ? found : tag);
}
