/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-name-parse.h"

#include "hk-fold.h"
#include "hk-name-words.h"
#include "hk-script.h"

#include <string.h>

static gboolean
is_suffix (const char *word)
{
  static const char *const suffixes[]
      = { "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "md" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_ascii_strcasecmp (word, suffixes[i]) == 0)
      return TRUE;
  return FALSE;
}

/* "A.", "A.B.", "J.-P.", "م." */
static gboolean
is_initials (const char *word)
{
  gunichar c = g_utf8_get_char (word);
  const char *next = g_utf8_next_char (word);

  return g_unichar_isalpha (c) && (*next == '.' || (*next == '\0' && g_unichar_isupper (c)));
}

static gboolean
is_particle (const char *word)
{
  static const char *const particles[]
      = { "van", "von", "der", "den", "de",  "del", "della", "di", "da", "dos", "das",
          "do",  "du",  "la",  "le",  "ter", "ten", "zu",    "af", "av", "al" };

  for (gsize i = 0; i < G_N_ELEMENTS (particles); i++)
    if (g_str_equal (word, particles[i]))
      return TRUE;
  return FALSE;
}

static char *
join (char **words, guint from, guint to)
{
  GString *out = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    {
      if (i > from)
        g_string_append_c (out, ' ');
      g_string_append (out, words[i]);
    }
  return g_string_free (out, FALSE);
}

/* "Family, Given" and "Family, Jr., Given". */
static HkName *
parse_with_comma (const char *text, const char *comma)
{
  g_autofree char *family = g_strstrip (g_strndup (text, comma - text));
  g_autofree char *rest = g_strstrip (g_strdup (g_utf8_next_char (comma)));
  const char *second = strpbrk (rest, ",");
  HkName *name;

  if (*family == '\0' || *rest == '\0')
    return hk_name_new_literal (*family == '\0' ? rest : family);
  if (is_suffix (rest))
    return NULL;
  if (second == NULL)
    return hk_name_new (family, rest);
  {
    g_autofree char *middle = g_strstrip (g_strndup (rest, second - rest));
    g_autofree char *last = g_strstrip (g_strdup (second + 1));

    if (is_suffix (middle))
      {
        name = hk_name_new (family, last);
        name->suffix = g_steal_pointer (&middle);
        return name;
      }
    if (!is_suffix (last))
      return NULL;
    name = hk_name_new (family, middle);
    name->suffix = g_steal_pointer (&last);
    return name;
  }
}

static const char *
find_comma (const char *text)
{
  const char *latin = strchr (text, ',');
  const char *arabic = strstr (text, "،");

  if (latin == NULL || (arabic != NULL && arabic < latin))
    return arabic;
  return latin;
}

typedef gboolean (*IsWord) (const char *folded, gsize n_bytes);

static gboolean
word_is (const char *word, IsWord is)
{
  g_autofree char *folded = hk_fold_string (word, -1, HK_FOLD_LOOSE);
  gsize n_bytes = strlen (folded);

  return is (folded, n_bytes - (n_bytes > 1 && folded[n_bytes - 1] == '.'));
}

/* Small words and numbers are of institutions: Academy of Sciences, Group 77. */
static gboolean
is_institution (char **words)
{
  for (; *words != NULL; words++)
    if (g_unichar_isdigit (g_utf8_get_char (*words)) || g_str_equal (*words, "of")
        || g_str_equal (*words, "for") || g_str_equal (*words, "and") || g_str_equal (*words, "the")
        || g_str_equal (*words, "و") || g_str_equal (*words, "&")
        || word_is (*words, hk_name_word_is_institution))
      return TRUE;
  return FALSE;
}

/* In Persian the given names are known: after titles one, and more where they are common ones. */
static guint
find_persian_family (char **words, guint n)
{
  guint first = 0;

  while (first + 1 < n && word_is (words[first], hk_name_word_is_title))
    first++;
  if (first + 1 < n)
    first++;
  while (first + 1 < n && word_is (words[first], hk_name_word_is_given))
    first++;
  return first;
}

/* The word at which the family name begins. */
static guint
find_family (char **words, guint n)
{
  for (guint i = 1; i + 1 < n; i++)
    if (is_particle (words[i]))
      return i;
  if (hk_language_direction (hk_language_guess (words[0], -1)) == HK_DIRECTION_RTL)
    return find_persian_family (words, n);
  if (n > 2 && word_is (words[n - 1], hk_name_word_ends_family) && !is_initials (words[n - 2]))
    return n - 2;
  return n - 1;
}

/**
 * hk_name_parse:
 * @text: a name of a person, UTF-8, such as "Ada B. Smith", "Smith, Ada", "علی احمدی"
 *
 * Splits it, without Dr. and the like, at a comma, else before particles in small letters, else before the last word, or before the
 * last two of an Iranian name such as Behboudi Nejad; in Persian after the given names.
 *
 * Returns: (transfer full): the name; a literal where it is one word, more than six, or an institution's
 */
HkName *
hk_name_parse (const char *text)
{
  const char *comma = find_comma (text);
  g_auto (GStrv) words = NULL;
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;
  HkName *name;
  char **person;
  guint n, first;

  if (comma != NULL)
    {
      name = parse_with_comma (text, comma);
      return name == NULL ? hk_name_new_literal (text) : name;
    }
  words = g_strsplit (text, " ", 16);
  n = g_strv_length (words);
  if (n < 2 || n > 6 || is_suffix (words[n - 1]) || is_initials (words[n - 1])
      || is_institution (words))
    return hk_name_new_literal (text);
  for (person = words; n > 2 && word_is (*person, hk_name_word_is_honorific); n--)
    person++;
  first = find_family (person, n);
  given = join (person, 0, first);
  family = join (person, first, n);
  return hk_name_new (family, given);
}
