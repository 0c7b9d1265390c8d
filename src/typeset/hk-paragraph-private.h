/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of HkParagraph share. */
#pragma once

#include "hk-display-text.h"
#include "hk-paragraph.h"

G_BEGIN_DECLS

typedef struct
{
  PangoItem *item;
  PangoGlyphString *glyphs;
  int start; /* display bytes */
  int end;
  gboolean is_arabic;
  PangoGlyph tatweel;
  int tatweel_width; /* 0 when the face has none to draw */
} HkShapedRun;

typedef struct
{
  int at;   /* the character before which it is drawn */
  int byte; /* of the display text */
  int rank;
} HkKashidaPoint;

/* A part of a run in a line, in the order in which it is drawn. */
typedef struct
{
  const HkShapedRun *run;
  PangoGlyphString *glyphs; /* clusters count from start */
  int start;                /* display bytes */
  int end;
  int x; /* from the left edge of the measure */
  int width;
} HkGlyphRun;

typedef struct
{
  int first; /* characters of the display text */
  int last;
  gboolean hyphen;
  HkFit fit;
  int kashidas[HK_MOST_KASHIDAS]; /* display bytes */
  GArray *runs;                   /* HkGlyphRun; NULL until asked for */
  int x;
  int width;
} HkLine;

struct _HkParagraph
{
  char *text;
  char *language;
  HkDirection direction;
  HkDisplayText *display;
  PangoContext *context;
  PangoAttrList *attributes;
  int size;
  gboolean label;

  int n_chars;
  gunichar *chars;
  int *char_bytes; /* display byte of each character and of the end */
  guint8 *cluster_starts;
  PangoLogAttr *log_attrs;
  GArray *runs; /* HkShapedRun */
  guint n_missing;

  GArray *points;         /* HkBreakPoint */
  GArray *kashida_points; /* HkKashidaPoint */
  guint8 *is_gap; /* by character: whether it may stand a little farther from the one before */
  int *advances, *spaces, *gaps, *kashidas, *foreign;
  double space_width;
  PangoItem *hyphen_item;
  PangoGlyphString *hyphen_glyphs;
  int hyphen_width;

  int measure;
  GArray *lines; /* HkLine */
};

int hk_paragraph_char_at (HkParagraph *self, int byte);
void hk_paragraph_shape (HkParagraph *self, const HkParagraphStyle *style);
void hk_paragraph_sum_up (HkParagraph *self);
void hk_paragraph_find_break_points (HkParagraph *self);
void hk_paragraph_find_kashida_points (HkParagraph *self);
const HkLine *hk_paragraph_build_line (HkParagraph *self, guint line);
void hk_line_clear (HkLine *line);

G_END_DECLS
