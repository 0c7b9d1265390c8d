/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkParagraph: a paragraph of one language, shaped once for a font size and broken into lines for any
 * width.
 *
 * Use it wherever text is set well: on the screen, on paper, in PDF, in tests. Make it with the text,
 * give it a measure with hk_paragraph_break(), then ask for lines, places and glyphs. Positions in the
 * text are always bytes of the text that was given, whatever is drawn. Lengths are Pango units. */
#pragma once

#include <pango/pangocairo.h>

#include "hk-digits.h"
#include "hk-line-breaker.h"
#include "hk-range.h"
#include "hk-script.h"

G_BEGIN_DECLS

/**
 * HkParagraphStyle:
 * @size: size of the font, in Pango units of a pixel or point
 * @weight: weight of the font
 * @latin_family: (nullable): faces for all but the Arabic script, in the order of preference
 * @arabic_family: (nullable): faces for the Arabic script
 * @digits: in which digits numbers are shown
 * @spans: (nullable): slant, weight and the like of parts of the text, at bytes of it
 * @label: whether it will be set without hyphens and kashidas, as titles are; less is prepared then
 */
typedef struct
{
  int size;
  PangoWeight weight;
  const char *latin_family;
  const char *arabic_family;
  HkDigits digits;
  PangoAttrList *spans;
  gboolean label;
} HkParagraphStyle;

/**
 * HkLineSpan:
 * @line: the line
 * @x: where the span begins, from the left edge of the measure
 * @width: its width
 */
typedef struct
{
  guint line;
  int x;
  int width;
} HkLineSpan;

/**
 * HkLineInfo:
 * @start: the first byte of the line
 * @end: the byte after its last, trailing spaces left out
 * @x: where the line begins, from the left edge of the measure
 * @width: how wide it is
 * @hyphen: whether a hyphen ends it
 * @factor: what is added to a space, in normal spaces
 * @n_kashidas: how many kashidas it has
 */
typedef struct
{
  gsize start;
  gsize end;
  int x;
  int width;
  gboolean hyphen;
  double factor;
  int n_kashidas;
} HkLineInfo;

typedef enum
{
  HK_STEP_CHARACTER,
  HK_STEP_WORD,
} HkStep;

/* Receives glyphs that are drawn with their origin at @x, from the left edge of the measure. */
typedef void (*HkGlyphFunc) (PangoFont *font, PangoGlyphString *glyphs, int x, gpointer data);

typedef struct _HkParagraph HkParagraph;

HkParagraph *hk_paragraph_new (PangoContext *context,
                               const char *text,
                               const char *language,
                               const HkParagraphStyle *style) G_GNUC_WARN_UNUSED_RESULT;
void hk_paragraph_free (HkParagraph *self);

const char *hk_paragraph_get_text (HkParagraph *self);
gsize hk_paragraph_get_n_bytes (HkParagraph *self);
HkDirection hk_paragraph_get_direction (HkParagraph *self);
int hk_paragraph_get_width (HkParagraph *self);
guint hk_paragraph_count_missing (HkParagraph *self);

void hk_paragraph_break (HkParagraph *self, int measure, const HkSetting *setting);
void hk_paragraph_break_parts (HkParagraph *self,
                               int measure,
                               const HkSetting *setting,
                               const gsize *starts,
                               guint n_starts);
gboolean hk_paragraph_can_fill (HkParagraph *self, int measure);
guint hk_paragraph_get_n_lines (HkParagraph *self);
HkLineInfo hk_paragraph_get_line (HkParagraph *self, guint line);

guint hk_paragraph_find_line (HkParagraph *self, gsize byte);
int hk_paragraph_get_caret_x (HkParagraph *self, gsize byte);
gsize hk_paragraph_hit (HkParagraph *self, guint line, int x);
void hk_paragraph_add_spans (HkParagraph *self, gsize start, gsize end, GArray *spans);
gsize hk_paragraph_step (HkParagraph *self, gsize byte, HkStep step, gboolean forward);
gboolean hk_paragraph_is_caret_place (HkParagraph *self, gsize byte);

void hk_paragraph_foreach_glyphs (HkParagraph *self, guint line, HkGlyphFunc func, gpointer data);
void hk_paragraph_draw_line (HkParagraph *self, guint line, cairo_t *cr, double x, double baseline);
void hk_paragraph_draw_line_as_text (HkParagraph *self,
                                     guint line,
                                     cairo_t *cr,
                                     double x,
                                     double baseline);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkParagraph, hk_paragraph_free)

G_END_DECLS
