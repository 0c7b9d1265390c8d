/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-write.h"

#include <string.h>

typedef struct
{
  CslOut *leaf;
  guint n_closed;  /* quotes that close between the leaf before and this one */
  gboolean opened; /* whether a quote opens there */
} Piece;

/* What two neighbouring marks come to. The table is the one that the reference processor follows and
 * that the fixtures of the CSL project demand; the Persian marks behave as their Latin brothers.
 * 'l' keep the left, 'r' keep the right, 'b' keep both. */
static const char marks[] = ".,:;!?";
static const char rules[6][7] = {
  /*         .    ,    :    ;    !    ? */
  /* . */ { 'l', 'b', 'b', 'b', 'b', 'b', 0 },
  /* , */ { 'b', 'l', 'b', 'b', 'b', 'b', 0 },
  /* : */ { 'l', 'b', 'l', 'b', 'r', 'r', 0 },
  /* ; */ { 'l', 'b', 'l', 'l', 'r', 'r', 0 },
  /* ! */ { 'l', 'b', 'l', 'b', 'l', 'b', 0 },
  /* ? */ { 'l', 'b', 'l', 'b', 'b', 'l', 0 },
};

static int
mark_index (gunichar c)
{
  const char *found;

  switch (c)
    {
    case 0x060c:
      c = ',';
      break;
    case 0x061b:
      c = ';';
      break;
    case 0x061f:
      c = '?';
      break;
    default:
      break;
    }
  found = c == 0 || c > 127 ? NULL : strchr (marks, (int) c);
  return found == NULL ? -1 : (int) (found - marks);
}

static gboolean
is_arabic_mark (gunichar c)
{
  return c == 0x060c || c == 0x061b || c == 0x061f;
}

static char
rule_for (gunichar left, gunichar right)
{
  int l = mark_index (left), r = mark_index (right);
  char rule;

  if (l < 0 || r < 0)
    return 'b';
  rule = rules[l][r];
  /* No «،،», «؛،» or «؟.» in Persian: of two marks the stronger stands alone. */
  if (rule == 'b' && (is_arabic_mark (left) || is_arabic_mark (right)) && l <= 3 && r <= 3)
    return l == 1 ? 'r' : 'l';
  return rule;
}

static gunichar
last_char (const CslOut *leaf)
{
  return leaf->n_bytes == 0 ? 0 : g_utf8_get_char (g_utf8_prev_char (leaf->text + leaf->n_bytes));
}

static void
drop_first (CslOut *leaf)
{
  const char *next = g_utf8_next_char (leaf->text);

  leaf->n_bytes -= (guint32) (next - leaf->text);
  leaf->text = next;
}

static void
drop_last (CslOut *leaf)
{
  leaf->n_bytes = (guint32) (g_utf8_prev_char (leaf->text + leaf->n_bytes) - leaf->text);
}

static void
append_char (CslArena *arena, CslOut *leaf, gunichar c)
{
  char *text = csl_arena_alloc (arena, leaf->n_bytes + 8);

  memcpy (text, leaf->text, leaf->n_bytes);
  leaf->n_bytes += (guint32) g_unichar_to_utf8 (c, text + leaf->n_bytes);
  leaf->text = text;
}

static void
collect (CslOut *out, GArray *pieces, guint *n_closed, gboolean *opened)
{
  if (out->text != NULL)
    {
      Piece piece = { out, *n_closed, *opened };

      if (out->n_bytes == 0)
        return;
      g_array_append_val (pieces, piece);
      *n_closed = 0;
      *opened = FALSE;
      return;
    }
  if (out->first == NULL)
    return;
  if (out->quotes)
    *opened = TRUE;
  for (CslOut *child = out->first; child != NULL; child = child->next)
    collect (child, pieces, n_closed, opened);
  if (out->quotes)
    (*n_closed)++;
}

static void
prepend_char (CslArena *arena, CslOut *leaf, gunichar c)
{
  char *text = csl_arena_alloc (arena, leaf->n_bytes + 8);
  int n_bytes = g_unichar_to_utf8 (c, text);

  memcpy (text + n_bytes, leaf->text, leaf->n_bytes);
  leaf->n_bytes += (guint32) n_bytes;
  leaf->text = text;
}

/* Marks after a closing quote go inside it, but for colons and semicolons, which come out of it
 * when another mark follows. */
static void
move_into_quote (CslArena *arena, CslOut *left, CslOut *right)
{
  while (left->n_bytes > 0 && right->n_bytes > 0 && strchr (".,!?", *right->text) != NULL
         && *right->text != '\0')
    {
      gunichar c = (guchar) *right->text, last = last_char (left);
      char rule = rule_for (last, c);

      if ((last == ':' || last == ';') && rule != 'r')
        {
          drop_last (left);
          if (rule == 'l')
            drop_first (right);
          prepend_char (arena, right, last);
          return;
        }
      drop_first (right);
      if (rule == 'r')
        drop_last (left);
      if (rule != 'l')
        append_char (arena, left, c);
    }
  if (left->n_bytes > 0 && right->n_bytes > 0
      && (last_char (left) == ':' || last_char (left) == ';')
      && (*right->text == ':' || *right->text == ';'))
    {
      gunichar last = last_char (left);

      drop_last (left);
      if (rule_for (last, (guchar) *right->text) == 'l')
        drop_first (right);
      prepend_char (arena, right, last);
    }
}

static void
settle_pair (CslOut *left, CslOut *right)
{
  while (left->n_bytes > 0 && right->n_bytes > 0)
    {
      gunichar l = last_char (left), r = g_utf8_get_char (right->text);
      char rule;

      if (l == ' ' && r == ' ')
        {
          drop_first (right);
          continue;
        }
      rule = rule_for (l, r);
      if (rule == 'l')
        drop_first (right);
      else if (rule == 'r')
        drop_last (left);
      else
        return;
    }
}

/**
 * csl_settle_punctuation:
 * @arena: where new text lives
 * @root: a finished tree, which is changed
 * @punctuation_in_quote: whether commas and periods go inside closing quotes
 *
 * Takes away marks and blanks that meet at the borders of fields, terms and affixes.
 */
void
csl_settle_punctuation (CslArena *arena, CslOut *root, gboolean punctuation_in_quote)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  guint n_closed = 0;
  gboolean opened = FALSE;
  int left = -1;

  collect (root, pieces, &n_closed, &opened);
  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = &g_array_index (pieces, Piece, i);

      if (left >= 0)
        {
          CslOut *before = g_array_index (pieces, Piece, left).leaf;

          if (piece->n_closed > 0 && punctuation_in_quote && !piece->opened)
            move_into_quote (arena, before, piece->leaf);
          settle_pair (before, piece->leaf);
          /* Where a mark outside a quote gave way to this one, this one stands after the quote. */
          while (left > 0 && g_array_index (pieces, Piece, left).leaf->n_bytes == 0)
            piece->n_closed += g_array_index (pieces, Piece, left--).n_closed;
          if (before->n_bytes == 0 && piece->n_closed > 0 && punctuation_in_quote && !piece->opened)
            move_into_quote (arena, g_array_index (pieces, Piece, left).leaf, piece->leaf);
        }
      if (piece->leaf->n_bytes > 0)
        left = (int) i;
      /* What follows a mark that went inside stands right after the quote. */
      else if (i + 1 < pieces->len)
        g_array_index (pieces, Piece, i + 1).n_closed += piece->n_closed;
    }
}

static void
localize (CslArena *arena, CslOut *out, const char *comma, const char *semicolon)
{
  gboolean is_affix = out->affix;
  GString *text;

  for (CslOut *child = out->first; child != NULL; child = child->next)
    localize (arena, child, comma, semicolon);
  out->affix = FALSE;
  if (!is_affix || comma == NULL
      || (memchr (out->text, ',', out->n_bytes) == NULL
          && memchr (out->text, ';', out->n_bytes) == NULL))
    return;
  text = g_string_new (NULL);
  for (guint32 i = 0; i < out->n_bytes; i++)
    if (out->text[i] == ',')
      g_string_append (text, comma);
    else if (out->text[i] == ';')
      g_string_append (text, semicolon);
    else
      g_string_append_c (text, out->text[i]);
  out->text = csl_arena_strndup (arena, text->str, text->len);
  out->n_bytes = (guint32) text->len;
  g_string_free (text, TRUE);
}

/**
 * csl_localize_affixes:
 * @arena: where new text lives
 * @root: a finished tree, which is changed
 * @locale: the language of the work
 *
 * Styles spell commas and semicolons in Latin; where the locale has terms for its own, those stand
 * in affixes and delimiters instead. The text of fields is not touched, nor what was localized
 * before: the parts of a citation may be in several languages.
 */
void
csl_localize_affixes (CslArena *arena, CslOut *root, const CslLocale *locale)
{
  const char *comma = csl_locale_get_term (locale, "comma", CSL_FORM_LONG, FALSE);
  const char *semicolon = csl_locale_get_term (locale, "semicolon", CSL_FORM_LONG, FALSE);

  if (comma != NULL && (*comma == '\0' || g_str_equal (comma, ",")))
    comma = NULL;
  localize (arena, root, comma, semicolon == NULL ? ";" : semicolon);
}
