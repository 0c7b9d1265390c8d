/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-line-breaker.h"

#include <math.h>
#include <string.h>

/* Limits of the means, in the order in which they are used: spaces and gaps share what is missing in
 * proportion to what each can take, then a kashida takes what would leave the spaces loose. */
#define GAP_EM 0.03
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
      double most = GAP_EM * measures->em;
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
          int natural,
          int measure,
          int *n_kashidas)
{
  HkFit fit;

  *n_kashidas = 0;
  if (!setting->justify)
    return (measure - natural) / (measures->em * 4);
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
  gboolean strict; /* no line is overfull or less than two thirds full */
  int *usable;     /* the break points that are tried, as indexes into the measures' */
  int n_usable;
  Node *nodes;      /* N_STATES for each of them */
  guint16 *reached; /* by usable point: which of its states are, one bit each */
  int nearest;      /* the last usable point from which a line is not too short */
} Search;

static const HkBreakPoint *
point_at (const Search *search, int k)
{
  return &search->measures->points[search->usable[k]];
}

static void
collect_usable (Search *search, gboolean emergency)
{
  const HkMeasures *m = search->measures;

  search->usable = g_new (int, m->n_points);
  search->n_usable = 0;
  for (guint i = 0; i < m->n_points; i++)
    {
      const HkBreakPoint *point = &m->points[i];

      if (i == 0 || i + 1 == m->n_points
          || ((!point->hyphen || search->setting->hyphenate) && (!point->emergency || emergency)))
        search->usable[search->n_usable++] = (int) i;
    }
}

/* Tries the line from one break point to another after all ways to reach the first. */
static void
try_line (Search *search, int i, int j, int natural, double ratio, int n_kashidas)
{
  const HkBreakPoint *from = point_at (search, i), *to = point_at (search, j);
  gboolean is_last = j == search->n_usable - 1;
  const Node *before = &search->nodes[i * N_STATES];
  Node *after = &search->nodes[j * N_STATES];
  double demerits;
  int class;

  if (is_last && from->hyphen)
    return;
  if (is_last && natural <= search->measure)
    ratio = 0;
  class = class_of (ratio);
  demerits = LINE_PENALTY + to->penalty + KASHIDA_PENALTY * n_kashidas;
  demerits += ratio < -1 ? OVERFULL * -ratio : 100 * fabs (ratio * ratio * ratio);
  demerits *= demerits;
  if (is_last && natural < search->measure / 4)
    demerits += SHORT_LAST_LINE * (1 - natural * 4.0 / search->measure);
  for (guint left = search->reached[i]; left != 0; left &= left - 1)
    {
      int state = g_bit_nth_lsf (left, -1), ladder = to->hyphen ? state % N_LADDER + 1 : 0, there;
      double total = before[state].demerits + demerits;

      if (ladder > MOST_HYPHENS)
        continue;
      if (ladder == MOST_HYPHENS)
        total += SECOND_HYPHEN;
      if (ABS (state / N_LADDER - class) > 1)
        total += UNLIKE_NEIGHBOURS;
      there = class * N_LADDER + ladder;
      if ((search->reached[j] & (1 << there)) != 0 && total >= after[there].demerits)
        continue;
      after[there] = (Node){ total, i, state };
      search->reached[j] |= (guint16) (1 << there);
    }
}

/* Tries all lines that end at a break point, the shortest first. */
static void
try_lines_to (Search *search, int j)
{
  const HkMeasures *m = search->measures;
  const HkBreakPoint *to = point_at (search, j);
  gboolean is_last = j == search->n_usable - 1;
  double narrowest = search->strict && !is_last ? search->measure * STRICT_FILL : 0;
  int first = j - 1;

  /* Lines to a later point that begin as late would be longer, but for a hyphen. */
  if (narrowest > 0)
    {
      while (search->nearest + 1 < j
             && hk_line_natural_width (m, point_at (search, search->nearest + 1)->at, to->trimmed,
                                       to->hyphen)
                    >= narrowest)
        search->nearest++;
      first = search->nearest;
    }
  for (int i = first; i >= 0; i--)
    {
      const HkBreakPoint *from = point_at (search, i);
      int n_kashidas, natural;
      double ratio;

      if (search->reached[i] == 0)
        continue;
      natural = hk_line_natural_width (m, from->at, to->trimmed, to->hyphen);
      if (natural < narrowest)
        continue;
      ratio = ratio_of (m, search->setting, from, to, natural, search->measure, &n_kashidas);
      if (ratio < (search->setting->justify ? -1 : 0)
          && (search->reached[j] != 0 || search->strict))
        break;
      if (ratio < 0 && !search->setting->justify)
        ratio = ratio * 4 - 1;
      try_line (search, i, j, natural, ratio, n_kashidas);
    }
}

/* Returns whether there is a way to the end. */
static gboolean
search_ways (Search *search)
{
  memset (search->reached, 0, (gsize) search->n_usable * sizeof (guint16));
  search->nodes[DECENT * N_LADDER].demerits = 0;
  search->reached[0] = 1 << (DECENT * N_LADDER);
  search->nearest = 0;
  for (int j = 1; j < search->n_usable; j++)
    try_lines_to (search, j);
  return search->reached[search->n_usable - 1] != 0;
}

/* The state in which the end is reached with the fewest demerits. */
static int
best_state (const Search *search, int j)
{
  int best = -1;

  for (int state = 0; state < N_STATES; state++)
    if ((search->reached[j] & (1 << state)) != 0
        && (best < 0
            || search->nodes[j * N_STATES + state].demerits
                   < search->nodes[j * N_STATES + best].demerits))
      best = state;
  return best;
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
  Search search = { .measures = measures, .setting = setting, .measure = measure, .strict = TRUE };

  if (measures->n_points < 2)
    return lines;
  collect_usable (&search, has_wide_word (measures, setting, measure));
  search.nodes = g_new (Node, search.n_usable * N_STATES);
  search.reached = g_new (guint16, search.n_usable);
  if (!search_ways (&search))
    {
      search.strict = FALSE;
      search_ways (&search);
    }
  for (int j = search.n_usable - 1, state = best_state (&search, j); j > 0 && state >= 0;)
    {
      const Node *node = &search.nodes[j * N_STATES + state];

      g_array_append_val (lines, search.usable[j]);
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
  g_free (search.usable);
  g_free (search.nodes);
  g_free (search.reached);
  return lines;
}
