/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The headings that journals' pages print over the parts of an article, in the languages and spellings
 * in which the systems behind them write them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HK_PAGE_PREAMBLE, /* what stands before the first heading */
  HK_PAGE_TYPE,
  HK_PAGE_TITLE,
  HK_PAGE_JOURNAL,
  HK_PAGE_AUTHORS,
  HK_PAGE_AFFILIATIONS,
  HK_PAGE_ABSTRACT,
  HK_PAGE_KEYWORDS,
  HK_PAGE_SUBJECTS,
  HK_PAGE_REFERENCES,
  HK_PAGE_DOI,
  HK_PAGE_RECEIVED,
  HK_PAGE_REVISED,
  HK_PAGE_ACCEPTED,
  HK_PAGE_PUBLISHED,
  HK_PAGE_BODY,    /* the article itself, which is not kept */
  HK_PAGE_IGNORED, /* what a site adds: files, statistics, how to cite */
} HkPagePart;

/**
 * HkPageHeading:
 * @part: what stands under it
 * @language: BCP 47 tag of the heading's words
 * @content_language: (nullable): BCP 47 tag that it names in brackets, as in "چکیده [English]"
 * @value: what stands on the same line after a colon; "" when nothing does
 * @value_bytes: its length in bytes
 */
typedef struct
{
  HkPagePart part;
  const char *language;
  const char *content_language;
  const char *value;
  gsize value_bytes;
} HkPageHeading;

gboolean hk_page_heading_parse (const char *line, gsize line_bytes, HkPageHeading *heading);
gboolean hk_page_heading_is_section (const char *line, gsize line_bytes);
char *hk_page_fold (const char *text, gssize text_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
