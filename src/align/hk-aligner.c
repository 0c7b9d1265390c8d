/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-aligner.h"

#include "hk-evidence.h"
#include "hk-lexis.h"

#include <math.h>
#include <string.h>

/* How far from the diagonal a bead may lie, in sentences. */
#define MIN_REACH 40
#define MAX_REACH 150
#define REACH_SHARE 20

#define IMPOSSIBLE (-1e30)

static const struct
{
  guint first, second;
} shapes[] = { { 1, 1 }, { 1, 0 }, { 0, 1 }, { 1, 2 }, { 2, 1 }, { 2, 2 } };

#define N_SHAPES G_N_ELEMENTS (shapes)

struct _HkAligner
{
  HkGloss *gloss;
  GPtrArray *known_pairs; /* of HkKnownPair */
};

/* What is known of the place before sentence i of the first text and j of the second. */
typedef struct
{
  float scores[N_SHAPES]; /* of the beads that end here */
  double best;            /* of all paths from the start */
  double forward;         /* logarithm of the sum of all paths from the start */
  double backward;        /* and of those to the end */
  guint8 shape;           /* of the last bead of the best path */
} Place;

typedef struct
{
  HkEvidence *evidence;
  gsize m, n;
  gsize reach;
  gsize width; /* places kept in a row */
  Place *places;
} Lattice;

static void
known_pair_free (gpointer data)
{
  HkKnownPair *pair = data;

  g_free (pair->first);
  g_free (pair->second);
  g_free (pair);
}

/**
 * hk_aligner_new:
 * @gloss: (nullable): a lexicon; without one, lengths, numbers and names must do
 *
 * Returns: (transfer full): an aligner
 */
HkAligner *
hk_aligner_new (HkGloss *gloss)
{
  HkAligner *aligner = g_new0 (HkAligner, 1);

  aligner->gloss = gloss == NULL ? NULL : hk_gloss_ref (gloss);
  aligner->known_pairs = g_ptr_array_new_with_free_func (known_pair_free);
  return aligner;
}

/**
 * hk_aligner_free:
 * @aligner: (transfer full) (nullable): an aligner
 */
void
hk_aligner_free (HkAligner *aligner)
{
  if (aligner == NULL)
    return;
  hk_gloss_unref (aligner->gloss);
  g_ptr_array_unref (aligner->known_pairs);
  g_free (aligner);
}

/**
 * hk_aligner_add_pair:
 * @aligner: an aligner
 * @first: a title, keyword or the like in the language of the first text
 * @second: the same in the language of the second
 *
 * Lets the author's own translations speak.
 */
void
hk_aligner_add_pair (HkAligner *aligner, const char *first, const char *second)
{
  HkKnownPair *pair = g_new (HkKnownPair, 1);

  pair->first = g_strdup (first);
  pair->second = g_strdup (second);
  g_ptr_array_add (aligner->known_pairs, pair);
}

/* The first place kept in row i. */
static gsize
row_start (const Lattice *l, gsize i)
{
  gsize center = l->m == 0 ? 0 : (gsize) ((double) i * l->n / l->m);

  return center > l->reach ? center - l->reach : 0;
}

static Place *
place_at (const Lattice *l, gsize i, gsize j)
{
  gsize start = row_start (l, i);

  if (j < start || j >= start + l->width || j > l->n)
    return NULL;
  return &l->places[i * l->width + (j - start)];
}

static Place *
before (const Lattice *l, gsize i, gsize j, guint shape)
{
  if (i < shapes[shape].first || j < shapes[shape].second)
    return NULL;
  return place_at (l, i - shapes[shape].first, j - shapes[shape].second);
}

static double
add_logs (double a, double b)
{
  double most = MAX (a, b);

  return most <= IMPOSSIBLE / 2 ? IMPOSSIBLE : most + log1p (exp (MIN (a, b) - most));
}

static void
reach_place (Lattice *l, gsize i, gsize j, Place *place)
{
  double sharpness = hk_evidence_weights.sharpness;

  place->best = place->forward = i + j == 0 ? 0 : IMPOSSIBLE;
  for (guint k = 0; k < N_SHAPES; k++)
    {
      const Place *from = before (l, i, j, k);
      double score;

      place->scores[k] = IMPOSSIBLE;
      if (from == NULL)
        continue;
      score = hk_evidence_score (l->evidence, i - shapes[k].first, shapes[k].first,
                                 j - shapes[k].second, shapes[k].second);
      place->scores[k] = score;
      place->forward = add_logs (place->forward, from->forward + sharpness * score);
      if (from->best + score > place->best)
        {
          place->best = from->best + score;
          place->shape = k;
        }
    }
}

static void
go_forward (Lattice *l)
{
  for (gsize i = 0; i <= l->m; i++)
    for (gsize j = row_start (l, i); j < row_start (l, i) + l->width && j <= l->n; j++)
      {
        Place *place = place_at (l, i, j);

        place->backward = i == l->m && j == l->n ? 0 : IMPOSSIBLE;
        reach_place (l, i, j, place);
      }
}

static void
go_backward (Lattice *l)
{
  double sharpness = hk_evidence_weights.sharpness;

  for (gsize i = l->m + 1; i-- > 0;)
    for (gsize j = MIN (row_start (l, i) + l->width, l->n + 1); j-- > row_start (l, i);)
      {
        const Place *place = place_at (l, i, j);

        for (guint k = 0; k < N_SHAPES; k++)
          {
            Place *from = before (l, i, j, k);

            if (from != NULL)
              from->backward
                  = add_logs (from->backward, place->backward + sharpness * place->scores[k]);
          }
      }
}

/* The likelihood that sentences i and j stand in one bead, by all the paths. */
static double
link_likelihood (const Lattice *l, gsize i, gsize j)
{
  double all = place_at (l, l->m, l->n)->forward, sum = 0;

  for (gsize x = i + 1; x <= MIN (i + 2, l->m); x++)
    for (gsize y = j + 1; y <= MIN (j + 2, l->n); y++)
      {
        const Place *place = place_at (l, x, y);

        for (guint k = 0; k < N_SHAPES && place != NULL; k++)
          {
            const Place *from = before (l, x, y, k);

            if (from != NULL && x - shapes[k].first <= i && y - shapes[k].second <= j)
              sum += exp (from->forward + hk_evidence_weights.sharpness * place->scores[k]
                          + place->backward - all);
          }
      }
  return MIN (sum, 1);
}

static double
bead_likelihood (const Lattice *l, const HkBead *bead)
{
  double sum = 0;

  for (guint i = 0; i < bead->n_first; i++)
    for (guint j = 0; j < bead->n_second; j++)
      sum += link_likelihood (l, bead->first + i, bead->second + j);
  return sum / (bead->n_first * bead->n_second);
}

static void
add_alone (GArray *beads, guint first, guint n_first, guint second, guint n_second)
{
  for (guint i = 0; i < n_first; i++)
    {
      HkBead bead = { first + i, 1, second, 0, 0, 0 };

      g_array_append_val (beads, bead);
    }
  for (guint j = 0; j < n_second; j++)
    {
      HkBead bead = { first + n_first, 0, second + j, 1, 0, 0 };

      g_array_append_val (beads, bead);
    }
}

/* Follows the best path back. A pair that is not likely enough is worse than none. */
static GArray *
read_path (const Lattice *l)
{
  GArray *beads = g_array_new (FALSE, FALSE, sizeof (HkBead));
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (HkBead));
  gsize i = l->m, j = l->n;

  while (i + j > 0)
    {
      guint k = place_at (l, i, j)->shape;
      HkBead bead
          = { i - shapes[k].first, shapes[k].first, j - shapes[k].second, shapes[k].second, 0, 0 };

      i = bead.first;
      j = bead.second;
      g_array_append_val (path, bead);
    }
  for (guint k = path->len; k-- > 0;)
    {
      HkBead bead = g_array_index (path, HkBead, k);

      if (bead.n_first > 0 && bead.n_second > 0)
        bead.confidence = bead_likelihood (l, &bead);
      if (bead.confidence >= hk_evidence_weights.threshold)
        g_array_append_val (beads, bead);
      else
        add_alone (beads, bead.first, bead.n_first, bead.second, bead.n_second);
    }
  return beads;
}

/**
 * hk_aligner_align:
 * @aligner: an aligner
 * @first: the sentences of the first text
 * @n_first: how many
 * @second: the sentences of the second text
 * @n_second: how many
 *
 * Finds the most likely sequence of beads by dynamic programming, and each bead's confidence as the
 * share that it has in all sequences.
 *
 * Returns: (transfer full) (element-type HkBead): beads in order, every sentence in one of them
 */
GArray *
hk_aligner_align (HkAligner *aligner,
                  const HkSlice *first,
                  gsize n_first,
                  const HkSlice *second,
                  gsize n_second)
{
  g_autoptr (HkEvidence) evidence
      = hk_evidence_new (aligner->gloss, aligner->known_pairs, first, n_first, second, n_second);
  Lattice l = { .evidence = evidence, .m = n_first, .n = n_second };
  gsize step = n_first == 0 ? n_second : n_second / n_first;
  GArray *beads;

  l.reach = CLAMP (MAX (n_first, n_second) / REACH_SHARE, MIN_REACH, MAX_REACH) + 2 * step;
  l.width = MIN (2 * l.reach + 1, n_second + 1);
  l.places = g_new0 (Place, (n_first + 1) * l.width);
  go_forward (&l);
  go_backward (&l);
  beads = read_path (&l);
  g_free (l.places);
  return beads;
}
