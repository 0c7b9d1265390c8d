/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-write.h"
#include "hk-script.h"

#include <string.h>

typedef struct
{
  CslOut *leaf;
  guint n_closed;   /* quotes that close between the leaf before and this one */
  CslOut *quote;    /* the innermost of them */
  gboolean blocked; /* whether a block begins or ends there */
  gboolean opened;  /* whether a quote opens there */
} Piece;

/* What two neighbouring marks come to. The table is the one that the reference processor follows and
 * that the fixtures of the CSL project demand; the Persian marks behave as their Latin brothers.
 * 'l' keep the left, 'r' keep the right, 'b' keep both. */
static const char latin_marks[] = ".,:;!?";
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
  found = c == 0 || c > 127 ? NULL : strchr (latin_marks, (int) c);
  return found == NULL ? -1 : (int) (found - latin_marks);
}

static gboolean
is_arabic_mark (gunichar c)
{
  return c == 0x060c || c == 0x061b || c == 0x061f;
}

/* The same where one of the two is a Persian mark. No two pauses stand together («،،», «؛،»), a full
 * stop takes the place of a pause, and after «؟» there is neither; an abbreviation keeps its period
 * before a comma («ع.، »). */
static const char persian_rules[6][7] = {
  /*         .    ,    :    ;    !    ? */
  /* . */ { 'l', 'b', 'b', 'b', 'b', 'b', 0 },
  /* , */ { 'r', 'l', 'r', 'r', 'r', 'r', 0 },
  /* : */ { 'l', 'l', 'l', 'l', 'r', 'r', 0 },
  /* ; */ { 'r', 'l', 'l', 'l', 'r', 'r', 0 },
  /* ! */ { 'l', 'l', 'l', 'b', 'l', 'b', 0 },
  /* ? */ { 'l', 'l', 'l', 'b', 'b', 'l', 0 },
};

static char
rule_for (gunichar left, gunichar right)
{
  int l = mark_index (left), r = mark_index (right);

  if (l < 0 || r < 0)
    return 'b';
  return is_arabic_mark (left) || is_arabic_mark (right) ? persian_rules[l][r] : rules[l][r];
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

/* @next is what is known of the border before the leaf that comes next. */
static void
collect (CslOut *out, GArray *pieces, Piece *next)
{
  if (out->text != NULL)
    {
      if (out->n_bytes == 0)
        return;
      next->leaf = out;
      g_array_append_val (pieces, *next);
      *next = (Piece){ 0 };
      return;
    }
  if (out->first == NULL)
    return;
  next->opened |= out->quotes;
  next->blocked |= out->display != CSL_DISPLAY_NONE;
  for (CslOut *child = out->first; child != NULL; child = child->next)
    collect (child, pieces, next);
  next->blocked |= out->display != CSL_DISPLAY_NONE;
  if (!out->quotes)
    return;
  if (next->n_closed++ == 0)
    next->quote = out;
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

/* Adds a mark at the end of the quote, outside of any emphasis of the field in it. */
static void
append_in_quote (CslArena *arena, Piece *left, CslOut *quote, gunichar c)
{
  while (quote->last->text == NULL && quote->last->format != 0 && !quote->last->field)
    quote = quote->last;
  if (quote->last != left->leaf)
    {
      left->leaf = csl_out_text (arena, "", 0);
      csl_out_append (quote, left->leaf);
    }
  append_char (arena, left->leaf, c);
}

/* Marks after a closing quote go inside it, but for colons and semicolons, which come out of it
 * when another mark follows. */
static void
move_into_quote (CslArena *arena, Piece *left, CslOut *quote, CslOut *right)
{
  while (left->leaf->n_bytes > 0 && right->n_bytes > 0 && strchr (".,!?", *right->text) != NULL
         && *right->text != '\0')
    {
      gunichar c = (guchar) *right->text, last = last_char (left->leaf);
      char rule = rule_for (last, c);

      if ((last == ':' || last == ';') && rule != 'r')
        {
          drop_last (left->leaf);
          if (rule == 'l')
            drop_first (right);
          prepend_char (arena, right, last);
          return;
        }
      drop_first (right);
      if (rule == 'r')
        drop_last (left->leaf);
      if (rule != 'l')
        append_in_quote (arena, left, quote, c);
    }
  if (left->leaf->n_bytes > 0 && right->n_bytes > 0
      && (last_char (left->leaf) == ':' || last_char (left->leaf) == ';')
      && (*right->text == ':' || *right->text == ';'))
    {
      gunichar last = last_char (left->leaf);

      drop_last (left->leaf);
      if (rule_for (last, (guchar) *right->text) == 'l')
        drop_first (right);
      prepend_char (arena, right, last);
    }
}

/* A mark with which a block begins, or what comes after one, stands at the end of what is before. */
static void
move_out_of_block (CslArena *arena, CslOut *left, CslOut *right)
{
  while (left->n_bytes > 0 && right->n_bytes > 0 && mark_index (g_utf8_get_char (right->text)) >= 0)
    {
      append_char (arena, left, g_utf8_get_char (right->text));
      drop_first (right);
    }
}

/* @closed: whether a quote closes between them, after which a pause may stand: «چیست؟»، */
static void
settle_pair (CslOut *left, CslOut *right, gboolean closed)
{
  while (left->n_bytes > 0 && right->n_bytes > 0)
    {
      gunichar l = last_char (left), r = g_utf8_get_char (right->text);
      char rule;

      if (l == r && (l == ' ' || (l == 0xa0 && left->wide && right->wide)))
        {
          drop_first (right);
          return;
        }
      rule = rule_for (l, r);
      if (closed && mark_index (l) >= 4 && r == 0x060c)
        return;
      if (rule == 'l')
        drop_first (right);
      else if (rule == 'r')
        drop_last (left);
      else
        return;
    }
}

/* The quotes that close before @gone, of which nothing is left, close before @piece. */
static void
after_quote (Piece *piece, const Piece *gone)
{
  if (gone->n_closed > 0)
    piece->quote = gone->quote;
  piece->n_closed += gone->n_closed;
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
  Piece border = { 0 };
  int left = -1;

  collect (root, pieces, &border);
  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = &g_array_index (pieces, Piece, i);
      /* What a field itself has after a quote stays where it is. */
      gboolean moves = piece->n_closed > 0 && punctuation_in_quote && !piece->opened
                       && !piece->leaf->typed
                       && !(piece->quote->field && piece->quote->next == piece->leaf);

      if (left >= 0)
        {
          Piece *before = &g_array_index (pieces, Piece, left);

          if (moves)
            move_into_quote (arena, before, piece->quote, piece->leaf);
          settle_pair (before->leaf, piece->leaf, piece->n_closed > 0);
          /* Where a mark outside a quote gave way to this one, this one stands after the quote. */
          while (left > 0 && g_array_index (pieces, Piece, left).leaf->n_bytes == 0)
            after_quote (piece, &g_array_index (pieces, Piece, left--));
          if (before->leaf->n_bytes == 0 && piece->n_closed > 0 && punctuation_in_quote
              && !piece->opened)
            move_into_quote (arena, &g_array_index (pieces, Piece, left), piece->quote,
                             piece->leaf);
          if (piece->blocked && piece->n_closed == 0)
            move_out_of_block (arena, g_array_index (pieces, Piece, left).leaf, piece->leaf);
        }
      if (piece->leaf->n_bytes > 0)
        left = (int) i;
      /* What follows a mark that went inside stands right after the quote. */
      else if (i + 1 < pieces->len)
        after_quote (&g_array_index (pieces, Piece, i + 1), piece);
    }
}

/* Commas and semicolons as @marks has them, from Latin ones or from Persian ones. */
typedef struct
{
  const char *comma;
  const char *semicolon;
  gboolean from_persian;
} Marks;

static gboolean
has_marks (const CslOut *leaf, const Marks *marks)
{
  if (marks->from_persian)
    return memmem (leaf->text, leaf->n_bytes, "،", 2) != NULL
           || memmem (leaf->text, leaf->n_bytes, "؛", 2) != NULL;
  return memchr (leaf->text, ',', leaf->n_bytes) != NULL
         || memchr (leaf->text, ';', leaf->n_bytes) != NULL;
}

static void
localize (CslArena *arena, CslOut *out, const Marks *marks)
{
  gboolean is_affix = out->affix;
  const char *end;
  GString *text;

  for (CslOut *child = out->first; child != NULL; child = child->next)
    localize (arena, child, marks);
  out->affix = FALSE;
  if (!is_affix || marks->comma == NULL || !has_marks (out, marks))
    return;
  text = g_string_new (NULL);
  end = out->text + out->n_bytes;
  for (const char *p = out->text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == (marks->from_persian ? 0x060c : ','))
        g_string_append (text, marks->comma);
      else if (c == (marks->from_persian ? 0x061b : ';'))
        g_string_append (text, marks->semicolon);
      else
        g_string_append_unichar (text, c);
    }
  out->text = csl_arena_strndup (arena, text->str, text->len);
  out->n_bytes = (guint32) text->len;
  g_string_free (text, TRUE);
}

/**
 * csl_localize_affixes:
 * @arena: where new text lives
 * @root: a finished tree, which is changed
 * @locale: the language of the work
 * @from_persian: whether the style spells its marks in Persian
 *
 * Styles spell commas and semicolons in Latin, some in Persian. Where the locale has terms for its
 * own, those stand in affixes and delimiters instead, and Latin ones where a language that runs to
 * the right is set with a Persian style. The text of fields is not touched, nor what was localized
 * before: the parts of a citation may be in several languages.
 */
void
csl_localize_affixes (CslArena *arena, CslOut *root, const CslLocale *locale, gboolean from_persian)
{
  const char *comma = csl_locale_get_term (locale, "comma", CSL_FORM_LONG, FALSE);
  const char *semicolon = csl_locale_get_term (locale, "semicolon", CSL_FORM_LONG, FALSE);
  Marks marks = { comma, semicolon == NULL ? ";" : semicolon, FALSE };

  if (from_persian && hk_language_direction (csl_locale_get_language (locale)) == HK_DIRECTION_LTR)
    marks = (Marks){ ",", ";", TRUE };
  else if (comma != NULL && (*comma == '\0' || g_str_equal (comma, ",")))
    marks.comma = NULL;
  localize (arena, root, &marks);
}
