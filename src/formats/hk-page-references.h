/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of references of a page of text: lines to entries. */
#pragma once

#include "hk-page-item.h"
#include "hk-reading.h"

G_BEGIN_DECLS

void hk_page_references_read (HkReading *reading,
                              HkArticle *article,
                              const HkPageLine *lines,
                              gsize n_lines);

G_END_DECLS
