/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-names.h"

#include <string.h>

typedef enum
{
  CHUNK_WORDS,          /* Smith; John Smith */
  CHUNK_INITIALS,       /* J. R. */
  CHUNK_WORDS_INITIALS, /* Smith J. R. */
  CHUNK_INITIALS_WORDS, /* J. R. Smith */
} ChunkKind;

/* What stands between two separators. */
typedef struct
{
  guint first;
  guint end;      /* tokens, without dots around */
  guint split;    /* where the second half of a mixed chunk begins */
  guint n_words;  /* that are no initials */
  gunichar after; /* ',' ';' or '&' */
  ChunkKind kind;
} Chunk;

typedef struct
{
  const HkRefTokens *tokens;
  HkWork *work;
  HkVariable variable;
  GArray *chunks;
  gboolean others; /* "et al." stood there */
  gboolean sure;
} Reader;

static const HkRefToken *
get (const Reader *reader, guint i)
{
  return hk_ref_tokens_get (reader->tokens, i);
}

static gboolean
is_initial (const Reader *reader, guint i, guint end)
{
  const HkRefToken *token = get (reader, i);
  gboolean dot = i + 1 < end && get (reader, i + 1)->sign == '.';

  if (token->kind != HK_REF_TOKEN_WORD)
    return FALSE;
  if (token->script == HK_REF_SCRIPT_ARABIC)
    return dot && token->n_chars <= 2;
  if (!token->capital)
    return FALSE;
  if (token->n_chars == 1)
    return TRUE;
  if (token->capitals && token->n_chars <= 3)
    return TRUE;
  if (dot && token->n_chars == 2)
    return TRUE;
  /* J.-P. and J-P */
  return token->capitals && token->n_chars <= 4
         && memchr (reader->tokens->text + token->byte_start, '-',
                    token->byte_end - token->byte_start)
                != NULL;
}

static gboolean
is_comma (gunichar c)
{
  return c == ',' || c == 0x60c;
}

static gboolean
is_semicolon (gunichar c)
{
  return c == ';' || c == 0x61b || c == '/' || c == '|';
}

/* Words of institutions, folded; the beginning of a word counts. */
static gboolean
is_institution_word (const Reader *reader, guint i)
{
  static const char *const words[] = {
    "organi",   "ministr",    "bank",       "committee",  "universi", "associat",    "agency",
    "embassy",  "institut",   "council",    "commission", "departm",  "societ",      "center",
    "centre",   "foundation", "federation", "nations",    "group",    "office",      "bureau",
    "program",  "collaborat", "consortium", "network",    "company",  "corporation", "government",
    "service",  "ministerio", "secretaria", "instituto",  "fundacao", "conselho",    "brasil",
    "сообщест", "банк",       "министер",   "институт",   "комитет",  "سازمان",      "وزارت",
    "بانک",     "دانشگاه",    "مرکز",       "موسسه",      "انجمن",    "شورا",        "دفتر",
    "دانشنامه", "پژوهشگاه",   "مجلس",       "شرکت",
  };
  const HkRefToken *token = get (reader, i);
  const char *folded = reader->tokens->folded->str + token->folded_start;

  if (token->kind != HK_REF_TOKEN_WORD || token->folded_bytes < 4)
    return FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    {
      gsize length = strlen (words[k]);

      if (token->folded_bytes >= length && memcmp (folded, words[k], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The text of tokens, blanks as one. */
static char *
slice (const Reader *reader, guint first, guint end)
{
  GString *string = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    {
      const HkRefToken *token = get (reader, i);

      if (i > first && token->after_blank)
        g_string_append_c (string, ' ');
      g_string_append_len (string, reader->tokens->text + token->byte_start,
                           token->byte_end - token->byte_start);
    }
  return g_string_free (string, FALSE);
}

static void
take (Reader *reader, guint family_first, guint family_end, guint given_first, guint given_end)
{
  g_autofree char *family = NULL, *given = NULL;

  while (family_end > family_first && get (reader, family_end - 1)->kind == HK_REF_TOKEN_SIGN
         && get (reader, family_end - 1)->sign != ')')
    family_end--;
  while (family_first < family_end && get (reader, family_first)->kind == HK_REF_TOKEN_SIGN
         && get (reader, family_first)->sign != '(')
    family_first++;
  if (family_first >= family_end)
    return;
  family = slice (reader, family_first, family_end);
  if (given_first < given_end)
    {
      if (given_end < reader->tokens->items->len && get (reader, given_end)->sign == '.')
        given_end += given_end > 0 && is_initial (reader, given_end - 1, given_end + 1);
      given = slice (reader, given_first, given_end);
    }
  hk_work_take_name (reader->work, reader->variable, hk_name_new (family, given));
}

static void
take_literal (Reader *reader, guint first, guint end)
{
  g_autofree char *literal = slice (reader, first, end);

  if (*literal != '\0')
    hk_work_take_name (reader->work, reader->variable, hk_name_new_literal (literal));
}

static gboolean
is_institution (const Reader *reader, const Chunk *chunk)
{
  for (guint i = chunk->first; i < chunk->end; i++)
    if (is_institution_word (reader, i))
      return TRUE;
  return FALSE;
}

/* John van der Berg: given names, particles and a family name. */
static void
take_direct (Reader *reader, const Chunk *chunk)
{
  guint family = chunk->end - 1;

  if (chunk->n_words <= 1)
    {
      take (reader, chunk->first, chunk->end, 0, 0);
      return;
    }
  if (chunk->n_words > 4 || is_institution (reader, chunk))
    {
      take_literal (reader, chunk->first, chunk->end);
      return;
    }
  while (family > chunk->first + 1
         && (get (reader, family - 1)->keyword == HK_REF_KEYWORD_PARTICLE
             || get (reader, family)->kind != HK_REF_TOKEN_WORD))
    family--;
  take (reader, family, chunk->end, chunk->first, family);
  reader->sure = FALSE;
}

/* A Persian name without a comma: one given name, or two where the first is commonly part of a pair. */
static void
take_persian_direct (Reader *reader, const Chunk *chunk)
{
  static const char *const firsts[] = { "سید", "سیده", "محمد", "علی", "غلام", "امیر", "عبد" };
  const HkRefToken *token = get (reader, chunk->first);
  const char *folded = reader->tokens->folded->str + token->folded_start;
  guint family = chunk->first + 1;

  if (is_institution (reader, chunk))
    {
      take_literal (reader, chunk->first, chunk->end);
      return;
    }
  if (chunk->end - chunk->first == 1)
    {
      take (reader, chunk->first, chunk->end, 0, 0);
      return;
    }
  if (chunk->kind == CHUNK_INITIALS_WORDS)
    {
      take (reader, chunk->split, chunk->end, chunk->first, chunk->split);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (firsts) && chunk->end - chunk->first > 2; i++)
    if (strlen (firsts[i]) == token->folded_bytes
        && memcmp (folded, firsts[i], token->folded_bytes) == 0)
      {
        family = chunk->first + 2;
        break;
      }
  take (reader, family, chunk->end, chunk->first, family);
  reader->sure = FALSE;
}

static gboolean
is_arabic (const Reader *reader, const Chunk *chunk)
{
  return get (reader, chunk->first)->script == HK_REF_SCRIPT_ARABIC;
}

static void
describe (const Reader *reader, Chunk *chunk)
{
  guint leading = chunk->first, trailing = chunk->end;

  chunk->n_words = 0;
  for (guint i = chunk->first; i < chunk->end; i++)
    chunk->n_words
        += get (reader, i)->kind == HK_REF_TOKEN_WORD && !is_initial (reader, i, chunk->end);
  while (leading < chunk->end
         && (is_initial (reader, leading, chunk->end) || get (reader, leading)->sign == '.'
             || hk_ref_is_dash (get (reader, leading)->sign)))
    leading++;
  while (trailing > chunk->first
         && (is_initial (reader, trailing - 1, chunk->end)
             || get (reader, trailing - 1)->sign == '.'
             || hk_ref_is_dash (get (reader, trailing - 1)->sign)))
    trailing--;
  if (leading == chunk->end)
    {
      chunk->kind = CHUNK_INITIALS;
      /* Y. S. RAO: what has no dot is the name. */
      if (chunk->end - chunk->first >= 3 && get (reader, chunk->end - 1)->n_chars > 1
          && get (reader, chunk->end - 2)->sign == '.')
        {
          chunk->kind = CHUNK_INITIALS_WORDS;
          chunk->split = chunk->end - 1;
        }
      /* YU X: capitals too short to tell. */
      else if (chunk->end - chunk->first >= 2 && get (reader, chunk->first)->n_chars > 1
               && get (reader, chunk->first + 1)->kind == HK_REF_TOKEN_WORD)
        {
          chunk->kind = CHUNK_WORDS_INITIALS;
          chunk->split = chunk->first + 1;
        }
    }
  else if (trailing < chunk->end)
    {
      chunk->kind = CHUNK_WORDS_INITIALS;
      chunk->split = trailing;
      if (leading > chunk->first)
        chunk->kind = CHUNK_INITIALS_WORDS, chunk->split = leading;
    }
  else if (leading > chunk->first)
    {
      chunk->kind = CHUNK_INITIALS_WORDS;
      chunk->split = leading;
    }
  else
    chunk->kind = CHUNK_WORDS;
}

/* Whether a token says that it stands for more names, or what the names did. */
static gboolean
is_ignored (const Reader *reader, guint i, guint first)
{
  const HkRefToken *token = get (reader, i);

  if (token->kind != HK_REF_TOKEN_WORD)
    return token->sign == '(' || token->sign == ')' || token->sign == '[' || token->sign == ']'
           || token->sign == ':' || token->sign == '*' || token->kind == HK_REF_TOKEN_DIGITS;
  /* "Miller, Jr." but not the initials of "Miller JR". */
  if (token->keyword == HK_REF_KEYWORD_SUFFIX)
    return i > first && is_comma (get (reader, i - 1)->sign)
           && !(token->capitals && get (reader, i)->sign == 'J');
  return token->keyword == HK_REF_KEYWORD_TRANSLATOR || token->keyword == HK_REF_KEYWORD_EDITOR;
}

static gboolean
is_and (const Reader *reader, guint i, guint first, guint end)
{
  const HkRefToken *token = get (reader, i);

  if (token->keyword != HK_REF_KEYWORD_AND || i == first || i + 1 == end)
    return FALSE;
  return !token->capital;
}

static void
close_chunk (Reader *reader, guint first, guint end, gunichar after)
{
  Chunk chunk = { .after = after };

  while (first < end && get (reader, first)->kind == HK_REF_TOKEN_SIGN
         && get (reader, first)->sign != '(')
    first++;
  while (end > first && get (reader, end - 1)->kind == HK_REF_TOKEN_SIGN
         && get (reader, end - 1)->sign != ')'
         && !(get (reader, end - 1)->sign == '.' && is_initial (reader, end - 2, end)))
    end--;
  if (first >= end)
    {
      if (reader->chunks->len > 0 && after != ',')
        g_array_index (reader->chunks, Chunk, reader->chunks->len - 1).after = after;
      return;
    }
  chunk.first = first;
  chunk.end = end;
  describe (reader, &chunk);
  g_array_append_val (reader->chunks, chunk);
}

static void
split (Reader *reader, guint first, guint end)
{
  guint start = first;

  for (guint i = first; i < end; i++)
    {
      const HkRefToken *token = get (reader, i);

      if (token->keyword == HK_REF_KEYWORD_OTHERS && i > first)
        {
          guint stop = i;

          if (get (reader, i - 1)->sign == '.' && stop > start)
            stop--;
          if (stop > start && get (reader, stop - 1)->keyword == HK_REF_KEYWORD_AND)
            stop--;
          reader->others = TRUE;
          close_chunk (reader, start, stop, ';');
          start = i + 1;
        }
      else if (is_ignored (reader, i, first))
        {
          close_chunk (reader, start, i, ',');
          start = i + 1;
        }
      else if (is_comma (token->sign) || is_semicolon (token->sign))
        {
          close_chunk (reader, start, i, is_comma (token->sign) ? ',' : ';');
          start = i + 1;
        }
      else if (is_and (reader, i, first, end))
        {
          close_chunk (reader, start, i, '&');
          start = i + 1;
        }
    }
  close_chunk (reader, start, end, ';');
}

/* Whether names are "Family, Given; Family, Given". */
static gboolean
has_semicolons (const Reader *reader)
{
  for (guint i = 0; i + 1 < reader->chunks->len; i++)
    if (g_array_index (reader->chunks, Chunk, i).after == ';')
      return TRUE;
  return FALSE;
}

static void
take_mixed (Reader *reader, const Chunk *chunk)
{
  if (chunk->kind == CHUNK_WORDS_INITIALS)
    take (reader, chunk->first, chunk->split, chunk->split, chunk->end);
  else
    take (reader, chunk->split, chunk->end, chunk->first, chunk->split);
}

/* A group of chunks that are one name: between semicolons, or in Persian between "و". */
static void
take_group (Reader *reader, const Chunk *chunks, guint n)
{
  if (n >= 2)
    take (reader, chunks[0].first, chunks[0].end, chunks[1].first, chunks[n - 1].end);
  else if (is_arabic (reader, chunks))
    take_persian_direct (reader, chunks);
  else if (chunks->kind == CHUNK_WORDS_INITIALS || chunks->kind == CHUNK_INITIALS_WORDS)
    take_mixed (reader, chunks);
  else
    take_direct (reader, chunks);
}

static void
take_persian (Reader *reader)
{
  const Chunk *chunks = (const Chunk *) (const void *) reader->chunks->data;
  guint n = reader->chunks->len;
  gboolean semicolons = has_semicolons (reader);

  for (guint i = 0, stop; i < n; i = stop)
    {
      guint n_chunks;

      for (stop = i + 1; stop < n && chunks[stop - 1].after == ','; stop++)
        ;
      n_chunks = stop - i;
      if (n_chunks <= 2 || semicolons)
        take_group (reader, chunks + i, n_chunks);
      else if (n_chunks % 2 == 0)
        for (guint k = i; k < stop; k += 2)
          take_group (reader, chunks + k, 2);
      else
        {
          gboolean one = chunks[i].end - chunks[i].first == 1;

          take_group (reader, chunks + i, one ? 2 : 1);
          for (guint k = i + (one ? 2 : 1); k < stop; k++)
            take_group (reader, chunks + k, 1);
          reader->sure = FALSE;
        }
    }
}

/* Whether two chunks of words alone are a family name and given names. */
static gboolean
are_inverted (const Reader *reader, guint i)
{
  const Chunk *chunks = (const Chunk *) (const void *) reader->chunks->data;
  guint n = reader->chunks->len;

  if (chunks[i].after != ',' || chunks[i].n_words > 2 || chunks[i + 1].n_words > 2)
    return FALSE;
  if (n == 2)
    return TRUE;
  return chunks[n - 1].n_words > 1 || chunks[n - 2].after == '&' || chunks[i].n_words == 1;
}

static void
take_western (Reader *reader)
{
  const Chunk *chunks = (const Chunk *) (const void *) reader->chunks->data;
  guint n = reader->chunks->len;

  for (guint i = 0; i < n; i++)
    {
      const Chunk *chunk = &chunks[i], *next = i + 1 < n ? &chunks[i + 1] : NULL;

      if (chunk->kind == CHUNK_WORDS_INITIALS || chunk->kind == CHUNK_INITIALS_WORDS)
        take_mixed (reader, chunk);
      else if (chunk->kind == CHUNK_INITIALS)
        {
          if (next != NULL && next->kind == CHUNK_INITIALS && chunk->after == ','
              && get (reader, chunk->first)->n_chars > 1)
            take (reader, chunk->first, chunk->end, next->first, next->end), i++;
          else if (n == 1)
            take_literal (reader, chunk->first,
                          chunk->end
                              - (chunk->end - chunk->first == 2
                                 && get (reader, chunk->first)->n_chars > 1));
          reader->sure = FALSE;
        }
      else if (next != NULL && next->kind == CHUNK_INITIALS && chunk->after == ',')
        take (reader, chunk->first, chunk->end, next->first, next->end), i++;
      else if (next != NULL && i == 0 && next->kind == CHUNK_WORDS && are_inverted (reader, 0))
        take (reader, chunk->first, chunk->end, next->first, next->end), i++;
      else if (next != NULL && i == 0 && next->kind == CHUNK_WORDS_INITIALS && chunk->after == ','
               && chunk->n_words == 1)
        take (reader, chunk->first, chunk->end, next->first, next->end), i++;
      else
        take_direct (reader, chunk);
    }
}

/* An institution's name alone: words of which one says so, or that stand before ". (" and a date, where a
 * person's would be inverted. */
static gboolean
take_institution (Reader *reader, guint first, guint end)
{
  guint n = reader->tokens->items->len, n_words = 0;
  gboolean said = FALSE;

  while (end > first
         && (get (reader, end - 1)->sign == '.' || is_comma (get (reader, end - 1)->sign)))
    end--;
  for (guint i = first; i < end; i++)
    {
      const HkRefToken *token = get (reader, i);

      if (token->kind == HK_REF_TOKEN_SIGN
              ? token->sign != '(' && token->sign != ')' && token->sign != '&'
              : token->kind != HK_REF_TOKEN_WORD)
        return FALSE;
      if (token->keyword == HK_REF_KEYWORD_OTHERS || token->keyword == HK_REF_KEYWORD_EDITOR)
        return FALSE;
      n_words++;
      said |= is_institution_word (reader, i);
    }
  if (!said && n_words == 2 && end + 2 < n && get (reader, end)->sign == '.'
      && get (reader, end + 1)->sign == '(')
    said = get (reader, first)->n_chars > 2 && get (reader, first)->script == HK_REF_SCRIPT_LATIN;
  if (!said || n_words < 2)
    return FALSE;
  take_literal (reader, first, end);
  return TRUE;
}

/**
 * hk_ref_names_read:
 * @tokens: a reference's tokens
 * @first: the first token of the names
 * @end: the token after the last
 * @work: a work to which the names are added
 * @variable: as what they are added
 *
 * Returns: whether it is plain what is family and what given name
 */
gboolean
hk_ref_names_read (const HkRefTokens *tokens,
                   guint first,
                   guint end,
                   HkWork *work,
                   HkVariable variable)
{
  g_autoptr (GArray) chunks = g_array_new (FALSE, FALSE, sizeof (Chunk));
  Reader reader = { tokens, work, variable, chunks, FALSE, TRUE };

  if (take_institution (&reader, first, end))
    return TRUE;
  split (&reader, first, end);
  if (chunks->len == 0)
    return FALSE;
  if (is_arabic (&reader, &g_array_index (chunks, Chunk, 0)))
    take_persian (&reader);
  else if (has_semicolons (&reader))
    {
      const Chunk *items = (const Chunk *) (const void *) chunks->data;

      for (guint i = 0, stop; i < chunks->len; i = stop)
        {
          for (stop = i + 1; stop < chunks->len && items[stop - 1].after == ','; stop++)
            ;
          take_group (&reader, items + i, stop - i);
        }
    }
  else
    take_western (&reader);
  if (reader.others)
    {
      HkName *name = hk_name_new (NULL, NULL);

      name->et_al = TRUE;
      hk_work_take_name (work, variable, name);
    }
  return reader.sure;
}
