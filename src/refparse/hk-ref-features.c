/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-features.h"

#include <string.h>

/* What is seen of one token. Each is a hash. */
typedef enum
{
  WORD,
  SHAPE,
  KEYWORD,
  BLANK,
  PLACE,
  BRACKETS,
  YEARS,
  HEAD2,
  HEAD3,
  TAIL2,
  TAIL3,
  SCRIPT,
  LAST_SIGN,
  NEXT_SIGN,
  SENTENCES,
  EDGE,
  LAST_KEYWORD,
  RUN,
  N_COLUMNS,
} Column;

typedef struct
{
  guint8 n;
  struct
  {
    gint8 offset;
    guint8 column;
  } parts[5];
} Template;

static const Template templates[] = {
  { 1, { { 0, WORD } } },
  { 1, { { -1, WORD } } },
  { 1, { { 1, WORD } } },
  { 1, { { -2, WORD } } },
  { 1, { { 2, WORD } } },
  { 2, { { -1, WORD }, { 0, WORD } } },
  { 2, { { 0, WORD }, { 1, WORD } } },
  { 1, { { 0, SHAPE } } },
  { 1, { { -1, SHAPE } } },
  { 1, { { 1, SHAPE } } },
  { 2, { { -1, SHAPE }, { 0, SHAPE } } },
  { 2, { { 0, SHAPE }, { 1, SHAPE } } },
  { 3, { { -1, SHAPE }, { 0, SHAPE }, { 1, SHAPE } } },
  { 3, { { -2, SHAPE }, { -1, SHAPE }, { 0, SHAPE } } },
  { 3, { { 0, SHAPE }, { 1, SHAPE }, { 2, SHAPE } } },
  { 5, { { -2, SHAPE }, { -1, SHAPE }, { 0, SHAPE }, { 1, SHAPE }, { 2, SHAPE } } },
  { 1, { { 0, KEYWORD } } },
  { 1, { { -1, KEYWORD } } },
  { 1, { { -2, KEYWORD } } },
  { 1, { { 1, KEYWORD } } },
  { 1, { { 2, KEYWORD } } },
  { 3, { { -2, KEYWORD }, { -1, SHAPE }, { 0, SHAPE } } },
  { 1, { { 0, PLACE } } },
  { 2, { { 0, PLACE }, { 0, SHAPE } } },
  { 1, { { 0, BRACKETS } } },
  { 2, { { 0, BRACKETS }, { 0, SHAPE } } },
  { 1, { { 0, YEARS } } },
  { 2, { { 0, YEARS }, { 0, SHAPE } } },
  { 3, { { 0, YEARS }, { 0, LAST_SIGN }, { 0, SHAPE } } },
  { 1, { { 0, HEAD2 } } },
  { 1, { { 0, HEAD3 } } },
  { 1, { { 0, TAIL2 } } },
  { 1, { { 0, TAIL3 } } },
  { 2, { { 0, SCRIPT }, { 0, EDGE } } },
  { 2, { { 0, BLANK }, { 0, SHAPE } } },
  { 2, { { 0, LAST_SIGN }, { 0, SHAPE } } },
  { 1, { { 0, SENTENCES } } },
  { 2, { { 0, SENTENCES }, { 0, SHAPE } } },
  { 2, { { 0, EDGE }, { 0, SHAPE } } },
  { 2, { { 0, LAST_SIGN }, { 0, NEXT_SIGN } } },
  { 3, { { 0, SENTENCES }, { 0, LAST_SIGN }, { 0, NEXT_SIGN } } },
  { 3, { { 0, YEARS }, { 0, SENTENCES }, { 0, SHAPE } } },
  { 2, { { 0, LAST_KEYWORD }, { 0, SHAPE } } },
  { 2, { { 0, LAST_KEYWORD }, { 0, LAST_SIGN } } },
  { 2, { { 0, RUN }, { 0, NEXT_SIGN } } },
  { 2, { { 0, RUN }, { 0, LAST_SIGN } } },
  { 3, { { 0, RUN }, { 0, LAST_SIGN }, { 0, NEXT_SIGN } } },
  { 3, { { -1, WORD }, { 0, SHAPE }, { 1, WORD } } },
  { 2, { { -1, WORD }, { 0, SHAPE } } },
  { 2, { { 0, SHAPE }, { 1, WORD } } },
  { 3, { { -1, KEYWORD }, { 0, KEYWORD }, { 1, KEYWORD } } },
  { 3, { { -2, WORD }, { -1, WORD }, { 0, SHAPE } } },
  { 3, { { 0, SHAPE }, { 1, WORD }, { 2, SHAPE } } },
  { 2, { { 0, WORD }, { 0, LAST_SIGN } } },
  { 2, { { 0, BRACKETS }, { 0, SENTENCES } } },
  { 3, { { 0, BRACKETS }, { 0, YEARS }, { 0, SCRIPT } } },
};

G_STATIC_ASSERT (G_N_ELEMENTS (templates) == HK_REF_N_FEATURES);

static inline guint32
mix (guint32 a, guint32 b)
{
  guint32 h = (a ^ b) * 0x9e3779b1u;

  return (h ^ (h >> 15)) * 0x85ebca6bu + a;
}

static guint32
hash_bytes (const char *bytes, gsize n_bytes)
{
  guint32 h = 2166136261u;

  for (gsize i = 0; i < n_bytes; i++)
    h = (h ^ (guint8) bytes[i]) * 16777619u;
  return h;
}

static guint32
shape_of (const HkRefToken *token)
{
  switch (token->kind)
    {
    case HK_REF_TOKEN_URL:
      return 1;
    case HK_REF_TOKEN_DOI:
      return 2;
    case HK_REF_TOKEN_DIGITS:
      if (hk_ref_token_is_jalali_year (token))
        return 3;
      if (hk_ref_token_is_gregorian_year (token))
        return 4;
      return 10 + MIN (token->n_chars, 6);
    case HK_REF_TOKEN_SIGN:
      return 0x10000 + (hk_ref_is_dash (token->sign) ? '-' : token->sign);
    case HK_REF_TOKEN_WORD:
    default:
      if (token->capital && token->n_chars == 1)
        return 20;
      if (token->capitals)
        return 20 + MIN (token->n_chars, 4);
      if (token->capital)
        return token->n_chars > 3 ? 26 : 27;
      return (token->script == HK_REF_SCRIPT_ARABIC || token->script == HK_REF_SCRIPT_OTHER ? 40
                                                                                            : 30)
             + MIN (token->n_chars, 4);
    }
}

/* The first or last characters of a folded word. */
static guint32
hash_affix (const char *folded, gsize n_bytes, guint n_chars, gboolean head)
{
  const char *p = head ? folded : folded + n_bytes;

  for (guint i = 0; i < n_chars; i++)
    {
      if (head ? p >= folded + n_bytes : p <= folded)
        break;
      if (head)
        do
          p++;
        while (p < folded + n_bytes && ((guchar) *p & 0xc0) == 0x80);
      else
        do
          p--;
        while (p > folded && ((guchar) *p & 0xc0) == 0x80);
    }
  return head ? hash_bytes (folded, p - folded) : hash_bytes (p, folded + n_bytes - p);
}

/* What depends on the tokens before. */
typedef struct
{
  gboolean quoted;
  guint n_open;
  guint n_years;
  guint n_sentences;
  gunichar last_sign;
  guint since_sign;
  guint last_keyword;
  guint since_keyword;
} State;

static void
state_enter (State *state, const HkRefToken *token)
{
  switch (token->sign)
    {
    case 0x201c:
    case 0xab:
    case 0x201e:
      state->quoted = TRUE;
      break;
    case '"':
      state->quoted = !state->quoted;
      break;
    case 0x201d:
    case 0xbb:
      state->quoted = FALSE;
      break;
    case '(':
    case '[':
      state->n_open = 1;
      break;
    default:
      break;
    }
}

static void
state_leave (State *state, const HkRefToken *token, const HkRefToken *before)
{
  if (hk_ref_token_is_jalali_year (token) || hk_ref_token_is_gregorian_year (token))
    state->n_years++;
  if (token->kind == HK_REF_TOKEN_SIGN)
    {
      if (token->sign == '.' && before != NULL && before->n_chars > 2)
        state->n_sentences++;
      if (token->sign == ')' || token->sign == ']')
        state->n_open = 0;
      state->last_sign = hk_ref_is_dash (token->sign) ? '-' : token->sign;
      state->since_sign = 0;
    }
  else
    state->since_sign++;
  state->since_keyword++;
  if (token->keyword != HK_REF_KEYWORD_NONE && token->keyword != HK_REF_KEYWORD_AND
      && token->keyword != HK_REF_KEYWORD_PARTICLE)
    {
      state->last_keyword = token->keyword;
      state->since_keyword = 0;
    }
}

static void
fill_columns (guint32 *row, const HkRefTokens *tokens, guint i, const State *state)
{
  const HkRefToken *token = hk_ref_tokens_get (tokens, i);
  const char *folded = tokens->folded->str + token->folded_start;
  guint n = tokens->items->len;
  gboolean digits = token->kind == HK_REF_TOKEN_DIGITS;

  row[WORD] = digits ? MIN (token->n_chars, 8) : hash_bytes (folded, token->folded_bytes);
  row[SHAPE] = shape_of (token);
  row[KEYWORD] = token->keyword;
  row[BLANK] = token->after_blank;
  row[PLACE] = i * 10 / n;
  row[BRACKETS] = (state->quoted ? 1 : 0) + (state->n_open > 0 ? 2 : 0);
  row[YEARS] = MIN (state->n_years, 2);
  row[HEAD2] = digits ? 0 : hash_affix (folded, token->folded_bytes, 2, TRUE);
  row[HEAD3] = digits ? 0 : hash_affix (folded, token->folded_bytes, 3, TRUE);
  row[TAIL2] = digits ? 0 : hash_affix (folded, token->folded_bytes, 2, FALSE);
  row[TAIL3] = digits ? 0 : hash_affix (folded, token->folded_bytes, 3, FALSE);
  row[SCRIPT] = token->script;
  row[LAST_SIGN] = state->since_sign < 6 ? state->last_sign : 0;
  row[SENTENCES] = MIN (state->n_sentences, 4);
  row[EDGE] = i == 0 ? 0 : i + 1 == n ? 2 : 1;
  row[LAST_KEYWORD] = state->since_keyword < 8 ? state->last_keyword : 0;
  row[RUN] = MIN (state->since_sign, 12);
}

/* From the end: the sign that comes next, and how far it is. */
static void
fill_next_signs (guint32 *columns, const HkRefTokens *tokens)
{
  gunichar sign = 0;
  guint distance = 0;

  for (guint i = tokens->items->len; i-- > 0;)
    {
      const HkRefToken *token = hk_ref_tokens_get (tokens, i);
      guint32 *row = columns + (gsize) i * N_COLUMNS;

      row[NEXT_SIGN] = sign + (MIN (distance, 7) << 24);
      row[RUN] = MIN (row[RUN] + distance, 15);
      distance++;
      if (token->kind == HK_REF_TOKEN_SIGN)
        {
          sign = hk_ref_is_dash (token->sign) ? '-' : token->sign;
          distance = 0;
        }
    }
}

/* The hash of each template. @row is the token's row of columns, with those of its neighbours around it. The
 * templates do not change, so that a compiler that is asked to lays them out as straight code. */
static void
fill_hashes (const guint32 *row, guint32 *hashes)
{
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC unroll 64
#endif
  for (guint t = 0; t < HK_REF_N_FEATURES; t++)
    {
      guint32 h = (t + 1) * 0xc2b2ae35u;

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC unroll 5
#endif
      for (guint k = 0; k < templates[t].n; k++)
        h = mix (h, row[templates[t].parts[k].offset * N_COLUMNS + templates[t].parts[k].column]);
      h ^= h >> 16;
      h *= 0x7feb352du;
      hashes[t] = (h ^ (h >> 13)) >> (32 - HK_REF_HASH_BITS);
    }
}

/**
 * hk_ref_features_compute:
 * @tokens: the tokens of a reference
 * @hashes: (element-type guint32): set to %HK_REF_N_FEATURES hashes for each token, each below
 *   2 ^ %HK_REF_HASH_BITS
 */
void
hk_ref_features_compute (const HkRefTokens *tokens, GArray *hashes)
{
  guint n = tokens->items->len;
  g_autofree guint32 *columns = g_new (guint32, (gsize) (n + 4) * N_COLUMNS);
  guint32 *first = columns + 2 * N_COLUMNS, *hash;
  State state = { 0 };

  for (guint c = 0; c < N_COLUMNS; c++)
    {
      columns[c] = columns[N_COLUMNS + c] = 0xb0b0b0b0u;
      first[(gsize) n * N_COLUMNS + c] = first[(gsize) (n + 1) * N_COLUMNS + c] = 0xe0e0e0e0u;
    }
  for (guint i = 0; i < n; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (tokens, i);

      state_enter (&state, token);
      fill_columns (first + (gsize) i * N_COLUMNS, tokens, i, &state);
      state_leave (&state, token, i == 0 ? NULL : token - 1);
    }
  fill_next_signs (first, tokens);
  g_array_set_size (hashes, n * HK_REF_N_FEATURES);
  hash = (guint32 *) hashes->data;
  for (guint i = 0; i < n; i++, hash += HK_REF_N_FEATURES)
    fill_hashes (first + (gsize) i * N_COLUMNS, hash);
}
