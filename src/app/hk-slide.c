/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-slide.h"

#include <math.h>

/* Where in what is seen one reads, and where counterparts stand level. */
#define READING_PART 0.4

#define STEPS_PER_LINE 32

/* Where what stands at @y of the longer column has its counterpart: at anchors exactly, between them in
 * proportion, as nothing is known there. */
static double
counterpart_of (const GArray *anchors, const HkSlideView *view, double y)
{
  HkSlideAnchor before = { 0, 0 }, after = { view->longer, view->shorter };

  for (guint i = 0; i < anchors->len; i++)
    {
      const HkSlideAnchor *anchor = &g_array_index (anchors, HkSlideAnchor, i);

      if (anchor->longer > y)
        {
          after = *anchor;
          break;
        }
      before = *anchor;
    }
  if (after.longer <= before.longer)
    return before.shorter;
  return before.shorter
         + (after.shorter - before.shorter) * (y - before.longer) / (after.longer - before.longer);
}

/* How far the pair at the place where one reads is from being level, when @top is above what is seen. */
static double
exact_shift (const GArray *anchors, const HkSlideView *view, double top)
{
  double line = MIN (top + view->page * READING_PART, view->longer);
  double begun = CLAMP (top / MAX (view->page * READING_PART, 1), 0, 1);
  double shift;

  if (top <= 0)
    return 0;
  shift = begun * (line - counterpart_of (anchors, view, line));
  return CLAMP (shift, -top, MAX (view->longer - view->shorter, 0));
}

/* Whole lines, with the mean of as much scrolling as a line is high: the column stands still on the
 * common grid, and goes on to its next line no faster than one scrolls. */
static double
shift_on_grid (const GArray *anchors, const HkSlideView *view)
{
  double sum = 0;

  for (int i = 0; i < STEPS_PER_LINE; i++)
    {
      double top = view->top + view->grid * ((i + 0.5) / STEPS_PER_LINE - 0.5);

      sum += round (exact_shift (anchors, view, top) / view->grid);
    }
  return sum / STEPS_PER_LINE * view->grid;
}

/**
 * hk_slide_shift:
 * @anchors: (element-type HkSlideAnchor): pairs of sentences, rising on both sides
 * @view: the columns and what is seen of them
 *
 * Both columns begin level. The longer one is scrolled on, the more the pair at the place where one
 * reads is brought level, within a line; the shorter column never leaves the height of the longer one.
 *
 * Returns: how far down the shorter column stands, in pixels; negative for up
 */
double
hk_slide_shift (const GArray *anchors, const HkSlideView *view)
{
  if (view->top <= 0 || view->longer <= 0 || view->grid <= 0)
    return 0;
  return CLAMP (shift_on_grid (anchors, view), -view->top, MAX (view->longer - view->shorter, 0));
}
