/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article as a PDF: its fronts side by side, and its references. Text copied from it is the text
 * of the article. */
#pragma once

#include "hk-printout.h"

G_BEGIN_DECLS

typedef enum
{
  HK_PAPER_A4,
  HK_PAPER_LETTER,
} HkPaper;

GBytes *hk_print_pdf (HkArticle *article, HkCiter *citer, HkPaper paper, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
