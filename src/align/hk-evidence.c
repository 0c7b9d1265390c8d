/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-evidence.h"

#include "hk-lexis.h"
#include "hk-script.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Gale and Church (1993): variance of the length of a translation per character. */
#define LENGTH_VARIANCE 6.8

/* Letters of English for a letter of Persian, and how many letters of a text weigh as much as this. */
#define ENGLISH_PER_PERSIAN 1.17
#define PRIOR_LETTERS 800.0

/* Background likeness needs a few sentences to be told from chance. */
#define MIN_FOR_BACKGROUND 4

/* How far from the diagonal it is measured, in sentences. */
#define BACKGROUND_REACH 12

/* The weight of the words of a pair of middling sentences. */
#define MIDDLING_MASS 40.0

/* Set by random search for the mean of link and strict F1 over development documents of four kinds
 * (abstracts of twenty fields, help pages, passages of novels, declarations), and the same with
 * sentences left out and joined on either side, as abstracts leave out and join them. Sharpness makes
 * confidences true. */
const HkEvidenceWeights hk_evidence_weights = {
  .words = 5.85,
  .background = 1.3,
  .unknown = 1.0,
  .null = 0.227,
  .null_rise = 2.5,
  .typical = 0.3,
  .mass_power = 0.44,
  .length = 1.08,
  .length_null = 0.3,
  .length_power = 0.31,
  .question = 0.28,
  .merge = 0.39,
  .sharpness = 6.7,
  .threshold = 0.35,
};

typedef struct
{
  guint n_letters;
  gboolean asks;
  float background; /* mean likeness to the sentences of the other text */
} Traits;

typedef struct
{
  float worth;
  guint first;
  guint second;
} Match;

struct _HkEvidence
{
  HkLexis *lexis;
  Traits *traits[2];
  gsize n[2];
  double ratio;     /* letters of the second text for one of the first */
  guint *stamps[2]; /* for each word the last question in which it was seen */
  guint *used[2];   /* for each word the last question in which it was matched */
  guint stamp;
  GArray *matches; /* of Match, reused */
  double mass;     /* weight of all words in the last question */
  double null;     /* what a pair must exceed to be better than none */
};

static Traits
traits_of (const HkSlice *slice)
{
  Traits traits = { 0 };
  const char *end = slice->text + slice->n_bytes;

  for (const char *p = slice->text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '?' || c == 0x061F)
        traits.asks = TRUE;
      if (!g_unichar_isspace (c) && c != 0x200C && !g_unichar_ismark (c))
        traits.n_letters++;
    }
  return traits;
}

static guint
read_traits (HkEvidence *evidence, guint side, const HkSlice *slices, gsize n)
{
  guint letters = 0;

  evidence->n[side] = n;
  evidence->traits[side] = g_new0 (Traits, n + 1);
  for (gsize i = 0; i < n; i++)
    {
      evidence->traits[side][i] = traits_of (&slices[i]);
      letters += evidence->traits[side][i].n_letters;
    }
  return letters;
}

static double
prior_ratio (const HkSlice *first, gsize n_first, const HkSlice *second, gsize n_second)
{
  HkScript a = n_first > 0 ? hk_script_of_text (first->text, first->n_bytes) : HK_SCRIPT_NONE;
  HkScript b = n_second > 0 ? hk_script_of_text (second->text, second->n_bytes) : HK_SCRIPT_NONE;

  if (a == HK_SCRIPT_ARABIC && b == HK_SCRIPT_LATIN)
    return ENGLISH_PER_PERSIAN;
  if (a == HK_SCRIPT_LATIN && b == HK_SCRIPT_ARABIC)
    return 1 / ENGLISH_PER_PERSIAN;
  return 1;
}

static int
by_worth (gconstpointer a, gconstpointer b)
{
  const Match *x = a, *y = b;

  if (x->worth != y->worth)
    return x->worth > y->worth ? -1 : 1;
  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return x->second < y->second ? -1 : x->second > y->second;
}

/* The weight of the different words of some sentences, which are stamped. */
static double
stamp_words (HkEvidence *evidence, guint side, gsize first, gsize n)
{
  const HkLexisSide *s = &evidence->lexis->sides[side];
  double sum = 0;

  for (gsize i = first; i < first + n; i++)
    {
      GArray *ids = g_ptr_array_index (s->sentences, i);

      for (guint j = 0; j < ids->len; j++)
        {
          guint id = g_array_index (ids, guint, j);

          if (evidence->stamps[side][id] == evidence->stamp)
            continue;
          evidence->stamps[side][id] = evidence->stamp;
          sum += g_array_index (s->weights, float, id);
        }
    }
  return sum;
}

static void
collect_matches (HkEvidence *evidence, gsize first, gsize n)
{
  HkLexis *lexis = evidence->lexis;

  g_array_set_size (evidence->matches, 0);
  for (gsize i = first; i < first + n; i++)
    {
      GArray *ids = g_ptr_array_index (lexis->sides[0].sentences, i);

      for (guint j = 0; j < ids->len; j++)
        {
          guint id = g_array_index (ids, guint, j);
          GArray *links = g_ptr_array_index (lexis->links, id);

          for (guint k = 0; k < links->len; k++)
            {
              const HkLink *link = &g_array_index (links, HkLink, k);
              float weight = g_array_index (lexis->sides[0].weights, float, id)
                             + g_array_index (lexis->sides[1].weights, float, link->word);
              Match match = { link->likelihood * weight, id, link->word };

              if (evidence->stamps[1][link->word] == evidence->stamp)
                g_array_append_val (evidence->matches, match);
            }
        }
    }
  g_array_sort (evidence->matches, by_worth);
}

/* Shared words as a share of all (Dice), each word matched once, the best matches first. */
static double
likeness (HkEvidence *evidence, gsize first, gsize n_first, gsize second, gsize n_second)
{
  double all, shared = 0;

  evidence->stamp++;
  all = stamp_words (evidence, 0, first, n_first) + stamp_words (evidence, 1, second, n_second);
  collect_matches (evidence, first, n_first);
  for (guint i = 0; i < evidence->matches->len; i++)
    {
      const Match *match = &g_array_index (evidence->matches, Match, i);

      if (evidence->used[0][match->first] == evidence->stamp
          || evidence->used[1][match->second] == evidence->stamp)
        continue;
      evidence->used[0][match->first] = evidence->stamp;
      evidence->used[1][match->second] = evidence->stamp;
      shared += match->worth;
    }
  evidence->mass = all;
  return shared / (all + 0.5);
}

/* Abstracts repeat their subject in every sentence: what a sentence shares with all is no sign. Only
 * sentences near the same place are compared, so that a long text costs no more than its length.
 *
 * Returns the likeness to the most alike one. */
static double
measure_sentence (HkEvidence *evidence, guint side, gsize i)
{
  gsize n_other = evidence->n[!side], center = i * n_other / evidence->n[side];
  gsize from = center > BACKGROUND_REACH ? center - BACKGROUND_REACH : 0;
  gsize to = MIN (center + BACKGROUND_REACH, n_other);
  double sum = 0, most = 0;

  for (gsize j = from; j < to; j++)
    {
      double like = side == 0 ? likeness (evidence, i, 1, j, 1) : likeness (evidence, j, 1, i, 1);

      sum += like;
      most = MAX (most, like);
    }
  if (to - from > 1)
    evidence->traits[side][i].background = (sum - most) / (to - from - 1);
  return most;
}

/* A null model for these texts: where true pairs share much, because the lexicon knows the subject, a
 * pair that shares little is likelier to be chance. Headings, which share all, say little of that. */
static void
measure_background (HkEvidence *evidence)
{
  const HkEvidenceWeights *w = &hk_evidence_weights;
  double typical = 0, letters = 0;

  evidence->null = w->null;
  if (evidence->n[0] < MIN_FOR_BACKGROUND || evidence->n[1] < MIN_FOR_BACKGROUND)
    return;
  for (guint side = 0; side < 2; side++)
    for (gsize i = 0; i < evidence->n[side]; i++)
      {
        guint n_letters = evidence->traits[side][i].n_letters;

        typical += n_letters * measure_sentence (evidence, side, i);
        letters += n_letters;
      }
  evidence->null += w->null_rise * (typical / MAX (letters, 1) - w->typical);
}

static double
background (const HkEvidence *evidence, guint side, gsize first, gsize n)
{
  double sum = 0;

  for (gsize i = first; i < first + n; i++)
    sum += evidence->traits[side][i].background;
  return sum / n;
}

/* Gale and Church's probability that lengths differ so much by chance. */
static double
length_likelihood (const HkEvidence *evidence,
                   gsize first,
                   gsize n_first,
                   gsize second,
                   gsize n_second)
{
  double a = 0, b = 0, mean, z;

  for (gsize i = first; i < first + n_first; i++)
    a += evidence->traits[0][i].n_letters;
  for (gsize i = second; i < second + n_second; i++)
    b += evidence->traits[1][i].n_letters;
  mean = (a + b / evidence->ratio) / 2;
  z = fabs (evidence->ratio * a - b) / sqrt (LENGTH_VARIANCE * MAX (mean, 1));
  return MAX (erfc (z / M_SQRT2), 1e-12);
}

static gboolean
any_asks (const HkEvidence *evidence, guint side, gsize first, gsize n)
{
  for (gsize i = first; i < first + n; i++)
    if (evidence->traits[side][i].asks)
      return TRUE;
  return FALSE;
}

/**
 * hk_evidence_score:
 * @evidence: evidence
 * @first: first sentence of the first text
 * @n_first: how many
 * @second: first sentence of the second text
 * @n_second: how many
 *
 * Returns: the worth of pairing them, or of leaving them alone if one side has none; worths of beads
 *   that follow each other add up
 */
double
hk_evidence_score (HkEvidence *evidence, gsize first, gsize n_first, gsize second, gsize n_second)
{
  const HkEvidenceWeights *w = &hk_evidence_weights;
  guint n = n_first + n_second;
  double words, lengths, score;
  gboolean asks;

  if (n_first == 0 || n_second == 0)
    return 0;
  words = likeness (evidence, first, n_first, second, n_second)
          - w->background / 2
                * (background (evidence, 0, first, n_first)
                   + background (evidence, 1, second, n_second));
  lengths = cbrt (length_likelihood (evidence, first, n_first, second, n_second));
  score = pow (evidence->mass / MIDDLING_MASS, w->mass_power) * (w->words * words - evidence->null)
          + pow (n / 2.0, w->length_power) * w->length * (lengths - w->length_null)
          - w->merge * (n - 2);
  asks = any_asks (evidence, 0, first, n_first);
  if (asks != any_asks (evidence, 1, second, n_second))
    score -= w->question;
  else if (asks)
    score += w->question;
  return score;
}

/**
 * hk_evidence_new:
 * @gloss: (nullable): a lexicon
 * @known_pairs: (nullable) (element-type HkKnownPair): what is known to correspond
 * @first: the sentences of the first text
 * @n_first: how many
 * @second: the sentences of the second text
 * @n_second: how many
 *
 * Returns: (transfer full): what can be asked about them
 */
HkEvidence *
hk_evidence_new (const HkGloss *gloss,
                 GPtrArray *known_pairs,
                 const HkSlice *first,
                 gsize n_first,
                 const HkSlice *second,
                 gsize n_second)
{
  HkEvidence *evidence = g_new0 (HkEvidence, 1);
  guint a = read_traits (evidence, 0, first, n_first);
  guint b = read_traits (evidence, 1, second, n_second);
  double ratio = prior_ratio (first, n_first, second, n_second);

  evidence->ratio = (b + ratio * PRIOR_LETTERS) / (a + PRIOR_LETTERS);
  evidence->lexis = hk_lexis_new (gloss, known_pairs, first, n_first, second, n_second,
                                  hk_evidence_weights.unknown);
  evidence->matches = g_array_new (FALSE, FALSE, sizeof (Match));
  for (guint side = 0; side < 2; side++)
    {
      evidence->stamps[side] = g_new0 (guint, evidence->lexis->sides[side].words->len + 1);
      evidence->used[side] = g_new0 (guint, evidence->lexis->sides[side].words->len + 1);
    }
  measure_background (evidence);
  return evidence;
}

/**
 * hk_evidence_free:
 * @evidence: (transfer full) (nullable): evidence
 */
void
hk_evidence_free (HkEvidence *evidence)
{
  if (evidence == NULL)
    return;
  for (guint side = 0; side < 2; side++)
    {
      g_free (evidence->traits[side]);
      g_free (evidence->stamps[side]);
      g_free (evidence->used[side]);
    }
  g_array_unref (evidence->matches);
  hk_lexis_free (evidence->lexis);
  g_free (evidence);
}
