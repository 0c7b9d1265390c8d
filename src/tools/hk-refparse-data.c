/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-data.h"

#include <string.h>

/* A reference without blanks, signs and case: where its letters and digits stand in the text. */
typedef struct
{
  GString *bytes;
  GArray *offsets; /* guint32 a byte */
} Squashed;

typedef struct
{
  HkRefTokens *tokens;
  guint8 *labels;
  Squashed squashed;
  guint after; /* byte after which volume, issue and pages are looked for */
} Alignment;

static void
example_free (gpointer data)
{
  HkRefExample *example = data;

  g_free (example->text);
  g_free (example->labels);
  g_free (example);
}

/* A new list of examples. */
GPtrArray *
hk_refparse_data_new (void)
{
  return g_ptr_array_new_with_free_func (example_free);
}

/* The quarter to which a group of references, such as those of one article, belongs. */
guint
hk_refparse_fold (const char *group)
{
  return (g_str_hash (group) >> 7) % HK_REF_FOLDS;
}

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

static const char *
get_string (JsonObject *csl, const char *name)
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
      const char *family = get_string (name, "family");
      g_autofree char *wanted = NULL;

      family = family == NULL ? get_string (name, "literal") : family;
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
      const char *family = get_string (name, "family"), *given = get_string (name, "given");
      g_autoptr (GString) first = g_string_new (NULL);
      guint32 start, end;

      family = family == NULL ? get_string (name, "literal") : family;
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
  const char *title = get_string (csl, "title"), *container = get_string (csl, "container-title");
  const char *value;
  guint32 end = 0;

  squash (&a->squashed, a->tokens->text, strlen (a->tokens->text));
  if (title != NULL && !find_and_put (a, HK_REF_TITLE, title, 0, &end))
    return FALSE;
  if (container != NULL && !find_and_put (a, HK_REF_CONTAINER, container, end, &end))
    return FALSE;
  a->after = end;
  if ((value = get_string (csl, "DOI")) != NULL)
    find_and_put (a, HK_REF_DOI, value, 0, NULL);
  if ((value = get_string (csl, "URL")) != NULL)
    find_and_put (a, HK_REF_URL, value, 0, NULL);
  if ((value = get_string (csl, "publisher")) != NULL)
    find_and_put (a, HK_REF_PUBLISHER, value, end, NULL);
  if ((value = get_string (csl, "publisher-place")) != NULL)
    find_and_put (a, HK_REF_LOCATION, value, end, NULL);
  put_year (a, csl);
  put_number (a, HK_REF_VOLUME, get_string (csl, "volume"));
  put_number (a, HK_REF_ISSUE, get_string (csl, "issue"));
  put_pages (a, get_string (csl, "page"));
  if (json_object_has_member (csl, "author"))
    {
      if (!put_authors (a, json_object_get_array_member (csl, "author"), HK_REF_AUTHOR))
        return FALSE;
    }
  else
    put_label (a);
  put_inner_names (a, csl, "editor", HK_REF_EDITOR);
  put_inner_names (a, csl, "translator", HK_REF_TRANSLATOR);
  if ((value = get_string (csl, "edition")) != NULL && end > 0)
    find_and_put (a, HK_REF_EDITION, value, end, NULL);
  return TRUE;
}

static gboolean
label_from_id (const char *id, HkRefLabel *label)
{
  static const char *const ids[] = {
#define HK_REF_ID(name, label_id) [HK_REF_##name] = label_id,
    HK_REF_LABELS (HK_REF_ID)
#undef HK_REF_ID
  };

  if (g_str_equal (id, "genre"))
    id = "note";
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_str_equal (ids[i], id))
      {
        *label = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_name_like (HkRefLabel label)
{
  return label == HK_REF_AUTHOR || label == HK_REF_EDITOR || label == HK_REF_TRANSLATOR
         || label == HK_REF_CONTAINER;
}

/* A labelled range of characters, without the signs and the "In" around it. */
static void
put_span (Alignment *a, HkRefLabel label, guint32 start, guint32 end)
{
  guint n = a->tokens->items->len, first = 0, last;
  static const char opening[] = " ,;:.([\"'-/", closing[] = " ,;:)]\"'-/";

  while (first < n && hk_ref_tokens_get (a->tokens, first)->byte_end <= start)
    first++;
  for (last = first; last < n && hk_ref_tokens_get (a->tokens, last)->byte_start < end; last++)
    ;
  for (; first < last; first++)
    {
      const HkRefToken *token = hk_ref_tokens_get (a->tokens, first);
      gboolean quote = g_unichar_ispunct (token->sign) && token->sign >= 0x80;
      gboolean in
          = label == HK_REF_CONTAINER && token->keyword == HK_REF_KEYWORD_IN && first + 1 < last;

      if (!in && !quote && (token->sign >= 0x80 || strchr (opening, (int) token->sign) == NULL))
        break;
    }
  for (; last > first; last--)
    {
      const HkRefToken *token = hk_ref_tokens_get (a->tokens, last - 1);
      gboolean quote = g_unichar_ispunct (token->sign) && token->sign >= 0x80;
      gboolean dot = token->sign == '.' && !is_name_like (label);

      if (!dot && !quote && (token->sign >= 0x80 || strchr (closing, (int) token->sign) == NULL))
        break;
    }
  for (; first < last; first++)
    if (a->labels[first] == HK_REF_NONE)
      a->labels[first] = label;
}

static void
put_spans (Alignment *a, JsonArray *spans)
{
  const char *text = a->tokens->text;

  for (guint i = 0; i < json_array_get_length (spans); i++)
    {
      JsonArray *span = json_array_get_array_element (spans, i);
      HkRefLabel label;
      const char *start = g_utf8_offset_to_pointer (text, json_array_get_int_element (span, 1));
      const char *end = g_utf8_offset_to_pointer (text, json_array_get_int_element (span, 2));

      if (label_from_id (json_array_get_string_element (span, 0), &label))
        put_span (a, label, start - text, end - text);
    }
}

static void
read_line (JsonObject *object, HkRefTokens *tokens, Squashed *squashed, GPtrArray *examples)
{
  HkRefExample *example = g_new0 (HkRefExample, 1);
  const char *script = get_string (object, "script");
  Alignment a = { .tokens = tokens, .squashed = *squashed };
  gboolean good = TRUE;

  example->text = g_strdup (get_string (object, "string"));
  example->n_bytes = strlen (example->text);
  hk_ref_tokens_read (tokens, example->text, example->n_bytes);
  example->n = tokens->items->len;
  example->labels = a.labels = g_new0 (guint8, example->n + 1);
  example->weight
      = script != NULL && g_str_equal (script, "arab") && strstr (example->text, "ی") != NULL ? 2
                                                                                              : 1;
  if (json_object_has_member (object, "spans"))
    put_spans (&a, json_object_get_array_member (object, "spans"));
  else
    good = align (&a, json_object_get_object_member (object, "csl"));
  if (good && example->n > 0)
    g_ptr_array_add (examples, example);
  else
    example_free (example);
}

/**
 * hk_refparse_data_align:
 * @text: a reference
 * @csl: its fields
 *
 * Returns: (transfer full) (nullable): the reference with its labels, or %NULL if a field that matters does
 *   not stand in it
 */
HkRefExample *
hk_refparse_data_align (const char *text, JsonObject *csl)
{
  g_auto (HkRefTokens) tokens = { NULL };
  Squashed squashed = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (guint32)) };
  HkRefExample *example = g_new0 (HkRefExample, 1);
  Alignment a = { .tokens = &tokens, .squashed = squashed };

  hk_ref_tokens_init (&tokens);
  example->text = g_strdup (text);
  example->n_bytes = strlen (text);
  example->weight = 1;
  hk_ref_tokens_read (&tokens, example->text, example->n_bytes);
  example->n = tokens.items->len;
  example->labels = a.labels = g_new0 (guint8, example->n + 1);
  if (example->n == 0 || !align (&a, csl))
    g_clear_pointer (&example, example_free);
  g_string_free (squashed.bytes, TRUE);
  g_array_unref (squashed.offsets);
  return example;
}

/**
 * hk_refparse_data_print:
 * @example: a reference with labels
 *
 * Prints it with the labels before the words where they change, for a person to look at.
 */
void
hk_refparse_data_print (const HkRefExample *example)
{
  static const char *const ids[] = {
#define HK_REF_ID(name, label_id) [HK_REF_##name] = label_id,
    HK_REF_LABELS (HK_REF_ID)
#undef HK_REF_ID
  };
  g_auto (HkRefTokens) tokens = { NULL };

  hk_ref_tokens_init (&tokens);
  hk_ref_tokens_read (&tokens, example->text, example->n_bytes);
  for (guint i = 0; i < example->n; i++)
    {
      const HkRefToken *token = hk_ref_tokens_get (&tokens, i);

      if (i == 0 || example->labels[i] != example->labels[i - 1])
        g_print (" {%s}", ids[example->labels[i]]);
      g_print ("%s%.*s", token->after_blank ? " " : "", (int) (token->byte_end - token->byte_start),
               example->text + token->byte_start);
    }
  g_print ("\n");
}

/**
 * hk_refparse_data_read:
 * @path: a file of references, a JSON object a line
 * @kept_back: the quarter whose groups are left out, or -1 for none
 * @examples: where the examples are added
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
hk_refparse_data_read (const char *path, gint kept_back, GPtrArray *examples, GError **error)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (HkRefTokens) tokens = { NULL };
  Squashed squashed = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (guint32)) };

  if (g_file_get_contents (path, &text, NULL, error))
    {
      hk_ref_tokens_init (&tokens);
      lines = g_strsplit (text, "\n", -1);
    }
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      g_autoptr (JsonNode) node = *lines[i] == '\0' ? NULL : json_from_string (lines[i], NULL);
      JsonObject *object = node == NULL ? NULL : json_node_get_object (node);
      const char *group = object == NULL ? NULL : get_string (object, "group");

      if (object == NULL
          || (group != NULL && kept_back >= 0 && (gint) hk_refparse_fold (group) == kept_back))
        continue;
      read_line (object, &tokens, &squashed, examples);
    }
  g_string_free (squashed.bytes, TRUE);
  g_array_unref (squashed.offsets);
  return lines != NULL;
}
