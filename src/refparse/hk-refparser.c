/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-refparser.h"

#include <string.h>

#include "hk-data.h"
#include "hk-ref-features.h"
#include "hk-ref-fields.h"
#include "hk-ref-model.h"
#include "hk-ref-rules.h"
#include "hk-ref-split.h"
#include "hk-ref-tokens.h"

/* What is longer is no reference; the rest is not read. */
#define MAX_BYTES (16 * 1024)

struct _HkRefparser
{
  HkRefModel *model;
  HkRefTokens tokens;
  GArray *hashes;  /* guint32 */
  GArray *labels;  /* guint8 */
  GArray *forced;  /* guint8 */
  GArray *margins; /* float */
};

G_DEFINE_QUARK (hk - refparse - error - quark, hk_refparse_error)

/**
 * hk_refparser_new:
 * @weights_path: (nullable): the file of weights, or %NULL for the one that is installed
 * @error: return location; %HK_REFPARSE_ERROR or %G_FILE_ERROR
 *
 * Returns: (transfer full) (nullable): a parser, for one thread
 */
HkRefparser *
hk_refparser_new (const char *weights_path, GError **error)
{
  g_autofree char *path
      = weights_path != NULL ? g_strdup (weights_path) : hk_data_find ("models/references.weights");
  HkRefModel *model = hk_ref_model_new (path, error);
  HkRefparser *parser;

  if (model == NULL)
    return NULL;
  parser = g_new0 (HkRefparser, 1);
  parser->model = model;
  hk_ref_tokens_init (&parser->tokens);
  parser->hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  parser->labels = g_array_new (FALSE, FALSE, sizeof (guint8));
  parser->forced = g_array_new (FALSE, FALSE, sizeof (guint8));
  parser->margins = g_array_new (FALSE, FALSE, sizeof (float));
  return parser;
}

/**
 * hk_refparser_free:
 * @parser: (nullable) (transfer full): a parser
 */
void
hk_refparser_free (HkRefparser *parser)
{
  if (parser == NULL)
    return;
  hk_ref_model_free (parser->model);
  hk_ref_tokens_clear (&parser->tokens);
  g_array_unref (parser->hashes);
  g_array_unref (parser->labels);
  g_array_unref (parser->forced);
  g_array_unref (parser->margins);
  g_free (parser);
}

/* By the weights; and again where a rule is surer than what they say. */
static void
label (HkRefparser *parser)
{
  guint n = parser->tokens.items->len;
  guint8 *labels, *forced;

  hk_ref_features_compute (&parser->tokens, parser->hashes);
  g_array_set_size (parser->labels, n);
  g_array_set_size (parser->margins, n);
  g_array_set_size (parser->forced, n);
  labels = (guint8 *) parser->labels->data;
  forced = (guint8 *) parser->forced->data;
  memset (forced, HK_REF_FREE, n);
  hk_ref_rules_identifiers (&parser->tokens, forced);
  hk_ref_model_score (parser->model, (const guint32 *) (const void *) parser->hashes->data, n);
  hk_ref_model_label (parser->model, forced, labels);
  if (hk_ref_rules_head (&parser->tokens, labels, forced))
    hk_ref_model_label (parser->model, forced, labels);
  hk_ref_model_measure (parser->model, labels, (float *) (void *) parser->margins->data);
}

/* The work of the tokens that were read. */
static HkWork *
parse_tokens (HkRefparser *parser, const char *language)
{
  label (parser);
  return hk_ref_fields_read (&parser->tokens, (const guint8 *) parser->labels->data,
                             (const float *) (const void *) parser->margins->data, 0,
                             parser->tokens.items->len, language);
}

static HkWork *
parse_work (HkRefparser *parser, const char *string, gsize n_bytes, const char *language)
{
  hk_ref_tokens_read (&parser->tokens, string, n_bytes);
  return parse_tokens (parser, language);
}

/* Where a work of an entry stands, in bytes, and where the names end with which it begins. */
typedef struct
{
  gsize start;
  gsize end;
  gsize head_end;
} Piece;

/* Where the bracket with the date stands that ends the names at a work's beginning; its beginning if nowhere. */
static gsize
find_head_end (const HkRefTokens *tokens, guint first, guint end)
{
  gsize start = hk_ref_tokens_get (tokens, first)->byte_start;

  for (guint i = first; i + 1 < end; i++)
    if (hk_ref_tokens_get (tokens, i)->sign == '('
        && hk_ref_tokens_get (tokens, i + 1)->kind == HK_REF_TOKEN_DIGITS)
      return hk_ref_tokens_get (tokens, i)->byte_start;
  return start;
}

static GArray *
find_pieces (const HkRefTokens *tokens, gsize n_bytes)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  for (guint first = 0, next; first < tokens->items->len; first = next)
    {
      guint found = hk_ref_split_find (tokens, first);
      Piece piece = { hk_ref_tokens_get (tokens, first)->byte_start };

      next = found == 0 ? tokens->items->len : found;
      piece.end = found == 0 ? n_bytes : hk_ref_tokens_get (tokens, next)->byte_start;
      piece.head_end = find_head_end (tokens, first, next);
      g_array_append_val (pieces, piece);
    }
  return pieces;
}

/* A further work that begins with its date is by the authors of the one before: it is read as if they stood
 * before it. */
static HkWork *
parse_piece (HkRefparser *parser,
             const char *string,
             const Piece *piece,
             const Piece *headed,
             const char *language)
{
  g_autoptr (GString) whole = NULL;

  if (piece == headed || string[piece->start] != '(')
    return parse_work (parser, string + piece->start, piece->end - piece->start, language);
  whole = g_string_new_len (string + headed->start, headed->head_end - headed->start);
  g_string_append_len (whole, string + piece->start, piece->end - piece->start);
  return parse_work (parser, whole->str, whole->len, language);
}

/**
 * hk_refparser_parse:
 * @parser: a parser
 * @string: a reference as printed, or repaired, UTF-8
 * @bytes: its length, or -1
 * @language: (nullable): its language, if known
 *
 * Each field of the works has a confidence. Takes time in proportion to the length; what stands past
 * 16 KiB is not read.
 *
 * Returns: (transfer full) (element-type HkWork): its works, mostly one; none for an empty reference
 */
GPtrArray *
hk_refparser_parse (HkRefparser *parser, const char *string, gssize bytes, const char *language)
{
  GPtrArray *works = g_ptr_array_new_with_free_func (g_object_unref);
  gsize n_bytes = bytes < 0 ? strlen (string) : (gsize) bytes;
  g_autoptr (GArray) pieces = NULL;
  const Piece *headed;

  if (n_bytes > MAX_BYTES)
    n_bytes = g_utf8_find_prev_char (string, string + MAX_BYTES + 1) - string;
  hk_ref_tokens_read (&parser->tokens, string, n_bytes);
  if (parser->tokens.items->len == 0)
    return works;
  if (hk_ref_split_find (&parser->tokens, 0) == 0)
    {
      g_ptr_array_add (works, parse_tokens (parser, language));
      return works;
    }
  pieces = find_pieces (&parser->tokens, n_bytes);
  headed = &g_array_index (pieces, Piece, 0);
  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      if (string[piece->start] != '(')
        headed = piece;
      g_ptr_array_add (works, parse_piece (parser, string, piece, headed, language));
    }
  return works;
}
