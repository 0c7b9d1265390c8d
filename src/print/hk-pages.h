/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkPages: pages that fill from above with rows of cells, all on one grid of baselines.
 *
 * Make it with a PDF surface, add blocks to the cells of a row, end the row, and at last finish.
 * A row that does not fit goes on on the next page; its cells stay side by side. */
#pragma once

#include <cairo.h>

#include "hk-digits.h"

G_BEGIN_DECLS

/**
 * HkBlockStyle:
 * @size: size of the font, in points
 * @bold: whether it is bold
 * @leading: from line to line, in steps of the grid
 * @before: space above it within the cell, in steps of the grid
 * @justify: whether its lines are filled
 * @uri: (nullable): where the whole block leads, when no address in it does
 */
typedef struct
{
  double size;
  gboolean bold;
  int leading;
  int before;
  gboolean justify;
  const char *uri;
} HkBlockStyle;

typedef struct _HkPages HkPages;

HkPages *hk_pages_new (cairo_surface_t *surface, double width, double height, HkDigits digits)
    G_GNUC_WARN_UNUSED_RESULT;
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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkPages, hk_pages_free)

G_END_DECLS
