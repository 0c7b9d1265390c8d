/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-tokens.h"

#include <string.h>

#define MAX_FOLDED 96

/* As g_utf8_get_char() and g_unichar_isupper(), but most references are ASCII for the most part. */
static inline gunichar
get_char (const char *p)
{
  return (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);
}

static inline gboolean
is_upper (gunichar c)
{
  return c < 0x80 ? g_ascii_isupper ((char) c) : g_unichar_isupper (c);
}

static inline gboolean
is_blank (gunichar c)
{
  return c < 0x80 ? c <= ' ' || c == 0x7f
                  : g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_FORMAT
                        || g_unichar_iscntrl (c);
}

void
hk_ref_tokens_init (HkRefTokens *tokens)
{
  tokens->text = NULL;
  tokens->items = g_array_sized_new (FALSE, FALSE, sizeof (HkRefToken), 128);
  tokens->folded = g_string_sized_new (512);
}

void
hk_ref_tokens_clear (HkRefTokens *tokens)
{
  g_clear_pointer (&tokens->items, g_array_unref);
  if (tokens->folded != NULL)
    g_string_free (g_steal_pointer (&tokens->folded), TRUE);
}

/**
 * hk_ref_fold_char:
 * @c: a character
 *
 * Returns: what it is compared as: lower case, without accents, a Persian letter for an Arabic one, an
 *   ASCII digit; 0 for what does not count, such as a mark or ZWNJ
 */
gunichar
hk_ref_fold_char (gunichar c)
{
  gunichar base, mark;
  int digit;

  if (c < 0x80)
    return (gunichar) g_ascii_tolower ((char) c);
  if (c == 0x200c || c == 0x200d || c == 0x640 || g_unichar_ismark (c)
      || g_unichar_type (c) == G_UNICODE_FORMAT)
    return 0;
  digit = g_unichar_digit_value (c);
  if (digit >= 0)
    return '0' + (gunichar) digit;
  switch (c)
    {
    case 0x64a: /* ي */
    case 0x649: /* ى */
      return 0x6cc;
    case 0x643: /* ك */
      return 0x6a9;
    case 0x6c0: /* ۀ */
    case 0x629: /* ة */
      return 0x647;
    case 0x624: /* ؤ */
      return 0x648;
    case 0x626: /* ئ */
      return 0x6cc;
    default:
      break;
    }
  for (guint i = 0; i < 3 && g_unichar_decompose (c, &base, &mark) && mark != 0; i++)
    c = base;
  return hk_ref_is_dash (c) ? '-' : g_unichar_tolower (c);
}

/**
 * hk_ref_fold:
 * @folded: where the folded form is added
 * @text: UTF-8
 * @n_bytes: its length
 */
void
hk_ref_fold (GString *folded, const char *text, gsize n_bytes)
{
  for (const char *p = text; p < text + n_bytes; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0x80 ? (gunichar) g_ascii_tolower (*p)
                                      : hk_ref_fold_char (g_utf8_get_char (p));

      if (c != 0 && c < 0x80)
        g_string_append_c (folded, (char) c);
      else if (c != 0)
        g_string_append_unichar (folded, c);
    }
}

static gboolean
is_letter (gunichar c)
{
  return c < 0x80 ? g_ascii_isalpha (c)
                  : (g_unichar_isalpha (c) || g_unichar_ismark (c) || c == 0x640);
}

static gboolean
is_digit (gunichar c)
{
  return c < 0x80 ? g_ascii_isdigit ((char) c) : g_unichar_isdigit (c);
}

static gboolean
is_joint (gunichar c)
{
  return c == 0x200c || c == '\'' || c == 0x2019 || c == '-' || c == 0x2010;
}

static const char *
scan_letters (const char *p, const char *end)
{
  while (p < end)
    {
      gunichar c = get_char (p);
      const char *next = g_utf8_next_char (p);

      if (!is_letter (c) && !(is_joint (c) && next < end && is_letter (get_char (next))))
        break;
      p = next;
    }
  return p;
}

static const char *
scan_digits (const char *p, const char *end)
{
  while (p < end && is_digit (get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* To the next blank or one of @stops, without what may end the sentence around it. */
static const char *
scan_identifier (const char *p, const char *end, const char *stops)
{
  const char *start = p;
  int n_open = 0;

  while (p < end && (guchar) *p > ' ' && strchr (stops, *p) == NULL)
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || c == 0x60c || c == 0x61b || c == 0xbb || c == 0x201d)
        break;
      p = g_utf8_next_char (p);
    }
  for (const char *q = start; q < p; q++)
    n_open += *q == '(' ? 1 : *q == ')' ? -1 : 0;
  for (; p > start && strchr (".,;:)]", p[-1]) != NULL; p--)
    if (p[-1] == ')' && n_open++ >= 0)
      break;
  return p;
}

static const char *
scan_url (const char *p, const char *end)
{
  static const char *const heads[] = { "http://", "https://", "www.", "ftp://" };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      gsize length = strlen (heads[i]);

      if ((gsize) (end - p) > length && g_ascii_strncasecmp (p, heads[i], length) == 0)
        return scan_identifier (p, end, "<>\"");
    }
  return NULL;
}

static const char *
scan_doi (const char *p, const char *end)
{
  const char *q = p + 3;

  if (end - p < 9 || memcmp (p, "10.", 3) != 0)
    return NULL;
  while (q < end && g_ascii_isdigit (*q))
    q++;
  if (q - p < 7 || q - p > 12 || q >= end || *q != '/')
    return NULL;
  return scan_identifier (p, end, "<>\",;");
}

static HkRefScript
script_of (gunichar c)
{
  if (c < 0x250)
    return HK_REF_SCRIPT_LATIN;
  if (c >= 0x400 && c < 0x530)
    return HK_REF_SCRIPT_CYRILLIC;
  if ((c >= 0x600 && c < 0x780) || (c >= 0xfb50 && c < 0xff00))
    return HK_REF_SCRIPT_ARABIC;
  return HK_REF_SCRIPT_OTHER;
}

static void
describe_word (HkRefToken *token, const char *start, const char *end, const char *folded)
{
  guint n_upper = 0, n_letters = 0;
  guint8 number;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = get_char (p);

      n_upper += is_upper (c) != 0;
      n_letters += c < 0x80 ? g_ascii_isalpha ((char) c) : g_unichar_isalpha (c);
    }
  token->capital = is_upper (token->sign);
  token->capitals = n_letters > 0 && n_upper == n_letters;
  token->script = script_of (token->sign);
  token->keyword = hk_ref_keyword_find (folded, token->folded_bytes, &number);
  token->number = number;
}

static guint16
count_chars (const char *start, const char *end)
{
  gsize n = 0;

  for (const char *p = start; p < end; p++)
    n += ((guchar) *p & 0xc0) != 0x80;
  return (guint16) MIN (n, G_MAXUINT16);
}

static void
add_token (HkRefTokens *tokens,
           HkRefTokenKind kind,
           const char *start,
           const char *end,
           gboolean after_blank)
{
  HkRefToken token = { .kind = kind, .after_blank = after_blank };
  gsize n_bytes;

  token.byte_start = start - tokens->text;
  token.byte_end = end - tokens->text;
  token.sign = get_char (start);
  token.n_chars = count_chars (start, end);
  token.folded_start = tokens->folded->len;
  hk_ref_fold (tokens->folded, start, end - start);
  n_bytes = tokens->folded->len - token.folded_start;
  token.folded_bytes = MIN (n_bytes, MAX_FOLDED);
  g_string_truncate (tokens->folded, token.folded_start + token.folded_bytes);
  if (kind == HK_REF_TOKEN_WORD)
    describe_word (&token, start, end, tokens->folded->str + token.folded_start);
  else if (kind == HK_REF_TOKEN_DIGITS)
    for (guint i = 0; i < MIN (token.folded_bytes, 9); i++)
      token.number
          = token.number * 10 + (guint) (tokens->folded->str[token.folded_start + i] - '0');
  else if (token.sign == '&')
    token.keyword = HK_REF_KEYWORD_AND;
  else if (token.sign == 0x2116) /* № */
    token.keyword = HK_REF_KEYWORD_ISSUE;
  g_array_append_val (tokens->items, token);
}

/**
 * hk_ref_tokens_read:
 * @tokens: where the tokens are put; what was there is forgotten
 * @text: a reference, UTF-8; must outlive the tokens
 * @n_bytes: its length
 */
void
hk_ref_tokens_read (HkRefTokens *tokens, const char *text, gsize n_bytes)
{
  const char *end = text + n_bytes;
  gboolean blank = FALSE;

  tokens->text = text;
  g_array_set_size (tokens->items, 0);
  g_string_truncate (tokens->folded, 0);
  for (const char *p = text, *next; p < end; p = next)
    {
      gunichar c = get_char (p);
      HkRefTokenKind kind = HK_REF_TOKEN_SIGN;

      next = g_utf8_next_char (p);
      if (is_blank (c))
        {
          blank |= c != 0x200c;
          continue;
        }
      if (strchr ("hwfHW", (int) (c < 0x80 ? c : 'x')) != NULL && scan_url (p, end) != NULL)
        next = scan_url (p, end), kind = HK_REF_TOKEN_URL;
      else if (c == '1' && scan_doi (p, end) != NULL)
        next = scan_doi (p, end), kind = HK_REF_TOKEN_DOI;
      else if (is_letter (c))
        next = scan_letters (next, end), kind = HK_REF_TOKEN_WORD;
      else if (is_digit (c))
        next = scan_digits (next, end), kind = HK_REF_TOKEN_DIGITS;
      add_token (tokens, kind, p, next, blank);
      blank = FALSE;
    }
}
