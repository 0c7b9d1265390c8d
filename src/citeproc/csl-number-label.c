/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-number-label.h"

#include <string.h>

/* Abbreviations with which people say in English what they count, and the terms that they stand for. */
static const char *const labels[][2] = {
  { "art.", "article" },    { "bk.", "book" },     { "ch.", "chapter" }, { "chap.", "chapter" },
  { "col.", "column" },     { "fig.", "figure" },  { "fol.", "folio" },  { "l.", "line" },
  { "n.", "note" },         { "no.", "issue" },    { "op.", "opus" },    { "p.", "page" },
  { "para.", "paragraph" }, { "pp.", "page" },     { "pt.", "part" },    { "r.", "rule" },
  { "s.v.", "sub-verbo" },  { "sec.", "section" }, { "v.", "verse" },    { "vol.", "volume" },
};

/**
 * csl_number_label:
 * @word: a word, UTF-8
 * @n_bytes: its length
 *
 * Returns: (transfer none) (nullable): the term that the word abbreviates, such as "page" for "pp."
 */
const char *
csl_number_label (const char *word, gsize n_bytes)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strlen (labels[i][0]) == n_bytes && memcmp (labels[i][0], word, n_bytes) == 0)
      return labels[i][1];
  return NULL;
}

/* Where in @text, at @from or later, a label stands between blanks and before a number. */
static const char *
next_label (const char *from, gsize *n_bytes)
{
  for (const char *p = strchr (from, ' '); p != NULL; p = strchr (p, ' '))
    {
      while (*p == ' ')
        p++;
      *n_bytes = strcspn (p, " ");
      if (csl_number_label (p, *n_bytes) != NULL && p[*n_bytes] == ' '
          && g_unichar_isdigit (g_utf8_get_char (p + *n_bytes + 1)))
        return p;
    }
  return NULL;
}

/**
 * csl_number_find_label:
 * @text: a field
 *
 * Returns: (transfer none) (nullable): where a label stands after a number; in @text
 */
const char *
csl_number_find_label (const char *text)
{
  gsize n_bytes;
  const char *label = next_label (text, &n_bytes);
  g_autofree char *before = NULL;

  if (label == NULL)
    return NULL;
  before = g_strndup (text, label - text);
  return csl_number_is_numeric (before) ? label : NULL;
}

/**
 * csl_number_set_labels:
 * @text: a field
 * @locale: the language
 *
 * Returns: (transfer full): the field, labels between its numbers in the language, in the singular or
 *   plural as the numbers after them want
 */
char *
csl_number_set_labels (const char *text, const CslLocale *locale)
{
  GString *out = g_string_new (NULL);
  const char *at = text, *label;
  gsize n_bytes;

  /* A label that begins the field has been seen to by the caller. */
  for (label = next_label (text, &n_bytes); label != NULL;)
    {
      gsize n_next;
      const char *rest = label + n_bytes + 1, *next = next_label (rest, &n_next);
      g_autofree char *numbers
          = g_strndup (rest, next == NULL ? strlen (rest) : (gsize) (next - rest));
      const char *term
          = csl_locale_get_term (locale, csl_number_label (label, n_bytes), CSL_FORM_SHORT,
                                 csl_number_is_plural (numbers, FALSE));

      g_string_append_len (out, at, label - at);
      if (term != NULL && *term != '\0')
        g_string_append (out, term);
      else
        g_string_append_len (out, label, (gssize) n_bytes);
      at = label + n_bytes;
      label = next;
      n_bytes = n_next;
    }
  g_string_append (out, at);
  return g_string_free (out, FALSE);
}
