/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-collapse.h"

#include <string.h>

/* Cites of the same names come together, where the first of them stands. Only where cites are sorted:
 * else their order is the author's. */
static void
group_names (GArray *pieces)
{
  for (guint i = 0; i + 1 < pieces->len; i++)
    {
      guint at = i + 1;
      const char *names = g_array_index (pieces, CslPiece, i).names;

      if (names == NULL)
        continue;
      for (guint j = i + 1; j < pieces->len; j++)
        {
          CslPiece piece = g_array_index (pieces, CslPiece, j);

          if (g_strcmp0 (piece.names, names) != 0)
            continue;
          if (j > at)
            {
              memmove (&g_array_index (pieces, CslPiece, at + 1),
                       &g_array_index (pieces, CslPiece, at), (j - at) * sizeof (CslPiece));
              g_array_index (pieces, CslPiece, at) = piece;
            }
          at++;
        }
      i = at - 1;
    }
}

static char *
year_of (CslOut *out)
{
  CslOut *year = csl_out_find_role (out, CSL_ROLE_YEAR);
  char *text = csl_out_dup_plain (year);
  CslOut *suffix = csl_out_find_role (year, CSL_ROLE_YEAR_SUFFIX);

  if (suffix != NULL)
    {
      g_autofree char *letters = csl_out_dup_plain (suffix);

      if (g_str_has_suffix (text, letters))
        text[strlen (text) - strlen (letters)] = '\0';
    }
  return text;
}

/* How many pieces from @from on differ only in consecutive suffixes. */
static guint
suffix_run (GArray *pieces, guint from)
{
  guint n = 1;

  while (from + n < pieces->len)
    {
      const CslPiece *left = &g_array_index (pieces, CslPiece, from + n - 1);
      const CslPiece *right = &g_array_index (pieces, CslPiece, from + n);

      if (g_strcmp0 (left->names, right->names) != 0 || g_strcmp0 (left->year, right->year) != 0
          || right->cite->item->disambiguation.year_suffix
                 != left->cite->item->disambiguation.year_suffix + 1
          || right->cite->locator != NULL || left->cite->locator != NULL
          || csl_cite_has_affix (right->cite))
        break;
      n++;
    }
  return n;
}

/* Adds the emphasis around @part in @tree to @format; whether it is there. */
static gboolean
find_format (const CslOut *tree, const CslOut *part, CslFormat *format)
{
  if (tree == part)
    return TRUE;
  for (const CslOut *child = tree->first; child != NULL; child = child->next)
    if (find_format (child, part, format))
      {
        *format |= tree->format;
        return TRUE;
      }
  return FALSE;
}

/* A part of a cite, taken out of it with the emphasis that it had there. */
static CslOut *
alone (CslProcessor *self, const CslOut *tree, CslOut *part)
{
  CslOut *span = csl_out_span (self->arena);

  find_format (tree, part, &span->format);
  part->next = NULL;
  csl_out_append (span, part);
  return span;
}

/* Whether nothing that a person added stands between two cites of the same names, or of none but with
 * a year. */
static gboolean
are_joined (const CslPiece *left, const CslPiece *right)
{
  return (right->names != NULL || right->year != NULL) && g_strcmp0 (left->names, right->names) == 0
         && !right->cite->author_only
         && (right->cite->prefix == NULL || *right->cite->prefix == '\0')
         && (left->cite->suffix == NULL || *left->cite->suffix == '\0');
}

/* Whether two cites differ in their suffixes alone. */
static gboolean
share_year (const CslPiece *left, const CslPiece *right)
{
  return g_strcmp0 (left->year, right->year) == 0 && left->cite->locator == NULL
         && right->cite->locator == NULL;
}

/* Leaves the names of @right out, and its year too where only its suffix differs. Without the names the
 * cite is evaluated anew: groups around them settle their delimiters otherwise. */
static void
collapse_into (CslProcessor *self, CslPiece *left, CslPiece *right)
{
  const CslArea *area = &self->style->citation;
  /* The specification's default is ", "; styles of notes are set with the layout's own, as the
   * reference processor does. */
  const char *group = area->cite_group_delimiter != NULL ? area->cite_group_delimiter
                      : self->style->is_note             ? area->layout->delimiter
                                                         : ", ";
  CslOut *suffix = csl_out_find_role (right->out, CSL_ROLE_YEAR_SUFFIX);

  left->collapsed = right->collapsed = TRUE;
  if (area->collapse >= CSL_COLLAPSE_YEAR_SUFFIX && suffix != NULL && share_year (left, right))
    {
      right->out = alone (self, right->out, suffix);
      right->joiner = area->year_suffix_delimiter != NULL  ? area->year_suffix_delimiter
                      : area->cite_group_delimiter != NULL ? area->cite_group_delimiter
                                                           : area->layout->delimiter;
      return;
    }
  right->out = csl_render_cite (self, right->cite->item, right->cite, TRUE, NULL);
  right->joiner = left->cite->locator != NULL && area->after_collapse_delimiter != NULL
                      ? area->after_collapse_delimiter
                      : group;
}

/* Of @n cites from @from on, the first and the last are left, with a dash between them. */
static void
keep_ends (GArray *pieces, guint from, guint n)
{
  CslPiece *last = &g_array_index (pieces, CslPiece, from + n - 1);

  for (guint i = from + 1; i < from + n - 1; i++)
    g_array_index (pieces, CslPiece, i).out = NULL;
  last->joiner = "\u2013";
  last->collapsed = TRUE;
}

static void
collapse_years (CslProcessor *self, GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      CslPiece *piece = &g_array_index (pieces, CslPiece, i);

      piece->year = year_of (piece->out);
    }
  for (guint i = 1; i < pieces->len; i++)
    {
      CslPiece *left = &g_array_index (pieces, CslPiece, i - 1);
      CslPiece *right = &g_array_index (pieces, CslPiece, i);

      if (are_joined (left, right))
        collapse_into (self, left, right);
    }
  if (self->style->citation.collapse != CSL_COLLAPSE_YEAR_SUFFIX_RANGED)
    return;
  for (guint i = 0, n; i < pieces->len; i += n)
    {
      n = suffix_run (pieces, i);
      if (n >= 3)
        keep_ends (pieces, i, n);
    }
}

static gboolean
shows_locator (const CslPiece *piece)
{
  return csl_out_find_role (piece->out, CSL_ROLE_LOCATOR) != NULL;
}

/* How many pieces from @from on have consecutive numbers and nothing else to say. */
static guint
number_run (GArray *pieces, guint from)
{
  guint n = 1;

  for (; from + n < pieces->len; n++)
    {
      const CslPiece *left = &g_array_index (pieces, CslPiece, from + n - 1);
      const CslPiece *right = &g_array_index (pieces, CslPiece, from + n);

      if (left->number == 0 || right->number != left->number + 1 || csl_cite_has_affix (left->cite)
          || csl_cite_has_affix (right->cite) || shows_locator (left) || shows_locator (right))
        break;
    }
  return n;
}

static void
collapse_numbers (GArray *pieces)
{
  for (guint i = 0, n; i < pieces->len; i += n)
    {
      n = number_run (pieces, i);
      if (n >= 3)
        keep_ends (pieces, i, n);
    }
}

/* Cites of the same names in a row have the delimiter of their group between them. */
static void
join_groups (const CslArea *area, GArray *pieces)
{
  for (guint i = 1; i < pieces->len; i++)
    {
      CslPiece *piece = &g_array_index (pieces, CslPiece, i);

      if (piece->names != NULL
          && g_strcmp0 (piece->names, g_array_index (pieces, CslPiece, i - 1).names) == 0)
        piece->joiner = area->cite_group_delimiter;
    }
}

/**
 * csl_collapse:
 * @self: a processor
 * @pieces: (element-type CslPiece): cites of one citation, in their order
 *
 * Groups cites of the same names and leaves out what a neighbour already says, as the style wants.
 */
void
csl_collapse (CslProcessor *self, GArray *pieces)
{
  const CslArea *area = &self->style->citation;
  gboolean by_names
      = area->collapse != CSL_COLLAPSE_CITATION_NUMBER
        && (area->collapse != CSL_COLLAPSE_NONE || area->cite_group_delimiter != NULL);

  if (by_names && area->n_keys > 0)
    group_names (pieces);
  if (area->collapse == CSL_COLLAPSE_CITATION_NUMBER)
    collapse_numbers (pieces);
  else if (area->collapse != CSL_COLLAPSE_NONE)
    collapse_years (self, pieces);
  else if (by_names)
    join_groups (area, pieces);
}
