/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csl-markup.h"

#include <string.h>

typedef enum
{
  MARK_OPEN,
  MARK_CLOSE,
  MARK_EITHER, /* a quote that looks the same on both sides */
} MarkSide;

typedef enum
{
  KIND_ITALIC,
  KIND_BOLD,
  KIND_SUP,
  KIND_SUB,
  KIND_SMALL_CAPS,
  KIND_SPAN_CLOSE,
  KIND_SPAN_CAPS,
  KIND_NOCASE,
  KIND_NODECOR,
  KIND_STRAIGHT_DOUBLE,
  KIND_STRAIGHT_SINGLE,
  KIND_QUOTE,       /* the locale's own */
  KIND_INNER_QUOTE, /* the locale's own inside quotes */
} MarkKind;

typedef struct
{
  gsize start;
  gsize n_bytes;
  MarkKind kind;
  MarkSide side;
  int match; /* index of the other side, or -1 */
} Mark;

static const struct
{
  const char *text;
  MarkKind kind;
  MarkSide side;
} tags[] = {
  { "<i>", KIND_ITALIC, MARK_OPEN },
  { "</i>", KIND_ITALIC, MARK_CLOSE },
  { "<b>", KIND_BOLD, MARK_OPEN },
  { "</b>", KIND_BOLD, MARK_CLOSE },
  { "<sup>", KIND_SUP, MARK_OPEN },
  { "</sup>", KIND_SUP, MARK_CLOSE },
  { "<sub>", KIND_SUB, MARK_OPEN },
  { "</sub>", KIND_SUB, MARK_CLOSE },
  { "<sc>", KIND_SMALL_CAPS, MARK_OPEN },
  { "</sc>", KIND_SMALL_CAPS, MARK_CLOSE },
  { "</span>", KIND_SPAN_CLOSE, MARK_CLOSE },
};

static gboolean
is_opener_context (gunichar before)
{
  return before == 0 || g_unichar_isspace (before)
         || g_unichar_type (before) == G_UNICODE_OPEN_PUNCTUATION
         || g_unichar_type (before) == G_UNICODE_INITIAL_PUNCTUATION
         || g_unichar_type (before) == G_UNICODE_DASH_PUNCTUATION || before == '"' || before == '\''
         || before == '/' || before == '>';
}

/* <span …> with what it means, blanks in it as people write them. */
static gboolean
read_span_tag (const char *text, gsize n_bytes, Mark *mark)
{
  const char *end = memchr (text, '>', MIN (n_bytes, 80));
  g_autofree char *tag = NULL;

  if (end == NULL || n_bytes < 6 || strncmp (text, "<span ", 6) != 0)
    return FALSE;
  tag = g_strndup (text, end + 1 - text);
  mark->n_bytes = end + 1 - text;
  mark->side = MARK_OPEN;
  if (strstr (tag, "nocase") != NULL)
    mark->kind = KIND_NOCASE;
  else if (strstr (tag, "nodecor") != NULL)
    mark->kind = KIND_NODECOR;
  else if (strstr (tag, "small-caps") != NULL)
    mark->kind = KIND_SPAN_CAPS;
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_tag (const char *text, gsize n_bytes, Mark *mark)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      gsize length = strlen (tags[i].text);

      if (n_bytes >= length && memcmp (text, tags[i].text, length) == 0)
        {
          mark->n_bytes = length;
          mark->kind = tags[i].kind;
          mark->side = tags[i].side;
          return TRUE;
        }
    }
  return read_span_tag (text, n_bytes, mark);
}

/* Whether the character is the one that the locale's term holds. */
static gboolean
is_term (const CslLocale *locale, const char *name, gunichar c)
{
  const char *term
      = locale == NULL ? NULL : csl_locale_get_term (locale, name, CSL_FORM_LONG, FALSE);

  return term != NULL && *term != '\0' && g_utf8_get_char (term) == c
         && *g_utf8_next_char (term) == '\0';
}

/* Quotes of the locale; those of another language are text like any other. */
static gboolean
read_own_quote (const CslLocale *locale, gunichar c, gunichar before, gunichar after, Mark *mark)
{
  static const char *const names[][2]
      = { { "open-quote", "close-quote" }, { "open-inner-quote", "close-inner-quote" } };

  if (c == 0x2019 && g_unichar_isalnum (before) && g_unichar_isalnum (after))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gboolean opens = is_term (locale, names[i][0], c);
      gboolean closes = is_term (locale, names[i][1], c);

      if (!opens && !closes)
        continue;
      mark->kind = i == 0 ? KIND_QUOTE : KIND_INNER_QUOTE;
      mark->side = opens && closes ? MARK_EITHER : opens ? MARK_OPEN : MARK_CLOSE;
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_straight_quote (gunichar c, gunichar before, gunichar after, Mark *mark)
{
  gboolean can_open = is_opener_context (before) && after != 0 && !g_unichar_isspace (after);
  gboolean can_close = before != 0 && !g_unichar_isspace (before);

  if (c == '\'' && g_unichar_isalnum (before) && g_unichar_isalnum (after))
    return FALSE;
  if (!can_open && !can_close)
    return FALSE;
  mark->kind = c == '"' ? KIND_STRAIGHT_DOUBLE : KIND_STRAIGHT_SINGLE;
  mark->side = can_open && can_close ? MARK_EITHER : can_open ? MARK_OPEN : MARK_CLOSE;
  return TRUE;
}

static gboolean
read_quote (const CslLocale *locale, gunichar c, gunichar before, gunichar after, Mark *mark)
{
  if (c == '"' || c == '\'')
    return read_straight_quote (c, before, after, mark);
  if (c == 0xab || c == 0xbb || (c >= 0x2018 && c <= 0x201f) || c == 0x2039 || c == 0x203a)
    return read_own_quote (locale, c, before, after, mark);
  return FALSE;
}

static gboolean
closes (MarkKind closer, MarkKind opener)
{
  return closer == opener
         || (closer == KIND_SPAN_CLOSE
             && (opener == KIND_SPAN_CAPS || opener == KIND_NOCASE || opener == KIND_NODECOR));
}

/* Pairs the mark with the nearest opener, leaving openers in between without a partner. */
static gboolean
pair (GArray *marks, GArray *open, int index)
{
  Mark *mark = &g_array_index (marks, Mark, index);

  for (guint i = open->len; i > 0; i--)
    {
      int candidate = g_array_index (open, int, i - 1);
      Mark *opener = &g_array_index (marks, Mark, candidate);

      if (!closes (mark->kind, opener->kind))
        continue;
      opener->match = index;
      mark->match = candidate;
      g_array_set_size (open, i - 1);
      return TRUE;
    }
  return FALSE;
}

static void
pair_marks (GArray *marks)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < (int) marks->len; i++)
    {
      MarkSide side = g_array_index (marks, Mark, i).side;

      if (side != MARK_OPEN && pair (marks, open, i))
        continue;
      if (side != MARK_CLOSE)
        g_array_append_val (open, i);
    }
}

static GArray *
find_marks (const CslLocale *locale, const char *text, gsize n_bytes)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  const char *end = text + n_bytes;
  gunichar before = 0;

  for (const char *p = text; p < end;)
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);
      Mark mark = { p - text, next - p, 0, 0, -1 };

      if ((c == '<' && read_tag (p, end - p, &mark))
          || read_quote (locale, c, before, next < end ? g_utf8_get_char (next) : 0, &mark))
        {
          g_array_append_val (marks, mark);
          next = p + mark.n_bytes;
        }
      if (c != '<' || mark.n_bytes == 1)
        before = c;
      p = next;
    }
  return marks;
}

static CslOut *
open_span (CslArena *arena, MarkKind kind)
{
  static const CslFormat formats[] = {
    [KIND_ITALIC] = CSL_FONT_STYLE_ITALIC,
    [KIND_BOLD] = CSL_FONT_WEIGHT_BOLD,
    [KIND_SUP] = CSL_VERTICAL_ALIGN_SUP,
    [KIND_SUB] = CSL_VERTICAL_ALIGN_SUB,
    [KIND_SMALL_CAPS] = CSL_FONT_VARIANT_SMALL_CAPS,
    [KIND_SPAN_CAPS] = CSL_FONT_VARIANT_SMALL_CAPS,
    [KIND_SPAN_CLOSE] = 0,
    [KIND_NOCASE] = 0,
    [KIND_NODECOR] = 0,
    [KIND_STRAIGHT_DOUBLE] = 0,
    [KIND_STRAIGHT_SINGLE] = 0,
    [KIND_QUOTE] = 0,
    [KIND_INNER_QUOTE] = 0,
  };
  CslOut *span = csl_out_span (arena);

  span->field = TRUE;
  span->format = formats[kind];
  span->nocase = kind == KIND_NOCASE;
  span->nodecor = kind == KIND_NODECOR;
  span->quotes = kind >= KIND_STRAIGHT_DOUBLE;
  span->inner = kind == KIND_INNER_QUOTE;
  return span;
}

static void
append_run (CslArena *arena, CslOut *parent, const char *text, gsize n_bytes)
{
  if (n_bytes > 0)
    csl_out_append (parent, csl_out_text (arena, text, (gssize) n_bytes));
}

/* A mark without a partner: text, but for an apostrophe that was typed straight. */
static void
append_literal (CslArena *arena, CslOut *parent, const char *text, const Mark *mark)
{
  if (mark->n_bytes == 1 && text[mark->start] == '\'')
    append_run (arena, parent, "\u2019", 3);
  else
    append_run (arena, parent, text + mark->start, mark->n_bytes);
}

static CslOut *
build (CslArena *arena, const char *text, gsize n_bytes, GArray *marks)
{
  CslOut *root = csl_out_span (arena);
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();
  CslOut *top = root;
  gsize at = 0;

  for (int i = 0; i < (int) marks->len; i++)
    {
      const Mark *mark = &g_array_index (marks, Mark, i);

      append_run (arena, top, text + at, mark->start - at);
      at = mark->start + mark->n_bytes;
      if (mark->match < 0)
        append_literal (arena, top, text, mark);
      else if (mark->match > i)
        {
          CslOut *span = open_span (arena, mark->kind);

          csl_out_append (top, span);
          g_ptr_array_add (stack, top);
          top = span;
        }
      else
        top = g_ptr_array_steal_index (stack, stack->len - 1);
    }
  append_run (arena, top, text + at, n_bytes - at);
  return root;
}

/* Straight apostrophes inside words, which no quote is. */
static const char *
curl_apostrophes (CslArena *arena, const char *text, gsize *n_bytes)
{
  GString *out;
  const char *result;

  if (memchr (text, '\'', *n_bytes) == NULL)
    return text;
  out = g_string_sized_new (*n_bytes + 16);
  for (gsize i = 0; i < *n_bytes; i++)
    {
      gboolean inside = text[i] == '\'' && i > 0 && i + 1 < *n_bytes
                        && (((g_ascii_isalnum (text[i - 1]) || (text[i - 1] & 0x80))
                             && (g_ascii_isalnum (text[i + 1]) || (text[i + 1] & 0x80)))
                            || (text[i - 1] == ' ' && text[i + 1] == ' '));

      if (inside)
        g_string_append (out, "\u2019");
      else
        g_string_append_c (out, text[i]);
    }
  result = csl_arena_strndup (arena, out->str, out->len);
  *n_bytes = out->len;
  g_string_free (out, TRUE);
  return result;
}

static gboolean
is_guillemet (const char *p, const char *end, guchar low_byte)
{
  return p + 1 < end && (guchar) p[0] == 0xc2 && (guchar) p[1] == low_byte;
}

/* The blank before a mark, or inside French quotes, is a narrow one that does not break. */
static const char *
bind_marks (CslArena *arena, const char *text, gsize *n_bytes)
{
  const char *end = text + *n_bytes;
  GString *out = g_string_sized_new (*n_bytes + 8);
  const char *result;

  for (const char *p = text; p < end; p++)
    {
      gboolean before
          = p + 1 < end && (strchr (":;?!", p[1]) != NULL || is_guillemet (p + 1, end, 0xbb));
      gboolean after = p - text >= 2 && is_guillemet (p - 2, end, 0xab);

      if (*p == ' ' && (before || after))
        g_string_append (out, "\u202f");
      else
        g_string_append_c (out, *p);
    }
  result = csl_arena_strndup (arena, out->str, out->len);
  *n_bytes = out->len;
  g_string_free (out, TRUE);
  return result;
}

static gboolean
has_blank_at_mark (const char *text, gsize n_bytes)
{
  const char *end = text + n_bytes;

  for (const char *p = text; p < end && (p = memchr (p, ' ', end - p)) != NULL; p++)
    if ((p + 1 < end && (strchr (":;?!", p[1]) != NULL || is_guillemet (p + 1, end, 0xbb)))
        || (p - text >= 2 && is_guillemet (p - 2, end, 0xab)))
      return TRUE;
  return FALSE;
}

/**
 * csl_markup_parse:
 * @arena: where the tree lives
 * @text: a field, UTF-8, which lives as long as the arena's content
 * @n_bytes: its length
 * @locale: (nullable): whose quotes are taken as such, besides straight ones
 *
 * <i>, <b>, <sup>, <sub>, <sc>, spans of small capitals and of no case, and quotes become spans; tags
 * and quotes without a partner stay text.
 *
 * Returns: (transfer none): a leaf or a span
 */
CslOut *
csl_markup_parse (CslArena *arena, const char *text, gsize n_bytes, const CslLocale *locale)
{
  g_autoptr (GArray) marks = NULL;
  gboolean plain = TRUE;

  if (locale != NULL && has_blank_at_mark (text, n_bytes))
    text = bind_marks (arena, text, &n_bytes);
  for (gsize i = 0; plain && i < n_bytes; i++)
    plain = text[i] != '<' && text[i] != '"' && text[i] != '\'' && (guchar) text[i] != 0xe2
            && (guchar) text[i] != 0xc2;
  if (plain)
    return csl_out_text (arena, text, (gssize) n_bytes);
  text = curl_apostrophes (arena, text, &n_bytes);
  marks = find_marks (locale, text, n_bytes);
  if (marks->len == 0)
    return csl_out_text (arena, text, (gssize) n_bytes);
  pair_marks (marks);
  return build (arena, text, n_bytes, marks);
}
