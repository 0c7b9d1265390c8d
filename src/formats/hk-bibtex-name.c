/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-bibtex-name.h"

#include <string.h>

#include "hk-name-parse.h"
#include "hk-tex-text.h"

#define MAX_WORDS 64

typedef struct
{
  const char *start;
  gsize n_bytes;
} Span;

typedef struct
{
  Span words[MAX_WORDS];
  guint n_words;
  guint commas[2]; /* index of the word after each comma */
  guint n_commas;
} Parts;

static gboolean
is_space (char c)
{
  return g_ascii_isspace (c) || c == '~';
}

/* Words at brace depth 0, and where the commas fall. */
static void
split_words (Parts *parts, const char *p, const char *end)
{
  parts->n_words = parts->n_commas = 0;
  while (p < end && parts->n_words < MAX_WORDS)
    {
      const char *start;
      guint depth = 0;

      while (p < end && is_space (*p))
        p++;
      for (start = p; p < end; p++)
        {
          if (depth == 0 && (is_space (*p) || *p == ','))
            break;
          if (*p == '{')
            depth++;
          else if (*p == '}' && depth > 0)
            depth--;
          else if (*p == '\\' && p + 1 < end)
            p++;
        }
      if (p > start)
        parts->words[parts->n_words++] = (Span){ start, p - start };
      while (p < end && is_space (*p))
        p++;
      if (p < end && *p == ',')
        {
          if (parts->n_commas < 2)
            parts->commas[parts->n_commas++] = parts->n_words;
          p++;
        }
    }
}

/* Whether single spaces part the words, so that they can be taken as one. */
static gboolean
is_even (const Span *words, guint n_words)
{
  for (guint i = 1; i < n_words; i++)
    if (words[i].start != words[i - 1].start + words[i - 1].n_bytes + 1
        || words[i].start[-1] != ' ')
      return FALSE;
  return TRUE;
}

static char *
join_words (const Parts *parts, guint from, guint to)
{
  GString *out;

  if (from >= to)
    return NULL;
  if (is_even (parts->words + from, to - from))
    {
      const Span *last = &parts->words[to - 1];
      const char *start = parts->words[from].start;

      return hk_tex_to_text (start, last->start + last->n_bytes - start);
    }
  out = g_string_new (NULL);
  for (guint i = from; i < to; i++)
    {
      if (out->len > 0)
        g_string_append_c (out, ' ');
      hk_tex_decode (out, parts->words[i].start, parts->words[i].n_bytes);
    }
  return g_string_free (out, FALSE);
}

/* Whether a word is of the "von" part: its first letter outside braces is small. */
static gboolean
is_von (const Span *word)
{
  return *word->start != '{' && *word->start != '\\'
         && g_unichar_islower (g_utf8_get_char (word->start));
}

/* The words of "von Last": the particle is what comes before the last small word. */
static void
take_family (HkName *name, const Parts *parts, guint from, guint to)
{
  guint last_von = from;

  for (guint i = from; i + 1 < to; i++)
    if (is_von (&parts->words[i]))
      last_von = i + 1;
  if (from < to && !is_von (&parts->words[from]))
    last_von = from;
  name->non_dropping_particle = join_words (parts, from, last_von);
  name->family = join_words (parts, last_von, to);
}

/* "First von Last" */
static void
take_plain (HkName *name, const Parts *parts)
{
  guint n = parts->n_words;
  guint von = n - 1;

  for (guint i = 0; i + 1 < n; i++)
    if (is_von (&parts->words[i]))
      {
        von = i;
        break;
      }
  name->given = join_words (parts, 0, von);
  take_family (name, parts, von, n);
}

/* A name wholly in one pair of braces is not to be split: an institution. */
static gboolean
is_braced (const char *p, const char *end)
{
  guint depth = 0;

  if (p == end || *p != '{' || end[-1] != '}')
    return FALSE;
  for (const char *q = p; q < end; q++)
    {
      depth += *q == '{';
      depth -= *q == '}' && depth > 0;
      if (depth == 0 && q < end - 1)
        return FALSE;
    }
  return TRUE;
}

static HkName *
read_name (const char *p, const char *end)
{
  HkName *name;
  Parts parts;

  while (p < end && is_space (*p))
    p++;
  while (end > p && is_space (end[-1]))
    end--;
  if (p == end)
    return NULL;
  if (end - p == 6 && g_ascii_strncasecmp (p, "others", 6) == 0)
    {
      name = g_new0 (HkName, 1);
      name->et_al = TRUE;
      return name;
    }
  if (is_braced (p, end))
    {
      name = g_new0 (HkName, 1);
      name->literal = hk_tex_to_text (p, end - p);
      return name;
    }
  split_words (&parts, p, end);
  if (parts.n_words == 0)
    return NULL;
  /* Persian names are often parted by the Persian comma. */
  if (parts.n_commas == 0 && memmem (p, end - p, "،", strlen ("،")) != NULL)
    {
      g_autofree char *whole = join_words (&parts, 0, parts.n_words);

      return hk_name_parse (whole);
    }
  name = g_new0 (HkName, 1);
  if (parts.n_commas == 0)
    take_plain (name, &parts);
  else
    {
      take_family (name, &parts, 0, parts.commas[0]);
      if (parts.n_commas == 2)
        name->suffix = join_words (&parts, parts.commas[0], parts.commas[1]);
      name->given = join_words (&parts, parts.commas[parts.n_commas - 1], parts.n_words);
    }
  return name;
}

static gboolean
is_and (const char *p, const char *end)
{
  return end - p > 4 && g_ascii_strncasecmp (p, "and", 3) == 0 && g_ascii_isspace (p[3]);
}

/**
 * hk_bibtex_names_read:
 * @work: a work
 * @variable: a names variable
 * @tex: UTF-8 of the field
 * @tex_bytes: its length in bytes
 *
 * Adds the names of a field.
 */
void
hk_bibtex_names_read (HkWork *work, HkVariable variable, const char *tex, gsize tex_bytes)
{
  const char *end = tex + tex_bytes;
  const char *start = tex;
  guint depth = 0;

  for (const char *p = tex; p <= end; p++)
    {
      HkName *name;

      if (p < end)
        {
          depth += *p == '{';
          depth -= *p == '}' && depth > 0;
          if (depth > 0 || !g_ascii_isspace (*p) || !is_and (p + 1, end))
            continue;
        }
      name = read_name (start, p);
      if (name != NULL)
        hk_work_take_name (work, variable, name);
      start = MIN (p + 4, end);
    }
}

/* Whether BibTeX would read a part as something else: "and" or a comma in it, a small first letter. */
static gboolean
needs_braces (const char *part, gboolean is_family)
{
  if (strchr (part, ',') != NULL || strstr (part, " and ") != NULL)
    return TRUE;
  if (!is_family)
    return FALSE;
  for (const char *p = part; p != NULL; p = strchr (p, ' '))
    {
      p += *p == ' ';
      if (g_unichar_islower (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

static void
append_part (GString *out, const char *part, gboolean is_family)
{
  gboolean braces = needs_braces (part, is_family);

  g_string_append (out, braces ? "{" : "");
  hk_tex_encode (out, part, strlen (part));
  g_string_append (out, braces ? "}" : "");
}

/**
 * hk_bibtex_name_write:
 * @out: where to append
 * @name: a name
 *
 * Returns: whether BibTeX can hold all of it
 */
gboolean
hk_bibtex_name_write (GString *out, const HkName *name)
{
  const char *family = name->family != NULL ? name->family : "";

  if (name->et_al)
    {
      g_string_append (out, "others");
      return TRUE;
    }
  if (name->literal != NULL || name->family == NULL)
    {
      const char *literal = name->literal != NULL ? name->literal : name->given;

      g_string_append_c (out, '{');
      hk_tex_encode (out, literal == NULL ? "" : literal, literal == NULL ? 0 : strlen (literal));
      g_string_append_c (out, '}');
      return name->literal != NULL;
    }
  if (name->non_dropping_particle != NULL || name->dropping_particle != NULL)
    {
      const char *particle = name->non_dropping_particle != NULL ? name->non_dropping_particle
                                                                 : name->dropping_particle;

      hk_tex_encode (out, particle, strlen (particle));
      g_string_append_c (out, ' ');
    }
  append_part (out, family, TRUE);
  if (name->suffix != NULL)
    {
      g_string_append (out, ", ");
      append_part (out, name->suffix, FALSE);
    }
  if (name->given != NULL)
    {
      g_string_append (out, ", ");
      append_part (out, name->given, FALSE);
    }
  else
    g_string_append_c (out, ',');
  return name->dropping_particle == NULL && !name->comma_suffix && !name->static_ordering
         && !name->parse_names;
}
