/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-name-chunks.h"

#include "hk-name-words.h"

#include <string.h>

/**
 * hk_ref_name_is_initial:
 * @tokens: a reference's tokens
 * @i: a token
 * @end: the token after the names
 *
 * Returns: whether it is an initial, or several written as one
 */
gboolean
hk_ref_name_is_initial (const HkRefTokens *tokens, guint i, guint end)
{
  const HkRefToken *token = hk_ref_tokens_get (tokens, i);
  gboolean dot = i + 1 < end && hk_ref_tokens_get (tokens, i + 1)->sign == '.';

  if (token->kind != HK_REF_TOKEN_WORD)
    return FALSE;
  if (token->script == HK_REF_SCRIPT_ARABIC)
    return token->n_chars == 1 ? token->keyword == HK_REF_KEYWORD_NONE : dot && token->n_chars == 2;
  if (!token->capital)
    return FALSE;
  if (token->n_chars == 1)
    return TRUE;
  if (token->capitals && token->n_chars <= 3)
    return TRUE;
  /* Miller ABCD, but not MILLER ABEL. */
  if (token->capitals && token->n_chars == 4 && i > 0 && token->after_blank
      && hk_ref_tokens_get (tokens, i - 1)->capital && !hk_ref_tokens_get (tokens, i - 1)->capitals)
    return TRUE;
  if (dot && token->n_chars == 2)
    return TRUE;
  /* J.-P. and J-P */
  return token->capitals && token->n_chars <= 4
         && memchr (tokens->text + token->byte_start, '-', token->byte_end - token->byte_start)
                != NULL;
}

static gboolean
is_semicolon (gunichar c)
{
  return c == ';' || c == 0x61b || c == '/' || c == '|';
}

/**
 * hk_ref_name_is_institution_word:
 * @tokens: a reference's tokens
 * @i: a token
 *
 * Returns: whether it is a word of institutions' names
 */
gboolean
hk_ref_name_is_institution_word (const HkRefTokens *tokens, guint i)
{
  const HkRefToken *token = hk_ref_tokens_get (tokens, i);
  const char *folded = tokens->folded->str + token->folded_start;

  return token->kind == HK_REF_TOKEN_WORD
         && hk_name_word_is_institution (folded, token->folded_bytes);
}

/* Whether a particle belongs to the initials before it: Mendes, R. da S. */
static gboolean
is_given_particle (const HkRefTokens *tokens, guint i, guint first)
{
  const HkRefToken *token = hk_ref_tokens_get (tokens, i);

  return token->keyword == HK_REF_KEYWORD_PARTICLE && !token->capital
         && token->script == HK_REF_SCRIPT_LATIN && i > first
         && (hk_ref_tokens_get (tokens, i - 1)->sign == '.'
             || hk_ref_name_is_initial (tokens, i - 1, i));
}

/* Whether a token can stand among initials. */
static gboolean
is_given_part (const HkRefTokens *tokens, guint i, const HkRefNameChunk *chunk)
{
  return hk_ref_name_is_initial (tokens, i, chunk->end)
         || hk_ref_tokens_get (tokens, i)->sign == '.'
         || hk_ref_is_dash (hk_ref_tokens_get (tokens, i)->sign);
}

/* The particles that end a name's initials stay with them: Silva C. da; those before a family name with it:
 * R. da Silva. */
static guint
find_trailing (const HkRefTokens *tokens, const HkRefNameChunk *chunk)
{
  guint trailing = chunk->end;

  while (trailing > chunk->first
         && (is_given_part (tokens, trailing - 1, chunk)
             || is_given_particle (tokens, trailing - 1, chunk->first)))
    trailing--;
  return trailing;
}

static void
describe (const HkRefTokens *tokens, HkRefNameChunk *chunk)
{
  guint leading = chunk->first, trailing = find_trailing (tokens, chunk);

  chunk->n_words = 0;
  for (guint i = chunk->first; i < chunk->end; i++)
    chunk->n_words += hk_ref_tokens_get (tokens, i)->kind == HK_REF_TOKEN_WORD
                      && !hk_ref_name_is_initial (tokens, i, chunk->end);
  while (leading < chunk->end && is_given_part (tokens, leading, chunk))
    leading++;
  if (trailing == chunk->first)
    leading = chunk->end;
  if (leading == chunk->end)
    {
      chunk->kind = HK_REF_NAME_INITIALS;
      /* Y. S. RAO: what has no dot is the name. */
      if (chunk->end - chunk->first >= 3 && hk_ref_tokens_get (tokens, chunk->end - 1)->n_chars > 1
          && hk_ref_tokens_get (tokens, chunk->end - 2)->sign == '.'
          && !is_given_particle (tokens, chunk->end - 1, chunk->first))
        {
          chunk->kind = HK_REF_NAME_INITIALS_WORDS;
          chunk->split = chunk->end - 1;
        }
      /* YU X: capitals too short to tell. */
      else if (chunk->end - chunk->first >= 2
               && hk_ref_tokens_get (tokens, chunk->first)->n_chars > 1
               && hk_ref_tokens_get (tokens, chunk->first + 1)->kind == HK_REF_TOKEN_WORD)
        {
          chunk->kind = HK_REF_NAME_WORDS_INITIALS;
          chunk->split = chunk->first + 1;
        }
    }
  else if (trailing < chunk->end)
    {
      chunk->kind = HK_REF_NAME_WORDS_INITIALS;
      chunk->split = trailing;
      if (leading > chunk->first)
        chunk->kind = HK_REF_NAME_INITIALS_WORDS, chunk->split = leading;
    }
  else if (leading > chunk->first)
    {
      chunk->kind = HK_REF_NAME_INITIALS_WORDS;
      chunk->split = leading;
    }
  else
    chunk->kind = HK_REF_NAME_WORDS;
}

/* Whether a token says that it stands for more names, or what the names did. */
static gboolean
is_ignored (const HkRefTokens *tokens, guint i, guint first)
{
  const HkRefToken *token = hk_ref_tokens_get (tokens, i);

  if (token->kind != HK_REF_TOKEN_WORD)
    return token->sign == '(' || token->sign == ')' || token->sign == '[' || token->sign == ']'
           || token->sign == ':' || token->sign == '*' || token->kind == HK_REF_TOKEN_DIGITS;
  /* "Miller, Jr." but not the initials of "Miller JR". */
  if (token->keyword == HK_REF_KEYWORD_SUFFIX)
    return i > first && hk_ref_name_is_comma (hk_ref_tokens_get (tokens, i - 1)->sign)
           && !(token->capitals && hk_ref_tokens_get (tokens, i)->sign == 'J');
  /* The initials of "Miller ED". */
  if (token->keyword == HK_REF_KEYWORD_EDITOR && token->capitals && token->n_chars == 2 && i > first
      && hk_ref_tokens_get (tokens, i - 1)->kind == HK_REF_TOKEN_WORD)
    return FALSE;
  return token->keyword == HK_REF_KEYWORD_TRANSLATOR || token->keyword == HK_REF_KEYWORD_EDITOR;
}

static gboolean
is_and (const HkRefTokens *tokens, guint i, guint first, guint end)
{
  const HkRefToken *token = hk_ref_tokens_get (tokens, i);
  /* Turkish; with a capital it would be a name. */
  gboolean ve = token->n_chars == 2 && memcmp (tokens->text + token->byte_start, "ve", 2) == 0;

  if ((token->keyword != HK_REF_KEYWORD_AND && !ve) || i == first || i + 1 == end)
    return FALSE;
  return !token->capital;
}

static void
close_chunk (const HkRefTokens *tokens, GArray *chunks, guint first, guint end, gunichar after)
{
  HkRefNameChunk chunk = { .after = after };

  while (first < end && hk_ref_tokens_get (tokens, first)->kind == HK_REF_TOKEN_SIGN
         && hk_ref_tokens_get (tokens, first)->sign != '(')
    first++;
  while (end > first && hk_ref_tokens_get (tokens, end - 1)->kind == HK_REF_TOKEN_SIGN
         && hk_ref_tokens_get (tokens, end - 1)->sign != ')'
         && !(hk_ref_tokens_get (tokens, end - 1)->sign == '.'
              && hk_ref_name_is_initial (tokens, end - 2, end)))
    end--;
  if (first >= end)
    {
      if (chunks->len > 0 && after != ',')
        g_array_index (chunks, HkRefNameChunk, chunks->len - 1).after = after;
      return;
    }
  chunk.first = first;
  chunk.end = end;
  describe (tokens, &chunk);
  g_array_append_val (chunks, chunk);
}

/* Where the names begin after "edited by" or "a cura di". */
static guint
skip_head (const HkRefTokens *tokens, guint first, guint end)
{
  guint i = first;

  for (; i < end; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (tokens, i);
      gboolean dot = i > first && token->sign == '.';

      if (i == first && token->keyword == HK_REF_KEYWORD_PARTICLE)
        return first;
      if (!dot && token->keyword != HK_REF_KEYWORD_EDITOR
          && token->keyword != HK_REF_KEYWORD_TRANSLATOR
          && (token->kind != HK_REF_TOKEN_WORD || token->capital
              || (token->script != HK_REF_SCRIPT_LATIN && token->script != HK_REF_SCRIPT_CYRILLIC)))
        break;
    }
  return i < end ? i : first;
}

/**
 * hk_ref_name_chunks_read:
 * @tokens: a reference's tokens
 * @first: the first token of the names
 * @end: the token after the last
 * @chunks: (element-type HkRefNameChunk): where the chunks are added
 *
 * Returns: whether the list says that there are more ("et al.")
 */
gboolean
hk_ref_name_chunks_read (const HkRefTokens *tokens, guint first, guint end, GArray *chunks)
{
  guint start = first = skip_head (tokens, first, end);
  gboolean others = FALSE;

  for (guint i = first; i < end; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (tokens, i);

      if (token->keyword == HK_REF_KEYWORD_OTHERS && i > first)
        {
          guint stop = i;

          if (hk_ref_tokens_get (tokens, i - 1)->sign == '.' && stop > start)
            stop--;
          if (stop > start && hk_ref_tokens_get (tokens, stop - 1)->keyword == HK_REF_KEYWORD_AND)
            stop--;
          others = TRUE;
          close_chunk (tokens, chunks, start, stop, ';');
          start = i + 1;
        }
      else if (is_ignored (tokens, i, first))
        {
          close_chunk (tokens, chunks, start, i, ',');
          start = i + 1;
        }
      else if (hk_ref_name_is_comma (token->sign) || is_semicolon (token->sign))
        {
          close_chunk (tokens, chunks, start, i, hk_ref_name_is_comma (token->sign) ? ',' : ';');
          start = i + 1;
        }
      else if (is_and (tokens, i, first, end))
        {
          close_chunk (tokens, chunks, start, i, '&');
          start = i + 1;
        }
    }
  close_chunk (tokens, chunks, start, end, ';');
  return others;
}

/**
 * hk_ref_name_chunks_have_mixed:
 * @chunks: (array length=n): chunks
 * @n: how many
 *
 * Returns: whether one of them has both words and initials
 */
gboolean
hk_ref_name_chunks_have_mixed (const HkRefNameChunk *chunks, guint n)
{
  for (guint i = 0; i < n; i++)
    if (chunks[i].kind == HK_REF_NAME_WORDS_INITIALS
        || chunks[i].kind == HK_REF_NAME_INITIALS_WORDS)
      return TRUE;
  return FALSE;
}
