/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkRefTokens: the words, numbers, identifiers and signs of a printed reference. */
#pragma once

#include "hk-ref-keywords.h"

G_BEGIN_DECLS

typedef enum
{
  HK_REF_TOKEN_WORD,
  HK_REF_TOKEN_DIGITS,
  HK_REF_TOKEN_SIGN,
  HK_REF_TOKEN_URL,
  HK_REF_TOKEN_DOI,
} HkRefTokenKind;

typedef enum
{
  HK_REF_SCRIPT_NONE,
  HK_REF_SCRIPT_LATIN,
  HK_REF_SCRIPT_CYRILLIC,
  HK_REF_SCRIPT_ARABIC,
  HK_REF_SCRIPT_OTHER,
} HkRefScript;

/**
 * HkRefToken:
 * @byte_start: where it begins in the reference
 * @byte_end: where it ends
 * @folded_start: where its folded form begins in the tokens' folded bytes
 * @folded_bytes: the length of its folded form
 * @n_chars: its length in characters
 * @sign: the character of a sign, else the first one
 * @number: the value of digits up to 9 of them; the month or season of a word; else 0
 * @kind: what it is
 * @keyword: the class of a word
 * @script: the script of a word
 * @after_blank: whether a blank stands before it
 * @capital: whether a word begins with a capital
 * @capitals: whether a word is all capitals
 */
typedef struct
{
  guint32 byte_start;
  guint32 byte_end;
  guint32 folded_start;
  guint16 folded_bytes;
  guint16 n_chars;
  gunichar sign;
  guint32 number;
  guint8 kind;
  guint8 keyword;
  guint8 script;
  guint after_blank : 1;
  guint capital : 1;
  guint capitals : 1;
} HkRefToken;

/**
 * HkRefTokens:
 * @text: the reference
 * @items: (element-type HkRefToken): its tokens
 * @folded: the folded forms, one after another
 */
typedef struct
{
  const char *text;
  GArray *items;
  GString *folded;
} HkRefTokens;

void hk_ref_tokens_init (HkRefTokens *tokens);
void hk_ref_tokens_clear (HkRefTokens *tokens);
void hk_ref_tokens_read (HkRefTokens *tokens, const char *text, gsize n_bytes);
void hk_ref_fold (GString *folded, const char *text, gsize n_bytes);
gunichar hk_ref_fold_char (gunichar c);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HkRefTokens, hk_ref_tokens_clear)

static inline const HkRefToken *
hk_ref_tokens_get (const HkRefTokens *tokens, guint i)
{
  return &g_array_index (tokens->items, HkRefToken, i);
}

/* Whether a token is digits that can be a year: of the solar or lunar calendar, or of our era. */
static inline gboolean
hk_ref_token_is_jalali_year (const HkRefToken *token)
{
  return token->kind == HK_REF_TOKEN_DIGITS && token->n_chars == 4 && token->number >= 1200
         && token->number <= 1450;
}

static inline gboolean
hk_ref_token_is_gregorian_year (const HkRefToken *token)
{
  return token->kind == HK_REF_TOKEN_DIGITS && token->n_chars == 4 && token->number >= 1500
         && token->number <= 2035;
}

static inline gboolean
hk_ref_is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xfe58 || c == 0xfe63
         || c == 0xff0d;
}

G_END_DECLS
