/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Confidences grow with the margin, and fall with what looks wrong about the whole. */
#include "hk-ref-confidence.h"

static const HkVariable variables[]
    = { HK_VAR_TITLE, HK_VAR_CONTAINER_TITLE, HK_VAR_ISSUED, HK_VAR_VOLUME, HK_VAR_EDITION };

/* As of a reference of which each part was found once. */
static HkRefReader
sound_reader (void)
{
  HkRefReader reader = { NULL };

  for (guint label = HK_REF_NONE + 1; label < HK_REF_N_LABELS; label++)
    reader.n_spans[label] = 1;
  return reader;
}

static void
test_margin (void)
{
  HkRefReader reader = sound_reader ();

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      double before = 0;

      for (float margin = -50; margin < 1000; margin += 50)
        {
          double confidence = hk_ref_confidence (&reader, variables[i], margin);

          g_assert_cmpfloat (confidence, >=, before);
          g_assert_cmpfloat (confidence, <, 1);
          before = confidence;
        }
    }
}

static void
test_parted (void)
{
  HkRefReader reader = sound_reader ();
  double whole = hk_ref_confidence (&reader, HK_VAR_CONTAINER_TITLE, 200);

  reader.n_spans[HK_REF_CONTAINER] = 2;
  g_assert_cmpfloat (hk_ref_confidence (&reader, HK_VAR_CONTAINER_TITLE, 200), <, whole);
}

/* A title after which nothing was found may have run on. */
static void
test_alone (void)
{
  HkRefReader reader = sound_reader ();
  double both = hk_ref_confidence (&reader, HK_VAR_TITLE, 200);

  reader.n_spans[HK_REF_CONTAINER] = 0;
  g_assert_cmpfloat (hk_ref_confidence (&reader, HK_VAR_TITLE, 200), ==, both);
  reader.n_spans[HK_REF_PUBLISHER] = 0;
  g_assert_cmpfloat (hk_ref_confidence (&reader, HK_VAR_TITLE, 200), <, both);
}

static void
test_left (void)
{
  HkRefReader reader = sound_reader ();
  double all = hk_ref_confidence (&reader, HK_VAR_CONTAINER_TITLE, 200), some;

  reader.n_left = 1;
  some = hk_ref_confidence (&reader, HK_VAR_CONTAINER_TITLE, 200);
  reader.n_left = 30;
  g_assert_cmpfloat (some, <, all);
  g_assert_cmpfloat (hk_ref_confidence (&reader, HK_VAR_CONTAINER_TITLE, 200), <, some);
  g_assert_cmpfloat (hk_ref_confidence (&reader, HK_VAR_CONTAINER_TITLE, 200), >, 0);
}

static void
test_names (void)
{
  HkRefReader reader = sound_reader ();

  g_assert_cmpfloat (hk_ref_confidence_of_names (&reader, HK_VAR_AUTHOR, 200, TRUE), ==,
                     hk_ref_confidence (&reader, HK_VAR_AUTHOR, 200));
  g_assert_cmpfloat (hk_ref_confidence_of_names (&reader, HK_VAR_AUTHOR, 200, FALSE), <,
                     hk_ref_confidence (&reader, HK_VAR_AUTHOR, 200));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ref-confidence/margin", test_margin);
  g_test_add_func ("/ref-confidence/parted", test_parted);
  g_test_add_func ("/ref-confidence/alone", test_alone);
  g_test_add_func ("/ref-confidence/left", test_left);
  g_test_add_func ("/ref-confidence/names", test_names);
  return g_test_run ();
}
