/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-split.h"

#include "hk-ref-rules.h"

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
hk_ref_split_find (const HkRefTokens *tokens, guint first)
{
  guint n = tokens->items->len;
  gboolean dated = FALSE;

  for (guint i = first; i + 6 < n; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (tokens, i);
      guint next = i + 1, end;

      dated |= hk_ref_rules_find_date_end (tokens, i) != 0;
      if (!dated || (token->kind != HK_REF_TOKEN_URL && token->kind != HK_REF_TOKEN_DOI))
        continue;
      while (next < n
             && (hk_ref_tokens_get (tokens, next)->sign == '.'
                 || hk_ref_tokens_get (tokens, next)->sign == ';'))
        next++;
      end = hk_ref_rules_find_date_end (tokens, next);
      if (end != 0 && end + 4 < n && hk_ref_tokens_get (tokens, end + 2)->kind == HK_REF_TOKEN_WORD)
        return next;
    }
  return 0;
}
