/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person takes out of the window: an article, its references or some of them, in one of the
 * formats that are written, or on pages. */
#pragma once

#include "hk-article.h"
#include "hk-citer.h"
#include "hk-print-pdf.h"

G_BEGIN_DECLS

/* In the place of a format's id: pages. */
#define HK_EXPORT_PDF "pdf"

/**
 * HkExport:
 * @article: the article
 * @references: (nullable) (element-type HkReference): the references that alone are wanted; %NULL for
 *   the article with all of them
 * @format: id of a format that is written, or %HK_EXPORT_PDF
 * @citer: (nullable): formats the references of a PDF; %NULL for as printed
 * @paper: of a PDF
 */
typedef struct
{
  HkArticle *article;
  GPtrArray *references;
  const char *format;
  HkCiter *citer;
  HkPaper paper;
} HkExport;

GBytes *
hk_export_make (const HkExport *export, GPtrArray *lost, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HkArticle *hk_export_get_article (const HkExport *export) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *hk_export_list_formats (void) G_GNUC_WARN_UNUSED_RESULT;
const char *hk_export_get_name (const char *format);
const char *hk_export_get_suffix (const char *format);

G_END_DECLS
