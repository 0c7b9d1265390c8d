/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Understands the references of an article that has them only as they were printed. */
#pragma once

#include "hk-article.h"
#include "hk-refparser.h"

G_BEGIN_DECLS

void
hk_article_parse_references (HkArticle *article, HkRefparser *parser, GCancellable *cancellable);
void hk_reference_parse (HkReference *reference, HkRefparser *parser, HkReference *previous);

G_END_DECLS
