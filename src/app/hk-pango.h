/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pango attributes that texts in several scripts need wherever they are drawn. */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

void hk_pango_prepare (PangoLayout *layout,
                       PangoAttrList *attributes,
                       const char *text,
                       const char *language);
void
hk_pango_add_marks (PangoAttrList *attributes, const GArray *ranges, int current, gboolean dark);
void hk_pango_add_repairs (PangoAttrList *attributes, const GArray *ranges);

G_END_DECLS
