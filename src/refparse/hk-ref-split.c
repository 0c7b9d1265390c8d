/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-split.h"

/* Where a bracket that holds a date closes, or 0. */
static guint
find_date_end (const HkRefTokens *tokens,
               guint at)
{
  guint n = tokens->items->len;
  const HkRefToken *year;

  if (at + 2 >= n || hk_ref_tokens_get (tokens, at)->sign != '(')
    return 0;
  year = hk_ref_tokens_get (tokens, at + 1);
  if (!hk_ref_token_is_gregorian_year (year) && !hk_ref_token_is_jalali_year (year))
    return 0;
  for (guint i = at + 2; i < n && i < at + 8; i++)
    if (hk_ref_tokens_get (tokens, i)->sign == ')')
      return i;
  return 0;
}

/**
 * hk_ref_split_find:
 * @tokens: a reference's tokens
 * @first: where its first work begins
 *
 * An entry "Author (date). Title. URL. (date). Title. URL." holds two works by one author: after a URL or
 * DOI that ends a sentence, a bracket with a date begins the next one.
 *
 * Returns: the token with which the second work begins, or 0 if there is none
 */
guint
hk_ref_split_find (const HkRefTokens *tokens,
                   guint first)
{
  guint n = tokens->items->len;
  gboolean dated = FALSE;

  for (guint i = first; i + 6 < n; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (tokens, i);
      guint next = i + 1, end;

      dated |= find_date_end (tokens, i) != 0;
      if (!dated || (token->kind != HK_REF_TOKEN_URL && token->kind != HK_REF_TOKEN_DOI))
        continue;
      while (next < n && (hk_ref_tokens_get (tokens, next)->sign == '.' || hk_ref_tokens_get (tokens, next)->sign == ';'))
        next++;
      end = find_date_end (tokens, next);
      if (end != 0 && end + 4 < n && hk_ref_tokens_get (tokens, end + 2)->kind == HK_REF_TOKEN_WORD)
        return next;
    }
  return 0;
}
