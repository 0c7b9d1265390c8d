/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-name-parse.h"

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

/**
 * hk_name_parse:
 * @text: a name of a person, UTF-8, such as "Ada B. Smith", "Smith, Ada", "علی احمدی"
 *
 * Splits it where that is sure: at a comma; two words; initials before one word; a particle in small
 * letters. Three full words may have a family name of one word or of two, so they stay whole.
 *
 * Returns: (transfer full): the name, as a literal where it cannot be split
 */
HkName *
hk_name_parse (const char *text)
{
  const char *comma = find_comma (text);
  g_auto (GStrv) words = NULL;
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;
  HkName *name;
  guint n;
  guint first = 0;

  if (comma != NULL)
    {
      name = parse_with_comma (text, comma);
      return name == NULL ? hk_name_new_literal (text) : name;
    }
  words = g_strsplit (text, " ", 16);
  n = g_strv_length (words);
  if (n < 2 || n > 6)
    return hk_name_new_literal (text);
  for (guint i = 1; i + 1 < n && first == 0; i++)
    if (is_particle (words[i]))
      first = i;
  if (first == 0)
    {
      first = n - 1;
      /* "A. Smith Jones" has a family name of two words; "Ada B. Smith" and "Ada Smith" have one. */
      if (n > 2 && !is_initials (words[n - 2]))
        return hk_name_new_literal (text);
    }
  if (is_suffix (words[n - 1]) || is_initials (words[n - 1]))
    return hk_name_new_literal (text);
  given = join (words, 0, first);
  family = join (words, first, n);
  return hk_name_new (family, given);
}
