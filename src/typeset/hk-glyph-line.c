/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-paragraph-private.h"

#include <math.h>

/**
 * hk_line_clear:
 * @line: a line
 *
 * Frees what it holds.
 */
void
hk_line_clear (HkLine *line)
{
  for (guint i = 0; line->runs != NULL && i < line->runs->len; i++)
    pango_glyph_string_free (g_array_index (line->runs, HkGlyphRun, i).glyphs);
  g_clear_pointer (&line->runs, g_array_unref);
}

static void
put_glyph (GArray *glyphs, GArray *clusters, const PangoGlyphInfo *glyph, int cluster)
{
  g_array_append_vals (glyphs, glyph, 1);
  g_array_append_val (clusters, cluster);
}

/* Overlapped tatweels up to the exact length. They belong to the letter before, so that the text
 * never knows of them. */
static void
put_kashida (GArray *glyphs, GArray *clusters, const HkShapedRun *run, double length, int cluster)
{
  int n = MAX (1, (int) ceil (length / run->tatweel_width)), done = 0;

  for (int i = 0; i < n; i++)
    {
      /* cppcheck-suppress legacyUninitvar ; it takes the member for the variable */
      PangoGlyphInfo glyph = { .glyph = run->tatweel };
      int width = (int) round (length * (i + 1) / n) - done;

      done += width;
      glyph.geometry.width = width;
      if (i == n - 1)
        glyph.geometry.x_offset
            = n > 1 ? width - run->tatweel_width : (width - run->tatweel_width) / 2;
      put_glyph (glyphs, clusters, &glyph, cluster);
    }
}

static gboolean
has_kashida (const HkLine *line, int byte)
{
  for (int i = 0; i < line->fit.n_kashidas; i++)
    if (line->kashidas[i] == byte)
      return TRUE;
  return FALSE;
}

typedef struct
{
  double carried; /* fractions of a unit that are still owed to the line */
} Rounding;

static int
owe (Rounding *rounding, double amount)
{
  int whole;

  rounding->carried += amount;
  whole = (int) floor (rounding->carried + 0.5);
  rounding->carried -= whole;
  return whole;
}

/* How many glyphs of a run, from its left, belong to bytes before @byte, or from it on where the run
 * goes from right to left: clusters are in order, so that a long run is not read for each line. */
static int
count_glyphs (const HkShapedRun *run, int byte)
{
  const PangoGlyphString *all = run->glyphs;
  gboolean rtl = run->item->analysis.level % 2 != 0;
  int low = 0, high = all->num_glyphs;

  while (low < high)
    {
      int middle = (low + high) / 2;
      gboolean is_before = all->log_clusters[middle] + run->start < byte;

      if (is_before != rtl)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The glyphs of a run that stand in the line, with its spaces, gaps and kashidas. */
static HkGlyphRun
cut_run (HkParagraph *self,
         const HkShapedRun *run,
         const HkLine *line,
         int start,
         int end,
         Rounding *rounding)
{
  HkGlyphRun part = { run, pango_glyph_string_new (), start, end };
  const PangoGlyphString *all = run->glyphs;
  int one = count_glyphs (run, start), other = count_glyphs (run, end);
  int first = MIN (one, other), last = MAX (one, other);
  g_autoptr (GArray) glyphs
      = g_array_sized_new (FALSE, TRUE, sizeof (PangoGlyphInfo), (guint) (last - first) + 8);
  g_autoptr (GArray) clusters
      = g_array_sized_new (FALSE, FALSE, sizeof (int), (guint) (last - first) + 8);

  for (int i = first; i < last; i++)
    {
      int byte = all->log_clusters[i] + run->start;
      gboolean ends_cluster
          = i + 1 == all->num_glyphs || all->log_clusters[i + 1] != all->log_clusters[i];
      PangoGlyphInfo glyph = all->glyphs[i];
      int at;

      at = hk_paragraph_char_at (self, byte);
      if (ends_cluster && (self->chars[at] == ' ' || self->chars[at] == 0xa0))
        glyph.geometry.width += owe (rounding, line->fit.space);
      if (ends_cluster && self->is_gap[at] && at > line->first)
        glyph.geometry.width += owe (rounding, line->fit.gap);
      put_glyph (glyphs, clusters, &glyph, byte - start);
      if (ends_cluster && i + 1 < all->num_glyphs && run->is_arabic && has_kashida (line, byte))
        put_kashida (glyphs, clusters, run, line->fit.kashida,
                     all->log_clusters[i + 1] + run->start - start);
    }
  pango_glyph_string_set_size (part.glyphs, (int) glyphs->len);
  for (guint i = 0; i < glyphs->len; i++)
    {
      part.glyphs->glyphs[i] = g_array_index (glyphs, PangoGlyphInfo, i);
      part.glyphs->log_clusters[i] = g_array_index (clusters, int, i);
      part.glyphs->glyphs[i].attr.is_cluster_start
          = i == 0 || part.glyphs->log_clusters[i] != part.glyphs->log_clusters[i - 1];
    }
  part.width = pango_glyph_string_get_width (part.glyphs);
  return part;
}

/* Rule L2 of UAX #9, for whole runs. */
static void
reorder (GArray *runs)
{
  int highest = 0;

  for (guint i = 0; i < runs->len; i++)
    highest = MAX (highest, g_array_index (runs, HkGlyphRun, i).run->item->analysis.level);
  for (int level = highest; level > 0; level--)
    for (guint i = 0; i < runs->len;)
      {
        guint end = i;

        while (end < runs->len
               && g_array_index (runs, HkGlyphRun, end).run->item->analysis.level >= level)
          end++;
        for (guint a = i, b = end; a + 1 < b; a++, b--)
          {
            HkGlyphRun swap = g_array_index (runs, HkGlyphRun, a);

            g_array_index (runs, HkGlyphRun, a) = g_array_index (runs, HkGlyphRun, b - 1);
            g_array_index (runs, HkGlyphRun, b - 1) = swap;
          }
        i = MAX (end, i + 1);
      }
}

/**
 * hk_paragraph_build_line:
 * @self: a paragraph that is broken into lines
 * @line: the line's number
 *
 * Makes the glyphs of a line, if they are not there.
 *
 * Returns: (transfer none): the line
 */
const HkLine *
hk_paragraph_build_line (HkParagraph *self, guint line)
{
  HkLine *built = &g_array_index (self->lines, HkLine, line);
  int first_byte = self->char_bytes[built->first], last_byte = self->char_bytes[built->last], x;
  Rounding rounding = { 0 };

  if (built->runs != NULL)
    return built;
  built->runs = g_array_new (FALSE, FALSE, sizeof (HkGlyphRun));
  built->width = built->hyphen ? self->hyphen_width : 0;
  for (guint i = 0; i < self->runs->len; i++)
    {
      const HkShapedRun *run = &g_array_index (self->runs, HkShapedRun, i);
      int start = MAX (run->start, first_byte), end = MIN (run->end, last_byte);
      HkGlyphRun part;

      if (start >= end)
        continue;
      part = cut_run (self, run, built, start, end, &rounding);
      built->width += part.width;
      g_array_append_val (built->runs, part);
    }
  reorder (built->runs);
  built->x = self->direction == HK_DIRECTION_RTL ? self->measure - built->width : 0;
  x = built->x;
  for (guint i = 0; i < built->runs->len; i++)
    {
      HkGlyphRun *part = &g_array_index (built->runs, HkGlyphRun, i);

      part->x = x;
      x += part->width;
    }
  return built;
}
