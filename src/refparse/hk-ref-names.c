/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-names.h"

#include "hk-name-words.h"
#include "hk-ref-name-chunks.h"

#include <string.h>

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
        given_end += given_end > 0
                     && hk_ref_name_is_initial (reader->tokens, given_end - 1, given_end + 1);
      given = slice (reader, given_first, given_end);
    }
  hk_work_take_name (reader->work, reader->variable, hk_name_new (family, given));
}

/* A bracket that the name opens, as of an abbreviation, is the name's to its end. */
static guint
close_bracket (const Reader *reader, guint first, guint end)
{
  guint n_open = 0;

  for (guint i = first; i < end; i++)
    if (get (reader, i)->sign == '(')
      n_open++;
    else if (get (reader, i)->sign == ')' && n_open > 0)
      n_open--;
  return n_open == 1 && end < reader->tokens->items->len && get (reader, end)->sign == ')' ? end + 1
                                                                                           : end;
}

static void
take_literal (Reader *reader, guint first, guint end)
{
  g_autofree char *literal = slice (reader, first, close_bracket (reader, first, end));

  if (*literal != '\0')
    hk_work_take_name (reader->work, reader->variable, hk_name_new_literal (literal));
}

static gboolean
is_institution (const Reader *reader, const HkRefNameChunk *chunk)
{
  for (guint i = chunk->first; i < chunk->end; i++)
    if (hk_ref_name_is_institution_word (reader->tokens, i))
      return TRUE;
  return FALSE;
}

/* John van der Berg: given names, particles and a family name. */
static void
take_direct (Reader *reader, const HkRefNameChunk *chunk)
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

static void
take_mixed (Reader *reader, const HkRefNameChunk *chunk)
{
  if (chunk->kind == HK_REF_NAME_WORDS_INITIALS)
    take (reader, chunk->first, chunk->split, chunk->split, chunk->end);
  else
    take (reader, chunk->split, chunk->end, chunk->first, chunk->split);
}

static gboolean
word_is (const Reader *reader, guint i, const char *const *words, guint n_words)
{
  const HkRefToken *token = get (reader, i);

  for (guint k = 0; k < n_words; k++)
    if (strlen (words[k]) == token->folded_bytes
        && memcmp (reader->tokens->folded->str + token->folded_start, words[k], token->folded_bytes)
               == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_persian_given (const Reader *reader, guint i)
{
  const HkRefToken *token = get (reader, i);

  return hk_name_word_is_given (reader->tokens->folded->str + token->folded_start,
                                token->folded_bytes);
}

static gboolean
is_title (const Reader *reader, guint i)
{
  const HkRefToken *token = get (reader, i);

  return hk_name_word_is_title (reader->tokens->folded->str + token->folded_start,
                                token->folded_bytes);
}

/* Where the family name of given names and a family name begins: after titles, sons' fathers (محمد بن علی),
 * and given names beyond the first that are known as such. A word is left for it. */
static guint
persian_family (const Reader *reader, const HkRefNameChunk *chunk)
{
  static const char *const sons[] = { "بن", "ابن" };
  guint family = chunk->first, last = chunk->end - 1;

  while (family < last && is_title (reader, family))
    family++;
  if (family < last)
    family++;
  while (family < last)
    {
      if (family + 1 < last && word_is (reader, family, sons, G_N_ELEMENTS (sons)))
        family += 2;
      else if (is_persian_given (reader, family))
        family++;
      else
        break;
    }
  return family;
}

/* A Persian name without a comma. */
static void
take_persian_direct (Reader *reader, const HkRefNameChunk *chunk)
{
  guint family;

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
  if (chunk->kind == HK_REF_NAME_INITIALS_WORDS || chunk->kind == HK_REF_NAME_WORDS_INITIALS)
    {
      take_mixed (reader, chunk);
      return;
    }
  family = persian_family (reader, chunk);
  take (reader, family, chunk->end, chunk->first, family);
  reader->sure = FALSE;
}

static gboolean
is_arabic (const Reader *reader, const HkRefNameChunk *chunk)
{
  return get (reader, chunk->first)->script == HK_REF_SCRIPT_ARABIC;
}

/* Whether names are "Family, Given; Family, Given". */
static gboolean
has_semicolons (const Reader *reader)
{
  for (guint i = 0; i + 1 < reader->chunks->len; i++)
    if (g_array_index (reader->chunks, HkRefNameChunk, i).after == ';')
      return TRUE;
  return FALSE;
}

/* A group of chunks that are one name: between semicolons, or in Persian between "و". */
static void
take_group (Reader *reader, const HkRefNameChunk *chunks, guint n)
{
  if (n >= 2)
    take (reader, chunks[0].first, chunks[0].end, chunks[1].first, chunks[n - 1].end);
  else if (is_arabic (reader, chunks))
    take_persian_direct (reader, chunks);
  else if (chunks->kind == HK_REF_NAME_WORDS_INITIALS || chunks->kind == HK_REF_NAME_INITIALS_WORDS)
    take_mixed (reader, chunks);
  else
    take_direct (reader, chunks);
}

/* Family, I. Family, I. Family, I.: nothing stands between one's initials and the next one's name. */
static gboolean
take_unparted (Reader *reader, const HkRefNameChunk *chunks, guint n)
{
  if (n < 3 || chunks[0].kind != HK_REF_NAME_WORDS || chunks[n - 1].kind != HK_REF_NAME_INITIALS)
    return FALSE;
  for (guint i = 1; i + 1 < n; i++)
    if (chunks[i].kind != HK_REF_NAME_INITIALS_WORDS)
      return FALSE;
  take (reader, chunks[0].first, chunks[0].end, chunks[1].first, chunks[1].split);
  for (guint i = 1; i + 1 < n; i++)
    take (reader, chunks[i].split, chunks[i].end, chunks[i + 1].first,
          i + 2 < n ? chunks[i + 1].split : chunks[i + 1].end);
  return TRUE;
}

static gboolean
has_mixed (const HkRefNameChunk *chunks, guint n)
{
  for (guint i = 0; i < n; i++)
    if (chunks[i].kind == HK_REF_NAME_WORDS_INITIALS
        || chunks[i].kind == HK_REF_NAME_INITIALS_WORDS)
      return TRUE;
  return FALSE;
}

/* Family I, Family I: each is a name, but for words whose initials stand behind a comma. Initials that
 * were written together look like a short word. */
static void
take_each (Reader *reader, const HkRefNameChunk *chunks, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const HkRefNameChunk *chunk = &chunks[i];
      guint last = chunk->end - 1;

      if (i + 1 < n && chunk->kind == HK_REF_NAME_WORDS
          && chunks[i + 1].kind == HK_REF_NAME_INITIALS)
        take_group (reader, chunks + i++, 2);
      else if (chunk->kind == HK_REF_NAME_WORDS && chunk->n_words > 1
               && get (reader, last)->n_chars == 2)
        take (reader, chunk->first, last, last, chunk->end);
      else
        take_group (reader, chunk, 1);
    }
}

/* Whether the names after the first are not inverted: رضایی، مریم، حسن کریمی، زهرا نوری. */
static gboolean
is_rest_direct (const Reader *reader, const HkRefNameChunk *chunks, guint n)
{
  for (guint i = 2; i + 1 < n; i += 2)
    if (chunks[i].n_words > 1 && chunks[i + 1].n_words > 1
        && is_persian_given (reader, chunks[i].first))
      return TRUE;
  return FALSE;
}

/* Names between commas, of which one name may have two. */
static void
take_persian_row (Reader *reader, const HkRefNameChunk *chunks, guint n)
{
  gboolean inverted
      = n > 1
        && (chunks[0].n_words == 1
            || (chunks[1].n_words <= 2 && is_persian_given (reader, chunks[1].first)));
  guint pairs = n % 2 == 0 && !is_rest_direct (reader, chunks, n) ? n : inverted ? 2 : 0;

  for (guint i = 0; i < pairs; i += 2)
    take_group (reader, chunks + i, 2);
  for (guint i = pairs; i < n; i++)
    take_group (reader, chunks + i, 1);
  if (pairs < n)
    reader->sure = FALSE;
}

static void
take_persian (Reader *reader)
{
  const HkRefNameChunk *chunks = (const HkRefNameChunk *) (const void *) reader->chunks->data;
  guint n = reader->chunks->len;
  gboolean semicolons = has_semicolons (reader);
  gboolean mixed = has_mixed (chunks, n) && !semicolons;

  for (guint i = 0, stop; i < n; i = stop)
    {
      for (stop = i + 1; stop < n && chunks[stop - 1].after == ','; stop++)
        ;
      if (take_unparted (reader, chunks + i, stop - i))
        continue;
      if (mixed)
        take_each (reader, chunks + i, stop - i);
      else if (stop - i <= 2 || semicolons)
        take_group (reader, chunks + i, stop - i);
      else
        take_persian_row (reader, chunks + i, stop - i);
    }
}

/* Whether two chunks of words alone are a family name and given names. */
static gboolean
are_inverted (const Reader *reader, guint i)
{
  const HkRefNameChunk *chunks = (const HkRefNameChunk *) (const void *) reader->chunks->data;
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
  const HkRefNameChunk *chunks = (const HkRefNameChunk *) (const void *) reader->chunks->data;
  guint n = reader->chunks->len;

  for (guint i = 0; i < n; i++)
    {
      const HkRefNameChunk *chunk = &chunks[i], *next = i + 1 < n ? &chunks[i + 1] : NULL;

      if (chunk->kind == HK_REF_NAME_WORDS_INITIALS || chunk->kind == HK_REF_NAME_INITIALS_WORDS)
        take_mixed (reader, chunk);
      else if (chunk->kind == HK_REF_NAME_INITIALS)
        {
          if (next != NULL && next->kind == HK_REF_NAME_INITIALS && chunk->after == ','
              && get (reader, chunk->first)->n_chars > 1)
            take (reader, chunk->first, chunk->end, next->first, next->end), i++;
          else if (n == 1)
            take_literal (reader, chunk->first,
                          chunk->end
                              - (chunk->end - chunk->first == 2
                                 && get (reader, chunk->first)->n_chars > 1));
          reader->sure = FALSE;
        }
      else if (next != NULL && next->kind == HK_REF_NAME_INITIALS && chunk->after == ',')
        take (reader, chunk->first, chunk->end, next->first, next->end), i++;
      else if (next != NULL && i == 0 && next->kind == HK_REF_NAME_WORDS
               && are_inverted (reader, 0))
        take (reader, chunk->first, chunk->end, next->first, next->end), i++;
      else if (next != NULL && i == 0 && next->kind == HK_REF_NAME_WORDS_INITIALS
               && chunk->after == ',' && chunk->n_words == 1)
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

  while (
      end > first
      && (get (reader, end - 1)->sign == '.' || hk_ref_name_is_comma (get (reader, end - 1)->sign)))
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
      said |= hk_ref_name_is_institution_word (reader->tokens, i);
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
  g_autoptr (GArray) chunks = g_array_new (FALSE, FALSE, sizeof (HkRefNameChunk));
  Reader reader = { tokens, work, variable, chunks, FALSE, TRUE };

  if (take_institution (&reader, first, end))
    return TRUE;
  reader.others = hk_ref_name_chunks_read (tokens, first, end, chunks);
  if (chunks->len == 0)
    return FALSE;
  if (is_arabic (&reader, &g_array_index (chunks, HkRefNameChunk, 0)))
    take_persian (&reader);
  else if (has_semicolons (&reader))
    {
      const HkRefNameChunk *items = (const HkRefNameChunk *) (const void *) chunks->data;

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
