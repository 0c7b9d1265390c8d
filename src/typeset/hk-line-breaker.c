/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-line-breaker.h"

#include <math.h>
#include <string.h>

/* Limits of the means, in the order in which they are used: spaces and gaps share what is missing in
 * proportion to what each can take, then a kashida takes what would leave the spaces loose. */
#define GAP_STRETCH_EM 0.03
#define GAP_SHRINK_EM 0.015
#define SPACE_STRETCH 0.33
#define SPACE_SHRINK 0.3
#define DISCREET_TOLERANCE 0.45
#define TRADITIONAL_TOLERANCE 0.2
#define KASHIDA_LEAST_EM 0.2
#define KASHIDA_MOST_EM 0.55

/* Demerits. A line whose spaces are wider by half a space has a badness of 100, as one whose spaces
 * are narrower by three tenths. */
#define STRETCH_UNIT 0.5
#define LINE_PENALTY 10
#define KASHIDA_PENALTY 60
#define UNLIKE_NEIGHBOURS 1500
#define SECOND_HYPHEN 6000
#define SHORT_LAST_LINE 40000
#define OVERFULL 1e6
#define MOST_HYPHENS 2

/* How full all lines are in the ways that are tried first. */
#define STRICT_FILL (2.0 / 3)

enum
{
  TIGHT,
  DECENT,
  LOOSE,
  VERY_LOOSE,
  N_CLASSES,
};

#define N_LADDER (MOST_HYPHENS + 1)
#define N_STATES (N_CLASSES * N_LADDER)

typedef struct
{
  double demerits;
  int from;
  int state;
} Node;

/**
 * hk_line_natural_width:
 * @measures: a paragraph
 * @first: its first character
 * @last: the character after its last
 * @hyphen: whether a hyphen ends it
 *
 * Returns: the width of a line before it is filled, in Pango units
 */
int
hk_line_natural_width (const HkMeasures *measures, int first, int last, gboolean hyphen)
{
  return measures->advances[last] - measures->advances[first]
         + (hyphen ? measures->hyphen_width : 0);
}

static int
kashidas_wanted (const HkMeasures *measures, const HkSetting *setting, int first, int last)
{
  int n;

  if (setting->kashida == HK_KASHIDA_NONE || measures->foreign[last] > measures->foreign[first])
    return 0;
  n = measures->kashidas[last] - measures->kashidas[first];
  return MIN (n, setting->kashida == HK_KASHIDA_DISCREET ? 1 : HK_MOST_KASHIDAS);
}

static double
add_kashidas (HkFit *fit,
              const HkMeasures *measures,
              const HkSetting *setting,
              int most,
              int n_spaces,
              double need)
{
  double tolerance
      = setting->kashida == HK_KASHIDA_DISCREET ? DISCREET_TOLERANCE : TRADITIONAL_TOLERANCE;
  double wanted = need - n_spaces * measures->space_width * tolerance;
  double longest = KASHIDA_MOST_EM * measures->em;
  int n = MIN (most, (int) ceil (wanted / longest));

  if (wanted <= 0 || n <= 0)
    return need;
  fit->kashida = CLAMP (wanted / n, KASHIDA_LEAST_EM * measures->em, longest);
  if (fit->kashida * n > need)
    return need;
  fit->n_kashidas = n;
  return need - fit->kashida * n;
}

/**
 * hk_line_fit:
 * @measures: a paragraph
 * @setting: how it is set
 * @first: the line's first character
 * @last: the character after its last
 * @hyphen: whether a hyphen ends it
 * @measure: the width to fill, in Pango units
 *
 * Returns: how the line is filled
 */
HkFit
hk_line_fit (const HkMeasures *measures,
             const HkSetting *setting,
             int first,
             int last,
             gboolean hyphen,
             int measure)
{
  HkFit fit = { 0 };
  double need = measure - hk_line_natural_width (measures, first, last, hyphen);
  int n_spaces = measures->spaces[last] - measures->spaces[first];
  int n_gaps = measures->gaps[last] - measures->gaps[first];

  if (n_gaps > 0 && !setting->plain_letters)
    {
      double most = (need > 0 ? GAP_STRETCH_EM : GAP_SHRINK_EM) * measures->em;
      double of_spaces
          = n_spaces * measures->space_width * (need > 0 ? SPACE_STRETCH : SPACE_SHRINK);
      double part = MIN (1, fabs (need) / (n_gaps * most + of_spaces));

      fit.gap = (need > 0 ? most : -most) * part;
      need -= fit.gap * n_gaps;
    }
  if (need > 0)
    need = add_kashidas (&fit, measures, setting, kashidas_wanted (measures, setting, first, last),
                         n_spaces, need);
  fit.space = n_spaces > 0 ? need / n_spaces : 0;
  /* A single long word is judged as if it had one space, which cannot shrink. */
  fit.factor = need / (MAX (n_spaces, 1) * measures->space_width);
  if (n_spaces == 0 && need < 0)
    fit.factor = MIN (fit.factor, -1);
  return fit;
}

static double
ratio_of (const HkMeasures *measures,
          const HkSetting *setting,
          const HkBreakPoint *from,
          const HkBreakPoint *to,
          int measure,
          int *n_kashidas)
{
  HkFit fit;

  *n_kashidas = 0;
  if (!setting->justify)
    return (measure - hk_line_natural_width (measures, from->at, to->trimmed, to->hyphen))
           / (measures->em * 4);
  fit = hk_line_fit (measures, setting, from->at, to->trimmed, to->hyphen, measure);
  *n_kashidas = fit.n_kashidas;
  return fit.factor >= 0 ? fit.factor / STRETCH_UNIT : fit.factor / SPACE_SHRINK;
}

static int
class_of (double ratio)
{
  if (ratio < -0.5)
    return TIGHT;
  if (ratio <= 0.5)
    return DECENT;
  return ratio <= 1 ? LOOSE : VERY_LOOSE;
}

typedef struct
{
  const HkMeasures *measures;
  const HkSetting *setting;
  int measure;
  gboolean emergency;
  gboolean strict; /* no line is overfull or less than two thirds full */
  Node *nodes;
  guint8 *is_reached; /* by break point */
} Search;

static gboolean
is_usable (const Search *search, const HkBreakPoint *point)
{
  return (!point->hyphen || search->setting->hyphenate) && (!point->emergency || search->emergency);
}

/* Tries the line from one break point to another after all ways to reach the first. */
static gboolean
try_line (Search *search, int i, int j, double ratio, int n_kashidas)
{
  const HkBreakPoint *from = &search->measures->points[i], *to = &search->measures->points[j];
  gboolean is_last = j == (int) search->measures->n_points - 1, reached = FALSE;
  int natural = hk_line_natural_width (search->measures, from->at, to->trimmed, to->hyphen);
  int class;
  double demerits;

  if (is_last && from->hyphen)
    return FALSE;
  if (is_last && natural <= search->measure)
    ratio = 0;
  class = class_of (ratio);
  demerits = LINE_PENALTY + to->penalty + KASHIDA_PENALTY * n_kashidas;
  demerits += ratio < -1 ? OVERFULL * -ratio : 100 * fabs (ratio * ratio * ratio);
  demerits *= demerits;
  if (is_last && natural < search->measure / 4)
    demerits += SHORT_LAST_LINE * (1 - natural * 4.0 / search->measure);
  for (int state = 0; state < N_STATES; state++)
    {
      const Node *before = &search->nodes[i * N_STATES + state];
      int ladder = to->hyphen ? state % N_LADDER + 1 : 0;
      double total;
      Node *after;

      if (before->demerits == INFINITY || ladder > MOST_HYPHENS)
        continue;
      total = before->demerits + demerits + (ladder == MOST_HYPHENS ? SECOND_HYPHEN : 0);
      if (ABS (state / N_LADDER - class) > 1)
        total += UNLIKE_NEIGHBOURS;
      after = &search->nodes[j * N_STATES + class * N_LADDER + ladder];
      if (total < after->demerits)
        *after = (Node){ total, i, state };
      reached = TRUE;
    }
  return reached;
}

/* Tries all lines that end at a break point, the shortest first. */
static void
try_lines_to (Search *search, int j)
{
  const HkMeasures *m = search->measures;
  const HkBreakPoint *to = &m->points[j];
  gboolean reached = FALSE, is_last = j == (int) m->n_points - 1;
  double narrowest = search->strict && !is_last ? search->measure * STRICT_FILL : 0;

  for (int i = j - 1; i >= 0; i--)
    {
      const HkBreakPoint *from = &m->points[i];
      int n_kashidas;
      double ratio;

      if (!search->is_reached[i]
          || hk_line_natural_width (m, from->at, to->trimmed, to->hyphen) < narrowest)
        continue;
      ratio = ratio_of (m, search->setting, from, to, search->measure, &n_kashidas);
      if (ratio < (search->setting->justify ? -1 : 0) && (reached || search->strict))
        break;
      if (ratio < 0 && !search->setting->justify)
        ratio = ratio * 4 - 1;
      reached |= try_line (search, i, j, ratio, n_kashidas);
    }
  search->is_reached[j] = reached;
}

/* Returns whether there is a way to the end. */
static gboolean
search_ways (Search *search)
{
  guint n = search->measures->n_points;

  for (guint i = 0; i < n * N_STATES; i++)
    search->nodes[i].demerits = INFINITY;
  memset (search->is_reached, 0, n);
  search->nodes[DECENT * N_LADDER].demerits = 0;
  search->is_reached[0] = 1;
  for (guint j = 1; j < n; j++)
    if (is_usable (search, &search->measures->points[j]))
      try_lines_to (search, (int) j);
  return search->is_reached[n - 1];
}

static gboolean
has_wide_word (const HkMeasures *m, const HkSetting *setting, int measure)
{
  int before = 0;

  for (guint i = 1; i < m->n_points; i++)
    {
      const HkBreakPoint *point = &m->points[i];

      if (point->emergency || (point->hyphen && !setting->hyphenate))
        continue;
      if (hk_line_natural_width (m, m->points[before].at, point->trimmed, point->hyphen) > measure)
        return TRUE;
      before = (int) i;
    }
  return FALSE;
}

/**
 * hk_line_breaker_break:
 * @measures: a paragraph
 * @setting: how it is set
 * @measure: the width of its lines, in Pango units
 *
 * Of all ways to break the paragraph, finds the one with the fewest demerits, keeping count of four
 * fitness classes and of the hyphens in a row, at most two and none before the last line.
 *
 * Returns: (transfer full) (element-type int): for each line the index of the break point at its end
 */
GArray *
hk_line_breaker_break (const HkMeasures *measures, const HkSetting *setting, int measure)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (int));
  Search search = { measures, setting, measure, has_wide_word (measures, setting, measure),
                    TRUE,     NULL,    NULL };
  int j = (int) measures->n_points - 1, state = 0;

  if (measures->n_points < 2)
    return lines;
  search.nodes = g_new (Node, measures->n_points * N_STATES);
  search.is_reached = g_new (guint8, measures->n_points);
  if (!search_ways (&search))
    {
      search.strict = FALSE;
      search_ways (&search);
    }
  for (int k = 1; k < N_STATES; k++)
    if (search.nodes[j * N_STATES + k].demerits < search.nodes[j * N_STATES + state].demerits)
      state = k;
  while (j > 0)
    {
      const Node *node = &search.nodes[j * N_STATES + state];

      g_array_append_val (lines, j);
      j = node->from;
      state = node->state;
    }
  for (guint i = 0; i < lines->len / 2; i++)
    {
      int *one = &g_array_index (lines, int, i),
          *other = &g_array_index (lines, int, lines->len - 1 - i);
      int swap = *one;

      *one = *other;
      *other = swap;
    }
  g_free (search.nodes);
  g_free (search.is_reached);
  return lines;
}
