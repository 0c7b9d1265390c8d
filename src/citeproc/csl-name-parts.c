/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-context.h"
#include "csl-name-parts.h"

#include <string.h>

/**
 * csl_is_compact_script:
 * @text: UTF-8
 *
 * Returns: whether there are letters in it that stand without blanks, as in Chinese and Japanese
 */
gboolean
csl_is_compact_script (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    switch (g_unichar_get_script (g_utf8_get_char (p)))
      {
      case G_UNICODE_SCRIPT_HAN:
      case G_UNICODE_SCRIPT_HIRAGANA:
      case G_UNICODE_SCRIPT_KATAKANA:
      case G_UNICODE_SCRIPT_HANGUL:
        return TRUE;
      default:
        break;
      }
  return FALSE;
}

static gboolean
starts_lower (const char *word)
{
  gunichar c = g_utf8_get_char (word);

  if (c == '\'' || c == 0x2019)
    return TRUE;
  return g_unichar_islower (c);
}

/* Where the family name proper begins, after particles in small letters and forms such as d’. */
static const char *
skip_particles (const char *family)
{
  const char *at = family, *start = family;

  while (starts_lower (at))
    {
      const char *space = strchr (at, ' ');
      const char *mark = strpbrk (at, "'");
      const char *curly = strstr (at, "\u2019");
      const char *hyphen = strchr (at, '-');

      if (hyphen != NULL && hyphen - at <= 3 && g_unichar_isupper (g_utf8_get_char (hyphen + 1)))
        return hyphen + 1;

      if (curly != NULL && (mark == NULL || curly < mark))
        mark = curly + 2;
      if (mark != NULL && mark > at && (space == NULL || mark < space)
          && g_unichar_isupper (g_utf8_get_char (mark + 1)))
        return mark + 1;
      if (space == NULL)
        return start == at ? family : at;
      at = space + 1;
      while (*at == ' ')
        at++;
    }
  /* The Arabic article in Persian and Arabic names belongs to the name. */
  return *at == '\0' ? family : at;
}

static void
split_family (CslNameParts *parts, CslArena *arena)
{
  const char *proper;
  char *particle;
  gsize length = parts->family == NULL ? 0 : strlen (parts->family);

  /* Quotes say that the name is not to be taken apart. */
  if (length > 2 && *parts->family == '"' && parts->family[length - 1] == '"')
    {
      parts->family = csl_arena_strndup (arena, parts->family + 1, length - 2);
      return;
    }
  if (parts->family == NULL || parts->non_dropping != NULL || !starts_lower (parts->family))
    return;
  proper = skip_particles (parts->family);
  if (proper == parts->family)
    return;
  particle = csl_arena_strndup (arena, parts->family, proper - parts->family);
  /* After an apostrophe a blank is kept as it was written: d’Alembert, but de’ Medici. */
  if (!g_str_has_suffix (particle, "' ") && !g_str_has_suffix (particle, "\u2019 "))
    g_strchomp (particle);
  parts->non_dropping = particle;
  parts->family = proper;
}

/* Words in small letters at the end of the given names are a dropping particle. */
static void
split_given (CslNameParts *parts, CslArena *arena)
{
  const char *end, *at;

  if (parts->given == NULL || parts->dropping != NULL)
    return;
  end = parts->given + strlen (parts->given);
  at = end;
  while (at > parts->given)
    {
      const char *word = at;

      while (word > parts->given && word[-1] != ' ')
        word--;
      if (word == parts->given || !starts_lower (word))
        break;
      at = word - 1;
    }
  if (at == end)
    return;
  parts->dropping = at + 1;
  parts->given = csl_arena_strndup (arena, parts->given, at - parts->given);
}

static void
split_suffix (CslNameParts *parts, CslArena *arena)
{
  const char *comma = parts->given == NULL ? NULL : strstr (parts->given, ", ");

  if (comma == NULL || parts->suffix != NULL)
    return;
  parts->suffix = comma + 2;
  parts->comma_suffix = FALSE;
  if (*parts->suffix == '!')
    {
      parts->comma_suffix = TRUE;
      parts->suffix++;
    }
  while (*parts->suffix == ' ')
    parts->suffix++;
  parts->given = csl_arena_strndup (arena, parts->given, comma - parts->given);
}

/**
 * csl_name_parts_init:
 * @parts: what is set
 * @name: a person's name
 * @arena: where new strings live
 */
void
csl_name_parts_init (CslNameParts *parts, const HkName *name, CslArena *arena)
{
  *parts = (CslNameParts){ name->family,
                           name->given,
                           name->dropping_particle,
                           name->non_dropping_particle,
                           name->suffix,
                           name->comma_suffix,
                           FALSE };
  if (parts->family != NULL && csl_is_compact_script (parts->family))
    {
      parts->is_compact = TRUE;
      return;
    }
  split_suffix (parts, arena);
  split_family (parts, arena);
  split_given (parts, arena);
}

static void
trim_end (GString *out)
{
  for (;;)
    if (g_str_has_suffix (out->str, " "))
      g_string_truncate (out, out->len - 1);
    else if (g_str_has_suffix (out->str, "\u00a0"))
      g_string_truncate (out, out->len - strlen ("\u00a0"));
    else
      return;
}

/* "TSerendorjiin" says by its capitals that its initial is "Ts". */
static void
append_second_letter (GString *out, const char *at, const char *end)
{
  const char *next;

  if (at >= end || !g_unichar_isupper (g_utf8_get_char (at)))
    return;
  next = g_utf8_next_char (at);
  if (next < end && g_unichar_islower (g_utf8_get_char (next)))
    g_string_append_unichar (out, g_unichar_tolower (g_utf8_get_char (at)));
}

/* Persian initials without periods would join to a word: «م ر», not «مر». */
static void
keep_apart (GString *out, const char *next)
{
  const char *last = out->len == 0 ? NULL : g_utf8_prev_char (out->str + out->len);

  if (last != NULL && g_unichar_get_script (g_utf8_get_char (last)) == G_UNICODE_SCRIPT_ARABIC
      && g_unichar_get_script (g_utf8_get_char (next)) == G_UNICODE_SCRIPT_ARABIC)
    g_string_append_c (out, ' ');
}

/* Initials of a name with hyphens: "Jean-Luc" has two. */
static void
append_initials (GString *out,
                 const char *word,
                 const char *end,
                 const char *with,
                 gboolean with_hyphen)
{
  gboolean first = TRUE;

  while (word < end)
    {
      const char *part_end = memchr (word, '-', end - word);
      gunichar c = g_utf8_get_char (word);

      if (g_unichar_isalpha (c) && (first || !g_unichar_islower (c)))
        {
          if (!first && with_hyphen)
            {
              trim_end (out);
              g_string_append_c (out, '-');
            }
          keep_apart (out, word);
          g_string_append_unichar (out, g_unichar_toupper (c));
          append_second_letter (out, g_utf8_next_char (word), part_end == NULL ? end : part_end);
          g_string_append (out, with);
        }
      first = FALSE;
      word = part_end == NULL ? end : part_end + 1;
    }
}

/* A word that is an abbreviation already: it has a period, or is a letter by itself. */
static void
append_abbreviation (GString *out,
                     const char *word,
                     const char *end,
                     const char *with,
                     gboolean with_hyphen)
{
  if (*word == '-')
    {
      word++;
      if (with_hyphen)
        {
          trim_end (out);
          g_string_append_c (out, '-');
        }
    }
  keep_apart (out, word);
  g_string_append_len (out, word, end - word);
  g_string_append (out, with);
}

static void
append_word (GString *out, const char *word, const char *end, gboolean with_hyphen)
{
  if (out->len > 0 && out->str[out->len - 1] != ' ' && out->str[out->len - 1] != '>')
    g_string_append_c (out, ' ');
  for (; word < end; word++)
    g_string_append_c (out, *word == '-' && !with_hyphen ? ' ' : *word);
  g_string_append_c (out, ' ');
}

/* Markup in given names stays; a closing tag stands before the blank that follows an initial. */
static void
append_tag (GString *out, const char *tag, const char *end)
{
  gboolean blank = tag[1] == '/' && out->len > 0 && out->str[out->len - 1] == ' ';

  if (blank)
    trim_end (out);
  g_string_append_len (out, tag, end - tag);
  if (blank)
    g_string_append_c (out, ' ');
}

/**
 * csl_name_initialize:
 * @given: given names
 * @with: what comes after an initial
 * @initialize: whether full names become initials; else only initials are spaced alike
 * @with_hyphen: whether "Jean-Luc" keeps its hyphen
 *
 * Returns: (transfer full): the given names with initials
 */
char *
csl_name_initialize (const char *given, const char *with, gboolean initialize, gboolean with_hyphen)
{
  GString *out = g_string_new (NULL);
  const char *p = given;

  while (*p != '\0')
    {
      const char *start, *end;
      gboolean abbreviated;

      while (*p == ' ' || *p == '\t')
        p++;
      start = p;
      if (*p == '<' && strchr (p, '>') != NULL)
        {
          p = strchr (p, '>') + 1;
          append_tag (out, start, p);
          continue;
        }
      while (*p != '\0' && *p != ' ' && !((*p == '<' || *p == '.') && p > start))
        p++;
      end = p;
      abbreviated = *p == '.'
                    || (end > start && g_utf8_next_char (start) == end
                        && g_unichar_isalpha (g_utf8_get_char (start)));
      if (*p == '.')
        p++;
      if (end == start)
        continue;
      if (starts_lower (start)
          || (strchr ("-<", *start) == NULL && !g_unichar_isalpha (g_utf8_get_char (start)))
          || g_unichar_type (g_utf8_get_char (start)) == G_UNICODE_MODIFIER_LETTER)
        append_word (out, start, *end == '.' ? end + 1 : end, TRUE);
      else if (abbreviated)
        append_abbreviation (out, start, end, with, with_hyphen && initialize);
      else if (initialize)
        append_initials (out, start, end, with, with_hyphen);
      else
        append_word (out, start, end, with_hyphen);
    }
  trim_end (out);
  return g_string_free (out, FALSE);
}

/**
 * csl_name_key:
 * @name: a name
 * @with_initials: whether initials tell names apart
 * @with_given: whether given names do
 *
 * Returns: (transfer full): a string that is the same for names that look the same
 */
char *
csl_name_key (const HkName *name, gboolean with_initials, gboolean with_given)
{
  g_autofree char *initials = NULL;
  g_autofree char *family
      = g_strjoin (" ", name->non_dropping_particle == NULL ? "" : name->non_dropping_particle,
                   name->family == NULL ? "" : name->family, NULL);

  if (name->literal != NULL && name->family == NULL)
    return g_strconcat ("\n", name->literal, NULL);
  if (with_given)
    {
      initials = csl_name_initialize (name->given == NULL ? "" : name->given, ".", FALSE, TRUE);
      return g_strjoin ("\n", family, initials, NULL);
    }
  if (!with_initials || name->given == NULL)
    return g_steal_pointer (&family);
  initials = csl_name_initialize (name->given, ".", TRUE, TRUE);
  return g_strjoin ("\n", family, initials, NULL);
}
