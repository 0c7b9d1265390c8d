/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkPdfDrawing: pages that are drawn into a PDF, with what one does not see: what the document is
 * called, what each block is, in which language it is.
 *
 * Begin it with the surface, draw pages, end it; when the surface is finished and its bytes are there,
 * give them the languages, for which cairo has no call. Other surfaces just get the pages. */
#pragma once

#include "hk-printout.h"

G_BEGIN_DECLS

typedef struct _HkPdfDrawing HkPdfDrawing;

HkPdfDrawing *hk_pdf_drawing_begin (cairo_t *cr, HkPrintout *printout) G_GNUC_WARN_UNUSED_RESULT;
void hk_pdf_drawing_draw_page (HkPdfDrawing *self, HkPrintout *printout, guint page);
void hk_pdf_drawing_end (HkPdfDrawing *self);
gboolean hk_pdf_drawing_add_languages (HkPdfDrawing *self, GByteArray *pdf);
void hk_pdf_drawing_free (HkPdfDrawing *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkPdfDrawing, hk_pdf_drawing_free)

G_END_DECLS
