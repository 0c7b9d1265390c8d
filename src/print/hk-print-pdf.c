/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hk-print-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "hk-pdf-language.h"

static void
set_metadata (cairo_surface_t *surface, HkPrintout *printout)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  hk_printout_get_titles (printout));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR,
                                  hk_printout_get_authors (printout));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Hamkhan " HK_VERSION);
}

static cairo_status_t
collect (void *data, const unsigned char *bytes, unsigned int n_bytes)
{
  g_byte_array_append (data, bytes, n_bytes);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw (cairo_surface_t *surface, HkPrintout *printout)
{
  cairo_t *cr = cairo_create (surface);

  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < hk_printout_get_n_pages (printout); i++)
    {
      hk_printout_draw (printout, i, cr);
      cairo_show_page (cr);
    }
  cairo_tag_end (cr, "Document");
  cairo_destroy (cr);
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
  g_autoptr (GPtrArray) languages = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  if (printout == NULL)
    return NULL;
  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (collect, bytes, sizes[paper][0], sizes[paper][1]);
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, printout);
  draw (surface, printout);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, HK_PRINT_ERROR, HK_PRINT_ERROR_FAILED,
                   _ ("The pages could not be made: %s."), cairo_status_to_string (status));
      return NULL;
    }
  languages = hk_printout_list_languages (printout);
  hk_pdf_add_languages (bytes, hk_printout_get_language (printout), languages);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
