/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is two words by each reason, without a list; what a list adds is tested where words are found. */
#include "hk-glue-judge.h"

static const struct
{
  HkGlueCandidate candidate;
  gboolean split;
} cases[] = {
  { { .reason = HK_GLUE_BY_CAPITAL,
      .whole = (char *) "centralasia",
      .left = (char *) "central",
      .right = (char *) "asia",
      .beside = TRUE },
    TRUE },
  { { .reason = HK_GLUE_BY_CAPITAL,
      .whole = (char *) "centralasia",
      .left = (char *) "central",
      .right = (char *) "asia",
      .once = TRUE },
    FALSE },
  { { .reason = HK_GLUE_BY_CAPITAL,
      .whole = (char *) "centralasia",
      .left = (char *) "central",
      .right = (char *) "asia",
      .beside = TRUE,
      .known = TRUE },
    FALSE },
  { { .reason = HK_GLUE_BY_CAPITAL,
      .whole = (char *) "unitednations",
      .left = (char *) "united",
      .right = (char *) "nations" },
    TRUE },
  { { .reason = HK_GLUE_BY_CAPITAL,
      .whole = (char *) "ofeurasian",
      .left = (char *) "of",
      .right = (char *) "eurasian",
      .lower = TRUE,
      .right_seen = TRUE },
    TRUE },
  { { .reason = HK_GLUE_BY_CAPITAL,
      .whole = (char *) "всредней",
      .left = (char *) "в",
      .right = (char *) "средней",
      .lower = TRUE },
    TRUE },
  { { .reason = HK_GLUE_BY_CAPITAL,
      .whole = (char *) "сбербанк",
      .left = (char *) "сбер",
      .right = (char *) "банк",
      .once = TRUE },
    FALSE },
  { { .reason = HK_GLUE_BY_CAPITAL,
      .whole = (char *) "российскойакадемии",
      .left = (char *) "российской",
      .right = (char *) "академии",
      .once = TRUE },
    TRUE },
  { { .reason = HK_GLUE_BY_FULL_STOP,
      .whole = (char *) "diplomat.retrieved",
      .left = (char *) "diplomat",
      .right = (char *) "retrieved",
      .left_seen = TRUE,
      .right_seen = TRUE },
    TRUE },
  { { .reason = HK_GLUE_BY_FULL_STOP,
      .whole = (char *) "diplomat.retrieved",
      .left = (char *) "diplomat",
      .right = (char *) "retrieved" },
    FALSE },
  { { .reason = HK_GLUE_BY_LIST,
      .whole = (char *) "lackof",
      .left = (char *) "lack",
      .right = (char *) "of",
      .lower = TRUE,
      .left_known = TRUE,
      .right_known = TRUE },
    TRUE },
  { { .reason = HK_GLUE_BY_LIST,
      .whole = (char *) "tradezone",
      .left = (char *) "trade",
      .right = (char *) "zone",
      .lower = TRUE,
      .left_known = TRUE,
      .right_known = TRUE },
    FALSE },
  { { .reason = HK_GLUE_BY_ARTICLE,
      .whole = (char *) "ofthe",
      .left = (char *) "of",
      .right = (char *) "the" },
    TRUE },
};

static void
test_judge (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double confidence = hk_glue_judge (&cases[i].candidate, NULL);

      g_test_message ("%s: %g", cases[i].candidate.whole, confidence);
      g_assert_cmpint (confidence > 0, ==, cases[i].split);
      g_assert_cmpfloat (confidence, <, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/glue-judge/judge", test_judge);
  return g_test_run ();
}
