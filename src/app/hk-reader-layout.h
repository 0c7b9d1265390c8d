/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkReaderLayout: where the lines of a paragraph stand that is read: on a grid, in one piece or in parts
 * that are kept apart.
 *
 * HkReaderParagraph asks it for all that is geometry. It needs fonts and no display. */
#pragma once

#include <graphene.h>

#include "hk-paragraph.h"

G_BEGIN_DECLS

/**
 * HkReaderStyle:
 * @scale: factor of the size that CSS gives
 * @line_spacing: factor of the height of a line
 * @justify: whether lines are filled
 * @kashida: whether Persian lines are filled with longer strokes
 * @persian_family: (nullable): faces for the Arabic script
 * @latin_family: (nullable): faces for other scripts
 * @digits: in which digits numbers are shown
 */
typedef struct
{
  double scale;
  double line_spacing;
  gboolean justify;
  HkKashida kashida;
  const char *persian_family;
  const char *latin_family;
  HkDigits digits;
} HkReaderStyle;

typedef struct _HkReaderLayout HkReaderLayout;

HkReaderLayout *hk_reader_layout_new (void) G_GNUC_WARN_UNUSED_RESULT;
void hk_reader_layout_free (HkReaderLayout *self);

void hk_reader_layout_set_style (HkReaderLayout *self, const HkReaderStyle *style);
void hk_reader_layout_clear (HkReaderLayout *self);
gboolean hk_reader_layout_is_prepared (HkReaderLayout *self);
gboolean hk_reader_layout_fits (HkReaderLayout *self, PangoContext *context);
void hk_reader_layout_prepare (HkReaderLayout *self,
                               PangoContext *context,
                               const char *text,
                               const char *language);
void hk_reader_layout_break (HkReaderLayout *self, int width);
HkParagraph *hk_reader_layout_get_paragraph (HkReaderLayout *self);

gboolean hk_reader_layout_set_parts (HkReaderLayout *self, const GArray *starts);
gboolean hk_reader_layout_set_part_tops (HkReaderLayout *self, const GArray *tops);
guint hk_reader_layout_count_lines (HkReaderLayout *self, guint part);

double hk_reader_layout_get_em (HkReaderLayout *self);
int hk_reader_layout_get_natural_width (HkReaderLayout *self);
double hk_reader_layout_get_line_height (HkReaderLayout *self);
double hk_reader_layout_get_line_top (HkReaderLayout *self, guint line);
double hk_reader_layout_get_baseline (HkReaderLayout *self, guint line);
double hk_reader_layout_get_y (HkReaderLayout *self, gsize byte);
double hk_reader_layout_get_depth (HkReaderLayout *self, gsize byte, gboolean at_end);
void hk_reader_layout_get_caret (HkReaderLayout *self, gsize byte, graphene_rect_t *caret);
void hk_reader_layout_add_areas (HkReaderLayout *self, gsize start, gsize end, GArray *areas);

gsize hk_reader_layout_hit (HkReaderLayout *self, double x, double y);
gboolean hk_reader_layout_contains (HkReaderLayout *self, double y);
gsize hk_reader_layout_step_line (HkReaderLayout *self, gsize byte, int direction);
gsize hk_reader_layout_line_edge (HkReaderLayout *self, gsize byte, gboolean end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkReaderLayout, hk_reader_layout_free)

G_END_DECLS
