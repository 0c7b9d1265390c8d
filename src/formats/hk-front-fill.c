/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-front-fill.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hk-languages.h"
#include "hk-limits.h"
#include "hk-name-parse.h"
#include "hk-page-heading.h"
#include "hk-script.h"

/**
 * hk_front_fill_language:
 * @declared: (nullable): BCP 47 tag that the source gives, perhaps for everything around
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer none) (nullable): @declared, unless the text is in another script than that
 *   language; then, and without it, what the text looks like
 */
const char *
hk_front_fill_language (const char *declared, const char *text)
{
  const char *guess = text == NULL ? NULL : hk_language_guess (text, -1);

  if (guess == NULL)
    return declared;
  if (declared != NULL && hk_languages_script (declared) == hk_languages_script (guess))
    return declared;
  return guess;
}

/**
 * hk_front_fill_abstract:
 * @reading: a reading
 * @front: a front
 * @text: UTF-8, a paragraph a line
 *
 * Adds paragraphs; a line that is but a heading of a section becomes one.
 */
void
hk_front_fill_abstract (HkReading *reading, HkFront *front, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", HK_LIMIT_PARTS);

  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *clean = hk_reading_clean (reading, *line, -1);
      gsize n = strlen (clean);

      if (n == 0
          || !hk_reading_allow (reading, hk_front_get_abstract (front)->len, HK_LIMIT_PARTS,
                                N_ ("paragraphs")))
        continue;
      if (line[1] == NULL || !hk_page_heading_is_section (clean, n))
        {
          hk_front_add_block (front, HK_BLOCK_PARAGRAPH, clean);
          continue;
        }
      if (clean[n - 1] == ':')
        clean[n - 1] = '\0';
      hk_front_add_block (front, HK_BLOCK_HEADING, clean);
    }
}

/**
 * hk_front_fill_keyword:
 * @reading: a reading
 * @front: a front
 * @text: one keyword, UTF-8
 *
 * Adds it, unless it is there already.
 */
void
hk_front_fill_keyword (HkReading *reading, HkFront *front, const char *text)
{
  g_autofree char *clean = hk_reading_clean (reading, text, -1);
  GPtrArray *keywords = hk_front_get_keywords (front);

  if (*clean == '\0' || !hk_reading_allow (reading, keywords->len, HK_LIMIT_PARTS, N_ ("keywords")))
    return;
  for (guint i = 0; i < MIN (keywords->len, 200); i++)
    if (g_str_equal (hk_text_get_printed (g_ptr_array_index (keywords, i)), clean))
      return;
  hk_front_add_keyword (front, clean);
}

static gboolean
has_any (const char *text, const char *const *separators)
{
  for (; *separators != NULL; separators++)
    if (strstr (text, *separators) != NULL)
      return TRUE;
  return FALSE;
}

/* The next of the separators in a text, found in one pass. */
static const char *
find_any (const char *text, const char *const *separators, gsize *n_bytes)
{
  for (; *text != '\0'; text++)
    for (const char *const *separator = separators; *separator != NULL; separator++)
      if (g_str_has_prefix (text, *separator))
        {
          *n_bytes = strlen (*separator);
          return text;
        }
  return NULL;
}

/**
 * hk_front_fill_keywords:
 * @reading: a reading
 * @front: a front
 * @text: keywords, UTF-8, with semicolons between them, else with commas
 *
 * Adds each of them.
 */
void
hk_front_fill_keywords (HkReading *reading, HkFront *front, const char *text)
{
  static const char *const hard[] = { ";", "؛", "；", "|", "\n", NULL };
  static const char *const soft[] = { ",", "،", "，", "、", NULL };
  const char *const *separators = has_any (text, hard) ? hard : soft;
  const char *end;
  gsize n_bytes = 0;

  while ((end = find_any (text, separators, &n_bytes)) != NULL)
    {
      g_autofree char *one = g_strndup (text, end - text);

      hk_front_fill_keyword (reading, front, one);
      text = end + n_bytes;
    }
  hk_front_fill_keyword (reading, front, text);
}

/* A name as a person reads it. */
static char *
print_name (const HkName *name)
{
  GString *out;

  if (name->literal != NULL)
    return g_strdup (name->literal);
  out = g_string_new (name->given);
  if (name->dropping_particle != NULL)
    g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", name->dropping_particle);
  if (name->non_dropping_particle != NULL)
    g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", name->non_dropping_particle);
  if (name->family != NULL)
    g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", name->family);
  if (name->suffix != NULL)
    g_string_append_printf (out, " %s", name->suffix);
  return g_string_free (out, FALSE);
}

/**
 * hk_front_fill_author_name:
 * @reading: a reading
 * @front: a front
 * @name: (transfer full) (nullable): a name
 *
 * Returns: (transfer none) (nullable): the author that was added
 */
HkAuthor *
hk_front_fill_author_name (HkReading *reading, HkFront *front, HkName *name)
{
  g_autoptr (HkName) owned = name;
  g_autofree char *printed = NULL;
  HkAuthor *author;

  if (owned == NULL || owned->et_al
      || !hk_reading_allow (reading, hk_front_get_authors (front)->len, HK_LIMIT_PARTS,
                            N_ ("authors")))
    return NULL;
  printed = print_name (owned);
  if (*printed == '\0')
    return NULL;
  author = hk_author_new (printed, hk_front_get_language (front));
  author->name = g_steal_pointer (&owned);
  hk_front_take_author (front, author);
  return author;
}

/**
 * hk_front_fill_author:
 * @reading: a reading
 * @front: a front
 * @text: a name, UTF-8, in either order
 *
 * Returns: (transfer none) (nullable): the author that was added
 */
HkAuthor *
hk_front_fill_author (HkReading *reading, HkFront *front, const char *text)
{
  g_autofree char *clean = hk_reading_clean (reading, text, -1);

  return *clean == '\0' ? NULL : hk_front_fill_author_name (reading, front, hk_name_parse (clean));
}

/**
 * hk_front_fill_affiliation:
 * @reading: a reading
 * @front: a front
 * @author: (nullable): one of its authors
 * @text: an affiliation, UTF-8
 *
 * Adds the affiliation once, and ties the author to it.
 */
void
hk_front_fill_affiliation (HkReading *reading, HkFront *front, HkAuthor *author, const char *text)
{
  GPtrArray *affiliations = hk_front_get_affiliations (front);
  g_autofree char *clean = hk_reading_clean (reading, text, -1);
  guint i = 0;

  if (*clean == '\0')
    return;
  while (i < affiliations->len && i < 1000
         && !g_str_equal (hk_text_get_printed (g_ptr_array_index (affiliations, i)), clean))
    i++;
  if (i == affiliations->len || i == 1000)
    {
      if (!hk_reading_allow (reading, affiliations->len, HK_LIMIT_PARTS, N_ ("affiliations")))
        return;
      i = hk_front_add_affiliation (front, clean);
    }
  if (author != NULL)
    hk_author_add_affiliation (author, i);
}

/**
 * hk_front_fill_find_orcid:
 * @text: (nullable): text with an ORCID in it, such as its link
 *
 * Returns: (transfer full) (nullable): the ORCID: four groups of four, the last perhaps with X
 */
char *
hk_front_fill_find_orcid (const char *text)
{
  for (const char *p = text; p != NULL && strlen (p) >= 19; p++)
    {
      guint i = 0;

      while (i < 19
             && (i % 5 == 4 ? p[i] == '-'
                            : g_ascii_isdigit (p[i]) || (i == 18 && (p[i] == 'X' || p[i] == 'x'))))
        i++;
      if (i == 19)
        return g_ascii_strup (p, 19);
    }
  return NULL;
}

/**
 * hk_front_fill_pages:
 * @work: a work
 * @first: (nullable): first page
 * @last: (nullable): last page
 *
 * Sets the pages, unless the work has them.
 */
void
hk_front_fill_pages (HkWork *work, const char *first, const char *last)
{
  g_autofree char *range = NULL;

  if (first == NULL || *first == '\0' || hk_work_has (work, HK_VAR_PAGE))
    return;
  if (last == NULL || *last == '\0' || g_str_equal (first, last) || strchr (first, '-') != NULL)
    range = g_strdup (first);
  else
    range = g_strdup_printf ("%s-%s", first, last);
  hk_work_set_string (work, HK_VAR_PAGE, range);
}
