/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hk-slide.h"

#include <math.h>

#define GRID 28

/* A column of 3,000 pixels beside one of 2,000, whose counterparts are not in proportion. */
static const HkSlideAnchor pairs[]
    = { { 0, 0 }, { 400, 300 }, { 900, 800 }, { 1500, 1000 }, { 2000, 1100 }, { 2600, 1750 } };

static GArray *
anchors_new (void)
{
  GArray *anchors = g_array_new (FALSE, FALSE, sizeof (HkSlideAnchor));

  g_array_append_vals (anchors, pairs, G_N_ELEMENTS (pairs));
  return anchors;
}

static void
test_begins_level (void)
{
  g_autoptr (GArray) anchors = anchors_new ();

  for (double top = -500; top <= 0; top += 50)
    g_assert_cmpfloat (hk_slide_shift (anchors, &(HkSlideView){ 3000, 2000, top, 600, GRID }), ==,
                       0);
  /* What is seen whole is never moved. */
  g_assert_cmpfloat (hk_slide_shift (anchors, &(HkSlideView){ 500, 300, 0, 900, GRID }), ==, 0);
}

/* Where one reads, counterparts stand on one line. */
static void
test_pairs_are_level (void)
{
  g_autoptr (GArray) anchors = anchors_new ();

  for (gsize i = 2; i < G_N_ELEMENTS (pairs); i++)
    {
      double top = pairs[i].longer - 600 * 0.4;
      double shift = hk_slide_shift (anchors, &(HkSlideView){ 3000, 2000, top, 600, GRID });

      g_test_message ("pair %zu: shift %g", i, shift);
      g_assert_cmpfloat (fabs (pairs[i].shorter + shift - pairs[i].longer), <, GRID);
    }
}

static void
test_stays_within (void)
{
  g_autoptr (GArray) anchors = anchors_new ();
  double before = 0;

  for (double top = 0; top <= 2400; top += 5)
    {
      double shift = hk_slide_shift (anchors, &(HkSlideView){ 3000, 2000, top, 600, GRID });

      g_assert_cmpfloat (shift, >=, -top);
      g_assert_cmpfloat (shift, <=, 1000);
      /* While one scrolls down no text comes up from above again, nor does it jump. */
      if (top > 0)
        g_assert_cmpfloat (shift - before, <, 6);
      g_assert_cmpfloat (before - shift, <=, 30);
      before = shift;
    }
}

/* Lines of both columns stand on one grid but while the column goes on from one to the next. */
static void
test_keeps_to_grid (void)
{
  g_autoptr (GArray) anchors = anchors_new ();
  guint n = 0, n_on_grid = 0;

  for (double top = 0; top <= 2400; top += 1, n++)
    {
      double shift = hk_slide_shift (anchors, &(HkSlideView){ 3000, 2000, top, 600, GRID });

      n_on_grid += fabs (shift - GRID * round (shift / GRID)) < 0.5;
    }
  g_test_message ("%u of %u places are on the grid", n_on_grid, n);
  g_assert_cmpuint (n_on_grid * 2, >, n);
}

static void
test_without_pairs (void)
{
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (HkSlideAnchor));
  double shift = hk_slide_shift (anchors, &(HkSlideView){ 3000, 2000, 2400, 600, GRID });

  g_assert_cmpfloat (shift, >, 0);
  g_assert_cmpfloat (shift, <=, 1000);
  g_assert_cmpfloat (hk_slide_shift (anchors, &(HkSlideView){ 0, 0, 10, 600, GRID }), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slide/begins-level", test_begins_level);
  g_test_add_func ("/slide/pairs-are-level", test_pairs_are_level);
  g_test_add_func ("/slide/stays-within", test_stays_within);
  g_test_add_func ("/slide/keeps-to-grid", test_keeps_to_grid);
  g_test_add_func ("/slide/without-pairs", test_without_pairs);
  return g_test_run ();
}
