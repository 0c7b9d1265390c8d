/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-names.h"

#include "hk-ref-name-taker.h"
#include "hk-ref-persian-names.h"

static gboolean
has_dot (const HkRefNameTaker *taker, const HkRefNameChunk *chunk)
{
  for (guint i = chunk->first; i < chunk->end; i++)
    if (hk_ref_name_taker_get (taker, i)->sign == '.')
      return TRUE;
  return FALSE;
}

/* Whether a chunk is a family name, short words of capitals though it may have, because the next one is initials
 * with full stops: VAN DER LEE, K. */
static gboolean
is_family_before_initials (const HkRefNameTaker *taker,
                           const HkRefNameChunk *chunk,
                           const HkRefNameChunk *next)
{
  return next != NULL && chunk->after == ',' && next->kind == HK_REF_NAME_INITIALS
         && has_dot (taker, next) && !has_dot (taker, chunk);
}

/* Whether the first two of chunks, which are words alone, are a family name and given names. */
static gboolean
are_inverted (const HkRefNameChunk *chunks, guint n)
{
  if (chunks[0].after != ',' || chunks[0].n_words > 2 || chunks[1].n_words > 2)
    return FALSE;
  if (n == 2)
    return TRUE;
  return chunks[n - 1].n_words > 1 || chunks[n - 2].after == '&' || chunks[0].n_words == 1;
}

static void
take_western (HkRefNameTaker *taker, const HkRefNameChunk *chunks, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const HkRefNameChunk *chunk = &chunks[i], *next = i + 1 < n ? &chunks[i + 1] : NULL;

      if (is_family_before_initials (taker, chunk, next))
        hk_ref_name_taker_take (taker, chunk->first, chunk->end, next->first, next->end), i++;
      else if (chunk->kind == HK_REF_NAME_WORDS_INITIALS
               || chunk->kind == HK_REF_NAME_INITIALS_WORDS)
        hk_ref_name_taker_take_mixed (taker, chunk);
      else if (chunk->kind == HK_REF_NAME_INITIALS)
        {
          if (next != NULL && next->kind == HK_REF_NAME_INITIALS && chunk->after == ','
              && hk_ref_name_taker_get (taker, chunk->first)->n_chars > 1)
            hk_ref_name_taker_take (taker, chunk->first, chunk->end, next->first, next->end), i++;
          else if (n == 1)
            hk_ref_name_taker_take_literal (
                taker, chunk->first,
                chunk->end
                    - (chunk->end - chunk->first == 2
                       && hk_ref_name_taker_get (taker, chunk->first)->n_chars > 1));
          taker->sure = FALSE;
        }
      else if (next != NULL && next->kind == HK_REF_NAME_INITIALS && chunk->after == ',')
        hk_ref_name_taker_take (taker, chunk->first, chunk->end, next->first, next->end), i++;
      else if (next != NULL && i == 0 && next->kind == HK_REF_NAME_WORDS
               && are_inverted (chunks, n))
        hk_ref_name_taker_take (taker, chunk->first, chunk->end, next->first, next->end), i++;
      else if (next != NULL && i == 0 && next->kind == HK_REF_NAME_WORDS_INITIALS
               && chunk->after == ',' && chunk->n_words == 1)
        hk_ref_name_taker_take (taker, chunk->first, chunk->end, next->first, next->end), i++;
      else
        hk_ref_name_taker_take_direct (taker, chunk);
    }
}

/* What stands between semicolons is a name, or more of them where "et al." parted the list. */
static void
take_groups (HkRefNameTaker *taker)
{
  const HkRefNameChunk *chunks = (const HkRefNameChunk *) (const void *) taker->chunks->data;
  guint n = taker->chunks->len;

  for (guint i = 0, stop; i < n; i = stop)
    {
      for (stop = i + 1; stop < n && chunks[stop - 1].after == ','; stop++)
        ;
      if (stop - i > 2 || (stop - i == 2 && hk_ref_name_chunks_have_mixed (chunks + i, 2)))
        take_western (taker, chunks + i, stop - i);
      else
        hk_ref_name_taker_take_group (taker, chunks + i, stop - i);
    }
}

/* Whether the comma within an institution's name that has been told by a word parts no names, as "and" stands
 * after it: Ministry of Trade, Tourism and Crafts. */
static gboolean
is_inner_comma (const HkRefNameTaker *taker, guint i, guint end)
{
  gboolean more = FALSE;

  for (guint k = i + 1; k + 1 < end; k++)
    {
      if (hk_ref_name_is_initial (taker->tokens, k, end))
        return FALSE;
      more |= hk_ref_name_taker_get (taker, k)->keyword == HK_REF_KEYWORD_AND;
    }
  return more;
}

/* An institution's name alone: words of which one says so, or that stand before ". (" and a date, where a
 * person's would be inverted. */
static gboolean
take_institution (HkRefNameTaker *taker, guint first, guint end)
{
  guint n = taker->tokens->items->len, n_words = 0;
  gboolean said = FALSE;

  while (end > first
         && (hk_ref_name_taker_get (taker, end - 1)->sign == '.'
             || hk_ref_name_is_comma (hk_ref_name_taker_get (taker, end - 1)->sign)))
    end--;
  for (guint i = first; i < end; i++)
    {
      const HkRefToken *token = hk_ref_name_taker_get (taker, i);

      if (said && hk_ref_name_is_comma (token->sign) && is_inner_comma (taker, i, end))
        continue;
      if (token->kind == HK_REF_TOKEN_SIGN
              ? token->sign != '(' && token->sign != ')' && token->sign != '&'
              : token->kind != HK_REF_TOKEN_WORD)
        return FALSE;
      if (token->keyword == HK_REF_KEYWORD_OTHERS || token->keyword == HK_REF_KEYWORD_EDITOR)
        return FALSE;
      n_words++;
      said |= hk_ref_name_is_institution_word (taker->tokens, i);
    }
  if (!said && n_words == 2 && end + 2 < n && hk_ref_name_taker_get (taker, end)->sign == '.'
      && hk_ref_name_taker_get (taker, end + 1)->sign == '(')
    said = hk_ref_name_taker_get (taker, first)->n_chars > 2
           && hk_ref_name_taker_get (taker, first)->script == HK_REF_SCRIPT_LATIN;
  if (!said || n_words < 2)
    return FALSE;
  hk_ref_name_taker_take_literal (taker, first, end);
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
  HkRefNameTaker taker = { tokens, work, variable, chunks, FALSE, TRUE };

  if (take_institution (&taker, first, end))
    return TRUE;
  taker.others = hk_ref_name_chunks_read (tokens, first, end, chunks);
  if (chunks->len == 0)
    return FALSE;
  if (hk_ref_name_taker_is_arabic (&taker, &g_array_index (chunks, HkRefNameChunk, 0)))
    hk_ref_persian_names_take (&taker);
  else if (hk_ref_name_taker_has_semicolons (&taker))
    take_groups (&taker);
  else
    take_western (&taker, (const HkRefNameChunk *) (const void *) chunks->data, chunks->len);
  if (taker.others)
    {
      HkName *name = hk_name_new (NULL, NULL);

      name->et_al = TRUE;
      hk_work_take_name (work, variable, name);
    }
  return taker.sure;
}
