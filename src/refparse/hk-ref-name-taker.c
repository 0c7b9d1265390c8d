/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-name-taker.h"

#include "hk-name-words.h"

#include <string.h>

/* The text of tokens, blanks as one. */
static char *
slice (const HkRefNameTaker *taker, guint first, guint end)
{
  GString *string = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    {
      const HkRefToken *token = hk_ref_name_taker_get (taker, i);

      if (i > first && token->after_blank)
        g_string_append_c (string, ' ');
      g_string_append_len (string, taker->tokens->text + token->byte_start,
                           token->byte_end - token->byte_start);
    }
  return g_string_free (string, FALSE);
}

/* Jr and III, but not what belongs to a Brazilian's name. */
static gboolean
is_suffix (const HkRefToken *token)
{
  return token->keyword == HK_REF_KEYWORD_SUFFIX && token->capital && token->n_chars <= 3;
}

/* Whether given names are initials written as one, JR; a full stop after them is the sentence's. */
static gboolean
are_joined_initials (const HkRefNameTaker *taker, guint first, guint end)
{
  const HkRefToken *token = hk_ref_name_taker_get (taker, first);
  gboolean dot = end - first == 2 && hk_ref_name_taker_get (taker, first + 1)->sign == '.';

  return (end - first == 1 || dot) && token->capitals && token->n_chars > 1
         && token->script == HK_REF_SCRIPT_LATIN;
}

/**
 * hk_ref_name_taker_take:
 * @taker: a taker
 * @family_first: the first token of the family name
 * @family_end: the token after its last
 * @given_first: the first token of the given names
 * @given_end: the token after their last; the same if there are none
 *
 * Adds a name to the work.
 */
void
hk_ref_name_taker_take (HkRefNameTaker *taker,
                        guint family_first,
                        guint family_end,
                        guint given_first,
                        guint given_end)
{
  g_autofree char *family = NULL, *given = NULL, *suffix = NULL;
  HkName *name;

  while (family_end > family_first
         && hk_ref_name_taker_get (taker, family_end - 1)->kind == HK_REF_TOKEN_SIGN
         && hk_ref_name_taker_get (taker, family_end - 1)->sign != ')')
    family_end--;
  while (family_first < family_end
         && hk_ref_name_taker_get (taker, family_first)->kind == HK_REF_TOKEN_SIGN
         && hk_ref_name_taker_get (taker, family_first)->sign != '(')
    family_first++;
  if (family_first >= family_end)
    return;
  if (family_end - family_first > 1 && is_suffix (hk_ref_name_taker_get (taker, family_end - 1)))
    suffix = slice (taker, family_end - 1, family_end), family_end--;
  family = slice (taker, family_first, family_end);
  if (given_first < given_end)
    {
      gboolean dot = given_end < taker->tokens->items->len
                     && hk_ref_name_taker_get (taker, given_end)->sign == '.';

      if (are_joined_initials (taker, given_first, given_end))
        given_end = given_first + 1;
      else if (dot && hk_ref_name_is_initial (taker->tokens, given_end - 1, given_end + 1))
        given_end++;
      given = slice (taker, given_first, given_end);
    }
  name = hk_name_new (family, given);
  name->suffix = g_steal_pointer (&suffix);
  hk_work_take_name (taker->work, taker->variable, name);
}

/* A bracket that the name opens, as of an abbreviation, is the name's to its end. */
static guint
close_bracket (const HkRefNameTaker *taker, guint first, guint end)
{
  guint n_open = 0;

  for (guint i = first; i < end; i++)
    if (hk_ref_name_taker_get (taker, i)->sign == '(')
      n_open++;
    else if (hk_ref_name_taker_get (taker, i)->sign == ')' && n_open > 0)
      n_open--;
  return n_open == 1 && end < taker->tokens->items->len
                 && hk_ref_name_taker_get (taker, end)->sign == ')'
             ? end + 1
             : end;
}

/**
 * hk_ref_name_taker_take_literal:
 * @taker: a taker
 * @first: the first token of a name that has no parts
 * @end: the token after its last
 */
void
hk_ref_name_taker_take_literal (HkRefNameTaker *taker, guint first, guint end)
{
  g_autofree char *literal = slice (taker, first, close_bracket (taker, first, end));

  if (*literal != '\0')
    hk_work_take_name (taker->work, taker->variable, hk_name_new_literal (literal));
}

static gboolean
is_institution (const HkRefNameTaker *taker, const HkRefNameChunk *chunk)
{
  for (guint i = chunk->first; i < chunk->end; i++)
    if (hk_ref_name_is_institution_word (taker->tokens, i))
      return TRUE;
  return FALSE;
}

/**
 * hk_ref_name_taker_take_direct:
 * @taker: a taker
 * @chunk: given names, particles and a family name: John van der Berg
 */
void
hk_ref_name_taker_take_direct (HkRefNameTaker *taker, const HkRefNameChunk *chunk)
{
  guint family = chunk->end - 1;

  if (chunk->n_words <= 1)
    {
      hk_ref_name_taker_take (taker, chunk->first, chunk->end, 0, 0);
      return;
    }
  if (chunk->n_words > 4 || is_institution (taker, chunk))
    {
      hk_ref_name_taker_take_literal (taker, chunk->first, chunk->end);
      return;
    }
  if (hk_ref_name_taker_get (taker, chunk->first)->capitals
      && !hk_ref_name_taker_get (taker, chunk->end - 1)->capitals && chunk->n_words == 2)
    {
      /* DELMAS Paul */
      hk_ref_name_taker_take (taker, chunk->first, chunk->first + 1, chunk->first + 1, chunk->end);
      return;
    }
  while (family > chunk->first + 1
         && (hk_ref_name_taker_get (taker, family - 1)->keyword == HK_REF_KEYWORD_PARTICLE
             || hk_ref_name_taker_get (taker, family)->kind != HK_REF_TOKEN_WORD))
    family--;
  hk_ref_name_taker_take (taker, family, chunk->end, chunk->first, family);
  taker->sure = FALSE;
}

/**
 * hk_ref_name_taker_take_mixed:
 * @taker: a taker
 * @chunk: words with initials before or after them
 */
void
hk_ref_name_taker_take_mixed (HkRefNameTaker *taker, const HkRefNameChunk *chunk)
{
  if (chunk->kind == HK_REF_NAME_WORDS_INITIALS)
    hk_ref_name_taker_take (taker, chunk->first, chunk->split, chunk->split, chunk->end);
  else
    hk_ref_name_taker_take (taker, chunk->split, chunk->end, chunk->first, chunk->split);
}

static gboolean
word_is (const HkRefNameTaker *taker, guint i, const char *const *words, guint n_words)
{
  const HkRefToken *token = hk_ref_name_taker_get (taker, i);

  for (guint k = 0; k < n_words; k++)
    if (strlen (words[k]) == token->folded_bytes
        && memcmp (taker->tokens->folded->str + token->folded_start, words[k], token->folded_bytes)
               == 0)
      return TRUE;
  return FALSE;
}

/**
 * hk_ref_name_taker_is_persian_given:
 * @taker: a taker
 * @i: a token
 *
 * Returns: whether it is known as a Persian given name
 */
gboolean
hk_ref_name_taker_is_persian_given (const HkRefNameTaker *taker, guint i)
{
  const HkRefToken *token = hk_ref_name_taker_get (taker, i);

  return hk_name_word_is_given (taker->tokens->folded->str + token->folded_start,
                                token->folded_bytes);
}

static gboolean
is_title (const HkRefNameTaker *taker, guint i)
{
  const HkRefToken *token = hk_ref_name_taker_get (taker, i);

  return hk_name_word_is_title (taker->tokens->folded->str + token->folded_start,
                                token->folded_bytes);
}

/* Where the family name of given names and a family name begins: after titles, sons' fathers (محمد بن علی),
 * and given names beyond the first that are known as such. A word is left for it. */
static guint
persian_family (const HkRefNameTaker *taker, const HkRefNameChunk *chunk)
{
  static const char *const sons[] = { "بن", "ابن" };
  guint family = chunk->first, last = chunk->end - 1;

  while (family < last && is_title (taker, family))
    family++;
  if (family < last)
    family++;
  while (family < last)
    {
      if (family + 1 < last && word_is (taker, family, sons, G_N_ELEMENTS (sons)))
        family += 2;
      else if (hk_ref_name_taker_is_persian_given (taker, family))
        family++;
      else
        break;
    }
  return family;
}

/* A Persian name without a comma. */
static void
take_persian_direct (HkRefNameTaker *taker, const HkRefNameChunk *chunk)
{
  guint family;

  if (is_institution (taker, chunk))
    {
      hk_ref_name_taker_take_literal (taker, chunk->first, chunk->end);
      return;
    }
  if (chunk->end - chunk->first == 1)
    {
      hk_ref_name_taker_take (taker, chunk->first, chunk->end, 0, 0);
      return;
    }
  if (chunk->kind == HK_REF_NAME_INITIALS_WORDS || chunk->kind == HK_REF_NAME_WORDS_INITIALS)
    {
      hk_ref_name_taker_take_mixed (taker, chunk);
      return;
    }
  family = persian_family (taker, chunk);
  hk_ref_name_taker_take (taker, family, chunk->end, chunk->first, family);
  taker->sure = FALSE;
}

/**
 * hk_ref_name_taker_is_arabic:
 * @taker: a taker
 * @chunk: a chunk
 *
 * Returns: whether it begins in Arabic script
 */
gboolean
hk_ref_name_taker_is_arabic (const HkRefNameTaker *taker, const HkRefNameChunk *chunk)
{
  return hk_ref_name_taker_get (taker, chunk->first)->script == HK_REF_SCRIPT_ARABIC;
}

/* Whether a Persian chunk is given names and a family name. */
static gboolean
is_persian_whole (const HkRefNameTaker *taker, const HkRefNameChunk *chunk)
{
  return chunk->n_words > 1 && hk_ref_name_taker_is_arabic (taker, chunk)
         && hk_ref_name_taker_is_persian_given (taker, chunk->first)
         && !hk_ref_name_taker_is_persian_given (taker, chunk->end - 1);
}

/**
 * hk_ref_name_taker_take_group:
 * @taker: a taker
 * @chunks: (array length=n): what is one name: between semicolons, or in Persian between "و"
 * @n: how many
 */
void
hk_ref_name_taker_take_group (HkRefNameTaker *taker, const HkRefNameChunk *chunks, guint n)
{
  if (n == 2 && chunks[0].n_words > 1 && is_persian_whole (taker, &chunks[1])
      && (is_persian_whole (taker, &chunks[0]) || chunks[1].n_words > 2))
    {
      take_persian_direct (taker, &chunks[0]);
      take_persian_direct (taker, &chunks[1]);
    }
  else if (n >= 2)
    hk_ref_name_taker_take (taker, chunks[0].first, chunks[0].end, chunks[1].first,
                            chunks[n - 1].end);
  else if (hk_ref_name_taker_is_arabic (taker, chunks))
    take_persian_direct (taker, chunks);
  else if (chunks->kind == HK_REF_NAME_WORDS_INITIALS || chunks->kind == HK_REF_NAME_INITIALS_WORDS)
    hk_ref_name_taker_take_mixed (taker, chunks);
  else
    hk_ref_name_taker_take_direct (taker, chunks);
}

/**
 * hk_ref_name_taker_has_semicolons:
 * @taker: a taker that has read its chunks
 *
 * Returns: whether names are "Family, Given; Family, Given"
 */
gboolean
hk_ref_name_taker_has_semicolons (const HkRefNameTaker *taker)
{
  for (guint i = 0; i + 1 < taker->chunks->len; i++)
    if (g_array_index (taker->chunks, HkRefNameChunk, i).after == ';')
      return TRUE;
  return FALSE;
}
