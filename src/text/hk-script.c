/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-script.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

/* How much of a text is read to tell its language. */
#define GUESS_BYTES 8192
#define MAX_WORD_BYTES 24

/* Words that a language uses at every turn and others of its script do not, and letters that only it
 * has; each hit counts. The first of a script is what remains when nothing speaks. */
typedef struct
{
  const char *language;
  HkScript script;
  const char *words;   /* lower case, a blank before and after each */
  const char *letters; /* each occurrence counts */
} Signs;

#define SIGNS_ARABIC 1

static const Signs signs[] = {
  { "fa", HK_SCRIPT_ARABIC,
    " و در به از که را با این آن است برای تا بر یا هم ای های شده شد بود کرد می‌شود میشود می نمی ",
    "پچژگیک" },
  [SIGNS_ARABIC] = { "ar", HK_SCRIPT_ARABIC,
                     " في من على إلى عن أن هذا هذه التي الذي ذلك بين كان لا ما مع أو ", "ةىأإ" },
  { "ur", HK_SCRIPT_ARABIC, " کے میں کی ہے اور سے کو کا پر نے ہیں ", "ٹڈڑےہںھ" },
  { "ckb", HK_SCRIPT_ARABIC, " لە بە کە بۆ ئەو ئەم هەر ", "ێۆڕڵەڤ" },
  { "en", HK_SCRIPT_LATIN,
    " the of and in to for from on with by is are as an at its that this was were between toward ",
    "" },
  { "de", HK_SCRIPT_LATIN,
    " der die das und von zur zum für mit im in den dem des ein eine einer auf ist über nach ",
    "ßäöü" },
  { "fr", HK_SCRIPT_LATIN,
    " le la les des du et de en dans une pour sur par au aux est entre que l d ", "éèêàçœû" },
  { "es", HK_SCRIPT_LATIN, " el la los las de del y en una por para con que entre se al ",
    "ñóíáú¿¡" },
  { "it", HK_SCRIPT_LATIN, " il lo la gli della delle dei di e in per una con che nel nella tra ",
    "ìòù" },
  { "pt", HK_SCRIPT_LATIN, " o os as do da dos das e em no na uma para com entre que ao ", "ãõç" },
  { "nl", HK_SCRIPT_LATIN, " het een van en de in op voor met aan door naar ", "" },
  { "tr", HK_SCRIPT_LATIN, " ve bir bu ile için olarak üzerine da de türkiye ", "ığşç" },
  { "az", HK_SCRIPT_LATIN, " və bir bu ilə üçün haqqında ", "əığş" },
  { "pl", HK_SCRIPT_LATIN, " i w z na do się oraz dla przez ", "łąęśźżćń" },
  { "ru", HK_SCRIPT_CYRILLIC, " и в на с по из для от до о об как что это не при за к со во между ",
    "ыэъё" },
  { "uk", HK_SCRIPT_CYRILLIC, " і в на та з що для від до як це не при за між у ", "іїєґ" },
  { "tg", HK_SCRIPT_CYRILLIC, " ва дар аз ба ки бо ин он барои то ", "ҷҳқӯӣғ" },
  { "kk", HK_SCRIPT_CYRILLIC, " және мен бен туралы үшін ", "әғқңөұүһі" },
  { "bg", HK_SCRIPT_CYRILLIC, " и в на с за от по да се е са като ", "ъ" },
  { "sr", HK_SCRIPT_CYRILLIC, " и у на са за од је да се су ", "јљњђћџ" },
};

/**
 * hk_script_of_char:
 * @c: a character
 *
 * Returns: the script of a letter; %HK_SCRIPT_NONE for anything that is not a letter
 */
HkScript
hk_script_of_char (gunichar c)
{
  UErrorCode status = U_ZERO_ERROR;

  if (c < 0x80)
    return g_ascii_isalpha (c) ? HK_SCRIPT_LATIN : HK_SCRIPT_NONE;
  if (!u_isalpha (c))
    return HK_SCRIPT_NONE;
  switch (uscript_getScript (c, &status))
    {
    case USCRIPT_LATIN:
      return HK_SCRIPT_LATIN;
    case USCRIPT_ARABIC:
      return HK_SCRIPT_ARABIC;
    case USCRIPT_CYRILLIC:
      return HK_SCRIPT_CYRILLIC;
    case USCRIPT_GREEK:
      return HK_SCRIPT_GREEK;
    case USCRIPT_HEBREW:
      return HK_SCRIPT_HEBREW;
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
      return HK_SCRIPT_NONE;
    default:
      return HK_SCRIPT_OTHER;
    }
}

/* The end of the word that stands at p: up to a blank. */
static const char *
word_end (const char *p, const char *end)
{
  while (p < end && !g_ascii_isspace (*p))
    p++;
  return p;
}

/* URLs and DOIs are Latin in every language and say nothing of the text around them. */
static gboolean
is_address (const char *p, const char *end)
{
  gsize n = end - p;

  return g_strstr_len (p, n, "://") != NULL || (n > 4 && strncmp (p, "www.", 4) == 0)
         || (n > 7 && strncmp (p, "10.", 3) == 0 && memchr (p, '/', n) != NULL)
         || memchr (p, '@', n) != NULL;
}

static HkScript
count_scripts (const char *text, gsize n_bytes, gsize counts[HK_N_SCRIPTS])
{
  const char *end = text + n_bytes, *stop;
  HkScript best = HK_SCRIPT_NONE;

  memset (counts, 0, HK_N_SCRIPTS * sizeof *counts);
  for (const char *p = text; p < end; p = stop)
    {
      stop = word_end (p, end);
      if (stop == p)
        stop++;
      else if (!is_address (p, stop))
        for (; p < stop; p = g_utf8_next_char (p))
          counts[hk_script_of_char (g_utf8_get_char (p))]++;
    }
  for (int i = HK_SCRIPT_NONE + 1; i < HK_N_SCRIPTS; i++)
    if (counts[i] > 0 && (best == HK_SCRIPT_NONE || counts[i] > counts[best]))
      best = i;
  return best;
}

/**
 * hk_script_of_text:
 * @text: UTF-8
 * @n_bytes: its length in bytes, or -1
 *
 * Returns: the script of most of its letters, addresses left aside
 */
HkScript
hk_script_of_text (const char *text, gssize n_bytes)
{
  gsize counts[HK_N_SCRIPTS];

  return count_scripts (text, n_bytes < 0 ? strlen (text) : (gsize) n_bytes, counts);
}

/**
 * hk_script_direction:
 * @text: UTF-8
 * @n_bytes: its length in bytes, or -1
 *
 * Tells the direction of a paragraph whose language is not known. A Latin letter takes less room in a
 * word than an Arabic one, and Persian texts quote Latin oftener than the other way, so right to
 * left already wins with two letters of five.
 *
 * Returns: the direction; left to right without letters
 */
HkDirection
hk_script_direction (const char *text, gssize n_bytes)
{
  gsize counts[HK_N_SCRIPTS], rtl, ltr = 0;

  count_scripts (text, n_bytes < 0 ? strlen (text) : (gsize) n_bytes, counts);
  rtl = counts[HK_SCRIPT_ARABIC] + counts[HK_SCRIPT_HEBREW];
  for (int i = HK_SCRIPT_NONE + 1; i < HK_N_SCRIPTS; i++)
    if (i != HK_SCRIPT_ARABIC && i != HK_SCRIPT_HEBREW)
      ltr += counts[i];
  return rtl > 0 && rtl * 3 >= ltr * 2 ? HK_DIRECTION_RTL : HK_DIRECTION_LTR;
}

/**
 * hk_language_direction:
 * @language: (nullable): a BCP 47 tag
 *
 * Returns: the direction in which the language is written; left to right for none
 */
HkDirection
hk_language_direction (const char *language)
{
  char locale[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  int32_t parsed;

  if (language == NULL || *language == '\0')
    return HK_DIRECTION_LTR;
  uloc_forLanguageTag (language, locale, sizeof locale, &parsed, &status);
  if (U_FAILURE (status) || status == U_STRING_NOT_TERMINATED_WARNING)
    return HK_DIRECTION_LTR;
  return uloc_isRightToLeft (locale) ? HK_DIRECTION_RTL : HK_DIRECTION_LTR;
}

/**
 * hk_language_has_usual_letters:
 * @language: a BCP 47 tag
 *
 * Faces may have other forms of a letter for one language, as for Serbian or Urdu. Who names a language
 * to them has faces looked up for it, which for these languages is in vain.
 *
 * Returns: whether the language is known to be drawn with the usual forms
 */
gboolean
hk_language_has_usual_letters (const char *language)
{
  static const char *const usual[] = { "de", "en", "es", "fr", "it", "pt", "ru", NULL };
  char subtag[4] = { 0 };

  for (gsize i = 0; i < 3 && g_ascii_isalpha (language[i]); i++)
    subtag[i] = g_ascii_tolower (language[i]);
  return g_strv_contains (usual, subtag);
}

/* Adds one for each word of the text that is in the list of a language. */
static void
count_word (const char *word, gsize n_bytes, HkScript script, guint scores[G_N_ELEMENTS (signs)])
{
  char key[MAX_WORD_BYTES + 3];

  if (n_bytes == 0 || n_bytes > MAX_WORD_BYTES)
    return;
  key[0] = ' ';
  memcpy (key + 1, word, n_bytes);
  if (script == HK_SCRIPT_ARABIC && n_bytes > 8 && memcmp (word, "ال", 4) == 0)
    scores[SIGNS_ARABIC]++; /* the article */
  key[n_bytes + 1] = ' ';
  key[n_bytes + 2] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].script == script && strstr (signs[i].words, key) != NULL)
      scores[i] += 3;
}

static void
count_letter (const char *utf8, gsize n_bytes, HkScript script, guint scores[G_N_ELEMENTS (signs)])
{
  char key[7] = { 0 };

  memcpy (key, utf8, MIN (n_bytes, sizeof key - 1));
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].script == script && strstr (signs[i].letters, key) != NULL)
      scores[i]++;
}

static void
count_signs (const char *text, gsize n_bytes, HkScript script, guint scores[G_N_ELEMENTS (signs)])
{
  char word[MAX_WORD_BYTES + 8];
  gsize n = 0;
  const char *end = text + n_bytes;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char lower[6];
      int n_lower;

      if (c != 0x200C && hk_script_of_char (c) != script)
        {
          count_word (word, n, script, scores);
          n = 0;
          continue;
        }
      n_lower = g_unichar_to_utf8 (g_unichar_tolower (c), lower);
      if (c >= 0x80 && c != 0x200C)
        count_letter (lower, n_lower, script, scores);
      if (n <= MAX_WORD_BYTES)
        {
          memcpy (word + n, lower, n_lower);
          n += n_lower;
        }
    }
  count_word (word, n, script, scores);
}

/**
 * hk_language_guess:
 * @text: UTF-8
 * @n_bytes: its length in bytes, or -1
 *
 * Guesses by script, by the letters that only some languages have, and by their commonest words.
 * Only the beginning of a long text is read.
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag; %NULL without letters or for an unknown script
 */
const char *
hk_language_guess (const char *text, gssize n_bytes)
{
  guint scores[G_N_ELEMENTS (signs)] = { 0 };
  gsize length = n_bytes < 0 ? strlen (text) : (gsize) n_bytes;
  HkScript script;
  int best = -1;

  if (length > GUESS_BYTES)
    length = g_utf8_find_prev_char (text, text + GUESS_BYTES) - text;
  script = hk_script_of_text (text, length);
  if (script == HK_SCRIPT_GREEK)
    return "el";
  if (script == HK_SCRIPT_HEBREW)
    return "he";
  count_signs (text, length, script, scores);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].script == script && (best < 0 || scores[i] > scores[best]))
      best = i;
  return best < 0 ? NULL : signs[best].language;
}
