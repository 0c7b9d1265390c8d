/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-output.h"

#include <string.h>

/**
 * csl_out_span:
 * @arena: where it lives
 *
 * Returns: (transfer none): an empty span
 */
CslOut *
csl_out_span (CslArena *arena)
{
  return csl_arena_alloc (arena, sizeof (CslOut));
}

/**
 * csl_out_text:
 * @arena: where the leaf lives
 * @text: UTF-8 that lives as long as the arena's content
 * @n_bytes: its length, or -1
 *
 * Returns: (transfer none): a leaf; the text is not copied
 */
CslOut *
csl_out_text (CslArena *arena, const char *text, gssize n_bytes)
{
  CslOut *leaf = csl_arena_alloc (arena, sizeof (CslOut));

  leaf->text = text;
  leaf->n_bytes = (guint32) (n_bytes < 0 ? strlen (text) : (gsize) n_bytes);
  return leaf;
}

/**
 * csl_out_append:
 * @parent: a span
 * @child: (nullable): what comes last in it; %NULL is nothing
 */
void
csl_out_append (CslOut *parent, CslOut *child)
{
  if (child == NULL)
    return;
  if (parent->last == NULL)
    parent->first = child;
  else
    parent->last->next = child;
  parent->last = child;
}

/**
 * csl_out_append_text:
 * @arena: where the leaf lives
 * @parent: a span
 * @text: (nullable): an affix or delimiter, UTF-8 that lives long enough; %NULL and "" are nothing
 */
void
csl_out_append_text (CslArena *arena, CslOut *parent, const char *text)
{
  CslOut *leaf;

  if (text == NULL || *text == '\0')
    return;
  leaf = csl_out_text (arena, text, -1);
  leaf->affix = TRUE;
  csl_out_append (parent, leaf);
}

/**
 * csl_out_prepend:
 * @parent: a span
 * @child: what comes first in it
 */
void
csl_out_prepend (CslOut *parent, CslOut *child)
{
  child->next = parent->first;
  parent->first = child;
  if (parent->last == NULL)
    parent->last = child;
}

/**
 * csl_out_is_empty:
 * @out: (nullable): a tree
 *
 * Returns: whether there is no text in it
 */
gboolean
csl_out_is_empty (const CslOut *out)
{
  if (out == NULL)
    return TRUE;
  if (out->text != NULL)
    return out->n_bytes == 0;
  for (const CslOut *child = out->first; child != NULL; child = child->next)
    if (!csl_out_is_empty (child))
      return FALSE;
  return TRUE;
}

/**
 * csl_out_find_role:
 * @out: (nullable): a tree
 * @role: a role
 *
 * Returns: (transfer none) (nullable): the first span that has it and is not empty
 */
CslOut *
csl_out_find_role (CslOut *out, CslRole role)
{
  if (out == NULL || out->text != NULL)
    return NULL;
  if (out->role == role && !csl_out_is_empty (out))
    return out;
  for (CslOut *child = out->first; child != NULL; child = child->next)
    {
      CslOut *found = csl_out_find_role (child, role);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * csl_out_plain:
 * @out: (nullable): a tree
 * @into: where its text is added
 *
 * Adds the text without marks, quotes as they stand: enough to tell two trees apart.
 */
void
csl_out_plain (const CslOut *out, GString *into)
{
  if (out == NULL)
    return;
  if (out->text != NULL)
    {
      g_string_append_len (into, out->text, out->n_bytes);
      return;
    }
  if (out->quotes && out->first != NULL)
    g_string_append_c (into, '"');
  for (const CslOut *child = out->first; child != NULL; child = child->next)
    csl_out_plain (child, into);
  if (out->quotes && out->first != NULL)
    g_string_append_c (into, '"');
}

/**
 * csl_out_dup_plain:
 * @out: (nullable): a tree
 *
 * Returns: (transfer full) (nullable): its text without decorations; %NULL if there is no tree
 */
char *
csl_out_dup_plain (const CslOut *out)
{
  GString *text;

  if (out == NULL)
    return NULL;
  text = g_string_new (NULL);
  csl_out_plain (out, text);
  return g_string_free (text, FALSE);
}

/**
 * csl_out_strip_periods:
 * @arena: where new text lives
 * @out: a tree, from which all periods are taken but those of affixes and identifiers
 */
void
csl_out_strip_periods (CslArena *arena, CslOut *out)
{
  for (CslOut *child = out->first; child != NULL; child = child->next)
    csl_out_strip_periods (arena, child);
  if (out->text != NULL && !out->affix && !out->verbatim
      && memchr (out->text, '.', out->n_bytes) != NULL)
    {
      char *copy = csl_arena_alloc (arena, out->n_bytes + 1);
      guint32 n = 0;

      for (guint32 i = 0; i < out->n_bytes; i++)
        if (out->text[i] != '.')
          copy[n++] = out->text[i];
      out->text = copy;
      out->n_bytes = n;
    }
}

/**
 * csl_out_first_content:
 * @out: (nullable): a tree
 *
 * Returns: (transfer none) (nullable): the first leaf that is not empty and no affix
 */
CslOut *
csl_out_first_content (CslOut *out)
{
  if (out == NULL || (out->text != NULL && (out->n_bytes == 0 || out->affix)))
    return NULL;
  if (out->text != NULL)
    return out;
  for (CslOut *child = out->first; child != NULL; child = child->next)
    {
      CslOut *leaf = csl_out_first_content (child);

      if (leaf != NULL)
        return leaf;
    }
  return NULL;
}

/**
 * csl_out_first_char:
 * @out: a tree
 *
 * Returns: the first character of its text, or 0
 */
gunichar
csl_out_first_char (const CslOut *out)
{
  if (out->text != NULL)
    return out->n_bytes == 0 ? 0 : g_utf8_get_char (out->text);
  for (const CslOut *child = out->first; child != NULL; child = child->next)
    {
      gunichar c = csl_out_first_char (child);

      if (c != 0)
        return c;
    }
  return 0;
}

/**
 * csl_out_last_char:
 * @out: a tree
 *
 * Returns: the last character of its text, or 0
 */
gunichar
csl_out_last_char (const CslOut *out)
{
  gunichar last = 0;

  if (out->text != NULL)
    return out->n_bytes == 0 ? 0 : g_utf8_get_char (g_utf8_prev_char (out->text + out->n_bytes));
  for (const CslOut *child = out->first; child != NULL; child = child->next)
    {
      gunichar c = csl_out_last_char (child);

      if (c != 0)
        last = c;
    }
  return last;
}
