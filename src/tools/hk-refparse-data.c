/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparse-data.h"
#include "hk-refparse-align.h"

#include <string.h>

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
put_span (const HkRefTokens *tokens, HkRefLabel label, guint32 start, guint32 end, guint8 *labels)
{
  guint n = tokens->items->len, first = 0, last;
  static const char opening[] = " ,;:.([\"'-/", closing[] = " ,;:)]\"'-/";

  while (first < n && hk_ref_tokens_get (tokens, first)->byte_end <= start)
    first++;
  for (last = first; last < n && hk_ref_tokens_get (tokens, last)->byte_start < end; last++)
    ;
  for (; first < last; first++)
    {
      const HkRefToken *token = hk_ref_tokens_get (tokens, first);
      gboolean quote = g_unichar_ispunct (token->sign) && token->sign >= 0x80;
      gboolean in
          = label == HK_REF_CONTAINER && token->keyword == HK_REF_KEYWORD_IN && first + 1 < last;

      if (!in && !quote && (token->sign >= 0x80 || strchr (opening, (int) token->sign) == NULL))
        break;
    }
  for (; last > first; last--)
    {
      const HkRefToken *token = hk_ref_tokens_get (tokens, last - 1);
      gboolean quote = g_unichar_ispunct (token->sign) && token->sign >= 0x80;
      gboolean dot = token->sign == '.' && !is_name_like (label);

      if (!dot && !quote && (token->sign >= 0x80 || strchr (closing, (int) token->sign) == NULL))
        break;
    }
  for (; first < last; first++)
    if (labels[first] == HK_REF_NONE)
      labels[first] = label;
}

static void
put_spans (const HkRefTokens *tokens, JsonArray *spans, guint8 *labels)
{
  const char *text = tokens->text;

  for (guint i = 0; i < json_array_get_length (spans); i++)
    {
      JsonArray *span = json_array_get_array_element (spans, i);
      HkRefLabel label;
      const char *start = g_utf8_offset_to_pointer (text, json_array_get_int_element (span, 1));
      const char *end = g_utf8_offset_to_pointer (text, json_array_get_int_element (span, 2));

      if (label_from_id (json_array_get_string_element (span, 0), &label))
        put_span (tokens, label, start - text, end - text, labels);
    }
}

static HkRefExample *
example_new (const char *text, HkRefTokens *tokens)
{
  HkRefExample *example = g_new0 (HkRefExample, 1);

  example->text = g_strdup (text);
  example->n_bytes = strlen (text);
  example->weight = 1;
  hk_ref_tokens_read (tokens, example->text, example->n_bytes);
  example->n = tokens->items->len;
  example->labels = g_new0 (guint8, example->n + 1);
  return example;
}

static void
read_line (JsonObject *object, guint weight, HkRefTokens *tokens, GPtrArray *examples)
{
  HkRefExample *example = example_new (hk_refparse_get_string (object, "string"), tokens);
  const char *script = hk_refparse_get_string (object, "script");
  gboolean good = TRUE;

  example->weight = weight;
  /* Of Persian there is little. */
  if (script != NULL && g_str_equal (script, "arab") && strstr (example->text, "ی") != NULL)
    example->weight++;
  if (json_object_has_member (object, "spans"))
    put_spans (tokens, json_object_get_array_member (object, "spans"), example->labels);
  else
    good = hk_refparse_align (tokens, json_object_get_object_member (object, "csl"),
                              example->labels);
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
  HkRefExample *example;

  hk_ref_tokens_init (&tokens);
  example = example_new (text, &tokens);
  if (example->n > 0 && hk_refparse_align (&tokens, csl, example->labels))
    return example;
  example_free (example);
  return NULL;
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
 * @weight: how many times a reference counts in a round
 * @kept_back: the quarter whose groups are left out, or -1 for none
 * @examples: where the examples are added
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
hk_refparse_data_read (const char *path,
                       guint weight,
                       gint kept_back,
                       GPtrArray *examples,
                       GError **error)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (HkRefTokens) tokens = { NULL };

  if (g_file_get_contents (path, &text, NULL, error))
    {
      hk_ref_tokens_init (&tokens);
      lines = g_strsplit (text, "\n", -1);
    }
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      g_autoptr (JsonNode) node = *lines[i] == '\0' ? NULL : json_from_string (lines[i], NULL);
      JsonObject *object = node == NULL ? NULL : json_node_get_object (node);
      const char *group = object == NULL ? NULL : hk_refparse_get_string (object, "group");

      if (object == NULL
          || (group != NULL && kept_back >= 0 && (gint) hk_refparse_fold (group) == kept_back))
        continue;
      read_line (object, weight, &tokens, examples);
    }
  return lines != NULL;
}
