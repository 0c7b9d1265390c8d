/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-letter-model.h"

#define N HK_PERSIAN_N_CODES

struct _HkLetterModel
{
  double one[N];
  double two[N][N];
  double three[N][N][N];
};

HkLetterModel *
hk_letter_model_new (void)
{
  return g_new0 (HkLetterModel, 1);
}

void
hk_letter_model_free (HkLetterModel *model)
{
  g_free (model);
}

/**
 * hk_letter_model_add:
 * @model: a model
 * @codes: a word's letters and ZWNJs, zero-terminated
 * @weight: what it counts for
 */
void
hk_letter_model_add (HkLetterModel *model, const char *codes, double weight)
{
  guint8 before_last = HK_PERSIAN_NONE, last = HK_PERSIAN_NONE;
  const char *p = codes;

  for (;; p++)
    {
      guint8 code = (guint8) *p;

      model->one[code] += weight;
      model->two[last][code] += weight;
      model->three[before_last][last][code] += weight;
      if (code == HK_PERSIAN_NONE)
        return;
      before_last = last;
      last = code;
    }
}

/* Witten and Bell's mixture of what was seen and a shorter context's estimate. */
static double
mixed (const double counts[N], guint8 code, double shorter)
{
  double sum = 0, kinds = 0;

  for (int i = 0; i < N; i++)
    {
      sum += counts[i];
      kinds += counts[i] > 0;
    }
  return sum > 0 ? (counts[code] + kinds * shorter) / (sum + kinds) : shorter;
}

/**
 * hk_letter_model_get:
 * @model: a model
 * @before_last: the code before the last
 * @last: the last code; %HK_PERSIAN_NONE before a word's first letter
 * @code: a code; %HK_PERSIAN_NONE for the word's end
 *
 * Returns: the probability of @code
 */
double
hk_letter_model_get (const HkLetterModel *model, guint8 before_last, guint8 last, guint8 code)
{
  double one = mixed (model->one, code, 1. / N);
  double two = mixed (model->two[last], code, one);

  return mixed (model->three[before_last][last], code, two);
}
