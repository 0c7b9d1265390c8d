/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-split.h"

#include "hk-ref-name-chunks.h"
#include "hk-ref-rules.h"

/* No list of authors has more tokens, and no family name or given names more words. */
#define MAX_HEAD 60
#define MAX_WORDS 3

static gunichar
sign_at (const HkRefTokens *tokens, guint i)
{
  return i < tokens->items->len ? hk_ref_tokens_get (tokens, i)->sign : 0;
}

static gboolean
is_kind (const HkRefTokens *tokens, guint i, HkRefTokenKind kind)
{
  return i < tokens->items->len && hk_ref_tokens_get (tokens, i)->kind == kind;
}

static gboolean
is_address (const HkRefTokens *tokens, guint i)
{
  return is_kind (tokens, i, HK_REF_TOKEN_URL) || is_kind (tokens, i, HK_REF_TOKEN_DOI);
}

static gboolean
is_stop (const HkRefTokens *tokens, guint i)
{
  return sign_at (tokens, i) == '.' || sign_at (tokens, i) == ';';
}

/* Whether a work is at its end before @at: with its address, or with a range of pages and a full stop. */
static gboolean
is_end (const HkRefTokens *tokens, guint first, guint at)
{
  guint i = at;

  while (i > first && is_stop (tokens, i - 1))
    i--;
  if (i < first + 4)
    return FALSE;
  if (is_address (tokens, i - 1))
    return TRUE;
  return i < at && is_kind (tokens, i - 1, HK_REF_TOKEN_DIGITS)
         && hk_ref_is_dash (sign_at (tokens, i - 2))
         && is_kind (tokens, i - 3, HK_REF_TOKEN_DIGITS);
}

/* Whether a word can be one of a name's. */
static gboolean
is_name_word (const HkRefToken *token)
{
  return token->kind == HK_REF_TOKEN_WORD
         && (token->capital || token->script == HK_REF_SCRIPT_ARABIC
             || token->keyword == HK_REF_KEYWORD_PARTICLE || token->keyword == HK_REF_KEYWORD_AND
             || token->keyword == HK_REF_KEYWORD_OTHERS);
}

/* How many words a name has from @at on, MAX_WORDS + 1 if they are too many. */
static guint
count_name_words (const HkRefTokens *tokens, guint at)
{
  guint n = 0;

  while (n <= MAX_WORDS && at + n < tokens->items->len
         && is_name_word (hk_ref_tokens_get (tokens, at + n)))
    n++;
  return n;
}

/* Whether "Family, G." or «نام خانوادگی، نام» stands at @at. */
static gboolean
is_inverted_name (const HkRefTokens *tokens, guint at)
{
  guint n_family = count_name_words (tokens, at), given = at + n_family + 1, n_given;

  if (n_family == 0 || n_family > MAX_WORDS || !hk_ref_name_is_comma (sign_at (tokens, given - 1)))
    return FALSE;
  n_given = count_name_words (tokens, given);
  if (n_given == 0 || n_given > MAX_WORDS)
    return FALSE;
  return hk_ref_tokens_get (tokens, at)->script == HK_REF_SCRIPT_ARABIC
         || hk_ref_name_is_initial (tokens, given, tokens->items->len);
}

/* Whether a bracket holds a date alone, as (2001), (2001a), (2001, May 3), and something follows it. */
static gboolean
is_dated (const HkRefTokens *tokens, guint open)
{
  guint end = hk_ref_rules_find_date_end (tokens, open);
  gboolean comma = hk_ref_name_is_comma (sign_at (tokens, open + 2));

  if (end == 0 || end + 3 >= tokens->items->len)
    return FALSE;
  return end == open + 2 || comma
         || (end == open + 3 && hk_ref_tokens_get (tokens, open + 2)->n_chars == 1);
}

/* Where the bracket stands that ends "Family, G., & Family, G. (date)" at @at, or 0. */
static guint
find_dated_head (const HkRefTokens *tokens, guint at)
{
  guint n = tokens->items->len, i = at;

  if (!is_inverted_name (tokens, at))
    return 0;
  for (; i < n && i < at + MAX_HEAD && sign_at (tokens, i) != '('; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (tokens, i);
      gunichar sign = token->kind == HK_REF_TOKEN_SIGN ? token->sign : 0;

      if (!is_name_word (token) && !hk_ref_name_is_comma (sign) && !hk_ref_is_dash (sign)
          && sign != '.' && sign != '&' && sign != ';' && sign != 0x61b)
        return 0;
    }
  return i < n && is_dated (tokens, i) ? i : 0;
}

/* A number with which an entry of a list begins, and the sign that closes it. */
typedef struct
{
  guint32 number;
  gunichar open;
  gunichar close;
  guint end;
} Mark;

static gboolean
read_mark (const HkRefTokens *tokens, guint at, Mark *mark)
{
  gunichar open
      = sign_at (tokens, at) == '[' || sign_at (tokens, at) == '(' ? sign_at (tokens, at) : 0;
  guint digits = at + (open != 0);

  if (!is_kind (tokens, digits, HK_REF_TOKEN_DIGITS)
      || hk_ref_tokens_get (tokens, digits)->n_chars > 3)
    return FALSE;
  mark->number = hk_ref_tokens_get (tokens, digits)->number;
  mark->open = open;
  mark->close = sign_at (tokens, digits + 1);
  mark->end = digits + 2;
  return open == '[' ? mark->close == ']' : open == '(' ? mark->close == ')' : mark->close == '.';
}

/* Whether a name stands at @at: "Family, G.", "Family G." or "G. Family". */
static gboolean
is_name (const HkRefTokens *tokens, guint at)
{
  guint n = tokens->items->len;

  if (at + 1 >= n || !is_name_word (hk_ref_tokens_get (tokens, at)))
    return FALSE;
  return hk_ref_name_is_initial (tokens, at, n) || hk_ref_name_is_initial (tokens, at + 1, n)
         || is_inverted_name (tokens, at);
}

/* Whether the next number of the list stands at @at, after the end of a sentence. A number in square brackets is
 * nothing else; one with a full stop might be a volume's or an edition's, if no number comes before it. */
static gboolean
is_next_mark (const HkRefTokens *tokens, const Mark *mark, guint first, guint at)
{
  guint last = at;
  Mark next;

  if (mark->number == 0 || !hk_ref_tokens_get (tokens, at)->after_blank
      || !read_mark (tokens, at, &next) || next.number != mark->number + 1
      || next.open != mark->open || next.close != mark->close || !is_name (tokens, next.end))
    return FALSE;
  while (last > first + 1 && is_stop (tokens, last - 1))
    last--;
  if (mark->open == '[' && last < at)
    return TRUE;
  return is_address (tokens, last - 1) || sign_at (tokens, last - 1) == ')'
         || (last < at && is_kind (tokens, last - 1, HK_REF_TOKEN_DIGITS));
}

/* Whether a bracket with a date stands at @at, as where the authors are those of the work before. */
static gboolean
is_headless (const HkRefTokens *tokens, guint first, guint at)
{
  guint end = hk_ref_rules_find_date_end (tokens, at);

  if (end == 0 || end + 4 >= tokens->items->len || !is_kind (tokens, end + 2, HK_REF_TOKEN_WORD))
    return FALSE;
  while (at > first && is_stop (tokens, at - 1))
    at--;
  return at > first && is_address (tokens, at - 1);
}

/**
 * hk_ref_split_find:
 * @tokens: a reference's tokens
 * @first: where its first work begins
 *
 * An entry may hold two works that lost the line's end between them. The second one begins where the first is
 * plainly at its end, after its address or its pages, and what follows begins an entry as the first did, with a
 * name and a date; or where the next number of the list stands. "Author (date). Title. URL. (date). Title. URL." are two
 * works by one author.
 *
 * Returns: the token with which the second work begins, or 0 if there is none
 */
guint
hk_ref_split_find (const HkRefTokens *tokens, guint first)
{
  guint n = tokens->items->len;
  Mark mark = { 0 };
  gboolean marked = read_mark (tokens, first, &mark), dated = FALSE, headed;

  headed = find_dated_head (tokens, marked ? mark.end : first) != 0;
  for (guint i = first; i + 6 < n; i++)
    {
      if (marked && i > mark.end && is_next_mark (tokens, &mark, first, i))
        return i;
      if (!is_stop (tokens, i) && is_end (tokens, first, i)
          && ((dated && is_headless (tokens, first, i))
              || (headed && find_dated_head (tokens, i) != 0)))
        return i;
      dated |= hk_ref_rules_find_date_end (tokens, i) != 0;
    }
  return 0;
}
