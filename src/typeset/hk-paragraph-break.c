/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a paragraph that is shaped and a measure to lines. Glyphs are not touched; they are made when a
 * line is drawn or asked about. */
#include "config.h"

#include "hk-hyphenator.h"
#include "hk-kashida.h"
#include "hk-paragraph-private.h"

/* Persian words in the margins of two lines or three would stand out. */
#define FEWEST_LINES_FOR_KASHIDA 4

/* Shorter lines of Latin script have too few spaces to be filled; more so where words stay whole. */
#define LEAST_EM 20
#define LEAST_EM_UNDIVIDED 30

static HkMeasures
measures_of (HkParagraph *self)
{
  return (HkMeasures){
    .points = (const HkBreakPoint *) (void *) self->points->data,
    .n_points = self->points->len,
    .advances = self->advances,
    .spaces = self->spaces,
    .gaps = self->gaps,
    .kashidas = self->kashidas,
    .foreign = self->foreign,
    .hyphen_width = self->hyphen_width,
    .space_width = self->space_width,
    .em = self->size,
  };
}

/* The best places for the kashidas of a line: by rank, apart from each other and not above or below
 * that of the line before. */
static void
place_kashidas (HkParagraph *self, HkLine *line, int *x_before)
{
  int chosen[HK_MOST_KASHIDAS], n = 0;

  while (n < line->fit.n_kashidas)
    {
      const HkKashidaPoint *best = NULL;
      double least = 1e9;

      for (int i = self->kashidas[line->first]; i < self->kashidas[line->last]; i++)
        {
          const HkKashidaPoint *point = &g_array_index (self->kashida_points, HkKashidaPoint, i);
          int x = self->advances[point->at] - self->advances[line->first];
          double cost = point->rank + (ABS (x - *x_before) < self->size * 3 / 2 ? 5 : 0);

          for (int k = 0; k < n; k++)
            {
              double apart = ABS (x - chosen[k]) / (double) self->size;

              cost += apart == 0 ? 1e9 : apart < 4 ? 100 : 6 / apart;
            }
          if (cost < least)
            {
              least = cost;
              best = point;
            }
        }
      if (best == NULL)
        break;
      chosen[n] = self->advances[best->at] - self->advances[line->first];
      line->kashidas[n++] = best->byte;
    }
  *x_before = n > 0 ? chosen[0] : -self->size * 10;
}

static void
fill_lines (HkParagraph *self,
            const HkMeasures *measures,
            const HkSetting *setting,
            const GArray *ends)
{
  int x_before = -self->size * 10, from = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      const HkBreakPoint *start = &measures->points[from];
      const HkBreakPoint *end = &measures->points[g_array_index (ends, int, i)];
      HkLine line = { start->at, MAX (start->at, end->trimmed), end->hyphen };
      int natural = hk_line_natural_width (measures, line.first, line.last, line.hyphen);

      if (setting->justify && (i + 1 < ends->len || natural > self->measure))
        line.fit
            = hk_line_fit (measures, setting, line.first, line.last, line.hyphen, self->measure);
      place_kashidas (self, &line, &x_before);
      line.width = natural;
      g_array_append_val (self->lines, line);
      from = g_array_index (ends, int, i);
    }
}

/* Breaks what stands between two break points as a paragraph of its own. */
static void
break_part (HkParagraph *self, const HkSetting *setting, guint from, guint to)
{
  HkMeasures measures = measures_of (self);
  HkSetting used = *setting;
  g_autoptr (GArray) ends = NULL;

  measures.points += from;
  measures.n_points = to - from + 1;
  ends = hk_line_breaker_break (&measures, &used, self->measure);
  if (used.kashida != HK_KASHIDA_NONE && ends->len < FEWEST_LINES_FOR_KASHIDA)
    {
      used.kashida = HK_KASHIDA_NONE;
      g_array_unref (ends);
      ends = hk_line_breaker_break (&measures, &used, self->measure);
    }
  fill_lines (self, &measures, &used, ends);
}

/* Returns the first point from @point on at which a line may begin anyway, at or after a byte. */
static guint
find_point (HkParagraph *self, guint point, gsize byte)
{
  for (; point + 1 < self->points->len; point++)
    {
      const HkBreakPoint *here = &g_array_index (self->points, HkBreakPoint, point);

      if (self->display->to_text[self->char_bytes[here->at]] >= byte && !here->hyphen
          && !here->emergency)
        break;
    }
  return point;
}

/**
 * hk_paragraph_break:
 * @self: a paragraph
 * @measure: the width of its lines, in Pango units
 * @setting: how it is set
 *
 * Breaks it into lines. Glyphs are not touched; they are made when a line is drawn or asked about.
 */
void
hk_paragraph_break (HkParagraph *self, int measure, const HkSetting *setting)
{
  hk_paragraph_break_parts (self, measure, setting, NULL, 0);
}

/**
 * hk_paragraph_break_parts:
 * @self: a paragraph
 * @measure: the width of its lines, in Pango units
 * @setting: how it is set
 * @starts: (nullable) (array length=n_starts): bytes at which a part begins, rising
 * @n_starts: how many
 *
 * Breaks it into lines as hk_paragraph_break() does, but each part begins a line of its own and is set
 * as a paragraph would be. A part that begins where no line can begins at the next place where one can.
 */
void
hk_paragraph_break_parts (HkParagraph *self,
                          int measure,
                          const HkSetting *setting,
                          const gsize *starts,
                          guint n_starts)
{
  HkSetting used = *setting;
  guint from = 0;

  self->measure = MAX (measure, 1);
  if (self->direction == HK_DIRECTION_LTR)
    used.kashida = HK_KASHIDA_NONE;
  g_array_set_size (self->lines, 0);
  for (guint i = 0; i < n_starts; i++)
    {
      guint to = find_point (self, from, starts[i]);

      if (to > from)
        break_part (self, &used, from, to);
      from = to;
    }
  if (from == 0 || from + 1 < self->points->len)
    break_part (self, &used, from, self->points->len - 1);
}

/**
 * hk_paragraph_can_fill:
 * @self: a paragraph
 * @measure: the width of its lines, in Pango units
 *
 * Returns: whether lines of that width look well when they are filled, or should be set ragged
 */
gboolean
hk_paragraph_can_fill (HkParagraph *self, int measure)
{
  int least = hk_hyphenator_get (self->language) == NULL ? LEAST_EM_UNDIVIDED : LEAST_EM;

  return self->direction == HK_DIRECTION_RTL || measure >= least * self->size;
}
