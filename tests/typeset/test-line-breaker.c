/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Breaking by widths alone, with letters of one width, so that no font decides. */
#include "hk-line-breaker.h"

#include <string.h>

#define UNIT 1000
#define MOST 400

typedef struct
{
  HkMeasures measures;
  HkBreakPoint points[MOST];
  int advances[MOST], spaces[MOST], none[MOST];
} Model;

/* A hyphen in @text stands for a place where a word may be divided; it has no width. */
static void
model_init (Model *model, const char *text)
{
  guint n = 0;
  int at = 0;

  memset (model, 0, sizeof *model);
  model->points[n++] = (HkBreakPoint){ 0 };
  for (const char *p = text; *p != '\0'; p++)
    {
      g_assert_cmpint (at, <, MOST - 1);
      if (*p == '-')
        {
          model->points[n++] = (HkBreakPoint){ at, at, 60, TRUE, FALSE };
          continue;
        }
      model->advances[at + 1] = model->advances[at] + UNIT;
      model->spaces[at + 1] = model->spaces[at] + (*p == ' ');
      at++;
      if (*p == ' ')
        model->points[n++] = (HkBreakPoint){ at, at - 1, 0, FALSE, FALSE };
    }
  model->points[n++] = (HkBreakPoint){ at, at, 0, FALSE, FALSE };
  model->measures = (HkMeasures){ model->points, n,           model->advances, model->spaces,
                                  model->none,   model->none, model->none,     UNIT,
                                  UNIT,          2 * UNIT };
}

static void
check_ends (const char *text, gboolean justify, int measure, const char *expected)
{
  const HkSetting setting = { justify, TRUE, HK_KASHIDA_NONE };
  g_autoptr (GString) got = g_string_new (NULL);
  g_autoptr (GArray) ends = NULL;
  Model model;

  model_init (&model, text);
  ends = hk_line_breaker_break (&model.measures, &setting, measure * UNIT);
  for (guint i = 0; i < ends->len; i++)
    {
      const HkBreakPoint *point = &model.points[g_array_index (ends, int, i)];

      g_string_append_printf (got, "%s%d%s", i == 0 ? "" : " ", point->trimmed,
                              point->hyphen ? "-" : "");
    }
  g_assert_cmpstr (got->str, ==, expected);
}

static void
test_even (void)
{
  /* The first-fit way would fill the first line and leave the second with gaps. */
  check_ends ("aaa bb cc ddddd", FALSE, 6, "3 9 15");
  check_ends ("aaaa bbbb cccc dddd", TRUE, 9, "9 19");
  check_ends ("aaaa", TRUE, 9, "4");
  check_ends ("", TRUE, 9, "0");
}

static void
test_no_hyphen_before_last (void)
{
  check_ends ("aaaa bb-bb", TRUE, 8, "4 9");
}

static char *
random_text (GRand *random)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 40; i++)
    {
      int n_parts = g_rand_int_range (random, 1, 5);

      g_string_append (text, i == 0 ? "aa" : " aa");
      for (int k = 1; k < n_parts; k++)
        g_string_append (text, "-aa");
    }
  return g_string_free (text, FALSE);
}

static guint
check_ladder (const Model *model, int measure)
{
  const HkSetting setting = { TRUE, TRUE, HK_KASHIDA_NONE };
  g_autoptr (GArray) ends = hk_line_breaker_break (&model->measures, &setting, measure * UNIT);
  guint ladder = 0, n_hyphens = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      gboolean hyphen = model->points[g_array_index (ends, int, i)].hyphen;

      ladder = hyphen ? ladder + 1 : 0;
      n_hyphens += hyphen;
      g_assert_cmpuint (ladder, <=, 2);
      g_assert_true (!hyphen || i + 2 != ends->len);
    }
  return n_hyphens;
}

static void
test_ladder (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1981);
  guint n_hyphens = 0;

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *text = random_text (random);
      Model model;

      model_init (&model, text);
      for (int measure = 9; measure < 30; measure++)
        n_hyphens += check_ladder (&model, measure);
    }
  g_assert_cmpuint (n_hyphens, >, 100);
}

static void
test_fit (void)
{
  const HkSetting none = { TRUE, TRUE, HK_KASHIDA_NONE },
                  discreet = { TRUE, TRUE, HK_KASHIDA_DISCREET };
  HkFit fit;
  Model model;

  /* One space takes all that is missing, a unit and a half. */
  model_init (&model, "aaaa bbbb");
  fit = hk_line_fit (&model.measures, &none, 0, 9, FALSE, 9 * UNIT + UNIT * 3 / 2);
  g_assert_cmpfloat_with_epsilon (fit.factor, 1.5, 1e-9);
  g_assert_cmpint (fit.n_kashidas, ==, 0);

  /* With a place for it, one kashida of at most .55 em takes its part; the sum stays the same. */
  {
    int kashidas[MOST] = { 0 };

    for (int i = 3; i < MOST; i++)
      kashidas[i] = 1;
    model.measures.kashidas = kashidas;
    fit = hk_line_fit (&model.measures, &discreet, 0, 9, FALSE, 9 * UNIT + UNIT * 3 / 2);
    g_assert_cmpint (fit.n_kashidas, ==, 1);
    g_assert_cmpfloat (fit.kashida, <=, 0.55 * model.measures.em + 1e-9);
    g_assert_cmpfloat_with_epsilon (fit.kashida + fit.space, 1.5 * UNIT, 1e-6);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-breaker/even", test_even);
  g_test_add_func ("/line-breaker/no-hyphen-before-last", test_no_hyphen_before_last);
  g_test_add_func ("/line-breaker/ladder", test_ladder);
  g_test_add_func ("/line-breaker/fit", test_fit);
  return g_test_run ();
}
