/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkPrintout: an article set on pages, to be drawn on paper or into a PDF: its fronts side by side,
 * then its references. */
#pragma once

#include <cairo.h>

#include "hk-article.h"
#include "hk-citer.h"

G_BEGIN_DECLS

/**
 * HkPrintError:
 * @HK_PRINT_ERROR_EMPTY: the article has nothing to print
 * @HK_PRINT_ERROR_FAILED: the pages could not be made
 */
typedef enum
{
  HK_PRINT_ERROR_EMPTY,
  HK_PRINT_ERROR_FAILED,
} HkPrintError;

#define HK_PRINT_ERROR (hk_print_error_quark ())

typedef struct _HkPrintout HkPrintout;

GQuark hk_print_error_quark (void);
HkPrintout *hk_printout_new (HkArticle *article,
                             HkCiter *citer,
                             double width,
                             double height,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
void hk_printout_free (HkPrintout *self);
guint hk_printout_get_n_pages (HkPrintout *self);
void hk_printout_draw (HkPrintout *self, guint page, cairo_t *cr);
const char *hk_printout_get_language (HkPrintout *self);
void hk_printout_list_languages (HkPrintout *self, guint page, GPtrArray *languages);
const char *hk_printout_get_titles (HkPrintout *self);
const char *hk_printout_get_authors (HkPrintout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkPrintout, hk_printout_free)

G_END_DECLS
