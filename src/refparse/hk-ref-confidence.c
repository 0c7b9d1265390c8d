/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-ref-confidence.h"

#include <math.h>

/**
 * Fit:
 * @variable: a field
 * @label: of its tokens
 * @prior: what it is like when its margin is 0: titles and publishers are wrong more often than years are
 * @parted: what it adds that the label stands in more than one place
 * @left: what three words or more add of which nothing was understood
 * @alone: what it adds that neither a container nor a publisher was found
 *
 * Logarithms of odds, by logistic regression on three quarters of the development data, each read with weights that were
 * learned without it.
 */
typedef struct
{
  HkVariable variable;
  HkRefLabel label;
  double prior, parted, left, alone;
} Fit;

static const Fit fits[] = {
  { HK_VAR_AUTHOR, HK_REF_AUTHOR, .53, -.33, 0, -1.44 },
  { HK_VAR_TITLE, HK_REF_TITLE, -.79, 0, -.87, -1.70 },
  { HK_VAR_CONTAINER_TITLE, HK_REF_CONTAINER, -.06, -1.64, -2.74, 0 },
  { HK_VAR_PUBLISHER, HK_REF_PUBLISHER, -.96, -2.43, 0, 0 },
  { HK_VAR_ISSUED, HK_REF_DATE, 1.91, 0, 0, 0 },
  { HK_VAR_VOLUME, HK_REF_VOLUME, .75, 0, 0, 0 },
  { HK_VAR_ISSUE, HK_REF_ISSUE, .34, 0, 0, 0 },
  { HK_VAR_PAGE, HK_REF_PAGES, 1.25, 0, 0, 0 },
  /* Of these there are too few to fit: they are taken to be like a date and a title. */
  { HK_VAR_ACCESSED, HK_REF_DATE, 1.91, 0, 0, 0 },
  { HK_VAR_COLLECTION_TITLE, HK_REF_SERIES, -.79, 0, 0, 0 },
};

static const Fit others = { .prior = .3 };

/* What it adds to names that it is not plain which is family and which given name. */
#define NOT_PLAIN (-2.09)

static const Fit *
find_fit (HkVariable variable)
{
  for (guint i = 0; i < G_N_ELEMENTS (fits); i++)
    if (fits[i].variable == variable)
      return &fits[i];
  return &others;
}

static double
get_log_odds (const HkRefReader *reader, HkVariable variable, float margin)
{
  const Fit *fit = find_fit (variable);
  double odds = fit->prior + log1p (MAX (margin, 0) / 20);

  if (reader->n_spans[fit->label] > 1)
    odds += fit->parted;
  if (reader->n_spans[HK_REF_CONTAINER] == 0 && reader->n_spans[HK_REF_PUBLISHER] == 0)
    odds += fit->alone;
  return odds + fit->left * MIN (reader->n_left, 3) / 3;
}

/**
 * hk_ref_confidence:
 * @reader: a reader that has its spans
 * @variable: a field
 * @margin: how much surer its label is than any other, in the units of the weights
 *
 * Returns: how likely the field is right, 0 to 1
 */
double
hk_ref_confidence (const HkRefReader *reader, HkVariable variable, float margin)
{
  return 1 / (1 + exp (-get_log_odds (reader, variable, margin)));
}

/**
 * hk_ref_confidence_of_names:
 * @reader: a reader that has its spans
 * @variable: a field of names
 * @margin: how much surer its label is than any other, in the units of the weights
 * @plain: whether it is plain what is family and what given name
 *
 * Returns: how likely the names are right, 0 to 1
 */
double
hk_ref_confidence_of_names (const HkRefReader *reader,
                            HkVariable variable,
                            float margin,
                            gboolean plain)
{
  double odds = get_log_odds (reader, variable, margin) + (plain ? 0 : NOT_PLAIN);

  return 1 / (1 + exp (-odds));
}
