/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-slide.h"

/* Where in what is seen one reads, and where counterparts stand level. */
#define READING_PART 0.4

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

/**
 * hk_slide_shift:
 * @anchors: (element-type HkSlideAnchor): pairs of sentences, rising on both sides
 * @view: the columns and what is seen of them
 *
 * Both columns begin level. The longer one is scrolled on, the more the pair at the place where one
 * reads is brought level; the shorter column never leaves the height of the longer one.
 *
 * Returns: how far down the shorter column stands, in pixels; negative for up
 */
double
hk_slide_shift (const GArray *anchors, const HkSlideView *view)
{
  double line = view->top + view->page * READING_PART;
  double begun = CLAMP (view->top / MAX (view->page * READING_PART, 1), 0, 1);
  double shift;

  if (view->top <= 0 || view->longer <= 0)
    return 0;
  line = MIN (line, view->longer);
  shift = begun * (line - counterpart_of (anchors, view, line));
  return CLAMP (shift, -view->top, MAX (view->longer - view->shorter, 0));
}
