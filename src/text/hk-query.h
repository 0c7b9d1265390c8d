/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HkQuery: what a person types into a search field, made ready to be matched against many texts.
 *
 * Words match in any order, and anywhere in a word; "words in quotes" match as they stand. A blank
 * in the query matches a blank, a ZWNJ or nothing. */
#pragma once

#include "hk-fold.h"

G_BEGIN_DECLS

typedef struct _HkQuery HkQuery;

#define HK_TYPE_QUERY (hk_query_get_type ())

GType hk_query_get_type (void) G_GNUC_CONST;
HkQuery *hk_query_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
HkQuery *hk_query_ref (HkQuery *query) G_GNUC_WARN_UNUSED_RESULT;
void hk_query_unref (HkQuery *query);
gboolean hk_query_is_empty (const HkQuery *query);
gboolean hk_query_fits (const HkQuery *query, const HkFolded *folded);
double hk_query_match (const HkQuery *query, const HkFolded *folded, GArray *ranges);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HkQuery, hk_query_unref)

G_END_DECLS
