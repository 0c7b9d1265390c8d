/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The likeliest sequence of labels while weights are learned, which are not bytes yet. */
#pragma once

#include "hk-ref-label.h"

G_BEGIN_DECLS

/**
 * HkRefTransitions:
 * @first: how well a label begins a reference
 * @next: how well a label (second index) follows one (first index)
 */
typedef struct
{
  float first[HK_REF_ROW];
  float next[HK_REF_ROW][HK_REF_ROW];
} HkRefTransitions;

/* What a decoding needs; kept from one to the next. */
typedef struct
{
  float *scores;     /* HK_REF_ROW a token */
  float *best;       /* likewise: of the best path that ends so */
  guint8 *back;      /* likewise */
  gsize n_allocated; /* tokens */
} HkRefLattice;

/**
 * hk_ref_lattice_reserve:
 * @lattice: a lattice, all 0 at first
 * @n: tokens for which there shall be room; their scores are set to 0
 */
static inline void
hk_ref_lattice_reserve (HkRefLattice *lattice, gsize n)
{
  if (n > lattice->n_allocated)
    {
      lattice->n_allocated = n + n / 2 + 64;
      lattice->scores = g_renew (float, lattice->scores, lattice->n_allocated *HK_REF_ROW);
      lattice->best = g_renew (float, lattice->best, lattice->n_allocated *HK_REF_ROW);
      lattice->back = g_renew (guint8, lattice->back, lattice->n_allocated * HK_REF_ROW);
    }
  for (gsize i = 0; i < n * HK_REF_ROW; i++)
    lattice->scores[i] = 0;
}

static inline void
hk_ref_lattice_clear (HkRefLattice *lattice)
{
  g_clear_pointer (&lattice->scores, g_free);
  g_clear_pointer (&lattice->best, g_free);
  g_clear_pointer (&lattice->back, g_free);
  lattice->n_allocated = 0;
}

/**
 * hk_ref_lattice_decode:
 * @lattice: a lattice with scores (Viterbi, 1967)
 * @transitions: scores of labels that follow each other; those past the labels are 0
 * @n: tokens
 * @labels: (out) (array length=n): the likeliest labels
 */
static inline void
hk_ref_lattice_decode (HkRefLattice *lattice,
                       const HkRefTransitions *transitions,
                       gsize n,
                       guint8 *labels)
{
  const float *scores = lattice->scores;
  guint8 label = 0;

  if (n == 0)
    return;
  for (guint y = 0; y < HK_REF_ROW; y++)
    lattice->best[y] = scores[y] + transitions->first[y];
  for (gsize i = 1; i < n; i++)
    {
      const float *before = lattice->best + (i - 1) * HK_REF_ROW;
      float top[HK_REF_ROW];
      gint32 from[HK_REF_ROW];

      for (guint y = 0; y < HK_REF_ROW; y++)
        {
          top[y] = before[0] + transitions->next[0][y];
          from[y] = 0;
        }
      for (gint32 x = 1; x < HK_REF_N_LABELS; x++)
        for (guint y = 0; y < HK_REF_ROW; y++)
          {
            float score = before[x] + transitions->next[x][y];

            from[y] = score > top[y] ? x : from[y];
            top[y] = score > top[y] ? score : top[y];
          }
      for (guint y = 0; y < HK_REF_ROW; y++)
        {
          lattice->best[i * HK_REF_ROW + y] = top[y] + scores[i * HK_REF_ROW + y];
          lattice->back[i * HK_REF_ROW + y] = (guint8) from[y];
        }
    }
  for (guint8 y = 1; y < HK_REF_N_LABELS; y++)
    if (lattice->best[(n - 1) * HK_REF_ROW + y] > lattice->best[(n - 1) * HK_REF_ROW + label])
      label = y;
  for (gsize i = n; i-- > 0;)
    {
      labels[i] = label;
      if (i > 0)
        label = lattice->back[i * HK_REF_ROW + label];
    }
}

G_END_DECLS
