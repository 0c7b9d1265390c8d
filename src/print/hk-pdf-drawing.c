/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-pdf-drawing.h"

#include <cairo-pdf.h>

#include "hk-pdf-language.h"

struct _HkPdfDrawing
{
  cairo_t *cr;
  char *language;
  GPtrArray *of_blocks; /* const char *, interned, in the order of drawing */
};

/* The structure of a later version is packed, and could not be read again. */
static void
describe (cairo_surface_t *surface, HkPrintout *printout)
{
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  hk_printout_get_titles (printout));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR,
                                  hk_printout_get_authors (printout));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Hamkhan " HK_VERSION);
}

/**
 * hk_pdf_drawing_begin:
 * @cr: what to draw on, before anything is drawn
 * @printout: what is drawn
 *
 * Returns: (transfer full): the drawing
 */
HkPdfDrawing *
hk_pdf_drawing_begin (cairo_t *cr, HkPrintout *printout)
{
  HkPdfDrawing *self = g_new0 (HkPdfDrawing, 1);

  self->cr = cairo_reference (cr);
  self->language = g_strdup (hk_printout_get_language (printout));
  self->of_blocks = g_ptr_array_new ();
  if (cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF)
    describe (cairo_get_target (cr), printout);
  cairo_tag_begin (cr, "Document", NULL);
  return self;
}

/**
 * hk_pdf_drawing_draw_page:
 * @self: a drawing that was begun
 * @printout: what is drawn
 * @page: which page, from 0; pages may come in any order, and more than once
 */
void
hk_pdf_drawing_draw_page (HkPdfDrawing *self, HkPrintout *printout, guint page)
{
  hk_printout_draw (printout, page, self->cr);
  hk_printout_list_languages (printout, page, self->of_blocks);
}

/**
 * hk_pdf_drawing_end:
 * @self: a drawing that was begun, whose surface is not finished yet
 */
void
hk_pdf_drawing_end (HkPdfDrawing *self)
{
  cairo_tag_end (self->cr, "Document");
  g_clear_pointer (&self->cr, cairo_destroy);
}

/**
 * hk_pdf_drawing_add_languages:
 * @self: a drawing that was ended
 * @pdf: what came of it
 *
 * Returns: whether the languages were added; %FALSE for what is not a PDF as cairo writes it
 */
gboolean
hk_pdf_drawing_add_languages (HkPdfDrawing *self, GByteArray *pdf)
{
  return hk_pdf_add_languages (pdf, self->language, self->of_blocks);
}

/**
 * hk_pdf_drawing_free:
 * @self: (nullable) (transfer full): a drawing
 */
void
hk_pdf_drawing_free (HkPdfDrawing *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->cr, cairo_destroy);
  g_free (self->language);
  g_ptr_array_unref (self->of_blocks);
  g_free (self);
}
