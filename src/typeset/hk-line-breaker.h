/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The best division of a paragraph into lines (Knuth and Plass, "Breaking Paragraphs into Lines",
 * Software: Practice and Experience 11, 1981), with the means of both scripts to fill a line.
 *
 * Knows widths only, no glyphs: a change of the measure costs a few hundredths of a millisecond. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HkKashida:
 * @HK_KASHIDA_NONE: no letters are drawn longer
 * @HK_KASHIDA_DISCREET: at most one in a line, where spaces alone would look loose
 * @HK_KASHIDA_TRADITIONAL: at most three in a line
 */
typedef enum
{
  HK_KASHIDA_NONE,
  HK_KASHIDA_DISCREET,
  HK_KASHIDA_TRADITIONAL,
} HkKashida;

#define HK_MOST_KASHIDAS 3

/**
 * HkSetting:
 * @justify: whether lines are filled; else they are ragged
 * @hyphenate: whether words are divided
 * @kashida: how Persian lines may be filled with longer strokes
 * @plain_letters: whether letters keep their distances; readers of PDF take wide ones for spaces
 */
typedef struct
{
  gboolean justify;
  gboolean hyphenate;
  HkKashida kashida;
  gboolean plain_letters;
} HkSetting;

/**
 * HkBreakPoint:
 * @at: the character before which a line may begin
 * @trimmed: where the line before it ends, spaces left out
 * @penalty: how unwelcome the break is
 * @hyphen: whether a hyphen is set at the end of the line
 * @emergency: whether it is only for words wider than the measure
 */
typedef struct
{
  int at;
  int trimmed;
  gint16 penalty;
  guint8 hyphen;
  guint8 emergency;
} HkBreakPoint;

/**
 * HkMeasures:
 * @points: the break points, the first at 0, the last at the end
 * @n_points: how many
 * @advances: widths of all characters before each, in Pango units
 * @spaces: how many spaces stand before each
 * @gaps: how many places between unjoined letters stand before each
 * @kashidas: how many places for a kashida stand before each
 * @foreign: how many letters of another script stand before each
 * @hyphen_width: width of a hyphen
 * @space_width: width of a normal space
 * @em: size of the font
 *
 * All of a paragraph that breaking needs; the arrays are indexed by character.
 */
typedef struct
{
  const HkBreakPoint *points;
  guint n_points;
  const int *advances;
  const int *spaces;
  const int *gaps;
  const int *kashidas;
  const int *foreign;
  int hyphen_width;
  double space_width;
  double em;
} HkMeasures;

/**
 * HkFit:
 * @space: what is added to each space, negative to shrink
 * @gap: what is added between unjoined letters
 * @kashida: the length of each kashida
 * @n_kashidas: how many of them
 * @factor: @space in normal spaces
 */
typedef struct
{
  double space;
  double gap;
  double kashida;
  int n_kashidas;
  double factor;
} HkFit;

HkFit hk_line_fit (const HkMeasures *measures,
                   const HkSetting *setting,
                   int first,
                   int last,
                   gboolean hyphen,
                   int measure);
int hk_line_natural_width (const HkMeasures *measures, int first, int last, gboolean hyphen);
GArray *hk_line_breaker_break (const HkMeasures *measures,
                               const HkSetting *setting,
                               int measure) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
