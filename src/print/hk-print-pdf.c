/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-print-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "hk-pdf-drawing.h"

static cairo_status_t
collect (void *data, const unsigned char *bytes, unsigned int n_bytes)
{
  g_byte_array_append (data, bytes, n_bytes);
  return CAIRO_STATUS_SUCCESS;
}

static HkPdfDrawing *
draw (cairo_surface_t *surface, HkPrintout *printout)
{
  cairo_t *cr = cairo_create (surface);
  HkPdfDrawing *drawing = hk_pdf_drawing_begin (cr, printout);

  for (guint i = 0; i < hk_printout_get_n_pages (printout); i++)
    {
      hk_pdf_drawing_draw_page (drawing, printout, i);
      cairo_show_page (cr);
    }
  hk_pdf_drawing_end (drawing);
  cairo_destroy (cr);
  return drawing;
}

/**
 * hk_print_pdf:
 * @article: an article
 * @citer: (nullable): formats the references; without it they are as printed
 * @paper: the size of the pages
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a PDF, or %NULL with an error as of hk_printout_new()
 */
GBytes *
hk_print_pdf (HkArticle *article, HkCiter *citer, HkPaper paper, GError **error)
{
  static const double sizes[][2] = { { 595.276, 841.89 }, { 612, 792 } };
  g_autoptr (HkPrintout) printout
      = hk_printout_new (article, citer, sizes[paper][0], sizes[paper][1], error);
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (HkPdfDrawing) drawing = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  if (printout == NULL)
    return NULL;
  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (collect, bytes, sizes[paper][0], sizes[paper][1]);
  drawing = draw (surface, printout);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, HK_PRINT_ERROR, HK_PRINT_ERROR_FAILED,
                   _ ("The pages could not be made: %s."), cairo_status_to_string (status));
      return NULL;
    }
  hk_pdf_drawing_add_languages (drawing, bytes);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
