/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two readings of one article, as from a page's meta elements and from its body, made one. */
#pragma once

#include "hk-article.h"

G_BEGIN_DECLS

void hk_article_merge (HkArticle *article, HkArticle *other);

G_END_DECLS
