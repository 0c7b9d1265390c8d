/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a page of text under their headings, and how each is read. Only the reader of pages
 * includes this. */
#pragma once

#include "hk-page-heading.h"
#include "hk-page-item.h"
#include "hk-page.h"

G_BEGIN_DECLS

/* A part of the page under its heading. */
typedef struct
{
  HkPagePart part;
  const char *language;         /* of the heading's words */
  const char *content_language; /* that it names, or NULL */
  HkPageLine title;             /* the heading itself */
  GArray *lines;                /* HkPageLine */
} HkPageSection;

typedef struct
{
  HkReading *reading;
  HkArticle *article;
  HkPageLayout layout;
  const char *language; /* of the page: that of its first heading */
  GPtrArray *sections;  /* HkPageSection */
} HkPage;

static inline const HkPageLine *
hk_page_get_line (const HkPageSection *section, guint i)
{
  return &g_array_index (section->lines, HkPageLine, i);
}

static inline gboolean
hk_page_part_is_history (HkPagePart part)
{
  return part >= HK_PAGE_RECEIVED && part <= HK_PAGE_PUBLISHED;
}

void hk_page_section_read (HkPage *page, const HkPageSection *section);

G_END_DECLS
