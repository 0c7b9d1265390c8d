/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article as a PDF: its fronts side by side, and its references. Text copied from it is the text
 * of the article. */
#pragma once

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

typedef enum
{
  HK_PAPER_A4,
  HK_PAPER_LETTER,
} HkPaper;

GQuark hk_print_error_quark (void);
GBytes *hk_print_pdf (HkArticle *article, HkCiter *citer, HkPaper paper, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
