/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-rules.h"

#include <string.h>

#define MAX_HEAD 40

static gboolean
is_word (const HkRefTokens *tokens, guint i, const char *folded, gsize n_bytes)
{
  const HkRefToken *token = hk_ref_tokens_get (tokens, i);

  return token->folded_bytes == n_bytes
         && memcmp (tokens->folded->str + token->folded_start, folded, n_bytes) == 0;
}

/* What stands for a date that there is not, or not yet; folded, a blank between the words. */
static const char *const undated[] = {
  "n d",      "s d",        "б г",           "بیتا",        "forthcoming", "in press",
  "im druck", "no prelo",   "en prensa",     "sous presse", "в печати",    "у друкарні",
  "زیر چاپ",  "در دست چاپ", "در دست انتشار", "زودایند",     "بی تا",
};

/* How many tokens from @at on are the words of a phrase, each letter with its full stop. */
static guint
count_phrase (const HkRefTokens *tokens, guint at, const char *phrase)
{
  guint n = tokens->items->len, i = at;

  for (const char *word = phrase; *word != '\0'; word += *word == ' ')
    {
      gsize n_bytes = strcspn (word, " ");

      if (i >= n || !is_word (tokens, i, word, n_bytes))
        return 0;
      if (hk_ref_tokens_get (tokens, i++)->n_chars == 1
          && (i >= n || hk_ref_tokens_get (tokens, i++)->sign != '.'))
        return 0;
      word += n_bytes;
    }
  return i - at;
}

/* How many tokens from @at on say that there is no date; only within brackets or between commas or sentences. */
static guint
count_no_date (const HkRefTokens *tokens, guint at)
{
  gunichar before = at == 0 ? 0 : hk_ref_tokens_get (tokens, at - 1)->sign;

  if (before != '(' && before != '[' && before != ',' && before != 0x60c && before != '.')
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (undated); i++)
    {
      guint n = count_phrase (tokens, at, undated[i]);
      gunichar after = at + n < tokens->items->len ? hk_ref_tokens_get (tokens, at + n)->sign : '.';

      if (n > 0 && (after == ')' || after == ']' || after == ',' || after == 0x60c || after == '.')
          && !(n == 4 && hk_ref_tokens_get (tokens, at)->capital))
        return n;
    }
  return 0;
}

/**
 * hk_ref_rules_identifiers:
 * @tokens: a reference's tokens
 * @forced: the labels that tokens must have; those of URLs, DOIs and of "n.d." are set
 */
void
hk_ref_rules_identifiers (const HkRefTokens *tokens, guint8 *forced)
{
  for (guint i = 0; i < tokens->items->len; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (tokens, i);

      if (token->kind == HK_REF_TOKEN_DOI)
        forced[i] = HK_REF_DOI;
      else if (token->kind == HK_REF_TOKEN_URL)
        forced[i] = memmem (tokens->text + token->byte_start, token->byte_end - token->byte_start,
                            "doi.org/10.", 11)
                            != NULL
                        ? HK_REF_DOI
                        : HK_REF_URL;
      else if (token->kind == HK_REF_TOKEN_WORD)
        for (guint n = count_no_date (tokens, i); n > 0; n--)
          forced[i + n - 1] = HK_REF_DATE;
    }
}

/**
 * hk_ref_rules_find_date_end:
 * @tokens: a reference's tokens
 * @at: a token
 *
 * Returns: where a bracket that begins at @at and holds a date closes, or 0
 */
guint
hk_ref_rules_find_date_end (const HkRefTokens *tokens, guint at)
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

/* Whether the tokens before @end can be a name: no number, no quotation, no colon, one sentence. */
static gboolean
is_head (const HkRefTokens *tokens, guint end)
{
  for (guint i = 0; i < end; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (tokens, i);

      if (token->kind != HK_REF_TOKEN_WORD && token->kind != HK_REF_TOKEN_SIGN)
        return FALSE;
      if (token->kind == HK_REF_TOKEN_SIGN
          && strchr (":\"/;?!", (int) (token->sign < 0x80 ? token->sign : ':')) != NULL)
        return FALSE;
      if (token->sign == '.' && i + 1 < end && i > 0
          && hk_ref_tokens_get (tokens, i - 1)->n_chars > 3)
        return FALSE;
    }
  return TRUE;
}

/**
 * hk_ref_rules_head:
 * @tokens: a reference's tokens
 * @labels: as the weights have it
 * @forced: the labels that tokens must have; changed if the rule holds
 *
 * "Institution (date). Title": where the weights see nobody, or a part of a name, before a date in brackets
 * that opens the entry, though a title follows, an institution stands there.
 *
 * Returns: whether the rule holds
 */
gboolean
hk_ref_rules_head (const HkRefTokens *tokens, const guint8 *labels, guint8 *forced)
{
  guint n = tokens->items->len, open = 0, close, n_persons = 0, n_others = 0;
  gboolean comma = FALSE;

  for (; open < MIN (n, MAX_HEAD) && hk_ref_tokens_get (tokens, open)->sign != '('; open++)
    {
      comma |= hk_ref_tokens_get (tokens, open)->sign == ','
               || hk_ref_tokens_get (tokens, open)->sign == 0x60c;
      if (labels[open] == HK_REF_AUTHOR || labels[open] == HK_REF_EDITOR)
        n_persons++;
      else if (hk_ref_tokens_get (tokens, open)->kind == HK_REF_TOKEN_WORD)
        n_others++;
    }
  /* A name of which the weights see a part is whole where nothing but it can stand. */
  if (n_others == 0 || (n_persons > 0 && comma))
    return FALSE;
  close = open < MAX_HEAD ? hk_ref_rules_find_date_end (tokens, open) : 0;
  if (close == 0 || close + 4 >= n || !is_head (tokens, open))
    return FALSE;
  if (n_persons > 0 && hk_ref_tokens_get (tokens, close + 1)->sign != '.')
    return FALSE;
  if (hk_ref_tokens_get (tokens, close + 1)->sign != '.'
      && hk_ref_tokens_get (tokens, close + 1)->sign != ',')
    return FALSE;
  if (hk_ref_tokens_get (tokens, close + 2)->kind != HK_REF_TOKEN_WORD)
    return FALSE;
  for (guint i = 0; i < open; i++)
    if (i + 1 < open || hk_ref_tokens_get (tokens, i)->sign != '.')
      forced[i] = HK_REF_AUTHOR;
  for (guint i = open + 1; i < close; i++)
    forced[i] = HK_REF_DATE;
  return TRUE;
}
