/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-align.h"

#include <string.h>

/* A reference without blanks, signs and case: where its letters and digits stand in the text. */
typedef struct
{
  GString *bytes;
  GArray *offsets; /* guint32 a byte */
} Squashed;

typedef struct
{
  const HkRefTokens *tokens;
  guint8 *labels;
  Squashed squashed;
  guint after; /* byte after which volume, issue and pages are looked for */
} Alignment;

static void
squash (Squashed *squashed, const char *text, gsize n_bytes)
{
  g_string_truncate (squashed->bytes, 0);
  g_array_set_size (squashed->offsets, 0);
  for (const char *p = text; p < text + n_bytes; p = g_utf8_next_char (p))
    {
      gunichar c = hk_ref_fold_char (g_utf8_get_char (p));
      guint32 offset = p - text;

      if (c == 0 || !g_unichar_isalnum (c))
        continue;
      g_string_append_unichar (squashed->bytes, c);
      while (squashed->offsets->len < squashed->bytes->len)
        g_array_append_val (squashed->offsets, offset);
    }
}

static char *
squash_value (const char *value)
{
  Squashed squashed = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (guint32)) };

  squash (&squashed, value, strlen (value));
  g_array_unref (squashed.offsets);
  return g_string_free (squashed.bytes, FALSE);
}

static gboolean
is_free (const Alignment *a, guint32 start, guint32 end)
{
  for (guint i = 0; i < a->tokens->items->len; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (a->tokens, i);

      if (token->byte_start < end && token->byte_end > start && a->labels[i] != HK_REF_NONE)
        return FALSE;
    }
  return TRUE;
}

static void
put (Alignment *a, HkRefLabel label, guint32 start, guint32 end)
{
  for (guint i = 0; i < a->tokens->items->len; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (a->tokens, i);
      guint32 shared_start = MAX (start, token->byte_start),
              shared_end = MIN (end, token->byte_end);

      if (shared_start < shared_end
          && (shared_end - shared_start) * 2 > token->byte_end - token->byte_start
          && a->labels[i] == HK_REF_NONE)
        a->labels[i] = label;
    }
}

/* Where a value stands in the reference, not where a label stands already. */
static gboolean
find (const Alignment *a, const char *value, guint32 after, guint32 *start, guint32 *end)
{
  g_autofree char *wanted = squash_value (value);
  const char *text = a->squashed.bytes->str, *at = text;
  gsize n = strlen (wanted);

  if (n == 0)
    return FALSE;
  for (; (at = strstr (at, wanted)) != NULL; at++)
    {
      guint32 last = g_array_index (a->squashed.offsets, guint32, at - text + n - 1);

      *start = g_array_index (a->squashed.offsets, guint32, at - text);
      *end = g_utf8_next_char (a->tokens->text + last) - a->tokens->text;
      if (*start >= after && is_free (a, *start, *end))
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_and_put (Alignment *a, HkRefLabel label, const char *value, guint32 after, guint32 *end_out)
{
  guint32 start, end;

  if (!find (a, value, after, &start, &end) && (after == 0 || !find (a, value, 0, &start, &end)))
    return FALSE;
  put (a, label, start, end);
  if (end_out != NULL)
    *end_out = end;
  return TRUE;
}

/**
 * hk_refparse_get_string:
 * @csl: a JSON object
 * @name: a member
 *
 * Returns: (nullable): its value, or %NULL if it is no string
 */
const char *
hk_refparse_get_string (JsonObject *csl, const char *name)
{
  JsonNode *node = json_object_get_member (csl, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static gboolean
folded_equal (const Alignment *a, const HkRefToken *token, const char *folded)
{
  return strlen (folded) == token->folded_bytes
         && memcmp (a->tokens->folded->str + token->folded_start, folded, token->folded_bytes) == 0;
}

/* A number that stands as a token by itself after the title and container. */
static void
put_number (Alignment *a, HkRefLabel label, const char *value)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  if (value == NULL)
    return;
  hk_ref_fold (folded, value, strlen (value));
  for (guint i = 0; i < a->tokens->items->len; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (a->tokens, i);

      if (token->byte_start < a->after || a->labels[i] != HK_REF_NONE
          || !folded_equal (a, token, folded->str))
        continue;
      a->labels[i] = label;
      a->after = token->byte_end;
      return;
    }
  /* Such as 3/4 or 12A, which are several tokens. */
  if (strlen (value) > 1)
    {
      guint32 start, end;

      if (find (a, value, a->after, &start, &end) && end - start < 12)
        put (a, label, start, end);
    }
}

static void
put_year (Alignment *a, JsonObject *csl)
{
  JsonNode *node = json_object_get_member (csl, "issued");
  JsonObject *issued
      = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonArray *parts = issued != NULL && json_object_has_member (issued, "date-parts")
                         ? json_object_get_array_member (issued, "date-parts")
                         : NULL;
  JsonArray *first = parts != NULL && json_array_get_length (parts) > 0
                         ? json_array_get_array_element (parts, 0)
                         : NULL;
  g_autofree char *year = NULL;
  guint n = a->tokens->items->len;

  if (first == NULL || json_array_get_length (first) == 0)
    return;
  year = g_strdup_printf ("%d", (int) json_array_get_int_element (first, 0));
  for (guint i = 0; i < n; i++)
    {
      if (a->labels[i] != HK_REF_NONE || !folded_equal (a, hk_ref_tokens_get (a->tokens, i), year))
        continue;
      a->labels[i] = HK_REF_DATE;
      /* Months and days beside it belong to the date, as inline labels have it. */
      for (guint k = i + 1; k < n && k < i + 5 && a->labels[k] == HK_REF_NONE; k++)
        {
          const HkRefToken *token = hk_ref_tokens_get (a->tokens, k);

          if (token->keyword == HK_REF_KEYWORD_MONTH || token->keyword == HK_REF_KEYWORD_SEASON)
            {
              guint stop = k + 1;

              if (stop < n && a->labels[stop] == HK_REF_NONE
                  && hk_ref_tokens_get (a->tokens, stop)->kind == HK_REF_TOKEN_DIGITS
                  && hk_ref_tokens_get (a->tokens, stop)->number <= 31)
                stop++;
              for (guint m = i + 1; m < stop; m++)
                a->labels[m] = HK_REF_DATE;
              return;
            }
          if (token->kind != HK_REF_TOKEN_SIGN)
            break;
        }
      for (guint k = i; k-- > 0 && k + 4 > i && a->labels[k] == HK_REF_NONE;)
        {
          const HkRefToken *token = hk_ref_tokens_get (a->tokens, k);

          if (token->keyword == HK_REF_KEYWORD_MONTH || token->keyword == HK_REF_KEYWORD_SEASON)
            for (guint m = k; m < i; m++)
              a->labels[m] = HK_REF_DATE;
        }
      return;
    }
}

static void
put_pages (Alignment *a, const char *value)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;
  guint n = a->tokens->items->len;

  if (value == NULL)
    return;
  hk_ref_fold (folded, value, strlen (value));
  parts = g_strsplit_set (folded->str, "- ", 2);
  for (guint i = 0; i < n; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (a->tokens, i);
      guint stop = i + 1;
      guint32 start, end;

      if (token->byte_start < a->after || a->labels[i] != HK_REF_NONE)
        continue;
      if (!folded_equal (a, token, parts[0]))
        {
          /* e0123 is a word and digits. */
          if (!find (a, parts[0], token->byte_start, &start, &end) || start != token->byte_start
              || end - start > 14)
            continue;
          while (stop < n && hk_ref_tokens_get (a->tokens, stop)->byte_end <= end)
            stop++;
        }
      if (stop + 1 < n && hk_ref_is_dash (hk_ref_tokens_get (a->tokens, stop)->sign))
        stop += 2;
      else if (parts[1] != NULL && stop + 2 < n
               && hk_ref_tokens_get (a->tokens, stop + 2)->kind == HK_REF_TOKEN_DIGITS
               && hk_ref_tokens_get (a->tokens, stop)->kind == HK_REF_TOKEN_SIGN)
        stop += 3;
      for (guint k = i; k < stop && k < n; k++)
        if (a->labels[k] == HK_REF_NONE)
          a->labels[k] = HK_REF_PAGES;
      return;
    }
}

/* Skips "12." or "[12]" at the start. */
static guint
put_label (Alignment *a)
{
  guint n = a->tokens->items->len, i = 0;
  gunichar sign = n == 0 ? 0 : hk_ref_tokens_get (a->tokens, 0)->sign;
  gboolean bracket = sign == '[' || sign == '(';

  if (bracket)
    i++;
  if (i + 1 >= n || hk_ref_tokens_get (a->tokens, i)->kind != HK_REF_TOKEN_DIGITS
      || hk_ref_tokens_get (a->tokens, i)->n_chars > 3)
    return 0;
  i++;
  if (hk_ref_tokens_get (a->tokens, i)->kind == HK_REF_TOKEN_SIGN)
    i++;
  else if (bracket || !hk_ref_tokens_get (a->tokens, i)->after_blank)
    return 0;
  for (guint k = 0; k < i; k++)
    a->labels[k] = HK_REF_NUMBER;
  return i;
}

/* Names that stand before all else. */
static gboolean
put_authors (Alignment *a, JsonArray *names, HkRefLabel label)
{
  guint n = a->tokens->items->len, start, stop;
  g_autoptr (GString) head = g_string_new (NULL);
  g_autofree char *squashed = NULL;

  for (stop = 0; stop < n && a->labels[stop] == HK_REF_NONE; stop++)
    ;
  if (stop == 0)
    return json_array_get_length (names) == 0;
  g_string_append_len (head, a->tokens->text, hk_ref_tokens_get (a->tokens, stop - 1)->byte_end);
  squashed = squash_value (head->str);
  for (guint i = 0; i < json_array_get_length (names); i++)
    {
      JsonObject *name = json_array_get_object_element (names, i);
      const char *family = hk_refparse_get_string (name, "family");
      g_autofree char *wanted = NULL;

      family = family == NULL ? hk_refparse_get_string (name, "literal") : family;
      if (family == NULL)
        continue;
      wanted = squash_value (family);
      if (strstr (squashed, wanted) == NULL)
        return FALSE;
    }
  start = put_label (a);
  while (stop > start && hk_ref_tokens_get (a->tokens, stop - 1)->kind == HK_REF_TOKEN_SIGN
         && hk_ref_tokens_get (a->tokens, stop - 1)->sign != '.')
    stop--;
  for (guint i = start; i < stop; i++)
    a->labels[i] = label;
  return TRUE;
}

/* Whether a token can be a given name or its initial. */
static gboolean
is_given (const Alignment *a, guint i, const char *given)
{
  const HkRefToken *token = hk_ref_tokens_get (a->tokens, i);

  return token->kind == HK_REF_TOKEN_WORD
         && (token->capital || token->script == HK_REF_SCRIPT_ARABIC)
         && strncmp (given, a->tokens->folded->str + token->folded_start,
                     MIN (strlen (given), token->folded_bytes))
                == 0
         && *given != '\0';
}

/* Names within the reference: from the first family name to the last, with the given names beside. */
static void
put_inner_names (Alignment *a, JsonObject *csl, const char *member, HkRefLabel label)
{
  JsonArray *names
      = json_object_has_member (csl, member) ? json_object_get_array_member (csl, member) : NULL;
  guint n = a->tokens->items->len, from = n, to = 0;

  for (guint i = 0; names != NULL && i < json_array_get_length (names); i++)
    {
      JsonObject *name = json_array_get_object_element (names, i);
      const char *family = hk_refparse_get_string (name, "family"),
                 *given = hk_refparse_get_string (name, "given");
      g_autoptr (GString) first = g_string_new (NULL);
      guint32 start, end;

      family = family == NULL ? hk_refparse_get_string (name, "literal") : family;
      if (family == NULL || !find (a, family, 0, &start, &end))
        return;
      if (given != NULL)
        hk_ref_fold (first, given, strlen (given));
      for (guint k = 0; k < n; k++)
        {
          const HkRefToken *token = hk_ref_tokens_get (a->tokens, k);
          guint left = k, right = k;

          if (token->byte_end <= start || token->byte_start >= end)
            continue;
          while (left > 0 && left + 8 > k && a->labels[left - 1] == HK_REF_NONE
                 && (hk_ref_tokens_get (a->tokens, left - 1)->sign == '.'
                     || is_given (a, left - 1, first->str)))
            left--;
          while (left < k && hk_ref_tokens_get (a->tokens, left)->sign == '.')
            left++;
          while (right + 1 < n && right < k + 6 && a->labels[right + 1] == HK_REF_NONE
                 && (hk_ref_tokens_get (a->tokens, right + 1)->sign == '.'
                     || ((hk_ref_tokens_get (a->tokens, right + 1)->sign == ','
                          || hk_ref_tokens_get (a->tokens, right + 1)->sign == 0x60c)
                         && right + 2 < n && is_given (a, right + 2, first->str))
                     || is_given (a, right + 1, first->str)))
            right++;
          from = MIN (from, left);
          to = MAX (to, right);
        }
    }
  if (from > to || to - from > 60)
    return;
  for (guint k = from; k <= to; k++)
    if (a->labels[k] == HK_REF_NONE)
      a->labels[k] = label;
}

/* Labels from fields. Returns whether the fields that matter were found. */
static gboolean
align (Alignment *a, JsonObject *csl)
{
  const char *title = hk_refparse_get_string (csl, "title"),
             *container = hk_refparse_get_string (csl, "container-title");
  const char *value;
  guint32 end = 0;

  squash (&a->squashed, a->tokens->text, strlen (a->tokens->text));
  if (title != NULL && !find_and_put (a, HK_REF_TITLE, title, 0, &end))
    return FALSE;
  if (container != NULL && !find_and_put (a, HK_REF_CONTAINER, container, end, &end))
    return FALSE;
  a->after = end;
  if ((value = hk_refparse_get_string (csl, "DOI")) != NULL)
    find_and_put (a, HK_REF_DOI, value, 0, NULL);
  if ((value = hk_refparse_get_string (csl, "URL")) != NULL)
    find_and_put (a, HK_REF_URL, value, 0, NULL);
  if ((value = hk_refparse_get_string (csl, "publisher")) != NULL)
    find_and_put (a, HK_REF_PUBLISHER, value, end, NULL);
  if ((value = hk_refparse_get_string (csl, "publisher-place")) != NULL)
    find_and_put (a, HK_REF_LOCATION, value, end, NULL);
  put_year (a, csl);
  put_number (a, HK_REF_VOLUME, hk_refparse_get_string (csl, "volume"));
  put_number (a, HK_REF_ISSUE, hk_refparse_get_string (csl, "issue"));
  put_pages (a, hk_refparse_get_string (csl, "page"));
  if (json_object_has_member (csl, "author"))
    {
      if (!put_authors (a, json_object_get_array_member (csl, "author"), HK_REF_AUTHOR))
        return FALSE;
    }
  else
    put_label (a);
  put_inner_names (a, csl, "editor", HK_REF_EDITOR);
  put_inner_names (a, csl, "translator", HK_REF_TRANSLATOR);
  if ((value = hk_refparse_get_string (csl, "edition")) != NULL && end > 0)
    find_and_put (a, HK_REF_EDITION, value, end, NULL);
  return TRUE;
}

/**
 * hk_refparse_align:
 * @tokens: a reference's tokens
 * @csl: its fields
 * @labels: (inout): #HkRefLabel of each token; all %HK_REF_NONE before
 *
 * Labels the tokens by where the fields stand.
 *
 * Returns: whether the fields that matter were found
 */
gboolean
hk_refparse_align (const HkRefTokens *tokens, JsonObject *csl, guint8 *labels)
{
  Alignment a
      = { tokens, labels, { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (guint32)) } };
  gboolean good = align (&a, csl);

  g_string_free (a.squashed.bytes, TRUE);
  g_array_unref (a.squashed.offsets);
  return good;
}
