/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far the shorter of two columns moves down while the longer one is scrolled, so that what answers
 * each other is seen side by side: by pairs of sentences and never by percentage. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HkSlideAnchor:
 * @longer: where a sentence begins in the longer column, in pixels from its top
 * @shorter: where its counterpart begins in the shorter one
 */
typedef struct
{
  double longer;
  double shorter;
} HkSlideAnchor;

/**
 * HkSlideView:
 * @longer: the height of the longer column
 * @shorter: the height of the shorter one
 * @top: how much of them is above what is seen; negative before they begin
 * @page: how high what is seen is
 * @grid: the distance of baselines, which both columns share
 */
typedef struct
{
  double longer;
  double shorter;
  double top;
  double page;
  double grid;
} HkSlideView;

double hk_slide_shift (const GArray *anchors, const HkSlideView *view);

G_END_DECLS
