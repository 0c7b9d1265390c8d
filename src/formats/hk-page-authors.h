/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of a page that names authors and their affiliations, in whatever way it ties them. */
#pragma once

#include "hk-page-item.h"
#include "hk-reading.h"

G_BEGIN_DECLS

void
hk_page_authors_read (HkReading *reading, HkFront *front, const HkPageLine *lines, gsize n_lines);
gboolean hk_page_authors_is_people (const char *text);
void hk_page_affiliations_read (HkReading *reading,
                                HkFront *front,
                                const HkPageLine *lines,
                                gsize n_lines);

G_END_DECLS
