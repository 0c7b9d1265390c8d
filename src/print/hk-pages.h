/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkPages: pages that fill from above with rows of cells, all on one grid of baselines.
 *
 * Add blocks to the cells of a row, end the row, and at last finish; then draw the pages, in any
 * order. A row that does not fit goes on on the next page; its cells stay side by side. */
#pragma once

#include <pango/pangocairo.h>

#include "hk-digits.h"

G_BEGIN_DECLS

/**
 * HkBlockStyle:
 * @size: size of the font, in points
 * @bold: whether it is bold
 * @leading: from line to line, in steps of the grid
 * @before: space above it within the cell, in steps of the grid
 * @justify: whether its lines are filled
 * @tag: what it is in the structure of a PDF: "H1", "H2", "P"
 * @uri: (nullable): where the whole block leads, when no address in it does
 * @spans: (nullable): slant, weight and the like of parts of its text
 */
typedef struct
{
  double size;
  gboolean bold;
  int leading;
  int before;
  gboolean justify;
  const char *tag;
  const char *uri;
  PangoAttrList *spans;
} HkBlockStyle;

typedef struct _HkPages HkPages;

HkPages *hk_pages_new (double width, double height, HkDigits digits) G_GNUC_WARN_UNUSED_RESULT;
void hk_pages_free (HkPages *self);
void hk_pages_add_block (HkPages *self,
                         guint cell,
                         guint n_cells,
                         const char *text,
                         const char *language,
                         const HkBlockStyle *style);
void hk_pages_keep (HkPages *self, int n_steps);
void hk_pages_end_row (HkPages *self, int before);
void hk_pages_finish (HkPages *self);
guint hk_pages_get_n_pages (HkPages *self);
void hk_pages_list_languages (HkPages *self, guint page, GPtrArray *languages);
void hk_pages_draw (HkPages *self, guint page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkPages, hk_pages_free)

G_END_DECLS
