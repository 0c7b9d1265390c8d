/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkLexicon: what is known of Persian words, mapped from one file: forms with their frequencies, pairs
 * of words, endings that take a ZWNJ, how letters follow each other, and weights for boundaries.
 *
 * The file is built by hk-lexicon-build and read in place; opening it costs a page or two. Forms stand
 * in a minimal acyclic graph (Daciuk et al. 2000) that numbers them as it is walked (Lucchesi and
 * Kowaltowski 1993), so that their costs are plain arrays. Costs are negative logarithms in units of
 * 1/64, kept in the file as bytes of five units. */
#pragma once

#include <gio/gio.h>

#include "hk-persian-letter.h"

G_BEGIN_DECLS

/* Costs are multiples of 1/64; a byte of the file holds five of them. */
#define HK_LEXICON_COST_SCALE 64
#define HK_LEXICON_COST_STEP 5

/* Stand for words that are no forms: a number or punctuation, and an unknown word. */
#define HK_LEXICON_OTHER 0xFFFFF0u
#define HK_LEXICON_UNKNOWN 0xFFFFF1u
/* As the second word of a pair: the cost of leaving the first for a word never seen after it. */
#define HK_LEXICON_BACKOFF 0xFFFFF2u

#define HK_LEXICON_ERROR (hk_lexicon_error_quark ())

typedef enum
{
  HK_LEXICON_ERROR_FORMAT,
} HkLexiconError;

typedef enum
{
  HK_LEXICON_WORDS,
  HK_LEXICON_TAILS, /* what stands after a ZWNJ in many words */
  HK_LEXICON_HEADS, /* what stands before one */
} HkLexiconGraph;

#define HK_LEXICON_N_GRAPHS 3

/* An edge and how many forms its earlier siblings reach: by first letter, and where it is many. */
typedef struct
{
  guint32 edge;
  guint32 skip;
} HkLexiconRoot;

#define HK_LEXICON_LONG_SKIP 255

/* The head of the file; all numbers little-endian. Sections follow in the order of HkLexicon's
 * pointers, each padded to four bytes. */
typedef struct
{
  char magic[8];
  guint32 n_edges;
  guint32 n_forms[HK_LEXICON_N_GRAPHS];
  guint32 n_long_skips;
  guint32 pair_bits;
  guint32 weight_bits;
} HkLexiconHeader;

#define HK_LEXICON_MAGIC "HkLexic3"

typedef struct
{
  HkLexiconHeader header;
  const HkLexiconRoot *roots;      /* N_GRAPHS of N_CODES */
  const guint32 *edges;            /* target << 8 | final << 7 | last << 6 | code */
  const guint8 *skips;             /* forms reached by the edge's earlier siblings */
  const HkLexiconRoot *long_skips; /* by edge: those of 255 and more */
  const guint8 *form_costs[HK_LEXICON_N_GRAPHS];
  const guint16 *pair_checks; /* 0 where free */
  const guint8 *pair_costs;
  const guint8 *letter_costs; /* by [before last][last][this] */
  const gint16 *weights;

  GBytes *bytes;
} HkLexicon;

/**
 * HkLexiconState:
 * @edge: the first of the edges that leave the reached node, 0 if none does
 * @index: how many forms come before those that are reached from here
 * @final: whether what was walked is a form; then it is number @index - 1
 */
typedef struct
{
  guint32 edge;
  guint32 index;
  gboolean final;
} HkLexiconState;

GQuark hk_lexicon_error_quark (void);
HkLexicon *hk_lexicon_new (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HkLexicon *hk_lexicon_open (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void hk_lexicon_free (HkLexicon *lexicon);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkLexicon, hk_lexicon_free)

gboolean hk_lexicon_start (const HkLexicon *lexicon,
                           HkLexiconGraph graph,
                           guint8 code,
                           HkLexiconState *state);
guint32 hk_lexicon_long_skip (const HkLexicon *lexicon, guint32 edge);
gboolean hk_lexicon_find (const HkLexicon *lexicon,
                          HkLexiconGraph graph,
                          const guint8 *codes,
                          gsize n_codes,
                          guint32 *form);
int hk_lexicon_pair_cost (const HkLexicon *lexicon, guint32 before, guint32 form);
int hk_lexicon_letter_cost (const HkLexicon *lexicon, guint8 before_last, guint8 last, guint8 code);
guint32 hk_lexicon_pair_hash (guint32 before, guint32 form);

/**
 * hk_lexicon_form_cost:
 * @lexicon: a lexicon
 * @graph: which graph
 * @form: a form's number
 *
 * Returns: the negative logarithm of its frequency
 */
static inline int
hk_lexicon_form_cost (const HkLexicon *lexicon, HkLexiconGraph graph, guint32 form)
{
  if (form >= lexicon->header.n_forms[graph])
    return 255 * HK_LEXICON_COST_STEP;
  return lexicon->form_costs[graph][form] * HK_LEXICON_COST_STEP;
}

/**
 * hk_lexicon_follow:
 * @lexicon: a lexicon
 * @edge: an edge that leaves where the walk is
 * @skip: how many forms its earlier siblings reach
 * @state: (inout): where the walk is
 *
 * Takes an edge; for hk_lexicon_step().
 */
static inline void
hk_lexicon_follow (const HkLexicon *lexicon, guint32 edge, guint32 skip, HkLexiconState *state)
{
  guint32 packed = GUINT32_FROM_LE (lexicon->edges[edge]);
  guint32 target = packed >> 8;

  state->final = packed >> 7 & 1;
  state->index += skip + state->final;
  /* A damaged file must not lead out of it. */
  state->edge = target < lexicon->header.n_edges ? target : 0;
}

/**
 * hk_lexicon_step:
 * @lexicon: a lexicon
 * @code: the next letter, or %HK_PERSIAN_ZWNJ
 * @state: (inout): where the walk is; as it was if the letter leads nowhere
 *
 * Returns: %FALSE if no form goes on so
 */
static inline gboolean
hk_lexicon_step (const HkLexicon *lexicon, guint8 code, HkLexiconState *state)
{
  guint32 edge = state->edge;

  if (edge == 0)
    return FALSE;
  for (; edge < lexicon->header.n_edges; edge++)
    {
      guint32 packed = GUINT32_FROM_LE (lexicon->edges[edge]);

      if ((packed & 0x3F) == code)
        {
          guint32 skip = lexicon->skips[edge];

          if (G_UNLIKELY (skip == HK_LEXICON_LONG_SKIP))
            skip = hk_lexicon_long_skip (lexicon, edge);
          hk_lexicon_follow (lexicon, edge, skip, state);
          return TRUE;
        }
      /* A ZWNJ's edge is a node's first. */
      if ((packed & 0x40) != 0 || code == HK_PERSIAN_ZWNJ)
        return FALSE;
    }
  return FALSE;
}

G_END_DECLS
