/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-lexicon.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (hk - lexicon - error - quark, hk_lexicon_error)

/* The next section of the file, or NULL if the file ends before it does. */
static const void *
take_section (const guint8 *data, gsize n_bytes, gsize *at, guint64 section_bytes)
{
  const void *section = data + *at;
  guint64 padded = (section_bytes + 3) & ~G_GUINT64_CONSTANT (3);

  if (padded > n_bytes - *at)
    return NULL;
  *at += padded;
  return section;
}

static gboolean
read_header (const guint8 *data, gsize n_bytes, HkLexiconHeader *header)
{
  if (n_bytes < sizeof *header)
    return FALSE;
  memcpy (header, data, sizeof *header);
  header->n_edges = GUINT32_FROM_LE (header->n_edges);
  for (int i = 0; i < HK_LEXICON_N_GRAPHS; i++)
    header->n_forms[i] = GUINT32_FROM_LE (header->n_forms[i]);
  header->n_long_skips = GUINT32_FROM_LE (header->n_long_skips);
  header->pair_bits = GUINT32_FROM_LE (header->pair_bits);
  header->weight_bits = GUINT32_FROM_LE (header->weight_bits);
  return memcmp (header->magic, HK_LEXICON_MAGIC, sizeof header->magic) == 0
         && header->pair_bits >= 1 && header->pair_bits <= 24 && header->weight_bits >= 1
         && header->weight_bits <= 24 && header->n_edges >= 1;
}

static gboolean
map_sections (HkLexicon *lexicon, const guint8 *data, gsize n_bytes)
{
  const HkLexiconHeader *header = &lexicon->header;
  guint64 n_pairs = G_GUINT64_CONSTANT (1) << header->pair_bits;
  guint64 n_weights = G_GUINT64_CONSTANT (1) << header->weight_bits;
  const guint64 n_letters = HK_PERSIAN_N_CODES * HK_PERSIAN_N_CODES * HK_PERSIAN_N_CODES;
  gsize at = sizeof *header;

#define TAKE(field, count)                                                                         \
  if ((lexicon->field                                                                              \
       = take_section (data, n_bytes, &at, (guint64) (count) * sizeof *lexicon->field))            \
      == NULL)                                                                                     \
  return FALSE

  TAKE (roots, HK_LEXICON_N_GRAPHS * HK_PERSIAN_N_CODES);
  TAKE (edges, header->n_edges);
  TAKE (skips, header->n_edges);
  TAKE (long_skips, header->n_long_skips);
  for (int i = 0; i < HK_LEXICON_N_GRAPHS; i++)
    TAKE (form_costs[i], header->n_forms[i]);
  TAKE (pair_checks, n_pairs);
  TAKE (pair_costs, n_pairs);
  TAKE (letter_costs, n_letters);
  TAKE (weights, n_weights);
#undef TAKE
  return TRUE;
}

/**
 * hk_lexicon_new:
 * @bytes: a file made by hk-lexicon-build, aligned to four bytes
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the lexicon, which keeps a reference to @bytes
 */
HkLexicon *
hk_lexicon_new (GBytes *bytes, GError **error)
{
  g_autoptr (HkLexicon) lexicon = g_new0 (HkLexicon, 1);
  gsize n_bytes;
  const guint8 *data = g_bytes_get_data (bytes, &n_bytes);

  if (!read_header (data, n_bytes, &lexicon->header) || !map_sections (lexicon, data, n_bytes))
    {
      g_set_error_literal (
          error, HK_LEXICON_ERROR, HK_LEXICON_ERROR_FORMAT,
          _ ("The file of Persian words is damaged or was made for another version."));
      return NULL;
    }
  lexicon->bytes = g_bytes_ref (bytes);
  return g_steal_pointer (&lexicon);
}

/**
 * hk_lexicon_open:
 * @path: a file's name in the file system's encoding
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the lexicon, its file mapped and not yet read
 */
HkLexicon *
hk_lexicon_open (const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GBytes) bytes = NULL;
  HkLexicon *lexicon;

  if (file == NULL)
    return NULL;
  bytes = g_mapped_file_get_bytes (file);
  lexicon = hk_lexicon_new (bytes, error);
  if (lexicon == NULL)
    g_prefix_error (error, "%s: ", path);
  return lexicon;
}

/**
 * hk_lexicon_free:
 * @lexicon: (nullable) (transfer full): a lexicon
 */
void
hk_lexicon_free (HkLexicon *lexicon)
{
  if (lexicon == NULL)
    return;
  g_clear_pointer (&lexicon->bytes, g_bytes_unref);
  g_free (lexicon);
}

/**
 * hk_lexicon_long_skip:
 * @lexicon: a lexicon
 * @edge: an edge
 *
 * Returns: the skip of an edge for which a byte is too small; for hk_lexicon_step()
 */
guint32
hk_lexicon_long_skip (const HkLexicon *lexicon, guint32 edge)
{
  const HkLexiconRoot *found = lexicon->long_skips;

  /* Halved without a branch, which could not be foretold. */
  for (guint32 n = lexicon->header.n_long_skips; n > 1; n -= n / 2)
    found += GUINT32_FROM_LE (found[n / 2].edge) <= edge ? n / 2 : 0;
  if (lexicon->header.n_long_skips == 0 || GUINT32_FROM_LE (found->edge) != edge)
    return HK_LEXICON_LONG_SKIP;
  return GUINT32_FROM_LE (found->skip);
}

/**
 * hk_lexicon_start:
 * @lexicon: a lexicon
 * @graph: which graph
 * @code: the first letter
 * @state: (out): where the letter leads
 *
 * Returns: %FALSE if no form begins so
 */
gboolean
hk_lexicon_start (const HkLexicon *lexicon,
                  HkLexiconGraph graph,
                  guint8 code,
                  HkLexiconState *state)
{
  const HkLexiconRoot *root = &lexicon->roots[graph * HK_PERSIAN_N_CODES + code];
  guint32 edge = GUINT32_FROM_LE (root->edge);

  if (edge == 0 || edge >= lexicon->header.n_edges)
    return FALSE;
  state->index = 0;
  hk_lexicon_follow (lexicon, edge, GUINT32_FROM_LE (root->skip), state);
  return TRUE;
}

/**
 * hk_lexicon_find:
 * @lexicon: a lexicon
 * @graph: which graph
 * @codes: letters and ZWNJs
 * @n_codes: how many
 * @form: (out): the form's number
 *
 * Returns: whether there is such a form
 */
gboolean
hk_lexicon_find (const HkLexicon *lexicon,
                 HkLexiconGraph graph,
                 const guint8 *codes,
                 gsize n_codes,
                 guint32 *form)
{
  HkLexiconState state;

  if (n_codes == 0 || !hk_lexicon_start (lexicon, graph, codes[0], &state))
    return FALSE;
  for (gsize i = 1; i < n_codes; i++)
    if (!hk_lexicon_step (lexicon, codes[i], &state))
      return FALSE;
  *form = state.index - 1;
  return state.final;
}

/**
 * hk_lexicon_pair_hash:
 * @before: the number of a form
 * @form: the number of the form after it
 *
 * Returns: a hash whose high bits are the pair's place and whose low 16 bits are its check
 */
guint32
hk_lexicon_pair_hash (guint32 before, guint32 form)
{
  guint64 h = ((guint64) before << 32 | form) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  h ^= h >> 29;
  h *= G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  return (guint32) (h >> 32);
}

/**
 * hk_lexicon_pair_cost:
 * @lexicon: a lexicon
 * @before: the number of a form
 * @form: the number of the form after it, or %HK_LEXICON_BACKOFF
 *
 * Returns: the negative logarithm of the probability of @form after @before, or -1 if they were not
 *   seen together
 */
int
hk_lexicon_pair_cost (const HkLexicon *lexicon, guint32 before, guint32 form)
{
  guint32 hash = hk_lexicon_pair_hash (before, form);
  guint32 n_pairs = 1u << lexicon->header.pair_bits;
  guint16 check = (hash & 0xFFFF) | 1;
  guint32 at = hash >> (32 - lexicon->header.pair_bits);

  /* A table of a damaged file could be full: look at a few places only. */
  for (int probe = 0; probe < 64; probe++, at = (at + 1) & (n_pairs - 1))
    {
      guint16 found = GUINT16_FROM_LE (lexicon->pair_checks[at]);

      if (found == check)
        return lexicon->pair_costs[at] * HK_LEXICON_COST_STEP;
      if (found == 0)
        return -1;
    }
  return -1;
}

/**
 * hk_lexicon_letter_cost:
 * @lexicon: a lexicon
 * @before_last: the code before the last
 * @last: the last code
 * @code: the code that comes; %HK_PERSIAN_NONE stands for a word's edge everywhere
 *
 * Returns: the negative logarithm of the probability of @code in a rare word
 */
int
hk_lexicon_letter_cost (const HkLexicon *lexicon, guint8 before_last, guint8 last, guint8 code)
{
  gsize at = (before_last * HK_PERSIAN_N_CODES + last) * HK_PERSIAN_N_CODES + code;

  return lexicon->letter_costs[at] * HK_LEXICON_COST_STEP;
}
