/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-repeated.h"

#include <string.h>

#include "hk-ref-tokens.h"

/* What tells it stands within so many bytes. */
#define MAX_BYTES 240

/* Folded; "Dies, A." is a name. A longer phrase comes before one that it begins with. */
static const struct
{
  HkRefRepeated repeated;
  const char *phrase;
} phrases[] = {
  { HK_REF_REPEATED_AUTHORS, "همان نویسنده" },
  { HK_REF_REPEATED_AUTHORS, "همان مولف" },
  { HK_REF_REPEATED_AUTHORS, "همو" },
  { HK_REF_REPEATED_AUTHORS, "idem" },
  { HK_REF_REPEATED_AUTHORS, "eadem" },
  { HK_REF_REPEATED_AUTHORS, "ders ." },
  { HK_REF_REPEATED_AUTHORS, "dies ." },
  { HK_REF_REPEATED_AUTHORS, "le meme" },
  { HK_REF_REPEATED_AUTHORS, "он же" },
  { HK_REF_REPEATED_AUTHORS, "она же" },
  { HK_REF_REPEATED_AUTHORS, "его же" },
  { HK_REF_REPEATED_AUTHORS, "ее же" },
  { HK_REF_REPEATED_AUTHORS, "тот же" },
  { HK_REF_REPEATED_AUTHORS, "та же" },
  { HK_REF_REPEATED_AUTHORS, "тои самии" },
  { HK_REF_REPEATED_WORK, "همان منبع" },
  { HK_REF_REPEATED_WORK, "همان ماخذ" },
  { HK_REF_REPEATED_WORK, "همان جا" },
  { HK_REF_REPEATED_WORK, "همانجا" },
  { HK_REF_REPEATED_WORK, "همان" },
  { HK_REF_REPEATED_WORK, "ibid" },
  { HK_REF_REPEATED_WORK, "ibidem" },
  { HK_REF_REPEATED_WORK, "там же" },
  { HK_REF_REPEATED_WORK, "там само" },
  { HK_REF_REPEATED_WORK, "пак там" },
  { HK_REF_REPEATED_WORK, "ebd" },
  { HK_REF_REPEATED_WORK, "ebenda" },
};

static gboolean
is_word (const HkRefTokens *tokens, guint i, const char *word, gsize n_bytes)
{
  const HkRefToken *token = i < tokens->items->len ? hk_ref_tokens_get (tokens, i) : NULL;

  return token != NULL && token->folded_bytes == n_bytes
         && memcmp (tokens->folded->str + token->folded_start, word, n_bytes) == 0;
}

/* The token after the words of a phrase, which a sign or the end must follow; 0 if it does not stand there. */
static guint
skip_phrase (const HkRefTokens *tokens, guint at, const char *phrase)
{
  guint i = at;

  for (const char *word = phrase; *word != '\0'; i++)
    {
      gsize n_bytes = strcspn (word, " ");

      if (!is_word (tokens, i, word, n_bytes))
        return 0;
      word += n_bytes + (word[n_bytes] == ' ');
    }
  return i == tokens->items->len || hk_ref_tokens_get (tokens, i)->kind == HK_REF_TOKEN_SIGN ? i
                                                                                             : 0;
}

/* The token after a line drawn in place of names: dashes, underscores, kashidas; 0 if there is none. A hyphen or a
 * single dash may be a bullet; a long dash that a sign follows is not. */
static guint
skip_line (const HkRefTokens *tokens, guint at)
{
  guint n = tokens->items->len, i = at, length = 0;
  gunichar after;

  for (; i < n; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (tokens, i);

      if (token->sign == 0x640 && token->folded_bytes == 0)
        length += token->n_chars;
      else if (hk_ref_is_dash (token->sign))
        length += token->sign == 0x2014 || token->sign == 0x2015 ? 2 : 1;
      else if (token->sign == '_')
        length++;
      else
        break;
    }
  after = i < n ? hk_ref_tokens_get (tokens, i)->sign : 0;
  if (length >= 3)
    return i;
  return length == 2 && (after == '.' || after == ',' || after == 0x60c || after == '(') ? i : 0;
}

/* Past the number of the entry: "[3]", "3." */
static guint
skip_number (const HkRefTokens *tokens)
{
  guint n = tokens->items->len, i = 0;

  while (
      i < n
      && (hk_ref_tokens_get (tokens, i)->sign == '[' || hk_ref_tokens_get (tokens, i)->sign == '('))
    i++;
  if (i >= n || hk_ref_tokens_get (tokens, i)->kind != HK_REF_TOKEN_DIGITS)
    return 0;
  for (i++;
       i < n && strchr (".)]-", (int) MIN (hk_ref_tokens_get (tokens, i)->sign, 0x7f)) != NULL;)
    i++;
  return i;
}

/* Whether a title stands from @at on, and not pages alone. */
static gboolean
has_title (const HkRefTokens *tokens, guint at)
{
  guint n_words = 0;

  for (guint i = at; i < tokens->items->len; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (tokens, i);

      n_words += token->kind == HK_REF_TOKEN_WORD && token->n_chars > 2
                 && token->keyword != HK_REF_KEYWORD_PAGES
                 && token->keyword != HK_REF_KEYWORD_VOLUME;
    }
  return n_words >= 2;
}

/**
 * hk_ref_repeated_find:
 * @text: a reference as it stands in a list
 * @rest_byte: (out): where it goes on after what stands for the entry before
 *
 * Returns: whether its beginning says that its authors, or all of it, are those of the entry before
 */
HkRefRepeated
hk_ref_repeated_find (const char *text, gsize *rest_byte)
{
  g_auto (HkRefTokens) tokens = { NULL };
  HkRefRepeated repeated = HK_REF_REPEATED_AUTHORS;
  gsize n_bytes = strlen (text);
  guint at, rest;

  if (n_bytes > MAX_BYTES)
    n_bytes = g_utf8_find_prev_char (text, text + MAX_BYTES + 1) - text;
  hk_ref_tokens_init (&tokens);
  hk_ref_tokens_read (&tokens, text, n_bytes);
  at = skip_number (&tokens);
  rest = skip_line (&tokens, at);
  for (guint i = 0; i < G_N_ELEMENTS (phrases) && rest == 0; i++)
    {
      rest = skip_phrase (&tokens, at, phrases[i].phrase);
      repeated = phrases[i].repeated;
    }
  if (rest == 0)
    return HK_REF_REPEATED_NOTHING;
  while (rest < tokens.items->len
         && strchr (".,:", (int) MIN (hk_ref_tokens_get (&tokens, rest)->sign, 0x7f)) != NULL)
    rest++;
  if (rest < tokens.items->len && hk_ref_tokens_get (&tokens, rest)->sign == 0x60c)
    rest++;
  *rest_byte = rest < tokens.items->len ? hk_ref_tokens_get (&tokens, rest)->byte_start : n_bytes;
  if (has_title (&tokens, rest))
    return HK_REF_REPEATED_AUTHORS;
  return repeated == HK_REF_REPEATED_WORK ? repeated : HK_REF_REPEATED_NOTHING;
}
